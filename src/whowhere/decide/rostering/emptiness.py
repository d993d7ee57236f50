"""Empty hours: people at work while nothing comes in. The second aim of a roster, after cost.

Rosters of equal cost may differ in when people wait for nothing, before opening or after closing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from whowhere.decide.rostering.columns import RosterSolution, Start
from whowhere.decide.rostering.programme import RosterProgramme
from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.model.staffing.needs import Needs
from whowhere.quantities.ranges import Array

ALIKE = 1e-9
"""Share of the cost by which two rosters of equal cost may differ by rounding."""


@dataclass(frozen=True)
class FewestEmpty:
    """A roster of least cost, and how few empty hours one of its cost can have."""

    solved: RosterSolution
    empty_at_least: float
    """Hours of people in a week."""


def with_fewest_empty_hours(
    written: RosterProgramme, needs: Needs, found: RosterSolution, effort: SearchLimits
) -> FewestEmpty:
    """Return the roster with the fewest empty hours among those that cost no more than one."""
    empty = empty_hours(written, needs)
    if empty @ found.values <= ALIKE:
        return FewestEmpty(found, 0.0)
    costs = written.columns.costs
    most = found.cost + ALIKE * abs(found.cost)
    columns = replace(
        written.columns,
        cost=[empty],
        lower=[*written.columns.lower, np.array([-np.inf])],
        upper=[*written.columns.upper, np.array([most])],
        entries=list(written.columns.entries),
        height=written.columns.height + 1,
    )
    columns.put(np.full(len(costs), columns.height - 1), np.arange(len(costs)), costs)
    whole = np.flatnonzero(np.concatenate(columns.is_whole))
    better = columns.solve(effort, Start(whole, np.round(found.values[whole]), is_near_best=False))
    if better is None:
        return FewestEmpty(found, 0.0)
    if empty @ better.values > empty @ found.values:
        return FewestEmpty(found, better.bound)
    return FewestEmpty(
        replace(better, cost=float(costs @ better.values), bound=found.bound), better.bound
    )


def empty_hours(written: RosterProgramme, needs: Needs) -> Array:
    """Return the empty hours of a week that each column adds, or takes away by work that waits."""
    at, under, value = written.columns.matrix
    idle = np.isin(at, written.cover[needs.seats == 0])
    size = written.columns.size
    return np.bincount(under[idle], value[idle], size).astype(float) / 2
