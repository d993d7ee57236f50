"""A budget as a workbook: a live sheet for each option, and one long table for pivots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from whowhere.decide.budget.answer import OptionBudget
from whowhere.report.budget.document import budget_document
from whowhere.report.budget.rows import budget_rows
from whowhere.report.budget.words import notes, sentence, total_sentences
from whowhere.report.media.spreadsheet.sheet import Page, Paper
from whowhere.report.workbook.assumptions_sheet import write_assumptions
from whowhere.report.workbook.budget_sheet import write_option
from whowhere.report.workbook.closing_sheets import write_not_included, write_sources
from whowhere.report.workbook.contents import ModelContents
from whowhere.report.workbook.layout import WorkbookLayout
from whowhere.report.workbook.model_sheets import write_figures, write_months
from whowhere.report.workbook.names import sheet_of
from whowhere.report.workbook.saved_so_far import write_saved_so_far

SUMMARY, DATA = "Summary", "Data"
COMES_TO = (
    ("One-off cost", "one_off"), ("Saving at run rate, a year", "run_rate_saving"),
    ("Net present value", "npv"), ("Peak funding", "peak_funding"),
    ("Present value of the cost", "present_value"),
)  # fmt: skip
"""What the summary tells of each option, and what the totals call it."""
STATISTICS = ("mean", "p10", "p50", "p90", "likely")


def budget_workbook(budgets: Sequence[OptionBudget]) -> bytes:
    """Return budgets of one case as a workbook, the first of them first; same bytes each time."""
    case, file = budgets[0].case, BytesIO()
    book = Workbook(file, {"in_memory": True, "strings_to_urls": False})
    book.set_properties(
        {
            "title": f"{case.title}: budget",
            "author": "whowhere",
            "created": datetime.combine(case.as_of, time()),
        }
    )
    book.set_calc_mode("auto")
    options = tuple(found.option for found in budgets)
    contents = ModelContents(Paper(book, case.currency), WorkbookLayout(case, options))
    _write_summary(contents, budgets)
    for found in budgets:
        write_option(contents, found, sheet_of(case, found.option))
    _write_data(contents, budgets)
    write_assumptions(contents)
    write_figures(contents)
    write_months(contents)
    write_sources(contents)
    write_not_included(contents, notes(budgets[0]))
    book.close()
    return file.getvalue()


def _write_summary(contents: ModelContents, budgets: Sequence[OptionBudget]) -> None:
    """Write what each option comes to, over the futures, and draw the saving so far."""
    first, paper = budgets[0], contents.paper
    page = Page.new(paper, SUMMARY, (44, 30, 16, 16, 16), landscape=True)
    page.head(contents.case.title, sentence(first))
    said = total_sentences(first)
    for row, line in enumerate(said, start=2):
        page.text(row, 0, line)
    top = 3 + len(said)
    heads = ["Option", f"Over {first.draws:,} futures, as written", "Mean", "P10", "P90"]
    page.headings(top, heads, range(2, 5))
    for at, found in enumerate(budgets):
        _write_totals(page, contents, top + 1 + at * (len(COMES_TO) + 2), found)
    below = top + 2 + len(budgets) * (len(COMES_TO) + 2)
    write_saved_so_far(page, contents, budgets, below)


def _write_totals(page: Page, contents: ModelContents, top: int, found: OptionBudget) -> None:
    """Write an option's totals, a row for found."""
    paper, totals, name = contents.paper, found.totals, contents.option_name(found.option)
    for row, (words, key) in enumerate(COMES_TO, start=top):
        page.texts(row, 0, (name, words))
        for column, which in enumerate(("mean", "p10", "p90"), start=2):
            page.number(row, column, getattr(getattr(totals, key), which), paper.money)
    row = top + len(COMES_TO)
    page.texts(row, 0, (name, "Payback month: half, one and nine in ten"))
    month = totals.payback_month
    for column, value in enumerate((month.p50, month.p10, month.p90), start=2):
        page.number(row, column, value, paper.count)
    page.texts(row + 1, 0, (name, "Internal rate of return, a year"))
    page.number(row + 1, 2, totals.irr, paper.share)


def _write_data(contents: ModelContents, budgets: Sequence[OptionBudget]) -> None:
    """Write every amount of every option and period in a row of its own, with a filter."""
    rows = [row for found in budgets for row in budget_rows(budget_document(found))]
    names = list(rows[0])
    words = [name for name in names if name not in STATISTICS]
    page = Page.new(contents.paper, DATA, (28, *[14] * (len(names) - 1)), landscape=True)
    page.headings(0, names, range(len(words), len(names)))
    page.sheet.freeze_panes(1, 0)
    for at, row in enumerate(rows, start=1):
        page.texts(at, 0, [str(row[name]) for name in words])
        for column, name in enumerate(STATISTICS, start=len(words)):
            value = row[name]
            page.number(
                at, column, value if isinstance(value, float | int) else None, contents.paper.flow
            )
    page.sheet.autofilter(0, 0, len(rows), len(names) - 1)
