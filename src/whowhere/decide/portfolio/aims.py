"""What a plan makes small: expected cost, or expected cost with a price on the bad tail."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.portfolio.layout import ColumnLayout
from whowhere.decide.portfolio.programme import Constraint
from whowhere.quantities.ranges import Array

TAIL = 0.05
"""The dear end of the futures that the tail is the mean of: CVaR at 95%."""
FOLLOWED = 200
"""Futures that the tail is planned in; the plan is then judged in all of them."""


@dataclass(frozen=True)
class Tail:
    """How much weight the bad tail has: 0 leaves expected cost, 1 counts only the tail.

    What is made small is (1 - weight) x expected cost + weight x mean of the dearest 5%, that
    is, expected cost plus a price for each unit by which the bad twentieth lies above it.
    """

    weight: float = 0.0
    futures: int = FOLLOWED


NO_TAIL = Tail()
"""Expected cost alone."""


def mean_of_tail(costs: Array, tail: float = TAIL) -> float:
    """Return the mean of the dearest share ``tail`` of costs, shape (draws,).

    The last future counts in part where the share is no whole number of futures.
    Source: Rockafellar and Uryasev (2000), Optimization of conditional value-at-risk.
    """
    ordered = np.sort(costs)[::-1]
    room = tail * len(ordered)
    weights = np.clip(room - np.arange(len(ordered)), 0.0, 1.0)
    return float(ordered @ weights / room)


@dataclass(frozen=True)
class Aimed:
    """The cost of every column, and rows that only the aim needs."""

    cost: Array
    rows: tuple[Constraint, ...]


def aimed(layout: ColumnLayout, tail: Tail) -> Aimed:
    """Return the aim of a layout that has all of its columns but those of the tail.

    The tail is linear: threshold + mean excess over it / share (Rockafellar and Uryasev 2000).
    """
    expected = layout.expected()
    if tail.weight <= 0:
        return Aimed(expected, ())
    columns, futures = layout.columns, min(tail.futures, layout.problem.draws)
    price = tail.weight
    threshold = columns.add(price, -np.inf, np.inf)
    excess = [columns.add(price / (TAIL * futures)) for _ in range(futures)]
    rows = tuple(
        _excess_row(layout.in_future(draw), threshold, excess[draw]) for draw in range(futures)
    )
    of_tail = np.array(columns.cost[threshold:])
    return Aimed(np.concatenate([(1 - price) * expected, of_tail]), rows)


def _excess_row(costs: Array, threshold: int, excess: int) -> Constraint:
    """The excess of a future is at least its cost above the threshold."""
    at = np.flatnonzero(costs)
    columns = np.concatenate([at, [threshold, excess]])
    return Constraint(columns, np.concatenate([-costs[at], [1.0, 1.0]]), 0.0, np.inf)
