"""The sums behind waiting lines as integrals: as quick for thousands of agents as for one.

Erlang's sums have as many terms as there are agents, or calls in line. Each equals the integral of
a smooth function with one peak, whose logarithm is concave, so the same few nodes do for any desk.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from whowhere.quantities.ranges import Array

NODES, WEIGHTS = np.polynomial.legendre.leggauss(64)
DEPTH: Final = 40.0
"""Where the integrand is below its peak by this exponent it is left out: 4e-18."""
TERMS: Final = 20
"""Terms of a series taken one by one, after which the rest is smooth enough to integrate."""


def log_blocking(agents: Array, load: Array) -> Array:
    """Return the logarithm of Erlang's B for each pair of agents and load above zero.

    1 / B(n, a) = a times the integral over t from 0 of (1 + t)^n exp(-a t).
    Source: Fortet; Jagerman, Some properties of the Erlang loss function (1974).
    """
    peak = np.maximum(agents / load - 1, 0.0)
    steep = load - agents / (1 + peak)
    # Beyond the peak the exponent falls by n (v - log(1 + v)), v = (t - peak) / (1 + peak).
    part = DEPTH / np.maximum(agents, 1.0)
    left, right = np.sqrt(2 * part), part + np.sqrt(2 * part)
    first = np.maximum(peak - (1 + peak) * left, 0.0)
    last = peak + np.minimum((1 + peak) * right, _quotient(DEPTH, steep))
    last = np.where(agents >= 1, last, DEPTH / load)
    at, width = _spread(first, last)
    exponent = agents[:, None] * np.log1p(at) - load[:, None] * at
    return -np.log(load) - _log_integral(exponent, width)


def log_series(a: Array, x: Array) -> Array:
    """Return the logarithm of 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + ... for each pair.

    The rest of the series after k terms is a product times the same series at a + k, and that is
    a times the integral over y from 0 of exp(x (1 - exp(-y)) - a y): the lower incomplete gamma
    function. Source: Abramowitz and Stegun (1964), 6.5.
    """
    total, term = np.ones_like(x), np.ones_like(x)
    for each in range(1, TERMS):
        term = term * (x / (a + each))
        total += term
    term *= x / (a + TERMS)
    return np.logaddexp(np.log(total), np.log(term) + _log_smooth(a + TERMS, x))


def _log_smooth(a: Array, x: Array) -> Array:
    """Return ``log_series`` where ``a`` is large enough for one peak without a kink."""
    peak = np.log(np.maximum(x / a, 1.0))
    mass = x * np.exp(-peak)
    # Beyond the peak the exponent falls by (a - mass) y + mass (y - 1 + exp(-y)).
    part = DEPTH / mass
    right = np.minimum((part + np.sqrt(part * (part + 8))) / 2, _quotient(DEPTH, a - mass))
    at, width = _spread(np.maximum(peak - np.sqrt(2 * part), 0.0), peak + right)
    exponent = x[:, None] * -np.expm1(-at) - a[:, None] * at
    return np.log(a) + _log_integral(exponent, width)


def _quotient(above: float, below: Array) -> Array:
    return np.divide(above, below, out=np.full_like(below, np.inf), where=below > 0)


def _spread(first: Array, last: Array) -> tuple[Array, Array]:
    """Return the nodes between two ends, shape ``(pairs, nodes)``, and half the distance."""
    half = (last - first) / 2
    return first[:, None] + half[:, None] * (1 + NODES), half


def _log_integral(exponent: Array, half: Array) -> Array:
    """Return the logarithm of the integral of exp(exponent), by Gauss and Legendre."""
    top = exponent.max(axis=1)
    found: Array = top + np.log(half * (np.exp(exponent - top[:, None]) @ WEIGHTS))
    return found
