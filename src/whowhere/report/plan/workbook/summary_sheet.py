"""The first sheet: the verdict as computed, and where the plan stands with shares as they are."""

from __future__ import annotations

from whowhere.quantities.names import counted
from whowhere.report.media.spreadsheet.cells import cell, span
from whowhere.report.media.spreadsheet.charts import lying
from whowhere.report.media.spreadsheet.sheet import MUTED, SERIES, Page
from whowhere.report.plan.sentences import counted_words, hub_sentences, together_sentences
from whowhere.report.plan.words import verdict_words
from whowhere.report.plan.workbook.contents import PLAN, TOP, PlanContents
from whowhere.report.plan.workbook.plan_sheet import BEFORE, CHECK, NOW, TOTAL_NAME, packages_range
from whowhere.report.plan.workbook.rules_sheet import BROKEN_NAME

SHEET = "Summary"
WIDTHS = (44, 20, 18, 18, 18, 18, 18)
LINE, ACROSS = 14, 180
"""Points that a line is high, and letters that one holds."""
STANDING = 6
"""The first row of where the plan stands."""


def open_summary(contents: PlanContents) -> Page:
    """Add the sheet, so that it stands first."""
    return Page.new(contents.paper, SHEET, WIDTHS, landscape=True)


def write_summary(page: Page, contents: PlanContents) -> None:
    """Write the verdict, what lives, and what is said of the plan."""
    planned, paper = contents.planned, contents.paper
    portfolio, question = planned.case.portfolio, planned.question
    page.head(
        portfolio.title,
        f"{counted(len(contents.problem.packages), 'package')},"
        f" {counted(portfolio.horizon_months, 'month')} from"
        f" {portfolio.start:%B %Y}, present value in {planned.case.currency}; figures as known on"
        f" {planned.case.as_of}; {counted(question.draws, 'future')}, seed"
        f" {question.seed}.",
    )
    page.text(3, 0, "As computed, over the futures", paper.strong)
    page.sheet.set_row(3, 40)
    page.sheet.merge_range(3, 1, 3, 6, "", paper.verdict)
    page.text(3, 1, verdict_words(planned), paper.verdict)
    _write_standing(page, contents)
    row = STANDING + 6
    said = (
        "Change a yellow cell of the sheets Options and Plan: everything above but the first line"
        " follows, and so do Places, Years and Rules.",
        "Near-best plans, Bad futures and prices of rules are as written: whowhere plan finds them"
        " anew.",
        counted_words(planned),
        *hub_sentences(planned, contents.plan),
        *together_sentences(planned, contents.plan),
    )
    for at, sentence in enumerate(said, start=row):
        _write_across(page, at, sentence)
    _chart(page, contents, row + len(said) + 1)
    page.sheet.fit_to_pages(1, 1)
    page.sheet.activate()


def _write_across(page: Page, row: int, sentence: str) -> None:
    """Write a sentence over the width of the sheet, in as many lines as it takes."""
    page.sheet.merge_range(row, 0, row, len(WIDTHS) - 1, "", page.paper.wrapped)
    page.text(row, 0, sentence, page.paper.wrapped)
    page.sheet.set_row(row, LINE * (1 + len(sentence) // ACROSS))


def _write_standing(page: Page, contents: PlanContents) -> None:
    """Write what the plan costs now, beside what it cost as written, and what is broken."""
    paper, plan = contents.paper, contents.plan
    page.text(STANDING - 1, 0, "With the shares and costs as they are now", paper.section)
    page.text(STANDING, 0, "Expected cost now", paper.strong)
    page.formula(STANDING, 1, f"={TOTAL_NAME}", plan.cost, paper.total)
    page.text(STANDING + 1, 0, "As written")
    page.number(STANDING + 1, 1, plan.cost, paper.money)
    page.text(STANDING + 2, 0, "Above what was written")
    above = f"={cell(STANDING, 1)}-{cell(STANDING + 1, 1)}"
    page.formula(STANDING + 2, 1, above, 0.0, paper.money)
    page.text(STANDING + 3, 0, "Lines of rules that are broken")
    page.formula(STANDING + 3, 1, f"={BROKEN_NAME}", 0, paper.count)
    page.text(STANDING + 4, 0, "Packages whose shares are not 100%")
    first, column, last, _ = packages_range(contents, CHECK)
    checks = f"{PLAN}!{span((first, column), (last, column))}"
    broken = f'=SUMPRODUCT(({checks}<>"whole")*1)'
    page.formula(STANDING + 4, 1, broken, 0, paper.count)


def _chart(page: Page, contents: PlanContents, row: int) -> None:
    last = TOP + len(contents.problem.packages) - 1
    chart = contents.paper.book.add_chart({"type": "bar"})
    for column, name, colour in ((BEFORE, "Today", MUTED), (NOW, "Now", SERIES[0])):
        chart.add_series(
            {
                "name": name,
                "categories": [PLAN, TOP, 0, last, 0],
                "values": [PLAN, TOP, column, last, column],
                "fill": {"color": colour},
                "gap": 60,
            }
        )
    lying(chart, f"Expected cost of each package, {contents.planned.case.currency}", "#,##0")
    described = "Bars: what each package costs today, and with shares and costs as they are now."
    place = {"description": described, "x_scale": 1.9, "y_scale": 1.4}
    page.sheet.insert_chart(row, 0, chart, place)
