"""What a plan is asked besides its portfolio, and a table that is planned as it stands."""

from __future__ import annotations

from whowhere.decide.portfolio.facility import FacilityPlan, plan_facilities
from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.decide.portfolio.planning import SECOND_AIMS
from whowhere.model.portfolio.facility_table import facility_table
from whowhere.quantities.faults import Argument, Fault, Faults, nearest, one_of
from whowhere.report.media.documents import Document
from whowhere.report.plan.facility import facility_document

FINE = 1e-9
"""The gap at which a table counts as proved: to the last cent."""


def second_aim(frontier: str | None) -> str:
    """Return the second aim, empty for none. Raises ``Faults`` for one that is unknown."""
    if frontier is not None and frontier not in SECOND_AIMS:
        near = nearest(frontier, SECOND_AIMS)
        raise Faults([Fault("", Argument("frontier"), frontier, one_of(SECOND_AIMS), near)])
    return frontier or ""


def table_planned(
    text: str, name: str, seconds: float | None, gap: float | None, watch: SolverMonitor = UNWATCHED
) -> Document:
    """Return the plan for a facility-location table in JSON. Raises ``Faults``."""
    effort = SolverLimits(seconds or float("inf"), FINE if gap is None else gap)
    plan = plan_facilities(facility_table(text, name), effort, watch)
    if not plan.solved.is_plan:
        raise Faults([_no_plan(plan, name)])
    return facility_document(plan)


def _no_plan(plan: FacilityPlan, name: str) -> Fault:
    """Say why there is no plan: none exists, or none was found in time."""
    if plan.solved.state == "impossible":
        given, accepted = "without any plan", "packages that fit into the sites whole"
        do = 'Raise a capacity, or let packages be split: "split": true.'
        return Fault(name, "the table", given, accepted, do=do)
    given = "without a plan in the time that was given"
    return Fault(name, "the table", given, "more time", do="Give it a longer time limit.")
