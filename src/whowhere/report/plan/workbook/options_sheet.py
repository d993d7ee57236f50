"""The sheet of options: what each would cost, and the share that it takes, both to be changed."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TypeAlias

from xlsxwriter.format import Format

from whowhere.decide.portfolio.problem import Choice
from whowhere.quantities.names import capital
from whowhere.report.media.spreadsheet.cells import cell
from whowhere.report.media.spreadsheet.sheet import Page, Paper
from whowhere.report.plan.words import choice_words
from whowhere.report.plan.workbook.contents import (
    COLUMNS,
    OPTIONS,
    TOP,
    PlanContents,
    hub_label,
)

HEADINGS = (
    "Package", "Its name", "Option", "Id", "Place", "Code", "Year", "Moves", "Expected cost",
    "Share of the package", "Cost in the plan", "Work, heads at home", "Work in the plan",
    "People", "People in the plan", "People hired", "Setting up", "Site or vendor",
    "People for running it", "Vendor", "Currency", "Core, own staff",
)  # fmt: skip
WIDTHS = (14, 30, 40, 26, 20, 7, 7, 7, 16, 11, 16, 11, 11, 9, 10, 9, 14, 26, 10, 24, 10, 9)
Style: TypeAlias = Callable[[Paper], Format]
TIMES_SHARE = {"costs": "cost", "worked": "work", "working": "people"}
"""Columns that are another column times the share."""
WORDS = frozenset(
    COLUMNS.index(name)
    for name in ("package", "name", "words", "option", "place", "code", "hub", "vendor", "currency")
)
COUNT: Style = attrgetter("count")
PEOPLE: Style = attrgetter("people")
MONEY: Style = attrgetter("money")
STYLES: dict[str, Style] = {
    "work": PEOPLE, "worked": PEOPLE, "people": PEOPLE, "working": PEOPLE, "hires": PEOPLE,
    "hub_staff": attrgetter("number"), "set_up": MONEY, "costs": MONEY,
    "cost": attrgetter("money_input"),
}  # fmt: skip
"""How the numbers of a column look, where they are not counted."""
LONGEST = 12
"""Letters beyond which the name of a rule is put into several lines."""


def write_options(contents: PlanContents) -> None:
    """Write every option of every package, in each year in which it may begin."""
    barring = list(contents.barred)
    widths = (*WIDTHS, *[LONGEST] * len(barring))
    page = Page.new(contents.paper, OPTIONS, widths, landscape=True, across=2)
    page.head(
        "Options",
        f"Every option that meets its package's requirements: expected present value in"
        f" {contents.planned.case.currency}, without what sites and vendors share (sheet Plan).",
        "Change a cost or a share in a yellow cell: total, places, years and rules follow. The"
        f" shares of a package must add up to 100%.{_taken_together(contents)}",
        "A rule's column is 1 where it keeps the option out.",
    )
    headings = [*HEADINGS, *(name.replace("_", " ").capitalize() for name in barring)]
    page.headings(TOP - 1, headings, set(range(len(headings))) - WORDS)
    page.sheet.freeze_panes(TOP, 4)
    page.sheet.repeat_rows(TOP - 1)
    for at in range(len(contents.problem.choices)):
        _write(page, contents, at)
    last = TOP + len(contents.problem.choices) - 1
    page.sheet.autofilter(TOP - 1, 0, last, len(headings) - 1)
    share = contents.column("share")
    page.sheet.data_validation(
        TOP, share, last, share,
        {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1,
         "error_title": "Not a share", "error_message": "A share lies between 0% and 100%."},
    )  # fmt: skip


def _taken_together(contents: PlanContents) -> str:
    """Say how parts are read and changed, where there are any."""
    if not any(choice.whole for choice in contents.problem.choices):
        return ""
    return (
        " Parts of a mix, or of what is done today in several ways, are taken together: change"
        " their shares alike. Their costs and people are those of the whole package done so."
    )


def _write(page: Page, contents: PlanContents, at: int) -> None:
    paper, row, choice = contents.paper, TOP + at, contents.problem.choices[at]
    for name, text in _words(contents, choice).items():
        page.text(row, contents.column(name), text)
    numbers = _numbers(contents, choice)
    numbers |= {rule: float(at in out) for rule, out in contents.barred.items()}
    for name, number in numbers.items():
        page.number(row, contents.column(name), number, STYLES.get(name, COUNT)(paper))
    share = float(contents.shares[at])
    page.number(row, contents.column("share"), share, paper.share_input)
    part = cell(row, contents.column("share"))
    for name, of in TIMES_SHARE.items():
        formula, style = f"={cell(row, contents.column(of))}*{part}", STYLES[name](paper)
        page.formula(row, contents.column(name), formula, numbers[of] * share, style)


def _words(contents: PlanContents, choice: Choice) -> dict[str, str]:
    """Return what stands as words in an option's row, by column."""
    problem = contents.problem
    hub = next((each for each in problem.hubs if each.id == choice.hub), None)
    return {
        "package": choice.package,
        "name": problem.by_id[choice.package].name,
        "words": capital(choice_words(contents.planned, choice)),
        "option": choice.option.id,
        "place": problem.place_name(choice.place),
        "code": choice.place,
        "hub": hub_label(hub) if hub else "",
        "vendor": choice.vendor,
        "currency": choice.currency,
    }


def _numbers(contents: PlanContents, choice: Choice) -> dict[str, float]:
    """Return the numbers of an option's row but its share, by column."""
    return {
        "year": choice.year + 1,
        "moves": int(choice.is_move),
        "cost": float(choice.costs.mean()),
        "work": contents.problem.by_id[choice.package].work,
        "people": choice.people,
        "hires": choice.hires,
        "set_up": choice.set_up,
        "hub_staff": choice.hub_staff,
        "core_own": int(contents.is_core_own(choice)),
    }
