"""What it is worth to know more before choosing the option with the lowest expected cost.

Source: Strong, Oakley and Brennan, Estimating multiparameter partial expected value of perfect
information from a probabilistic sensitivity analysis sample: a nonparametric regression approach,
Medical Decision Making 34 (2014), 311-326.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.quantities.ranges import Array
from whowhere.simulate.keys import key_of, uniforms
from whowhere.simulate.normal import inverse_normal
from whowhere.simulate.splines import fit

SAMPLES = 32
"""Curves that are drawn to see how much the worth of knowing an input may be off."""
THINNED = 1_024
"""Futures in which they are looked at."""
SURE = 2.0
"""Standard errors by which a worth must exceed nothing."""


@dataclass(frozen=True)
class Worth:
    """What knowing something is worth, in the unit of the costs."""

    amount: float
    error: float
    """Standard error of the amount, from the uncertainty of the fitted curve."""

    @property
    def is_nothing(self) -> bool:
        """Whether the amount cannot be told from nothing."""
        return self.amount <= SURE * self.error or self.amount <= 0


def worth_of_all(costs: Array) -> float:
    """Return what it is worth to know everything (EVPI), costs in shape (options, draws)."""
    return float(costs.mean(axis=1).min() - costs.min(axis=0).mean())


def worth_of(basis: Array, costs: Array, seed: int) -> Worth:
    """Return what it is worth to know the inputs behind a basis of shape (draws, terms) (EVPPI)."""
    reference = int(costs.mean(axis=1).argmin())
    gaps = (costs - costs[reference]).T
    others = np.delete(gaps, reference, axis=1)
    found = fit(basis, others)
    return Worth(_gain(found.fitted), _error(found.basis, found.fitted, found.spread, seed))


def _gain(gaps: Array) -> float:
    """Return how far the mean of the lowest lies below the lowest mean; the reference is nil."""
    lowest = np.minimum(gaps.min(axis=-1), 0).mean(axis=-1)
    return float(min(gaps.mean(axis=0).min(), 0.0) - lowest)


def _error(basis: Array, fitted: Array, spread: Array, seed: int) -> float:
    """Return the spread of the worth over curves that the draws allow for as well."""
    step = max(1, len(fitted) // THINNED)
    thin, middle = basis[::step], fitted[::step]
    terms, amounts = basis.shape[1], fitted.shape[1]
    scores = inverse_normal(uniforms((SAMPLES * terms, amounts), key_of(seed, "curves")))
    root = np.linalg.cholesky(spread + np.eye(amounts) * (1e-12 * np.trace(spread) + 1e-300))
    gains = [
        _gain(middle + thin @ (scores[at * terms : (at + 1) * terms] @ root.T))
        for at in range(SAMPLES)
    ]
    return float(np.std(gains))
