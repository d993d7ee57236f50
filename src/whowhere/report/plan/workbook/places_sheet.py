"""The sheet of places: people before and now, and what of the work and of the cost is where."""

from __future__ import annotations

from whowhere.decide.portfolio.findings import in_place, people_by_place, work_share
from whowhere.report.media.spreadsheet.cells import cell
from whowhere.report.media.spreadsheet.charts import lying
from whowhere.report.media.spreadsheet.sheet import MUTED, SERIES, Page
from whowhere.report.plan.workbook.contents import PlanContents
from whowhere.report.plan.workbook.plan_sheet import WORK_NAME

SHEET = "Places"
HEADINGS = ("Place, from west to east", "Code", "People today", "People now",
            "Share of the work now", "Cost of packages now")  # fmt: skip
WIDTHS = (34, 8, 14, 14, 16, 20)
TOP = 4


def write_places(contents: PlanContents) -> None:
    """Write every place that a package may go to; those of today and of the plan first."""
    page = Page.new(contents.paper, SHEET, WIDTHS, landscape=True)
    page.head(
        "Places",
        "Where people work today and with the shares as they stand now. First the places of today"
        " and of the plan as written, then the others.",
    )
    page.headings(TOP - 1, HEADINGS, {2, 3, 4, 5})
    page.sheet.freeze_panes(TOP, 1)
    before, after = people_by_place(contents.planned.today), people_by_place(contents.plan)
    codes = sorted(contents.problem.of_place, key=lambda code: _order(contents, code))
    used = [code for code in codes if code in before or code in after]
    for row, code in enumerate([*used, *(each for each in codes if each not in used)], TOP):
        _write(page, contents, row, code, before.get(code, 0.0))
    _chart(page, contents, TOP + len(used) - 1)


def _order(contents: PlanContents, code: str) -> tuple[float, str]:
    return contents.planned.case.places[code].longitude, code


def _write(page: Page, contents: PlanContents, row: int, code: str, before: float) -> None:
    paper, problem = contents.paper, contents.problem
    home = " (home)" if code == contents.planned.case.portfolio.home else ""
    page.text(row, 0, f"{problem.place_name(code)}{home}")
    page.text(row, 1, code, paper.muted)
    page.number(row, 2, before, paper.people)
    now = in_place(contents.plan, code)
    there = f"EXACT({contents.cells('code')},{cell(row, 1)})"
    for column, (name, value, divided, style) in enumerate(
        (
            ("working", now.people, "", paper.people),
            ("worked", work_share(problem, now), f"/{WORK_NAME}", paper.share),
            ("costs", now.cost, "", paper.money),
        ),
        start=3,
    ):
        formula = f"=SUMPRODUCT({there}*{contents.cells(name)}){divided}"
        page.formula(row, column, formula, value, style)


def _chart(page: Page, contents: PlanContents, last: int) -> None:
    chart = contents.paper.book.add_chart({"type": "bar"})
    for column, name, colour in ((2, "Today", MUTED), (3, "Now", SERIES[0])):
        chart.add_series(
            {
                "name": name,
                "categories": [SHEET, TOP, 0, last, 0],
                "values": [SHEET, TOP, column, last, column],
                "fill": {"color": colour},
                "gap": 60,
            }
        )
    lying(chart, "People by place, from west to east", "#,##0")
    described = "Bars: people in each place today, and with the shares as they stand now."
    place = {"description": described, "x_scale": 1.5, "y_scale": 1.4}
    page.sheet.insert_chart(TOP - 1, 7, chart, place)
