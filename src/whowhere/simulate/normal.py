"""The standard normal score below which a given share of futures lies."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

from whowhere.quantities.ranges import Array

_Coefficients: TypeAlias = tuple[float, ...]

# Highest power first, above and below the fraction bar, for three stretches of p.
_MIDDLE: tuple[_Coefficients, _Coefficients] = (
    (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
     4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
     1.3314166789178437745e2, 3.3871328727963666080e0),
    (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
     2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
     4.2313330701600911252e1, 1.0),
)  # fmt: skip
_OUTER: tuple[_Coefficients, _Coefficients] = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
     1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
     4.63033784615654529590e0, 1.42343711074968357734e0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
     1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
     2.05319162663775882187e0, 1.0),
)  # fmt: skip
_FAR: tuple[_Coefficients, _Coefficients] = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
     2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
     5.46378491116411436990e0, 6.65790464350110377720e0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
     7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
     5.99832206555887937690e-1, 1.0),
)  # fmt: skip


def inverse_normal(p: Array) -> Array:
    """Return the standard normal scores with chance ``p`` below them, in the shape of ``p``.

    Relative error about 1e-15. Raises ``ValueError`` unless every ``p`` lies strictly between
    0 and 1. Source: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477-484.
    """
    if p.size and not (p.min() > 0 and p.max() < 1):
        raise ValueError("a chance must lie strictly between 0 and 1")
    return scores_below(p)


def scores_below(p: Array) -> Array:
    """Return what ``inverse_normal`` does of chances that are known to lie between 0 and 1."""
    q = np.asarray(p - 0.5, dtype=np.float64)
    x = q * q
    np.subtract(0.180625, x, out=x)
    scores = _ratio(_MIDDLE, x)
    scores *= q
    outside = np.flatnonzero(np.abs(q, out=x) > 0.425)
    out = q.take(outside)
    lower = p.take(outside)
    tails = _tail_scores(np.minimum(lower, 1 - lower))
    scores.put(outside, np.copysign(tails, out))
    return scores


def _tail_scores(p: Array) -> Array:
    """Return how far out the tail of chance ``p``, below 0.075, begins."""
    r = np.sqrt(-np.log(p))
    scores = _ratio(_OUTER, r - 1.6)
    far = r > 5
    if far.any():
        scores[far] = _ratio(_FAR, r[far] - 5)
    return scores


def _ratio(fraction: tuple[_Coefficients, _Coefficients], x: Array) -> Array:
    above, below = fraction
    found = _polynomial(above, x)
    found /= _polynomial(below, x)
    return found


def _polynomial(coefficients: _Coefficients, x: Array) -> Array:
    value = np.asarray(coefficients[0] * x)
    for coefficient in coefficients[1:-1]:
        value += coefficient
        value *= x
    value += coefficients[-1]
    return value
