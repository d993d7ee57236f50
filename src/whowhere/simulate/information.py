"""What it is worth to know more before choosing the option with the lowest expected cost.

Source: Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect
information from a probabilistic sensitivity analysis sample: a nonparametric regression approach,
Medical Decision Making 34 (2014), 311-326.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from whowhere.quantities.estimates import Worth
from whowhere.quantities.ranges import Array
from whowhere.simulate.keys import key_of, uniforms
from whowhere.simulate.normal import inverse_normal
from whowhere.simulate.splines import fit

SAMPLES = 32
"""Curves that are drawn to see how much the worth of knowing an input may be off."""
THINNED = 1_024
"""Futures in which they are looked at."""
SURE_OF_MANY = 3.0
"""Standard deviations above what chance seems to be worth: some 200 inputs are looked at, and none
may stand out by luck."""


def worth_of_all(costs: Array) -> float:
    """Return what it is worth to know everything (EVPI), costs in shape (options, draws)."""
    return float(costs.mean(axis=1).min() - costs.min(axis=0).mean())


def worth_of(basis: Array, costs: Array, seed: int) -> Worth:
    """Return what it is worth to know the inputs behind a basis (EVPPI).

    ``basis`` has shape (draws, terms), its first term constant; ``costs`` (options, draws).
    Where there are no more futures than terms every curve fits, and nothing can be told from it.
    """
    if len(basis) <= basis.shape[1]:
        return Worth(0.0, 0.0)
    reference = int(costs.mean(axis=1).argmin())
    gaps = (costs - costs[reference]).T
    others = np.delete(gaps, reference, axis=1)
    found = fit(basis, others)
    flat = np.broadcast_to(others.mean(axis=0), others.shape)
    around = _gains(found.basis, found.fitted, found.spread, seed)
    bends = found.basis[:, 1:]  # the mean is as it is: only the course around it is chance
    by_chance = _gains(bends, flat, np.atleast_2d(np.cov(others.T)), seed)
    return Worth(
        amount=float(_gain(found.fitted.T)),
        error=float(np.std(around)),
        noise=float(by_chance.mean() + SURE_OF_MANY * by_chance.std()),
    )


def _gain(gaps: Array) -> Array:
    """Return how far the mean of the lowest lies below the lowest mean; the reference is zero.

    ``gaps`` has shape (..., amounts, draws), the result what comes before.
    """
    lowest = np.minimum(gaps.min(axis=-2), 0).mean(axis=-1)
    return np.asarray(np.minimum(gaps.mean(axis=-1).min(axis=-1), 0) - lowest)


def _gains(basis: Array, middle: Array, spread: Array, seed: int) -> Array:
    """Return what curves drawn around the middle would be worth, shape (SAMPLES,).

    Each coefficient of an orthonormal basis varies as one future does: ``spread`` is the covariance
    of the amounts in a future that the middle leaves open.
    """
    step = max(1, len(middle) // THINNED)
    thin, centre = basis[::step].T, middle[::step].T
    scores = _scores(basis.shape[1], middle.shape[1], seed)
    tiny = 1e-12 * np.trace(spread) + 1e-300
    root = np.linalg.cholesky(spread + np.eye(len(spread)) * tiny)
    return _gain(root @ scores.transpose(0, 2, 1) @ thin + centre)


@lru_cache(maxsize=8)
def _scores(terms: int, amounts: int, seed: int) -> Array:
    """Return standard normal scores of every coefficient, shape (SAMPLES, terms, amounts)."""
    drawn = inverse_normal(uniforms((SAMPLES * terms, amounts), key_of(seed, "curves")))
    return drawn.reshape(SAMPLES, terms, amounts)
