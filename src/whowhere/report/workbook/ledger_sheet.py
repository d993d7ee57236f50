"""An option's ledger: its lines, what each is worth today, and when it is paid."""

from __future__ import annotations

from whowhere.decide.profile.profile import OptionProfile
from whowhere.model.case import Case
from whowhere.model.cost_groups import PARTS
from whowhere.model.graph.elements import Element
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import counted
from whowhere.report.media.spreadsheet.cells import cell, fixed, span
from whowhere.report.media.spreadsheet.charts import standing
from whowhere.report.media.spreadsheet.sheet import ACCENT, MUTED, Page
from whowhere.report.workbook.contents import Contents, Total
from whowhere.report.workbook.layout import pages_across
from whowhere.report.workbook.likely_ledger import LikelyLedger, likely_ledger
from whowhere.report.workbook.names import sheet_of

HEADINGS = ("Line", "Group", "Amount", "Paid", "Times", "Worth today", "Mean of futures", "P10",
            "P90")  # fmt: skip
WIDTHS = (34, 24, 13, 9, 10, 15, 15, 13, 13)
AMOUNT, TIMES, WORTH, MEAN, FIRST = 2, 4, 5, 6, 9
STEADY = "A month at run rate, now"
TOP = 4
"""The row of the first line."""


def write_ledgers(contents: Contents) -> None:
    """Write a sheet for each option told in detail, and remember where its sums stand."""
    for profile in contents.detailed:
        page = _page(contents, profile.result.option)
        ledger = likely_ledger(contents.layout, profile.result.option)
        _write_lines(page, contents, ledger)
        _write_futures(page, contents, profile)
        _write_sums(page, contents, ledger)
        _write_expected(page, contents, profile)


def _page(contents: Contents, option: Option) -> Page:
    case = contents.case
    widths = (*WIDTHS, *[10] * case.horizon_months)
    across = pages_across(case.horizon_months)
    page = Page.new(contents.paper, sheet_of(case, option), widths, landscape=True, across=across)
    page.head(
        contents.option_name(option),
        f"{case.currency}, worth what it is at the decision. Likely case in live formulas: an"
        " amount times how often it is paid, each discounted; months add up to the same.",
        f"Mean, P10 and P90: over {counted(contents.board.comparison.draws, 'future')}, as"
        " written. Means add up to the expected cost; P10, P90 and the median are those of the"
        " whole. In the likely case no event comes, so the lines of risk are zero.",
    )
    words = [*HEADINGS, *_calendar(case)]
    page.headings(TOP - 1, words, {AMOUNT, *range(TIMES, len(words))})
    page.sheet.freeze_panes(TOP, 1)
    page.sheet.repeat_rows(TOP - 1)
    page.sheet.repeat_columns(0)
    return page


def _calendar(case: Case) -> list[str]:
    first = case.start.year * 12 + case.start.month - 1
    dates = (divmod(first + month, 12) for month in range(case.horizon_months))
    return [f"{year}-{month + 1:02d}" for year, month in dates]


def _write_lines(page: Page, contents: Contents, ledger: LikelyLedger) -> None:
    """Write each line's amount, driver and product, and its part of every month."""
    layout, paper = contents.layout, contents.paper
    for at, (spot, line) in enumerate(zip(ledger.spots, ledger.lines, strict=True)):
        row, amount, times = TOP + at, ledger.amounts[at], ledger.times[at]
        page.text(row, 0, line.name)
        page.text(row, 1, PARTS[line.group], paper.muted)
        once = "month" not in str(contents.case.graph.node(line.amount).unit)
        page.text(row, AMOUNT + 1, "once" if once else "a month", paper.muted)
        cells = [layout.formulas.cell(name, spot, Element()) for name in (line.amount, line.driver)]
        page.formula(row, AMOUNT, f"={cells[0]}", amount, paper.money)
        page.formula(row, TIMES, f"={cells[1]}", times, paper.number)
        product = f"={cell(row, AMOUNT)}*{cell(row, TIMES)}"
        page.formula(row, WORTH, product, amount * times, paper.money)
        for month, share in enumerate(ledger.shares[at]):
            part = layout.formulas.cell(line.driver, spot, Element(month=month))
            formula = f"=${cell(row, AMOUNT)}*{part}"
            page.formula(row, FIRST + month, formula, amount * share, paper.flow)


def _write_futures(page: Page, contents: Contents, profile: OptionProfile) -> None:
    for row, line in enumerate(profile.result.lines, start=TOP):
        for column, name in enumerate(("mean", "p10", "p90"), start=MEAN):
            page.number(row, column, getattr(line.amount, name), contents.paper.money)


def _write_expected(page: Page, contents: Contents, profile: OptionProfile) -> None:
    """Write beside the total what the means add up to, and the median that is quoted elsewhere."""
    cost, paper, last = profile.result.cost, contents.paper, TOP + len(profile.result.lines) - 1
    row = last + 2 + len(contents.case.cost_parts)
    means = span((TOP, MEAN), (last, MEAN))
    page.formula(row, MEAN, f"=SUM({means})", cost.mean, paper.total)
    for column, number in enumerate((cost.p10, cost.p90), start=MEAN + 1):
        page.number(row, column, number, paper.total)
    page.text(row + 1, WORTH, "Median", paper.muted)
    page.number(row + 1, MEAN, cost.p50, paper.money)


def _write_sums(page: Page, contents: Contents, ledger: LikelyLedger) -> None:
    """Write each group's sum and the whole, then what is spent month by month."""
    paper, last = contents.paper, TOP + len(ledger.lines) - 1
    groups, worth = (span((TOP, column), (last, column)) for column in (1, WORTH))
    totals: dict[str, Total] = {}
    parts = contents.case.cost_parts
    for row, part in enumerate(parts, start=last + 2):
        name, value = PARTS[part], ledger.worth_of(part)
        page.text(row, 0, name, paper.strong)
        page.formula(row, WORTH, f'=SUMIF({groups},"{name}",{worth})', value, paper.money)
        totals[part] = Total(_abroad(page, row), value)
    row = last + 2 + len(parts)
    page.texts(row, 0, ("Total", *[""] * (FIRST - 1)), paper.total_text)
    page.formula(row, WORTH, f"=SUM({worth})", ledger.total, paper.total)
    contents.totals[ledger.option.id] = totals | {
        "total": Total(_abroad(page, row), ledger.total),
        "steady_month": _write_steady(page, contents, ledger, row + 3),
    }
    _write_months(page, contents, ledger, row)
    _chart(page, contents, ledger.option, row)


def _write_steady(page: Page, contents: Contents, ledger: LikelyLedger, row: int) -> Total:
    """Write what a month costs once the work has moved, and project its median from that."""
    amounts = ",".join(cell(TOP + at, AMOUNT) for at in ledger.lasting)
    now, written, found = (cell(row + at, AMOUNT) for at in range(3))
    median, money = contents.result(ledger.option).steady.month.p50, contents.paper.money
    page.text(row, 0, STEADY, contents.paper.strong)
    for at, name in enumerate(("As written", "Median of futures", "Median projected"), start=1):
        page.text(row + at, 0, name)
    page.formula(row, AMOUNT, f"=SUM({amounts})", ledger.steady_month, money)
    page.number(row + 1, AMOUNT, ledger.steady_month, money)
    page.number(row + 2, AMOUNT, median, money)
    page.formula(row + 3, AMOUNT, f"={found}*{now}/{written}", median, money)
    return Total(_abroad(page, row + 3, AMOUNT), median)


def _abroad(page: Page, row: int, column: int = WORTH) -> str:
    """Return the address of a sum as other sheets see it."""
    return f"'{page.sheet.get_name()}'!{fixed(row, column)}"


def _write_months(page: Page, contents: Contents, ledger: LikelyLedger, row: int) -> None:
    """Write what each month costs, what is spent by its end, and that the two ways agree."""
    paper, last, so_far = contents.paper, TOP + len(ledger.lines) - 1, 0.0
    page.text(row + 1, 0, "Spent so far", paper.strong)
    page.text(row + 2, 0, "Months less total", paper.muted)
    for month, value in enumerate(ledger.monthly):
        column, so_far = FIRST + month, so_far + value
        cells = f"{cell(TOP, column)}:{cell(last, column)}"
        page.formula(row, column, f"=SUM({cells})", value, paper.total_flow)
        before = f"{cell(row + 1, column - 1)}+" if month else ""
        page.formula(row + 1, column, f"={before}{cell(row, column)}", so_far, paper.flow)
    flow = span((row, FIRST), (row, FIRST + len(ledger.monthly) - 1))
    page.formula(row + 2, WORTH, f"=ROUND(SUM({flow})-{cell(row, WORTH)},2)", 0, paper.flow)


def _spent_row(case: Case, option: Option) -> int:
    """Return the row in which an option's sheet says what is spent so far."""
    return TOP + len(case.ledger(option)) + 1 + len(case.cost_parts) + 1


def _chart(page: Page, contents: Contents, option: Option, row: int) -> None:
    """Draw what is spent so far, beside today's team."""
    case = contents.case
    last = FIRST + case.horizon_months - 1
    chart = contents.paper.book.add_chart({"type": "line"})
    for each, colour in {case.as_is: MUTED, option: ACCENT}.items():
        at = _spent_row(case, each)
        chart.add_series(
            {
                "name": contents.option_name(each),
                "categories": [page.sheet.get_name(), TOP - 1, FIRST, TOP - 1, last],
                "values": [sheet_of(case, each), at, FIRST, at, last],
                "line": {"color": colour, "width": 2.25},
            }
        )
    standing(chart, f"Spent so far, {case.currency}, worth today", "#,##0")
    description = f"Line chart of what {contents.option_name(option)} has cost by each month."
    options = {"object_position": 3, "description": description, "x_scale": 1.6, "y_scale": 1.1}
    page.sheet.insert_chart(row + 8, 0, chart, options)
