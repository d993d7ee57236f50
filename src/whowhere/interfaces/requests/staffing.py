"""From demand and sites as somebody wrote them to their rosters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from whowhere.decide.rostering.roster import Roster
from whowhere.decide.rostering.search_limits import WIDEST_GAP, SearchLimits
from whowhere.decide.rostering.shortage import shortage
from whowhere.decide.rostering.uncovered import uncovered
from whowhere.decide.rostering.ways import Way, ways
from whowhere.interfaces.requests.meant import require_demand_meant
from whowhere.interfaces.requests.own_folder import factbook
from whowhere.interfaces.requests.placing import placed
from whowhere.interfaces.requests.written import Written
from whowhere.model.staffing.doubted_demand import doubted_handles, doubted_idleness
from whowhere.model.staffing.file import StaffingFile
from whowhere.model.staffing.loading import parse_staffing, staffing_of
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.resolving import roster_problem
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of
from whowhere.report.media.documents import Document
from whowhere.report.staff.document import half_hour_rows, staff_document

MOST_NODES = 100_000
"""Where a smaller gap is asked for than usual, only time ends the search."""


def staffing_in(written: Written) -> StaffingFile:
    """Return demand and sites checked, with the tables that they name. Raises ``Faults``."""
    if isinstance(written.content, str):
        return parse_staffing(written.content, written.name, written.folder)
    return staffing_of(written.content, written.name, written.folder)


def staffing_problem(written: Written, as_of: date) -> RosterProblem:
    """Return what a week of demand asks for. Raises ``Faults``."""
    file, book = staffing_in(written), factbook(as_of)
    require_demand_meant(written, doubted_handles(file, book.practice))
    with placed(written):
        problem = roster_problem(file, book)
    require_demand_meant(written, doubted_idleness(file, problem.needs_before, book.practice))
    return problem


def covered_problem(written: Written, as_of: date) -> RosterProblem:
    """Return a problem that some roster covers. Raises ``Faults`` where all would stay short."""
    problem = staffing_problem(written, as_of)
    if missing := shortage(problem):
        raise uncovered(problem, missing)
    return problem


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

    @property
    def document(self) -> Document:
        """Everything, as ``whowhere staff --json`` prints it."""
        return staff_document(self.shown, self.ways, self.problem)

    @property
    def rows(self) -> list[Document]:
        """The half-hours of the week. Raises ``Faults`` if nobody can cover it."""
        return half_hour_rows(self.roster)


def staffed(
    written: Written,
    as_of: date,
    *,
    sites: Sequence[str] = (),
    gap: float = SearchLimits.gap,
    no_nights: bool = False,
) -> Staffed:
    """Return who covers the week, where and when: the question of ``whowhere staff``.

    ``sites`` are the only ones asked about, all if empty; ``gap`` is the share of the cost that a
    better roster may save at most when the search ends; ``no_nights`` shows the roster without work
    by night. Raises ``Faults`` for bad input, or a week that nobody can cover.
    """
    if not 0 <= gap <= WIDEST_GAP:
        raise Faults([Fault("", Argument("gap"), f"{gap:g}", f"a share from 0 to {WIDEST_GAP:g}")])
    problem = _only(staffing_problem(written, as_of), sites)
    if no_nights and len(problem.crews) == 1:
        raise Faults([Fault("", Argument("no_nights"), "given for one site", "two sites or more")])
    effort = SearchLimits(gap, SearchLimits.nodes if gap >= SearchLimits.gap else MOST_NODES)
    found = ways(problem, effort)
    kind = "sun" if no_nights else "together"
    shown = next(way for way in found if way.kind == kind)
    if all(way.roster is None for way in found):
        raise uncovered(problem, shown.shortage)
    return Staffed(problem, found, shown)


def _only(problem: RosterProblem, sites: Sequence[str]) -> RosterProblem:
    """Return the problem with the named sites. Raises ``Faults`` for an unknown one."""
    known = {crew.name.casefold(): crew for crew in problem.crews}
    unknown = [name for name in sites if name.casefold() not in known]
    if unknown:
        names = [crew.name for crew in problem.crews]
        raise Faults(
            Fault("", Argument("sites"), name, one_of(names), nearest(name, names))
            for name in unknown
        )
    if not sites:
        return problem
    chosen = dict.fromkeys(name.casefold() for name in sites)
    return replace(problem, crews=tuple(known[name] for name in chosen))
