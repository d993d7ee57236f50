"""The cash-flow primitive of a ramp, on arrays: a monthly path over a team that arrives evenly.

The share of the team that is there rises on a straight line, so a month counts by the mean of
that line in it. The whole sum is what lies before each of the people, averaged over the arrivals:
the path's running sum to the horizon less its mean over the months of arrival, which a running
sum of the running sum gives at once.
"""

from __future__ import annotations

import numpy as np

from whowhere.model.graph.windows import Cut
from whowhere.quantities.ranges import Array


def sum_of_sums(sums: Array) -> Array:
    """Return the sum of a running sum up to each month's start, shape as ``sums``."""
    twice = np.zeros_like(sums)
    for month in range(len(sums) - 1):  # row by row, as a running sum
        np.add(twice[month], sums[month], out=twice[month + 1])
    return twice


def area_until(twice: Array, sums: Array, at: Cut) -> Array:
    """Return the integral of a running sum from the decision up to a cut, shape (draws,).

    Within a month a running sum is a straight line, so half a month's gain is added to the sum
    of the months' starts.
    """
    start, part = _at(sums, at), at.share
    gain = _at(sums[1:], at) - start
    return np.asarray(_at(twice, at) + start / 2 + part * (start + part * gain / 2))


def _at(table: Array, at: Cut) -> Array:
    """Return the row of a table of months and draws in which a cut falls, future by future."""
    if at.whole.size == 1:
        return np.asarray(table[at.whole.item()])
    return table.take(at.cells if table.shape[1] > 1 else at.whole)


def ramp_sum(to_horizon: Array, first: Array, last: Array, areas: tuple[Array, Array]) -> Array:
    """Return the sum of a path over a ramp, shape (draws,).

    ``to_horizon`` is the path's running sum, shape (months + 1, draws); ``areas`` are its
    integrals up to the first and the last arrival within the horizon.
    """
    months, length = len(to_horizon) - 1, last - first
    share = np.minimum(np.maximum((months - first) / length, 0), 1)
    return np.asarray(to_horizon[-1] * share - (areas[1] - areas[0]) / length)


def person_months(first: Array, last: Array, months: int) -> Array:
    """Return the mean share of a team that is there in each month, shape (months, draws)."""
    since = np.arange(months + 1.0)[:, None] - first
    length = last - first
    rising = np.minimum(np.maximum(since, 0), length)
    stock = rising * rising / (2 * length) + np.maximum(since - length, 0)
    return np.asarray(stock[1:] - stock[:-1])
