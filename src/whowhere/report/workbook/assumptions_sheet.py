"""The sheet of assumptions: each in a coloured cell with a name, its range and its source."""

from __future__ import annotations

import math

from whowhere.facts.fact import Fact
from whowhere.quantities.names import capital
from whowhere.report.media.spreadsheet.cells import cell, fixed
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.workbook.contents import ModelContents
from whowhere.report.workbook.layout import FIRST_ROW, UNLIMITED, VALUE, SheetRow
from whowhere.report.workbook.names import name_of

SHEET = "Assumptions"
HEADINGS = (
    "Assumption", "For", "Unit", "Value in use", "", "Low (P10)", "Likely", "High (P90)", "Status",
    "Sources", "Name of the cell", "Why",
)  # fmt: skip
WIDTHS = (44, 20, 15, 14, 10, 12, 12, 12, 12, 30, 40, 100)
CHANGED, LOW, STATUS, SOURCES, NAME, WHY = 4, 5, 8, 9, 10, 11


def write_assumptions(contents: ModelContents) -> None:
    """Write every input that the options told in detail rest on, by where it belongs."""
    page = Page.new(contents.paper, SHEET, WIDTHS, landscape=True)
    page.head(
        "Assumptions",
        "Change a value in a yellow cell: every sheet follows, the verdict of the summary too."
        " One chance in ten lies below the low, one in ten above the high.",
        "A chance event comes where its luck lies below its chance: put luck to 0 to see it happen."
        " Numbers of sources: sheet Sources.",
    )
    page.headings(FIRST_ROW - 1, HEADINGS, {VALUE, LOW, LOW + 1, LOW + 2})
    page.sheet.freeze_panes(FIRST_ROW, VALUE + 1)
    page.sheet.repeat_rows(FIRST_ROW - 1)
    for spot, rows in contents.layout.assumptions.items():
        first = contents.layout.row(rows[0])
        page.texts(first - 1, 0, (contents.spot_name(spot), *[""] * WHY), contents.paper.section)
        for row in rows:
            _write(page, contents, row)
    last = max(contents.layout.row(rows[-1]) for rows in contents.layout.assumptions.values())
    page.sheet.print_area(0, 0, last, WHY)
    page.sheet.autofilter(FIRST_ROW - 1, 0, last, WHY)


def _write(page: Page, contents: ModelContents, row: SheetRow) -> None:
    case, at, paper = contents.case, contents.layout.row(row), contents.paper
    element, fact = row.element, contents.fact(row)
    value = contents.layout.number(row.name, row.spot, element)
    role = "" if element.role is None else case.roles[element.role].title
    page.text(at, 0, contents.row_name(row))
    page.texts(at, 1, (role, contents.unit(row.name, row.spot)), paper.muted)
    page.number(at, VALUE, value, paper.input)
    name = name_of(case, row.name, row.spot, element)
    paper.book.define_name(name, f"={SHEET}!{fixed(at, VALUE)}")
    page.text(at, NAME, name, paper.muted)
    page.formula(
        at, CHANGED, f'=IF({cell(at, VALUE)}<>{cell(at, LOW + 1)},"changed","")', "", paper.strong
    )
    if fact is None:
        page.number(at, LOW + 1, value, paper.number)
        page.text(at, WHY, capital(contents.case.graph.inputs[row.name].meaning), paper.muted)
        return
    _write_fact(page, contents, at, fact, value)


def _write_fact(page: Page, contents: ModelContents, at: int, fact: Fact, value: float) -> None:
    """Write what is known; the likely value as it is used, so that nothing seems changed."""
    paper, known = contents.paper, fact.value
    for column, number in enumerate((known.low, value, known.high), start=LOW):
        page.number(at, column, min(number, UNLIMITED), paper.number)
    page.text(at, STATUS, fact.status, paper.muted)
    numbers = ", ".join(str(contents.sources[origin]) for origin in fact.origins)
    producers = ", ".join(dict.fromkeys(origin.producer for origin in fact.origins))
    page.text(at, SOURCES, f"{numbers}: {producers}" if numbers else "our estimate", paper.muted)
    year = f" ({fact.year})" if fact.year else ""
    page.text(at, WHY, f"{capital(fact.note)}{year}".strip(), paper.muted)
    limits = (known.at_least, known.at_most)
    if any(math.isfinite(limit) for limit in limits):
        _limit(page, at, *limits)


def _limit(page: Page, at: int, least: float, most: float) -> None:
    """Let the cell take only what the assumption can be."""
    least, most = max(least, -UNLIMITED), min(most, UNLIMITED)
    page.sheet.data_validation(
        at, VALUE, at, VALUE,
        {
            "validate": "decimal", "criteria": "between", "minimum": least, "maximum": most,
            "error_title": "Outside its limits",
            "error_message": f"This may lie between {least:g} and {most:g}.",
        },
    )  # fmt: skip
