"""The sheet of bad futures: what the plan and today cost, from the best future to the worst."""

from __future__ import annotations

from whowhere.decide.portfolio.findings import STEPS, BadTenth, bad_tenth, costs_by_step
from whowhere.decide.portfolio.plan import Plan
from whowhere.quantities.names import counted
from whowhere.report.media.spreadsheet.charts import standing
from whowhere.report.media.spreadsheet.sheet import MUTED, SERIES, Page
from whowhere.report.plan.sentences import bad_tenth_sentence
from whowhere.report.plan.workbook.contents import PlanContents

SHEET = "Bad futures"
WIDTHS = (34, 18, 18, 18)
TOP = 5


def write_futures(contents: PlanContents) -> None:
    """Write what the plan and today cost over the futures, and what drives the bad tenth."""
    planned, paper = contents.planned, contents.paper
    page = Page.new(paper, SHEET, WIDTHS, landscape=True)
    page.head(
        "Bad futures",
        f"Over {counted(planned.question.draws, 'future')}, seed {planned.question.seed}, as"
        " written.",
        bad_tenth_sentence(planned, contents.plan),
    )
    sides = {"Plan": contents.plan} | ({"Today": planned.today} if planned.today else {})
    page.headings(TOP - 1, ["Cost", *sides], range(1, 1 + len(sides)))
    bad = bad_tenth(contents.problem, contents.plan, planned.today)
    rows: tuple[tuple[str, tuple[float | None, ...]], ...] = (
        ("Expected", tuple(side.cost for side in sides.values())),
        ("In the plan's bad tenth of futures", (bad.cost, bad.today)),
        ("In its own worst twentieth", tuple(side.tail for side in sides.values())),
    )
    for row, (name, costs) in enumerate(rows, start=TOP):
        page.text(row, 0, name, paper.strong)
        for column, cost in enumerate(costs[: len(sides)], start=1):
            page.number(row, column, cost, paper.money)
    row = _write_drivers(page, bad, TOP + len(rows) + 1)
    _write_quantiles(page, contents, row + 1, sides)


def _write_drivers(page: Page, bad: BadTenth, top: int) -> int:
    page.headings(top, ["Costs more than expected in the bad tenth", "More"], {1})
    for row, each in enumerate(bad.drivers, start=top + 1):
        page.text(row, 0, each.package.name)
        page.number(row, 1, each.extra, page.paper.money)
    return top + len(bad.drivers) + 1


def _write_quantiles(page: Page, contents: PlanContents, top: int, sides: dict[str, Plan]) -> None:
    paper = contents.paper
    page.headings(top, ["Share of futures that cost no more", *sides], range(1, 1 + len(sides)))
    for column, plan in enumerate(sides.values(), start=1):
        for row, (share, cost) in enumerate(costs_by_step(plan), start=top + 1):
            page.number(row, column, cost, paper.money)
            page.number(row, 0, share, paper.share)
    last = top + 1 + STEPS
    chart = paper.book.add_chart({"type": "line"})
    for column, (name, colour) in enumerate(zip(sides, (SERIES[0], MUTED), strict=False), start=1):
        chart.add_series(
            {
                "name": name,
                "categories": [SHEET, top + 1, 0, last, 0],
                "values": [SHEET, top + 1, column, last, column],
                "line": {"color": colour, "width": 2.25},
            }
        )
    standing(chart, f"Cost from the best future to the worst, {paper.currency}", "#,##0")
    described = "Lines: what the plan and today cost in each twentieth of the futures."
    page.sheet.insert_chart(TOP - 1, 5, chart, {"description": described, "x_scale": 1.5,
                                                "y_scale": 1.3})  # fmt: skip
