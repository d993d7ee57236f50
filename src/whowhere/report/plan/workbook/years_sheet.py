"""The sheet of years: which packages move in which, what setting up takes, and who is hired."""

from __future__ import annotations

from whowhere.decide.portfolio.findings import moving_share, opening_cost, year_of
from whowhere.report.media.spreadsheet.cells import span
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.plan.workbook.contents import YEARS, PlanContents, alike

FIRST = 4
"""The row of the first package."""


def write_years(contents: PlanContents) -> None:
    """Write the share of each package that moves in each year, and what that year takes."""
    problem, paper, years = contents.problem, contents.paper, contents.problem.years
    page = Page.new(contents.paper, YEARS, (34, *[16] * years), landscape=True)
    page.head(
        "Years",
        "The share of each package that moves in each year, alive. A year is twelve months from"
        f" {contents.planned.case.portfolio.start:%B %Y}.",
    )
    words = [f"Year {year + 1}" for year in range(years)]
    page.headings(FIRST - 1, ["Package", *words], range(1, years + 1))
    for row, package in enumerate(problem.packages, start=FIRST):
        page.text(row, 0, package.name)
        mine = alike(contents.cells("package"), package.id)
        for year in range(years):
            moving = f"{mine}*({contents.cells('year')}={year + 1})*{contents.cells('moves')}"
            formula = f"=SUMPRODUCT({moving}*{contents.cells('share')})"
            share = moving_share(contents.plan, package.id, year)
            page.formula(row, 1 + year, formula, share, paper.share)
    _write_sums(page, contents, FIRST + len(problem.packages))


def moving_cells(contents: PlanContents, year: int) -> str:
    """Return the cells of what moves in a year, counted from 0, as other sheets see them."""
    last = FIRST + len(contents.problem.packages) - 1
    return f"{YEARS}!{span((FIRST, 1 + year), (last, 1 + year))}"


def _write_sums(page: Page, contents: PlanContents, row: int) -> None:
    """Write how many packages move in each year, what is set up, and how many are hired."""
    paper, problem = contents.paper, contents.problem
    for at, name in enumerate(("Packages that move", "Setting up, options", "People hired")):
        page.text(row + 1 + at, 0, name, paper.strong)
    for year in range(problem.years):
        found, cells = year_of(contents.plan, year), span((FIRST, 1 + year), (row - 1, 1 + year))
        moving = f"=SUMPRODUCT(({cells}>0.000001)*1)"
        page.formula(row + 1, 1 + year, moving, found.moving, paper.count)
        when = f"({contents.cells('year')}={year + 1})"
        for at, (column, value, style) in enumerate(
            (("set_up", found.set_up, paper.money), ("hires", found.hires, paper.people)), start=2
        ):
            formula = f"=SUMPRODUCT({when}*{contents.cells(column)}*{contents.cells('share')})"
            page.formula(row + at, 1 + year, formula, value, style)
    page.text(row + 4, 0, "New sites and vendors, year 1", paper.strong)
    opened = f"SUMPRODUCT({contents.hub_cells('open')}*{contents.hub_cells('set_up')})"
    if problem.hubs:
        page.formula(row + 4, 1, f"={opened}", opening_cost(contents.plan), paper.money)
