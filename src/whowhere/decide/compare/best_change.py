"""When a path should change: every month of the horizon tried, in the same futures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.staged import Staged
from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures

FEW_FUTURES: Final = 2048
"""Futures in which the month is looked for of a path that leaves it open."""
SEED: Final = 1
"""Theirs, whatever the comparison's: such a path means the same month in every answer."""
NEVER: Final = 10.0
"""Horizons after which a change is put that never comes."""


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
    reached: float
    """Share of futures in which the change as it stands comes within the horizon."""


def month_of(case: Case, path: Staged) -> int:
    """Return the month in which a path costs least, in the median."""
    months, costs = _tried(Futures(case, SEED, FEW_FUTURES), path)
    return months[_least(costs)]


def best_changes(case: Case, seed: int, draws: int) -> tuple[BestChange, ...]:
    """Return the best month of each path that is compared; of a pilot there is none."""
    paths = [path for path in case.paths.values() if isinstance(path, Staged)]
    if not paths:
        return ()
    futures = Futures(case, seed, draws)
    return tuple(_best(futures, path) for path in paths)


def _best(futures: Futures, path: Staged) -> BestChange:
    case, said = futures.case, path.said
    months, costs = _tried(futures, path)
    # Who left the month open has had it looked for: it is not looked for twice.
    is_found = said.is_found and path.month in months
    best = months.index(int(path.month)) if is_found else _least(costs)
    near = costs <= (1 + case.verdict.equal_within.likely) * costs[best]
    then = said.then if said.then in case.options and said.then.id not in case.failing else None
    never = _changed(futures, path, NEVER * case.horizon_months)
    start = futures.evaluation.value("months_to_start", path.then.spot)
    return BestChange(
        path, months[best], float(costs[best]), _median(futures, path.option),
        _median(never, path.option), None if then is None else _median(futures, then),
        _people(case, months[best]), _around(months, near, best),
        float(np.mean(start < case.horizon_months)),
    )  # fmt: skip


def _tried(futures: Futures, path: Staged) -> tuple[list[int], Array]:
    """Return the months in which a change can be made, and what the path costs in each.

    In half of the futures at least the second arrangement begins within the horizon.
    """
    months: list[int] = []
    costs: list[float] = []
    for month in range(1, futures.case.horizon_months):
        tried = _changed(futures, path, float(month))
        start = tried.evaluation.value("months_to_start", path.then.spot)
        if months and np.median(start) >= futures.case.horizon_months:
            break
        months.append(month)
        costs.append(_median(tried, path.option))
    return months, np.array(costs)


def _least(costs: Array) -> int:
    """Return where the lowest cost stands: of months that are alike, the last."""
    return len(costs) - 1 - int(np.argmin(costs[::-1]))


def _changed(futures: Futures, path: Staged, month: float) -> Futures:
    """Return the futures in which a path changes after so many months."""
    keys = {Spot(offer=each.spot.offer) for each in path.begins_later}
    changes = {("decided_after", key): np.array([month]) for key in keys}
    return futures.changed(changes | {("decided_from", key): np.zeros(1) for key in keys})


def _median(futures: Futures, option: Option) -> float:
    return median(futures.outcome(option).cost)


def _around(months: Sequence[int], near: Array, best: int) -> tuple[int, int]:
    """Return the months on both sides of the best without one between that is none of them."""
    first, last = best, best
    while first > 0 and near[first - 1]:
        first -= 1
    while last + 1 < len(near) and near[last + 1]:
        last += 1
    return months[first], months[last]


def _people(case: Case, month: int) -> float:
    if case.team is not None:
        return case.team.people[month]
    growth = case.facts["work_growth", Spot()][0].value.likely
    heads = sum(role.heads for role in case.roles)
    return heads * float((1 + growth) ** (month / MONTHS_PER_YEAR.value))
