"""A plan as rows of a table, for spreadsheets."""

from __future__ import annotations

from whowhere.report.documents import Document


def plan_rows(document: Document) -> list[Document]:
    """Return one row for each choice of the plan that a document holds; none without a plan."""
    return list(document["plan"]["choices"]) if document["plan"] else []
