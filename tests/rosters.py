"""Small weeks to be staffed."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from whowhere.model.queues.week import Promise, Stretches
from whowhere.model.scenario.spans import HourSpan
from whowhere.model.scenario.volume import StaffingRules
from whowhere.model.staffing.needs import LiveNeed, Needs, WaitingNeed
from whowhere.model.staffing.problem import Crew, RosterProblem
from whowhere.model.staffing.week import HALVES, clock_beside
from whowhere.quantities.ranges import Array

WEEK = date(2027, 3, 1)
PARIS, MANILA, DENVER = "Europe/Paris", "Asia/Manila", "America/Denver"


def rules(**own: Any) -> StaffingRules:
    """Five days of eight hours, nothing lost, no break; ``own`` words as in a file."""
    return StaffingRules.model_validate({"patterns": ["5 x 8h"], "shrinkage": 0, **own})


def crew(zone: str = PARIS, cost: float = 10.0, premium: float = 0.0, **own: Any) -> Crew:
    """People in a zone who cost so much an hour."""
    name = zone.rpartition("/")[2]
    clock = clock_beside(zone, PARIS, WEEK)
    return Crew(name, "FR", clock, rules(**own), cost, None, HourSpan(44, 12), premium)


def live(seats: Array) -> LiveNeed:
    """Callers who need so many seats."""
    callers = Stretches(seats / 2 / 300, 300.0)
    return LiveNeed("calls", seats / 2 * 6, callers, Promise(0.8, 20), seats)


def problem(seats: Array, *crews: Crew, waiting: tuple[WaitingNeed, ...] = ()) -> RosterProblem:
    """Seats by half-hour of a week on the clock of Paris."""
    needs = Needs((live(seats),), waiting)
    return RosterProblem("a week", "EUR", WEEK, PARIS, needs, crews)


def by_day(first: float, last: float, seats: list[int]) -> Array:
    """Seats for Monday to Sunday between two hours of the day."""
    week = np.zeros((7, 48))
    week[:, int(2 * first) : int(2 * last)] = np.array(seats)[:, None]
    return week.reshape(HALVES)
