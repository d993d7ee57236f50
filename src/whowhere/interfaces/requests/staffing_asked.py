"""From a file of demand and sites to its rosters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from whowhere.decide.rostering.columns import Effort
from whowhere.decide.rostering.roster import Roster
from whowhere.decide.rostering.uncovered import uncovered
from whowhere.decide.rostering.ways import Way, ways
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.model.staffing.loading import load_staffing
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.resolving import roster_problem
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

MOST_NODES = 100_000
"""Where a smaller gap is asked for than usual, only time ends the search."""


@dataclass(frozen=True)
class Staffed:
    """A week, every way to cover it, and the one whose roster is shown."""

    problem: RosterProblem
    ways: tuple[Way, ...]
    shown: Way

    @property
    def roster(self) -> Roster:
        """The roster that is shown. Raises ``Faults`` if nobody can cover the week."""
        if self.shown.roster is None:
            raise uncovered(self.problem, self.shown.shortage)
        return self.shown.roster


@dataclass(frozen=True)
class Typed:
    """What was asked of a file of demand and sites."""

    path: Path | str
    sites: Sequence[str] = ()
    """Only these; all if empty."""
    gap: float = Effort.gap
    no_nights: bool = False
    """Whether the roster without work by night is shown."""


def asked(typed: Typed, as_of: date) -> Staffed:
    """Return the answer. Raises ``Faults`` for bad input, or a week that nobody can cover."""
    problem = _only(roster_problem(load_staffing(typed.path), factbook(as_of)), typed.sites)
    if typed.no_nights and len(problem.crews) == 1:
        raise Faults([Fault("", "--no-nights", "given for one site", "two sites or more")])
    effort = Effort(typed.gap, Effort.nodes if typed.gap >= Effort.gap else MOST_NODES)
    found = ways(problem, effort)
    kind = "sun" if typed.no_nights else "together"
    shown = next(way for way in found if way.kind == kind)
    answer = Staffed(problem, found, shown)
    if all(way.roster is None for way in found):
        raise uncovered(problem, shown.shortage)
    return answer


def _only(problem: RosterProblem, sites: Sequence[str]) -> RosterProblem:
    """Return the problem with the named sites. Raises ``Faults`` for an unknown one."""
    known = {crew.name.casefold(): crew for crew in problem.crews}
    unknown = [name for name in sites if name.casefold() not in known]
    if unknown:
        names = [crew.name for crew in problem.crews]
        raise Faults(
            Fault("", "--site", name, one_of(names), nearest(name, names)) for name in unknown
        )
    if not sites:
        return problem
    return replace(problem, crews=tuple(known[name.casefold()] for name in sites))
