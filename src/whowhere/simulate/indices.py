"""Whose uncertainty is it: Sobol's indices of an amount that follows from independent factors."""

from __future__ import annotations

import numpy as np

from whowhere.quantities.estimates import Index
from whowhere.quantities.ranges import Array
from whowhere.simulate.keys import key_of, stream

RESAMPLED = 200
"""Times that the draws are drawn again from themselves, for the intervals."""
INTERVAL = (0.05, 0.95)
"""Ends of the intervals: nine in ten."""


def first_and_total(
    at_a: Array, at_b: Array, mixed: Array, seed: int
) -> tuple[tuple[Index, Index], ...]:
    """Return the first-order and the total index of each factor.

    ``at_a`` and ``at_b`` are the amount in two independent sets of draws, shape (draws,);
    ``mixed`` is the amount in the first set with one factor from the second, shape
    (factors, draws). The first index is what a factor explains alone, the total what it takes
    part in. Source: Saltelli et al., Computer Physics Communications 181 (2010), 259-270,
    equation (b) of table 2 and, for the total, Jansen, ibid. 117 (1999), 35-43; bootstrap as in
    Archer, Saltelli and Sobol, Journal of Statistical Computation and Simulation 58 (1997).
    """
    middle = np.concatenate([at_a, at_b]).mean()
    a, b, m = at_a - middle, at_b - middle, mixed - middle
    products, squares = b * (m - a), (a - m) ** 2 / 2
    variance = (a**2 + b**2) / 2
    counts = _resampled(len(a), seed)
    spread = variance @ counts
    firsts, totals = (products @ counts) / spread, (squares @ counts) / spread
    return tuple(
        (_index(first), _index(total)) for first, total in zip(firsts, totals, strict=True)
    )


def _index(samples: Array) -> Index:
    """Return the index of the draws themselves, which come first, and its interval."""
    low, high = np.quantile(samples[1:], INTERVAL).tolist()
    return Index(float(samples[0]), low, high)


def _resampled(draws: int, seed: int) -> Array:
    """Return how often each draw counts: once, then as often as it is drawn again.

    Shape (draws, 1 + RESAMPLED), each column summing to one.
    """
    counts = np.ones((draws, 1 + RESAMPLED))
    words = stream(draws * RESAMPLED, key_of(seed, "bootstrap")).reshape(RESAMPLED, draws)
    for column, chosen in enumerate(words % np.uint32(draws), start=1):
        counts[:, column] = np.bincount(chosen, minlength=draws)
    return counts / draws
