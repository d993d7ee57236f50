"""A plan as rows of a table, for programs and for spreadsheets."""

from __future__ import annotations

from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document
from whowhere.report.plan.shape import Choice, PlanDocument


def plan_rows(document: PlanDocument) -> list[Document]:
    """Return one row for each choice of the plan that a document holds.

    Raises ``Faults`` where there is no plan, for a table cannot say which rules clash.
    """
    if not document["plan"]:
        do = "The clash in words stands in the answer itself, and in a .md, .pdf or .xlsx report."
        given = f"without rows. {document['verdict']}"
        raise Faults([Fault("", "the plan", given, "rules that some plan keeps", do=do)])
    rows = [_row(choice) for choice in document["plan"]["choices"]]
    empty: Document = {key: None for row in rows for key in row}
    return [empty | row for row in rows]


def _row(choice: Choice) -> Document:
    """Return a choice with what software does of it under joined names: ``automation_kind``."""
    row: Document = dict(choice)
    software: Document = row.pop("automation", {})
    for key, value in software.items():
        parts = value.items() if isinstance(value, dict) else [("", value)]
        row |= {f"automation_{key}_{part}".rstrip("_"): each for part, each in parts}
    return row
