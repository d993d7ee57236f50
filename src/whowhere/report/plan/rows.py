"""A plan as rows of a table, for programs and for spreadsheets."""

from __future__ import annotations

from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document, as_csv
from whowhere.report.media.unrunnable import unrunnable
from whowhere.report.plan.shape import PlanDocument


def plan_rows(document: PlanDocument) -> list[Document]:
    """Return one row for each choice of the plan that a document holds; none without a plan."""
    return [dict(each) for each in document["plan"]["choices"]] if document["plan"] else []


def plan_csv(document: PlanDocument) -> str:
    """Return the rows as CSV in which no text is run by a spreadsheet.

    Raises ``Faults`` where there is no plan, for a table cannot say which rules clash.
    """
    rows = plan_rows(document)
    if not rows:
        do = "The clash in words stands in the answer itself, and in a .md, .pdf or .xlsx report."
        given = f"without rows. {document['verdict']}"
        raise Faults([Fault("", "the plan", given, "rules that some plan keeps", do=do)])
    return as_csv(
        [
            {key: unrunnable(value) if isinstance(value, str) else value
             for key, value in row.items()}
            for row in rows
        ]
    )  # fmt: skip
