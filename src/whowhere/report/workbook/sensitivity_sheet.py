"""The sheet of what moves the answer, and of what would change it."""

from __future__ import annotations

from whowhere.decide.sensitivity.flips import Flip
from whowhere.decide.sensitivity.tornado import Swing, Tornado
from whowhere.quantities.names import capital, counted
from whowhere.report.media.spreadsheet.charts import lying
from whowhere.report.media.spreadsheet.sheet import SERIES, Page
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sides import cheaper_sides
from whowhere.report.wording.unknowns import (
    exact_said,
    range_said,
    stated,
    unit_said,
    value_said,
)
from whowhere.report.workbook.contents import Contents

SHEET = "Sensitivity"
SHOWN = 15
"""Inputs in the table and chart of what moves the difference."""
WIDTHS = (46, 36, 16, 16, 16, 16, 40, 66)
SWINGS = ("Assumption", "Its likely range, 8 in 10", "Difference at low", "Difference at high",
          "Swing", "Low moves it by", "High moves it by")  # fmt: skip
FLIPS = ("Assumption", "Its likely range, 8 in 10", "Flips", "at", "Unit", "Inside its range",
         "Then best", "To try it")  # fmt: skip
TOP = 5


def write_sensitivity(contents: Contents) -> None:
    """Write what moves the difference between the two best, and every flip point."""
    page = Page.new(contents.paper, SHEET, WIDTHS, landscape=True)
    page.head(
        "Sensitivity",
        f"Over {counted(contents.board.comparison.draws, 'future')}, as written: this sheet"
        " does not follow"
        " the assumptions.",
    )
    row = 3
    if contents.board.tornado:
        row = _write_swings(page, contents, contents.board.tornado)
    _write_flips(page, contents, row)


def _write_swings(page: Page, contents: Contents, found: Tornado) -> int:
    """Write the widest swings with their chart; return the row after it."""
    case, paper, shown = contents.case, contents.paper, found.swings[:SHOWN]
    first, second = (option_said(each, case) for each in (found.first, found.second))
    page.text(2, 0, f"{capital(second)} against {first}: how much more it costs, in the median,"
              " with one assumption at its low or its high", paper.strong)  # fmt: skip
    page.text(3, 0, "As things are", paper.text)
    page.number(3, 2, found.base, paper.money)
    page.headings(TOP - 1, SWINGS, range(2, len(SWINGS)))
    for row, swing in enumerate(shown, start=TOP):
        _write_swing(page, contents, row, swing, found.base)
    last = TOP + len(shown) - 1
    chart = paper.book.add_chart({"type": "bar", "subtype": "stacked"})
    for column, name, colour in ((5, "At its low", SERIES[0]), (6, "At its high", SERIES[1])):
        chart.add_series(
            {
                "name": name,
                "categories": [SHEET, TOP, 0, last, 0],
                "values": [SHEET, TOP, column, last, column],
                "fill": {"color": colour},
                "gap": 40,
            }
        )
    sides = cheaper_sides(found, case)
    towards = f"{sides['cheaper_below']} | {sides['cheaper_above']}"
    lying(chart, f"{towards} (how far each moves the difference, {case.currency})", "#,##0")
    described = f"Bars: how far each assumption alone moves {second} against {first}."
    place = {"description": described, "x_scale": 2.0, "y_scale": 1.5}
    page.sheet.insert_chart(last + 2, 0, chart, place)
    return last + 26


def _write_swing(page: Page, contents: Contents, row: int, swing: Swing, base: float) -> None:
    case, money = contents.case, contents.paper.money
    page.text(row, 0, capital(swing.unknown.words(case.places)))
    page.text(row, 1, f"from {range_said(swing.unknown, case)}", contents.paper.muted)
    numbers = (swing.at_low, swing.at_high, swing.size, swing.at_low - base, swing.at_high - base)
    for column, number in enumerate(numbers, start=2):
        page.number(row, column, number, money)


def _write_flips(page: Page, contents: Contents, top: int) -> None:
    """Write every flip point found, those inside their ranges first."""
    found, paper = contents.board.flips, contents.paper
    page.text(top, 0, "What would change the verdict: another option becomes best, by its median,"
              " once one assumption lies beyond the value", paper.strong)  # fmt: skip
    if not found.flips:
        page.text(top + 1, 0, "No single assumption in its tested range changes this.")
        return
    page.headings(top + 1, FLIPS, {3})
    for row, flip in enumerate(found.flips, start=top + 2):
        _write_flip(page, contents, row, flip)


def _write_flip(page: Page, contents: Contents, row: int, flip: Flip) -> None:
    case, trial, paper = contents.case, flip.trial, contents.paper
    page.text(row, 0, capital(trial.unknown.words(case.places)))
    page.text(row, 1, f"from {range_said(trial.unknown, case)}", paper.muted)
    page.text(row, 2, "above" if flip.at > trial.likely else "below")
    if trial.is_factor:
        page.text(row, 3, f"{value_said(trial, flip.at, case)} of each role's")
    else:
        page.number(row, 3, stated(trial.unknown, flip.at, case), paper.number)
        page.text(row, 4, unit_said(trial.unknown.name, case), paper.muted)
    page.text(row, 5, "no" if flip.is_beyond else "yes")
    page.text(row, 6, capital(option_said(flip.best_after, case)))
    setting = f"{trial.unknown.id}={exact_said(trial, flip.at, case)}"
    page.text(row, 7, f"whowhere whatif FILE --set {setting}", paper.muted)
