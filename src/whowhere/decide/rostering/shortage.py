"""Why nobody can cover a week: at which hours, and which rule stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from whowhere.decide.rostering.programme import programme
from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.week import HALVES
from whowhere.quantities.ranges import Array

LEAST: Final = 1e-6
"""Seats; less is rounding."""
WITHOUT: Final[dict[str, dict[str, Any]]] = {
    "starts": {"starts": None},
    "closed_on": {"closed_on": ()},
    "heads_at_most": {"heads_at_most": None},
    "days_off_in_a_row": {"days_off_in_a_row": None},
}
"""Rules that may stand in the way, and what a site says without them."""
NIGHT: Final = "no work by night"
DUE: Final = "due"


@dataclass(frozen=True)
class Shortage:
    """Seats that stay empty whatever the roster, fewest in all."""

    empty: Array
    """By half-hour of the week's clock."""
    rules: tuple[str, ...]
    """Rules each of which, dropped alone at every site, would let the week be covered."""

    @property
    def worst(self) -> int:
        """The half-hour with the most empty seats."""
        return int(np.argmax(self.empty))


def shortage(problem: RosterProblem, *, by_night: bool = True) -> Shortage | None:
    """Return what stays empty, or ``None`` if the hours of the people can cover the week."""
    empty = _empty(problem, by_night=by_night)
    if empty.max() <= LEAST:
        return None
    rules = [
        rule
        for rule, relaxed, dark in _relaxed(problem, by_night=by_night)
        if _empty(relaxed, by_night=dark).max() <= LEAST
    ]
    return Shortage(empty, tuple(rules))


def _empty(problem: RosterProblem, *, by_night: bool) -> Array:
    written = programme(problem, by_night=by_night, may_fall_short=True)
    solved = written.columns.solve(SearchLimits())
    if solved is None:  # work that can wait is not done in time even by empty seats: never
        raise ArithmeticError("a programme that may fall short always has a solution")
    return solved.values[written.short]


def _relaxed(
    problem: RosterProblem, *, by_night: bool
) -> Iterator[tuple[str, RosterProblem, bool]]:
    """Yield each rule with the problem as it would be without it."""
    for rule, without in WITHOUT.items():
        crews = tuple(
            replace(crew, rules=crew.rules.model_copy(update=without)) for crew in problem.crews
        )
        if crews != problem.crews:
            yield rule, replace(problem, crews=crews), by_night
    if not by_night:
        yield NIGHT, problem, True
    if problem.needs.waiting:
        waiting = tuple(replace(need, due=HALVES) for need in problem.needs.waiting)
        yield DUE, replace(problem, needs=replace(problem.needs, waiting=waiting)), by_night
