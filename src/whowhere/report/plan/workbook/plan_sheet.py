"""The sheet of the plan: packages, then sites and vendors, then the whole, all alive."""

from __future__ import annotations

from math import fsum

from whowhere.decide.portfolio.findings import at_hub, extra_share, hub_cost, is_there_today
from whowhere.decide.portfolio.problem import Package, SharedSite
from whowhere.quantities.names import capital
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.spreadsheet.cells import cell, fixed, span
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.plan.sentences import settled_words, today_words, year_words
from whowhere.report.plan.words import choice_words
from whowhere.report.plan.workbook.contents import (
    HUB_COLUMNS,
    NOTHING,
    PLAN,
    TOP,
    PlanContents,
    alike,
    hub_label,
)

HEADINGS = (
    "Package", "Today", "Plan as written", "Work, heads at home", "Cost today", "Cost now",
    "Against today", "People now", "Shares add up to", "Check", "Plans within 1%",
)  # fmt: skip
HUB_HEADINGS = (
    "Sites and vendors", "Kind", "As written", "Own site", "There today", "Keep though empty",
    "Shares there", "Open now",
    "People now", "Running it", "People who run it, at least", "Brought by packages",
    "Price of one more", "Closing it", "Setting it up", "Cost now",
)  # fmt: skip
WIDTHS = (34, 34, 52, 12, 16, 16, 12, 12, 12, 15, 16, 12, 15, 15, 15, 16)
WORK, BEFORE, NOW, AGAINST, PEOPLE, WHOLE, CHECK, NEAR = range(3, 11)
WORK_NAME = "plan_work"
"""The name of the cell that holds all work, in heads at home."""
TOTAL_NAME = "plan_total"
"""The name of the cell that holds what the plan costs with the shares and costs as they are."""


def write_plan(contents: PlanContents) -> None:
    """Write packages, sites and vendors, and the total."""
    page = Page.new(contents.paper, PLAN, WIDTHS, landscape=True)
    page.head(
        "Plan",
        f"Expected present value in {contents.planned.case.currency}. Packages take their shares"
        " and costs from the sheet Options; a site or vendor is paid once where anything is there.",
        "Yellow cells may be changed. An own site that is there today and empties is closed, unless"
        " it is kept though empty (1).",
    )
    page.headings(TOP - 1, HEADINGS, {*range(WORK, CHECK)})
    for row, package in enumerate(contents.problem.packages, start=TOP):
        _write_package(page, contents, row, package)
    page.headings(contents.hubs_top - 1, HUB_HEADINGS, range(3, len(HUB_HEADINGS)))
    for row, hub in enumerate(contents.hubs, start=contents.hubs_top):
        _write_hub(page, contents, row, hub)
    _write_total(page, contents)
    page.sheet.freeze_panes(TOP, 1)


def packages_range(contents: PlanContents, column: int) -> tuple[int, int, int, int]:
    """Return the first and the last cell of a column of the packages."""
    return TOP, column, TOP + len(contents.problem.packages) - 1, column


def _write_package(page: Page, contents: PlanContents, row: int, package: Package) -> None:
    planned, paper, plan = contents.planned, contents.paper, contents.plan
    page.text(row, 0, package.name)
    page.text(row, 1, capital(today_words(planned, package.id)), paper.muted)
    page.text(row, 2, _parts_words(contents, package.id), paper.wrapped)
    page.number(row, WORK, package.work, paper.number)
    before = planned.today.cost_of(package.id) if planned.today else None
    page.number(row, BEFORE, before, paper.money)
    mine = alike(contents.cells("package"), package.id)
    after = plan.cost_of(package.id)
    page.formula(row, NOW, f"=SUMPRODUCT({mine}*{contents.cells('costs')})", after, paper.money)
    if before:
        against = f"={cell(row, NOW)}/{cell(row, BEFORE)}-1"
        page.formula(row, AGAINST, against, after / before - 1, paper.share)
    people = fsum(part.people for part in plan.of(package.id))
    working = f"=SUMPRODUCT({mine}*{contents.cells('working')})"
    page.formula(row, PEOPLE, working, people, paper.people)
    whole = fsum(part.share for part in plan.of(package.id))
    page.formula(row, WHOLE, f"=SUMPRODUCT({mine}*{contents.cells('share')})", whole, paper.share)
    checked = f'=IF(ABS({cell(row, WHOLE)}-1)<{NOTHING},"whole","not 100%")'
    page.formula(row, CHECK, checked, "whole", paper.text)
    page.text(row, NEAR, settled_words(planned, package.id), paper.muted)


def _parts_words(contents: PlanContents, package: str) -> str:
    """Say what the plan does with a package: ``own staff in Egypt (70%, year 1)``."""
    said = []
    for part in contents.plan.of(package):
        year = year_words(contents.planned, part)
        when = f"year {year}" if part.choice.is_move else year
        words = choice_words(contents.planned, part.choice)
        share = "" if part.choice.mix else f"{whole_percent(part.share)}, "  # the words say it
        said.append(f"{words} ({share}{when})")
    return capital("; ".join(said))


def _write_hub(page: Page, contents: PlanContents, row: int, hub: SharedSite) -> None:
    """Write a site or vendor: what is given of it, then what follows from the shares there."""
    paper, at, is_open = contents.paper, HUB_COLUMNS.index, hub in contents.plan.hubs
    is_empty = not at_hub(contents.plan, hub).parts
    page.text(row, at("label"), hub_label(hub))
    page.text(row, at("kind"), "own site abroad" if hub.is_site else "vendor", paper.muted)
    page.text(row, at("written"), _as_written(contents, hub))
    for name, number, style in (
        ("is_site", int(hub.is_site), paper.count),
        ("exists", int(hub.exists), paper.count),
        ("kept_empty", int(is_open and is_empty), paper.input),
        ("running", float(hub.costs.mean()), paper.money_input),
        ("least_staff", hub.least_staff, paper.input),
        ("staff_price", float(hub.staff_price.mean()), paper.money_input),
        ("closing", float(hub.closing.mean()) if hub.exists else 0.0, paper.money_input),
        ("set_up", 0.0 if hub.exists else hub.set_up, paper.money),
    ):
        page.number(row, at(name), number, style)
    _write_hub_now(page, contents, row, hub)


def _write_hub_now(page: Page, contents: PlanContents, row: int, hub: SharedSite) -> None:
    paper, at = contents.paper, HUB_COLUMNS.index
    there = at_hub(contents.plan, hub)
    mine, part = f"EXACT({contents.cells('hub')},{cell(row, at('label'))})", contents.cells("share")
    for name, amounts, value in (
        ("share", part, there.share),
        ("people", contents.cells("working"), there.people),
        ("brought", f"{contents.cells('hub_staff')}*{part}", there.brought),
    ):
        page.formula(row, at(name), f"=SUMPRODUCT({mine}*{amounts})", value, paper.people)
    opened = f"=IF(OR({cell(row, at('share'))}>{NOTHING},{cell(row, at('kept_empty'))}=1),1,0)"
    page.formula(row, at("open"), opened, int(hub in contents.plan.hubs), paper.count)
    page.formula(row, at("cost"), _hub_cost(row), hub_cost(contents.plan, hub), paper.money)


def _as_written(contents: PlanContents, hub: SharedSite) -> str:
    is_there = is_there_today(contents.problem, hub)
    if hub in contents.plan.hubs:
        return "Kept" if is_there else "Opened"
    if is_there:
        return "Closed" if hub.is_site else "Left"
    return "Not used"


def _hub_cost(row: int) -> str:
    """Return the formula of what a site or vendor costs: open, closed, or never there."""
    is_open, exists, running, least, brought, price, closing = (
        cell(row, HUB_COLUMNS.index(name))
        for name in (
            "open", "exists", "running", "least_staff", "brought", "staff_price", "closing",
        )
    )  # fmt: skip
    more = f"MAX(0,{least}-{brought})*{price}"
    return f"=IF({is_open}=1,{running}+{more},IF({exists}=1,{closing},0))"


def _write_total(page: Page, contents: PlanContents) -> None:
    """Write the whole: chosen shares times their costs, and every site and vendor once."""
    row, paper, today = contents.hubs_top - 3, contents.paper, contents.planned.today
    page.texts(row, 0, ("Together, with sites and vendors", *[""] * CHECK), paper.total_text)
    first, _, last, _ = packages_range(contents, WORK)
    works = span((first, WORK), (last, WORK))
    total_work = fsum(package.work for package in contents.problem.packages)
    page.formula(row, WORK, f"=SUM({works})", total_work, paper.total_number)
    if today is not None:
        page.number(row, BEFORE, today.cost, paper.total)
    hubs = f"+SUM({contents.hub_cells('cost')})" if contents.problem.hubs else ""
    formula = f"=SUMPRODUCT({contents.cells('cost')},{contents.cells('share')}){hubs}"
    page.formula(row, NOW, formula, contents.plan.cost, paper.total)
    if today is not None:
        against = f"={cell(row, NOW)}/{cell(row, BEFORE)}-1"
        page.formula(row, AGAINST, against, extra_share(contents.plan, today), paper.share)
    paper.book.define_name(TOTAL_NAME, f"={PLAN}!{fixed(row, NOW)}")
    paper.book.define_name(WORK_NAME, f"={PLAN}!{fixed(row, WORK)}")
