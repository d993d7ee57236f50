"""Ways to cover the same week: each site alone, all together, and following the sun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from whowhere.decide.rostering.roster import Roster, best_roster
from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.decide.rostering.shortage import Shortage, shortage
from whowhere.model.staffing.problem import RosterProblem

Kind: TypeAlias = Literal["alone", "together", "sun"]
"""One site; all sites; all sites without any work by night: they follow the sun."""


@dataclass(frozen=True)
class Way:
    """One way to cover the week, with its roster or with what stands in its way."""

    kind: Kind
    name: str
    """The sites."""
    roster: Roster | None
    shortage: Shortage | None


def ways(problem: RosterProblem, effort: SearchLimits) -> tuple[Way, ...]:
    """Return every way, each solved on its own."""
    return tuple(_ways(problem, effort))


def _ways(problem: RosterProblem, effort: SearchLimits) -> Iterator[Way]:
    sites = " and ".join(crew.name for crew in problem.crews)
    if len(problem.crews) > 1:
        for crew in problem.crews:
            yield way("alone", replace(problem, crews=(crew,)), crew.name, effort)
    together = way("together", problem, sites, effort)
    if len(problem.crews) == 1:
        yield together
        return
    sun = way("sun", problem, sites, effort)
    yield from (_no_costlier(together, sun), sun)


def _no_costlier(together: Way, sun: Way) -> Way:
    """Return all sites together with the roster by day where the search found none cheaper."""
    ours, theirs = together.roster, sun.roster
    if ours is None or theirs is None or ours.cost <= theirs.cost:
        return together
    return replace(together, roster=replace(theirs, bound=ours.bound))


def way(kind: Kind, problem: RosterProblem, name: str, effort: SearchLimits) -> Way:
    """Return one way to cover a week."""
    by_night = kind != "sun"
    missing = shortage(problem, by_night=by_night)
    if missing:
        return Way(kind, name, None, missing)
    return Way(kind, name, best_roster(problem, effort, by_night=by_night), None)
