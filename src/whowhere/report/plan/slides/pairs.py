"""Before and after, side by side: what each package costs, and where people work."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import Chart, Series, Slide, SlideColumn
from whowhere.report.slides.axes import axis_of

MOST = 12
"""Rows of a chart; the table of the plan has the others."""


def costs_slide(content: Document) -> Slide:
    """Return what each package costs today and in the plan, without what is shared."""
    plan = content["plan"]
    rows = sorted(plan["packages"], key=lambda row: -max(row["before"], row["after"]))
    title = f"What each package costs, expected, {content['currency']}"
    chart = _pairs(rows[:MOST], plan["cost_axis"], title)
    foot = _more(len(rows) - MOST, "packages")
    shared = plan["total"]["shared"]
    said = f"Sites and vendors, shared: {shared['before']} today, {shared['after']} in the plan."
    return Slide(
        "Cost, before and after", "", (SlideColumn(1.0, (chart,)),), foot, (_words(rows), said)
    )


def people_slide(content: Document) -> Slide:
    """Return people in each place today and in the plan, from west to east."""
    places = content["plan"]["places"]
    rows = places["rows"]
    chart = _pairs(rows[:MOST], places["axis"], "People at work, from west to east")
    foot = _more(len(rows) - MOST, "places")
    return Slide(
        "Where people work", "", (SlideColumn(1.0, (chart,)),), foot, (_words(rows),)
    )  # fmt: skip


def _pairs(rows: list[Document], axis: Document, title: str) -> Chart:
    return Chart(
        "lying",
        title,
        tuple(row["name"] for row in rows),
        (
            Series("Today", tuple(row["before"] for row in rows), "muted"),
            Series("Plan", tuple(row["after"] for row in rows), "main"),
        ),
        *axis_of(axis),
        f"Two bars for each: {_words(rows)}",
    )


def _words(rows: list[Document]) -> str:
    told = "; ".join(
        f"{row['name']}: {row['before_said']} today, {row['after_said']} in the plan"
        for row in rows
    )
    return f"{told}."


def _more(count: int, noun: str) -> str:
    return f"{count} more {noun} stand in the notes." if count > 0 else ""
