"""When a path should change: every month of the horizon tried, in the same futures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.staged import Staged
from whowhere.simulate.outcomes import Futures

MONTHS_TRIED_IN: Final = 2048
"""Futures in which the months are held against each other."""
SEED: Final = 1
"""Theirs, whatever the comparison's: a path means the same month in every answer."""


@dataclass(frozen=True)
class BestChange:
    """The month in which a path would best change; money is company currency, in the median."""

    path: Staged
    month: int
    cost: float
    said: float
    """What it costs with the change as it stands."""
    never: float
    """What the first arrangement costs to the horizon."""
    at_once: float | None
    """What the second costs from the start, where that is an option of the case."""
    people: float
    """People of the work by then in the likely case, as it counts them at home."""
    near: tuple[int, int]
    """The first and the last month around it that cost as much, give or take what counts as equal.
    """


def best_changes(case: Case) -> tuple[BestChange, ...]:
    """Return the best month of each path that may be chosen; of a pilot there is none."""
    paths = [path for path in case.paths.values() if isinstance(path, Staged)]
    if not paths:
        return ()
    futures = Futures(case, SEED, MONTHS_TRIED_IN)
    return tuple(_best(futures, path) for path in paths)


def _best(futures: Futures, path: Staged) -> BestChange:
    case = futures.case
    costs = np.array(list(_by_month(futures, path)))
    best = len(costs) - 1 - int(np.argmin(costs[::-1]))  # of months that are alike, the last
    margin = 1 + case.verdict.equal_within.likely
    then = _among(case, path.said.then)
    return BestChange(
        path, best + 1, float(costs[best]), _median(futures, path.option),
        _at(futures, path, 10.0 * case.horizon_months),
        None if then is None else _median(futures, then),
        _people(case, best + 1), _around(costs <= margin * costs[best], best),
    )  # fmt: skip


def _by_month(futures: Futures, path: Staged) -> Iterator[float]:
    for month in range(1, futures.case.horizon_months):
        yield _at(futures, path, float(month))


def _at(futures: Futures, path: Staged, month: float) -> float:
    """Return what a path costs in the median where it changes after so many months."""
    keys = {Spot(offer=each.spot.offer) for each in path.begins_later}
    changes = {("decided_after", key): np.array([month]) for key in keys}
    changes |= {("decided_from", key): np.zeros(1) for key in keys}
    return _median(futures.changed(changes), path.option)


def _median(futures: Futures, option: Option) -> float:
    return float(np.median(futures.outcome(option).cost))


def _among(case: Case, option: Option) -> Option | None:
    return option if option in case.options and option.id not in case.failing else None


def _around(near: np.ndarray, best: int) -> tuple[int, int]:
    """Return the months on both sides of the best without one between that is none of them."""
    first, last = best, best
    while first > 0 and near[first - 1]:
        first -= 1
    while last + 1 < len(near) and near[last + 1]:
        last += 1
    return first + 1, last + 1


def _people(case: Case, month: int) -> float:
    if case.team is not None:
        return case.team.people[month]
    growth = case.facts["work_growth", Spot()][0].value.likely
    heads = sum(role.heads for role in case.roles)
    return heads * float((1 + growth) ** (month / MONTHS_PER_YEAR.value))
