"""The first sheet: the verdict as computed and as it stands now, and how to use the rest."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from whowhere.quantities.names import counted
from whowhere.report.board.first_flip import flip_sentence
from whowhere.report.compare.best_change import on_the_way
from whowhere.report.compare.next_words import next_beside_flips
from whowhere.report.compare.policy_words import policy_sentences
from whowhere.report.compare.season_words import season_sentences
from whowhere.report.compare.software_words import software_sentences
from whowhere.report.compare.verdict import against, verdict_sentence
from whowhere.report.media.spreadsheet.cells import cell, fixed
from whowhere.report.media.spreadsheet.charts import lying
from whowhere.report.media.spreadsheet.sheet import SERIES, Page
from whowhere.report.wording.options import baseline_said
from whowhere.report.wording.team import team_said
from whowhere.report.workbook.compare_sheet import AGAINST, PROJECTED, STEADY, TOP, VerdictCells
from whowhere.report.workbook.compare_sheet import SHEET as COMPARE
from whowhere.report.workbook.contents import Contents
from whowhere.report.workbook.verdict_now import verdict_now

SHEET = "Summary"
WIDTHS = (44, 18, 18, 24, 14, 17, 14, 14, 16, 18)
HEADINGS = ("Option", "Median projected, now", "Median of futures", "Likely range, 8 in 10",
            "Against {base}", "At run rate", "Cheapest in", "Months to start", "Set-up",
            "Leaving after a year")  # fmt: skip
LAST = len(HEADINGS) - 1
LIVE = 4
"""The row of the live verdict."""
LETTERS = 105
"""Letters of a sentence that surely fit on a line of the merged cells ..."""
LINE = 17
"""... and the height of a line, points."""
FEWEST_LINES = 2
TABLE = 14
VERDICT_NAME = "verdict_now"
"""The name of the cell that holds the live verdict."""


def open_summary(contents: Contents) -> Page:
    """Add the sheet, so that it stands first."""
    return Page.new(contents.paper, SHEET, WIDTHS, landscape=True)


def write_summary(page: Page, contents: Contents, verdict: VerdictCells) -> None:
    """Write the summary, once the other sheets are known."""
    case, comparison, paper = contents.case, contents.board.comparison, contents.paper
    page.head(
        case.title,
        f"{team_said(case)},"
        f" {counted(case.horizon_months, 'month')} from"
        f" {case.start:%B %Y}, present value in {case.currency}; figures as known on {case.as_of};"
        f" {counted(comparison.draws, 'future')}, seed {comparison.seed}.",
    )
    base = baseline_said(case)
    live = verdict_now(verdict.options, verdict.as_is, base)
    said = {
        "As computed, over the futures": [verdict_sentence(comparison)],
        "Now, with your assumptions": [live],
        "What would change it": [flip_sentence(contents.board)],
        "What speaks against it": [
            *against(comparison),
            *software_sentences(comparison),
            *season_sentences(comparison),
        ],
        "Tax and trade rules": policy_sentences(comparison),
        "Next": [*on_the_way(comparison), *next_beside_flips(comparison)],
    }
    for row, (label, sentences) in enumerate(said.items(), start=3):
        page.text(row, 0, label, paper.strong)
        _merged(page, row, sentences)
    page.formula(LIVE, 1, verdict.formula, live, paper.verdict)
    paper.book.define_name(VERDICT_NAME, f"={SHEET}!{fixed(LIVE, 1)}")
    _write_help(page, contents)
    _write_table(page, contents, base)
    _chart(page, contents)
    page.sheet.activate()


def _merged(page: Page, row: int, sentences: Sequence[str]) -> None:
    """Write sentences over the width of the sheet, each on lines of its own, all of it seen."""
    lines = sum(ceil(len(each) / LETTERS) for each in sentences)
    page.sheet.set_row(row, LINE * max(lines, FEWEST_LINES))
    page.sheet.merge_range(row, 1, row, LAST, "", page.paper.verdict)
    page.text(row, 1, "\n".join(sentences), page.paper.verdict)


def _write_help(page: Page, contents: Contents) -> None:
    left, muted = contents.board.left_out, contents.paper.note
    others = (
        f"{counted(len(left), 'more option was', 'more options were')} compared: sheet Compare"
        " has their results; a ledger comes"
        " with whowhere report --option ID."
        if left
        else "Every option that was compared has a ledger here."
    )
    for row, said in enumerate(
        (
            "Change a yellow cell of the sheet Assumptions: the verdict above and every sheet but"
            " Sensitivity follow.",
            "The verdict now projects each median from the likely case; shares of futures come"
            " from whowhere whatif. Futures are drawn from ranges; they are not a forecast.",
            others,
        ),
        start=9,
    ):
        page.text(row, 0, said, muted)


def _write_table(page: Page, contents: Contents, base: str) -> None:
    page.headings(
        TABLE - 1,
        [word.format(base=base) for word in HEADINGS],
        {1, 2, *range(4, len(HEADINGS))},
    )
    paper = contents.paper
    for at, profile in enumerate(contents.detailed):
        row, result, measures = TABLE + at, profile.result, profile.measures
        page.text(row, 0, contents.option_name(result.option), paper.strong)
        now = f"{COMPARE}!{cell(TOP + at, PROJECTED)}"
        page.formula(row, 1, f"={now}", result.cost.p50, paper.money)
        page.number(row, 2, result.cost.p50, paper.money)
        page.text(row, 3, f"{result.cost.p10:,.0f} to {result.cost.p90:,.0f}", paper.muted)
        for column, of, saving in ((4, AGAINST, result.saving), (5, STEADY, result.steady.saving)):
            live = f"={COMPARE}!{cell(TOP + at, of)}"
            page.formula(row, column, live, -saving.p50, paper.share)
        page.number(row, 6, result.cheapest_share, paper.share)
        page.number(row, 7, measures.months_to_start.p50, paper.months)
        page.number(row, 8, result.set_up.p50, paper.money)
        page.number(row, 9, measures.leaving[12].p50, paper.money)


def _chart(page: Page, contents: Contents) -> None:
    last = TOP + len(contents.detailed) - 1
    chart = contents.paper.book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": "Median projected, now",
            "categories": [COMPARE, TOP, 0, last, 0],
            "values": [COMPARE, TOP, PROJECTED, last, PROJECTED],
            "fill": {"color": SERIES[0]},
            "gap": 50,
        }
    )
    lying(chart, f"Cost, median projected, {contents.case.currency}", "#,##0")
    chart.set_legend({"none": True})
    described = "Bars: the median cost of each option as projected with the assumptions now."
    place = {"description": described, "x_scale": 1.9, "y_scale": 1.1}
    page.sheet.insert_chart(TABLE + len(contents.detailed) + 1, 0, chart, place)
