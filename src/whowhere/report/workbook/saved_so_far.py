"""What each option has saved by the end of each month, as a table and as a chart: the J-curve."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.decide.budget.answer import OptionBudget
from whowhere.report.media.spreadsheet.charts import standing
from whowhere.report.media.spreadsheet.sheet import SERIES, Page
from whowhere.report.workbook.contents import ModelContents

BESIDE_CHART = 22
"""Rows that the chart takes above the table."""


def write_saved_so_far(
    page: Page, contents: ModelContents, budgets: Sequence[OptionBudget], top: int
) -> None:
    """Write the expected saving so far of each option but today's, below its chart."""
    moves = [move for move in budgets if not move.is_today]
    if not moves:
        return
    paper, name = contents.paper, page.sheet.get_name()
    first, months = top + BESIDE_CHART + 1, contents.case.horizon_months
    page.headings(
        first - 1, ["Month", *(contents.option_name(move.option) for move in moves)],
        range(len(moves) + 1),
    )  # fmt: skip
    page.sheet.set_row(first - 1, 45)
    for month in range(months):
        page.number(first + month, 0, month + 1, paper.count)
        for column, move in enumerate(moves, start=1):
            page.number(first + month, column, move.saved_so_far[month].mean, paper.flow)
    chart = paper.book.add_chart({"type": "line"})
    last = first + months - 1
    for at, move in enumerate(moves):
        chart.add_series(
            {
                "name": contents.option_name(move.option),
                "categories": [name, first, 0, last, 0],
                "values": [name, first, at + 1, last, at + 1],
                "line": {"color": SERIES[at % len(SERIES)], "width": 2.25},
            }
        )
    standing(chart, f"Saved so far, {contents.case.currency}, present value, expected", "#,##0")
    said = "Line chart of what each option has saved by the end of move month."
    place = {"description": said, "x_scale": 1.6, "y_scale": 1.4}
    page.sheet.insert_chart(top, 0, chart, place)
