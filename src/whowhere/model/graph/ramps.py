"""The cash-flow primitive of a ramp, on arrays: a monthly path over a team that arrives evenly.

The share of the team that is there rises on a straight line, so a month counts by the mean of
that line in it. The whole sum is what lies before each of the people, averaged over the arrivals:
the path's running sum to the horizon less its mean over the months of arrival, which a running
sum of the running sum gives at once.
"""

from __future__ import annotations

import numpy as np

from whowhere.model.graph.windows import Cut, Step, cells_at
from whowhere.quantities.ranges import Array


def area(sums: Array) -> Array:
    """Return the integral of a running sum up to each month's start, shape as ``sums``.

    Within a month a running sum is a straight line: a month adds the mean of its ends.
    """
    found = np.empty_like(sums)
    found[0] = 0
    for month in range(len(sums) - 1):  # row by row, as a running sum
        np.add(found[month], sums[month], out=found[month + 1])
    found += sums / 2
    return found


def area_until(areas: Array, step: Step, at: Cut) -> Array:
    """Return the integral of a running sum from the decision up to a cut, shape (draws,)."""
    line = step.before + step.share * step.gain / 2
    return np.asarray(cells_at(areas, at) + step.share * line)


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
