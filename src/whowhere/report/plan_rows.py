"""A plan as rows of a table, for spreadsheets."""

from __future__ import annotations

from whowhere.quantities.faults import Fault, Faults
from whowhere.report.documents import Document
from whowhere.report.unrunnable import unrunnable


def plan_rows(document: Document) -> list[Document]:
    """Return one row for each choice of the plan that a document holds.

    Text that a spreadsheet would run is made harmless. Raises ``Faults`` where there is no plan.
    """
    if not document["plan"]:
        do = "The clash in words stands in the answer itself, and in a .md, .pdf or .xlsx report."
        given = f"without rows. {document['verdict']}"
        raise Faults([Fault("", "the plan", given, "rules that some plan keeps", do=do)])
    return [
        {key: unrunnable(value) if isinstance(value, str) else value for key, value in row.items()}
        for row in document["plan"]["choices"]
    ]
