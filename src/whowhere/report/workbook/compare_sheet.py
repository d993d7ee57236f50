"""The sheet that compares: options with a ledger as they stand now, then all as computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from whowhere.decide.compare.results import OptionResult
from whowhere.model.cost_groups import PARTS, Part
from whowhere.quantities.names import counted
from whowhere.report.media.spreadsheet.cells import cell, fixed, span
from whowhere.report.media.spreadsheet.charts import lying
from whowhere.report.media.spreadsheet.sheet import SERIES, Page
from whowhere.report.wording.options import baseline_said
from whowhere.report.workbook.contents import Contents
from whowhere.report.workbook.verdict_formula import FormulaColumns, verdict_formula
from whowhere.report.workbook.verdict_now import LiveStanding, standing

SHEET = "Compare"
LIVE = (
    "Option", "Id", "Likely case now", "As written", "Median of futures", "Median projected",
    "Against {base}", "Month at run rate, projected", "That against {base}", "Requirements",
    "Counts for the verdict",
)  # fmt: skip
IN_WORDS = ("In a sentence", "Verb", "Are or is")
WRITTEN = (
    "Option", "Id", "P10", "Median", "P90", "Mean", "Per useful hour", "Saving, median",
    "Saving at run rate", "Costs more than {base}", "Cheapest in", "Set-up, median", "Requirements",
)  # fmt: skip
WIDTHS = (40, 27, 16, 16, 17, 17, 15, 17, 15, 26, 17, *[15] * len(PARTS), 36, 8, 8)
NOW, BEFORE, MEDIAN, PROJECTED, AGAINST, MONTH, STEADY, PASSES, COUNTS, PART = range(2, 12)
"""``PART`` is that of the first group of costs; those that a case has no group for are hidden."""
SAID, VERB, ARE = (PART + len(PARTS) + place for place in range(3))
TOP = 5
"""The row of the first option."""


@dataclass(frozen=True)
class VerdictCells:
    """Where the sheet holds what the live verdict is made of."""

    formula: str
    options: tuple[LiveStanding, ...]
    as_is: LiveStanding


def open_compare(contents: Contents) -> Page:
    """Add the sheet, so that it stands before the ledgers whose sums it takes."""
    return Page.new(contents.paper, SHEET, WIDTHS, landscape=True)


def write_compare(page: Page, contents: Contents) -> VerdictCells:
    """Write both tables and the charts; return what the summary's verdict is made of."""
    base = baseline_said(contents.case)
    page.head(
        "Compare",
        "With a ledger here, as they stand now. Likely case: live, from the ledgers. Median"
        " projected: the median of the futures, moved as much as the likely case has been moved.",
        "Requirements are those judged when this was written. Shares of futures do not live in a"
        " workbook: whowhere whatif --set NAME=VALUE computes them anew.",
    )
    page.headings(TOP - 1, _headings(contents, base), {*range(NOW, PASSES), *range(COUNTS, SAID)})
    standings = tuple(_write_live(page, contents, row) for row in _rows(contents))
    _write_all(page, contents, base)
    _charts(page, contents)
    page.sheet.freeze_panes(TOP, 1)
    page.sheet.set_column(SAID, SAID, WIDTHS[SAID], None, {"level": 1})
    page.sheet.set_column(VERB, ARE, WIDTHS[VERB], None, {"level": 1})
    _hide_others(page, contents)
    return VerdictCells(_verdict(contents), standings, standings[-1])


def _columns(contents: Contents) -> dict[Part, int]:
    """Return the column of each group of costs that the case has."""
    return {part: PART + at for at, part in enumerate(contents.case.cost_parts)}


def _headings(contents: Contents, base: str) -> list[str]:
    parts = [PARTS[part] for part in contents.case.cost_parts]
    unused = [""] * (len(PARTS) - len(parts))
    return [*(word.format(base=base) for word in LIVE), *parts, *unused, *IN_WORDS]


def _hide_others(page: Page, contents: Contents) -> None:
    """Hide the columns of the groups that the case has none of: they hold nothing."""
    for column in range(PART + len(contents.case.cost_parts), SAID):
        page.sheet.set_column(column, column, WIDTHS[column], None, {"hidden": True})


def _rows(contents: Contents) -> range:
    return range(TOP, TOP + len(contents.detailed))


def _write_live(page: Page, contents: Contents, row: int) -> LiveStanding:
    """Write an option as it stands now; today's stands last."""
    paper, result = contents.paper, contents.detailed[row - TOP].result
    totals, median = contents.totals[result.id], result.cost.p50
    page.text(row, 0, contents.option_name(result.option))
    page.text(row, 1, result.id, paper.muted)
    for part, column in _columns(contents).items():
        page.formula(row, column, f"={totals[part].cell}", totals[part].value, paper.money)
    page.formula(row, NOW, f"={totals['total'].cell}", totals["total"].value, paper.money)
    page.number(row, BEFORE, totals["total"].value, paper.money)
    page.number(row, MEDIAN, median, paper.money)
    now, before, written, projected = (
        cell(row, column) for column in (NOW, BEFORE, MEDIAN, PROJECTED)
    )
    page.formula(row, PROJECTED, f"={written}*{now}/{before}", median, paper.money)
    today = fixed(_rows(contents)[-1], PROJECTED)
    written_share = median / contents.detailed[-1].result.cost.p50
    gap = _beyond(result.saving.p50, f"{projected}/{today}", written_share)
    page.formula(row, AGAINST, gap, -result.saving.p50, paper.share)
    _write_steady(page, contents, row)
    page.text(row, PASSES, result.fails or "met")
    passes = cell(row, PASSES)
    counted = "" if result.fails else median
    page.formula(row, COUNTS, f'=IF({passes}="met",{projected},"")', counted, paper.money)
    found = standing(result, contents.case, median)
    page.texts(row, SAID, (found.name, found.costs, found.are), paper.muted)
    return found


def _write_steady(page: Page, contents: Contents, row: int) -> None:
    """Write the projected median of a month at full output, and how it stands to today's."""
    paper, last = contents.paper, _rows(contents)[-1]
    profile = contents.detailed[row - TOP]
    month = contents.totals[profile.result.id]["steady_month"]
    page.formula(row, MONTH, f"={month.cell}", month.value, paper.money)
    today = contents.totals[contents.detailed[-1].result.id]["steady_month"]
    saving = profile.result.steady.saving.p50
    now = f"{cell(row, MONTH)}/{fixed(last, MONTH)}"
    against = _beyond(saving, now, month.value / today.value)
    page.formula(row, STEADY, against, -saving, paper.share)


def _beyond(saving: float, now: str, written: float) -> str:
    """Return the formula of what an option costs beyond today's way, as a share.

    It is the median over the futures as written, which every other report says too, moved as the
    ratio of both medians moves: ``now`` is that of the projected ones, ``written`` as it was.
    """
    return f"={1 - saving!r}*({now})/{written!r}-1"


def _verdict(contents: Contents) -> str:
    """Return the formula of the live verdict; ``verdict_now`` says the same in Python."""
    rows = _rows(contents)

    def column(at: int) -> str:
        return f"{SHEET}!{span((rows[0], at), (rows[-1], at))}"

    columns = FormulaColumns(
        counts=column(COUNTS),
        ids=column(1),
        names=column(SAID),
        costs=column(VERB),
        are=column(ARE),
        against=column(AGAINST),
    )
    return verdict_formula(columns, contents.case.as_is.id, baseline_said(contents.case))


def _write_all(page: Page, contents: Contents, base: str) -> None:
    """Write every option that was compared, as computed."""
    top = _rows(contents)[-1] + 22
    draws = contents.board.comparison.draws
    page.text(
        top, 0, f"All options, over {counted(draws, 'future')}, as written", contents.paper.strong
    )
    page.headings(top + 1, [word.format(base=base) for word in WRITTEN], range(2, len(WRITTEN) - 1))
    results = contents.board.comparison.options
    for row, result in enumerate(results, start=top + 2):
        _write_written(page, contents, row, result)
    page.sheet.print_area(0, 0, top + 1 + len(results), SAID - 1)
    page.sheet.autofilter(top + 1, 0, top + 1 + len(results), len(WRITTEN) - 1)


def _write_written(page: Page, contents: Contents, row: int, result: OptionResult) -> None:
    paper, cost, saving = contents.paper, result.cost, result.saving
    page.text(row, 0, contents.option_name(result.option))
    page.text(row, 1, result.id, paper.muted)
    for column, number in enumerate((cost.p10, cost.p50, cost.p90, cost.mean), start=2):
        page.number(row, column, number, paper.money)
    page.number(row, 6, result.cost_per_useful_hour.p50, paper.price)
    steady = result.steady.saving.p50
    shares = (saving.p50, steady, saving.chance_of_loss, result.cheapest_share)
    for column, number in enumerate(shares, start=7):
        page.number(row, column, number, paper.share)
    page.number(row, 11, result.set_up.p50, paper.money)
    page.text(row, 12, result.fails or "met")


def _charts(page: Page, contents: Contents) -> None:
    """Draw what the likely case is made of, live, and the ranges of the futures."""
    rows, book = _rows(contents), contents.paper.book
    bars = book.add_chart({"type": "bar", "subtype": "stacked"})
    for (part, column), colour in zip(_columns(contents).items(), cycle(SERIES)):
        bars.add_series(_series(rows, column, PARTS[part], {"color": colour}))
    lying(bars, f"Likely case now, {contents.case.currency}", "#,##0")
    described = "Stacked bars: what the cost of each option is made of in the likely case."
    place = {"description": described, "x_scale": 1.45, "y_scale": 1.25}
    page.sheet.insert_chart(rows[-1] + 3, 0, bars, place)
    medians = book.add_chart({"type": "bar"})
    medians.add_series(_series(rows, MEDIAN, "Median of futures, as written", {"color": SERIES[5]}))
    medians.add_series(_series(rows, PROJECTED, "Median projected, now", {"color": SERIES[0]}))
    lying(medians, f"Medians as written and projected now, {contents.case.currency}", "#,##0")
    described = "Bars: the median cost of each option as written, and as projected now."
    place = {"description": described, "x_scale": 1.45, "y_scale": 1.25}
    page.sheet.insert_chart(rows[-1] + 3, 6, medians, place)


def _series(rows: Sequence[int], column: int, name: str, fill: dict[str, str]) -> dict[str, object]:
    return {
        "name": name,
        "categories": [SHEET, rows[0], 0, rows[-1], 0],
        "values": [SHEET, rows[0], column, rows[-1], column],
        "fill": fill,
        "gap": 60,
    }
