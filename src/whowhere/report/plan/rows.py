"""A plan as rows of a table, for programs and for spreadsheets."""

from __future__ import annotations

from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document
from whowhere.report.plan.shape import PlanDocument


def plan_rows(document: PlanDocument) -> list[Document]:
    """Return one row for each choice of the plan that a document holds.

    Raises ``Faults`` where there is no plan, for a table cannot say which rules clash.
    """
    if not document["plan"]:
        do = "The clash in words stands in the answer itself, and in a .md, .pdf or .xlsx report."
        given = f"without rows. {document['verdict']}"
        raise Faults([Fault("", "the plan", given, "rules that some plan keeps", do=do)])
    return [dict(choice) for choice in document["plan"]["choices"]]
