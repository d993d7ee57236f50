"""The sheets of figures and of months: every step from the assumptions to the ledgers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from whowhere.model.graph.elements import Element
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import Figure
from whowhere.model.graph.words import in_words
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.workbook.contents import ModelContents
from whowhere.report.workbook.layout import (
    FIGURE,
    FIRST_MONTH,
    FIRST_ROW,
    SUM,
    SheetRow,
    pages_across,
)


def write_figures(contents: ModelContents) -> None:
    """Write every figure at likely values: a column for each role where it has one for each."""
    roles = [role.title for role in contents.case.roles]
    words = FIGURE + len(roles)
    widths = (44, 18, *[14] * len(roles), 60, 60, 40)
    page = Page.new(contents.paper, "Figures", widths, landscape=True)
    page.head(
        "Figures",
        "Every step from the assumptions to the ledgers, as live formulas. A figure that all roles"
        " share stands in the first column of values.",
        f"Columns of values, for figures that each role has of its own: {', '.join(roles)}.",
    )
    page.headings(
        FIRST_ROW - 1,
        ["Figure", "Unit", *roles, "How", "What it is", "Source"],
        range(FIGURE, words),
    )
    page.sheet.freeze_panes(FIRST_ROW, FIGURE)
    page.sheet.repeat_rows(FIRST_ROW - 1)
    for spot, rows in contents.layout.figures.items():
        first = contents.layout.row(rows[0])
        blank = [""] * (words + 2)
        page.texts(first - 1, 0, (contents.spot_name(spot), *blank), contents.paper.section)
        for row in rows:
            _write_figure(page, contents, row, words)
    page.sheet.print_area(0, 0, last_row(contents.layout.figures, contents), words + 2)


def last_row(sections: Mapping[Spot, list[SheetRow]], contents: ModelContents) -> int:
    """Return the last row of a sheet that has these sections."""
    return max(contents.layout.row(rows[-1]) for rows in sections.values())


def _write_figure(page: Page, contents: ModelContents, row: SheetRow, words: int) -> None:
    layout, at, paper = contents.layout, contents.layout.row(row), contents.paper
    figure = contents.case.graph.figures[row.name]
    page.text(at, 0, contents.row_name(row))
    page.text(at, 1, contents.unit(row.name, row.spot), paper.muted)
    roles = range(len(contents.case.roles)) if "role" in figure.axes else (None,)
    for role in roles:
        element = replace(row.element, role=role)
        formula = layout.formulas.formula(figure, row.spot, element)
        value = layout.number(row.name, row.spot, element)
        page.formula(at, FIGURE + (role or 0), formula, value, paper.number)
    said = (in_words(figure.expression, contents.case.graph), figure.meaning, figure.source)
    page.texts(at, words, said, paper.muted)


def write_months(contents: ModelContents) -> None:
    """Write every path and every sum over months, a column for each month."""
    case = contents.case
    widths = (40, 12, 12, *[9] * case.horizon_months, 70)
    across = pages_across(case.horizon_months)
    page = Page.new(contents.paper, "Months", widths, landscape=True, across=across)
    page.head(
        "Months",
        "Paths: what one unit paid at the end of each month is worth at the decision. Sums over"
        " months: each month's part of a window, and their sum, which the ledgers take.",
        "The walk of an exchange rate is zero in the likely case; type another to see its effect.",
    )
    months = [str(month + 1) for month in range(case.horizon_months)]
    page.headings(
        FIRST_ROW - 1,
        ["Path or sum", "Unit", "Sum", *months, "How"],
        range(SUM, FIRST_MONTH + len(months)),
    )
    page.sheet.freeze_panes(FIRST_ROW, FIRST_MONTH)
    page.sheet.repeat_rows(FIRST_ROW - 1)
    page.sheet.repeat_columns(0)
    for spot, rows in contents.layout.months.items():
        first = contents.layout.row(rows[0])
        blank = [""] * (FIRST_MONTH + case.horizon_months)
        page.texts(first - 1, 0, (contents.spot_name(spot), *blank), contents.paper.section)
        for row in rows:
            _write_path(page, contents, row)


def _write_path(page: Page, contents: ModelContents, row: SheetRow) -> None:
    layout, at, paper = contents.layout, contents.layout.row(row), contents.paper
    node, months = contents.case.graph.node(row.name), contents.case.horizon_months
    page.text(at, 0, contents.row_name(row))
    page.text(at, 1, contents.unit(row.name, row.spot), paper.muted)
    each = [Element(month=month) for month in range(months)]
    values = [layout.number(row.name, row.spot, element) for element in each]
    if not isinstance(node, Figure):
        for column, value in enumerate(values, start=FIRST_MONTH):
            page.number(at, column, value, paper.input)
        page.text(at, FIRST_MONTH + months, node.meaning, paper.muted)
        return
    for column, (element, value) in enumerate(zip(each, values, strict=True), start=FIRST_MONTH):
        formula = layout.formulas.formula(node, row.spot, element)
        page.formula(at, column, formula, value, paper.number)
    if "month" not in node.axes:
        formula = layout.formulas.formula(node, row.spot, Element())
        page.formula(at, SUM, formula, layout.number(row.name, row.spot, Element()), paper.number)
    page.text(at, FIRST_MONTH + months, in_words(node.expression, contents.case.graph), paper.muted)
