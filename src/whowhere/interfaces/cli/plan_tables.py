"""``whowhere plan --table``: anyone's own facility-location table."""

from __future__ import annotations

from whowhere.decide.portfolio.facility import FacilityPlan, plan_facilities
from whowhere.decide.portfolio.solving import Effort
from whowhere.interfaces.cli.plan_watch import watching
from whowhere.model.decision_table.files import text_of
from whowhere.model.portfolio.facility_table import facility_table
from whowhere.model.scenario.reading import name_of
from whowhere.quantities.faults import Fault, Faults
from whowhere.report.documents import as_json
from whowhere.report.facility_document import facility_document

FINE = 1e-9
"""The gap at which a table counts as proved: to the last cent."""


def table_planned(path: str, seconds: float | None, gap: float | None) -> str:
    """Return the plan for a table as a JSON document. Raises ``Faults``."""
    table = facility_table(text_of(path), name_of(path))
    effort = Effort(seconds or float("inf"), FINE if gap is None else gap)
    with watching() as watch:
        plan = plan_facilities(table, effort, watch)
    if not plan.solved.is_plan:
        raise Faults([_no_plan(plan, name_of(path))])
    return as_json(facility_document(plan))


def _no_plan(plan: FacilityPlan, name: str) -> Fault:
    """Say why there is no plan: none exists, or none was found in time."""
    if plan.solved.state == "impossible":
        given, accepted = "without any plan", "packages that fit into the sites whole"
        do = 'Raise a capacity, or let packages be split: "split": true.'
        return Fault(name, "the table", given, accepted, do=do)
    given = "without a plan in the time that was given"
    return Fault(name, "the table", given, "more time", do="Raise --time-limit.")
