"""The options that a chart shows: which they are, and their futures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.model.cost_groups import PARTS, Part
from whowhere.quantities.ranges import Array
from whowhere.simulate.central import NO_EVENT
from whowhere.simulate.outcomes import FUTURES_FOLLOWED, Futures

SHOWN = 8
"""Options in a chart: today's, and the cheapest of those that meet every requirement."""
DOTS = 25
"""Dots that stand for all futures of an option, four in a hundred each."""
FOLLOWED, LIKELY_LUCK = FUTURES_FOLLOWED, NO_EVENT
"""How many futures are followed by month, and the luck of the likely case, as charts need them."""
MIDDLES = (np.arange(DOTS) + 0.5) / DOTS
"""The middles of so many equal slices of the futures."""


def shown(comparison: Comparison, count: int = SHOWN) -> tuple[OptionResult, ...]:
    """Return today's option and the cheapest that meet every requirement, lowest median first."""
    others = [option for option in comparison.options if not option.fails]
    leading = [other for other in others if other.id != comparison.as_is.id][: count - 1]
    together = [*leading, comparison.as_is]
    return tuple(sorted(together, key=lambda each: (each.cost.p50, each.id)))


def costs_of(comparison: Comparison, count: int = SHOWN) -> dict[str, Array]:
    """Return what the options that are shown cost in every future, by id."""
    futures = Futures(comparison.case, comparison.seed, comparison.draws)
    return {
        each.id: futures.outcome(each.option).cost for each in shown(comparison, count)
    }  # fmt: skip


def dots_of(costs: Array) -> Sequence[float]:
    """Return the quantile dots of costs, shape (draws,): each stands for 4% of them."""
    found: list[float] = np.quantile(costs, MIDDLES).tolist()
    return found


def mean_parts(result: OptionResult, case: Case) -> Mapping[Part, float]:
    """Return the means of an option's lines by part of the cost; they sum to its mean cost."""
    sums = dict.fromkeys(PARTS, 0.0)
    for line in result.lines:
        sums[line.line.group] += line.amount.mean
    return {part: sums[part] for part in case.cost_parts}


def cheapest_by_place(comparison: Comparison) -> Mapping[str, OptionResult]:
    """Return the cheapest option that meets every requirement in each place that has one.

    What is made of several options is of no one place.
    """
    found: dict[str, OptionResult] = {}
    for option in comparison.options:
        if not option.fails and not comparison.case.is_of_several(option.option):
            found.setdefault(option.option.place, option)
    return found
