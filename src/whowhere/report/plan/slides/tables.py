"""The plan as a table, and what each rule costs."""

from __future__ import annotations

from whowhere.report.media.documents import Document
from whowhere.report.media.slides.blocks import Grid, Slide, SlideColumn


def packages_slide(content: Document) -> Slide:
    """Return each package today and in the plan; sums stay where packages are left out."""
    plan = content["plan"]
    heads = ("Package", "Today", "Plan", "Year", "People", f"Before, {content['currency']}",
             "After")  # fmt: skip
    keys = ("package", "today", "said", "year", "people", "before", "after")
    rows = [tuple((row | {"said": _said(row)})[key] for key in keys) for row in plan["rows"]]
    for name, key in (("Sites and vendors, shared", "shared"), ("Together", "all")):
        sums = plan["total"][key]
        rows.append((name, "", "", "", "", sums["before"], sums["after"]))
    described = f"The plan in rows: {', '.join(heads)}."
    grid = Grid(heads, tuple(rows), described, words=3, closing=2)
    notes = tuple(
        f"{row['package']}: {row['today']} today, {_said(row)} in the plan."
        for row in plan["rows"]
        if row["package"]
    )
    return Slide("The plan", "", (SlideColumn(1.0, (grid,)),), notes=notes)


def _said(row: Document) -> str:
    """Return what is done with a package, or with a share of it."""
    said: str = row["plan"]
    return said if row["share"] == "100%" else f"{said}, {row['share']}"


def rules_slide(content: Document) -> Slide | None:
    """Return how close each rule is to its limit and what dropping it saves."""
    rules = content["plan"]["rules"]
    if not rules:
        return None
    heads = ("Rule", "Closest", "Room left", "Dropping it saves")
    rows = tuple(tuple(rule[key] for key in ("words", "closest", "room", "price"))
                 for rule in rules)  # fmt: skip
    grid = Grid(heads, rows, f"Rules in rows: {', '.join(heads)}.", words=2)
    foot = (
        f"Money in {content['currency']}. What dropping a rule saves: the plan solved again"
        " without it."
    )
    notes = tuple(f"{words} Dropping it saves: {price}." for words, _, _, price in rows)
    return Slide(
        "The rules, and what each costs", "", (SlideColumn(1.0, (grid,)),), foot, notes
    )  # fmt: skip
