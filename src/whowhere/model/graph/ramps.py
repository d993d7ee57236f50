"""The cash-flow primitive of a ramp, on arrays: a monthly path over a team that arrives evenly.

The share of the team that is there rises on a straight line, so a month counts by the mean of
that line in it. The whole sum is what lies before each of the people, averaged over the arrivals:
the path's running sum to the horizon less its mean over the months of arrival, which a running
sum of the running sum gives at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.model.graph.windows import Cut, Step, cells_at
from whowhere.quantities.ranges import Array


def sum_of_sums(sums: Array) -> Array:
    """Return the sum of a running sum up to each month's start, shape as ``sums``."""
    twice = np.empty_like(sums)
    twice[0] = 0
    for month in range(len(sums) - 1):  # row by row, as a running sum
        np.add(twice[month], sums[month], out=twice[month + 1])
    return twice


def area_until(twice: Array, step: Step, at: Cut) -> Array:
    """Return the integral of a running sum from the decision up to a cut, shape (draws,).

    Within a month a running sum is a straight line: a whole month adds the mean of its ends.
    """
    found = step.gain * at.half
    found += step.before
    found *= step.share
    found += step.before / 2
    found += cells_at(twice, at)
    return np.asarray(found)


@dataclass(frozen=True)
class Arrivals:
    """A team that arrives evenly: how much of it by the horizon, and how much in a month."""

    by_horizon: Array
    a_month: Array


def arrivals(first: Array, last: Array, months: int) -> Arrivals:
    """Return the arrivals between two bounds, shapes (draws,)."""
    a_month = 1 / (last - first)
    return Arrivals(np.minimum(np.maximum((months - first) * a_month, 0), 1), a_month)


def ramp_sum(to_horizon: Array, of: Arrivals, area_first: Array, area_last: Array) -> Array:
    """Return the sum of a path over a ramp, shape (draws,).

    ``to_horizon`` is the path's sum to the horizon, shape (draws,); the areas are the integrals of
    its running sum up to the first and the last arrival within the horizon.
    """
    return np.asarray(to_horizon * of.by_horizon - (area_last - area_first) * of.a_month)


def person_months(first: Array, last: Array, months: int) -> Array:
    """Return the mean share of a team that is there in each month, shape (months, draws)."""
    length = last - first
    since = np.maximum(np.arange(months + 1.0)[:, None] - first, 0)
    rising = np.minimum(since, length)
    since = since - rising
    rising *= rising
    rising /= 2 * length
    stock = np.add(since, rising, out=since)  # in place: these tables are read once each
    return np.asarray(stock[1:] - stock[:-1])
