"""The sheet of rules: what each costs as written, and whether it is kept as shares stand now."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, isfinite

from xlsxwriter.format import Format

from whowhere.decide.portfolio.prices import Priced
from whowhere.model.portfolio.rules import Unit
from whowhere.quantities.names import capital
from whowhere.report.media.spreadsheet.cells import cell, fixed, span
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.plan.rules import rule_words
from whowhere.report.plan.sentences import by_price, closest_words, room_words
from whowhere.report.plan.workbook.contents import RULES, PlanContents
from whowhere.report.plan.workbook.rule_formulas import RuleLine, formula_of, limit_formula_of

HEADINGS = ("Rule", "Closest, as written", "Room left, as written", "Dropping it saves",
            "Saves at most", "Now")  # fmt: skip
LINE_HEADINGS = ("Rule", "About", "Counts now", "At least", "At most", "Room left now", "Now")
WIDTHS = (74, 34, 18, 18, 18, 18, 12)
COUNT, LEAST, MOST, ROOM, KEPT = 2, 3, 4, 5, 6
TOP = 5
SLIP = 1e-6
"""By how much a rule may be missed, as a share of its limit: what a solver lets pass."""
BROKEN_NAME = "rules_broken"
"""The name of the cell that counts the lines of rules that are broken now."""


def write_rules(contents: PlanContents) -> None:
    """Write the rules with their prices, then every line of each, alive."""
    page = Page.new(contents.paper, RULES, WIDTHS, landscape=True)
    page.head(
        "Rules",
        f"Prices in {contents.planned.case.currency}, as written: the plan solved again without the"
        " rule. Whether a rule is kept now follows the shares and costs of the sheet Options.",
        "A rule has a line for each place, vendor, year or hour that it speaks of: below.",
    )
    found = list(lines(contents, _lines_top(contents)))
    page.headings(TOP - 1, HEADINGS, {2, 3, 4})
    for row, priced in enumerate(by_price(contents.planned), start=TOP):
        _write_rule(page, contents, row, priced, found)
    _write_lines(page, contents, found)
    page.sheet.freeze_panes(TOP, 1)


def _lines_top(contents: PlanContents) -> int:
    return TOP + len(contents.planned.priced) + 4


def lines(contents: PlanContents, top: int) -> Iterator[RuleLine]:
    """Yield every line of every rule; ``top`` is the row in which the first is written."""
    row = top
    for rule in contents.planned.laid.rules:
        mine = [
            each
            for each in contents.planned.laid.programme.rows
            if each.rule == rule.id and each.about
        ]
        for at, each in enumerate(mine):
            yield RuleLine(contents, rule, each, fixed(row, 1), at)
            row += 1


def _write_rule(
    page: Page, contents: PlanContents, row: int, priced: Priced, found: list[RuleLine]
) -> None:
    paper, top = contents.paper, _lines_top(contents)
    page.text(row, 0, capital(rule_words(contents.planned, priced.rule)))
    page.text(row, 1, closest_words(priced), paper.muted)
    page.text(row, 2, room_words(priced), paper.muted)
    page.number(row, 3, priced.saving, paper.money)
    at_most = priced.at_most if priced.at_most is not None and isfinite(priced.at_most) else None
    page.number(row, 4, at_most, paper.money)
    mine = [top + at for at, line in enumerate(found) if line.rule.id == priced.rule.id]
    if not mine:
        page.text(row, 5, "kept")
        return
    kept = span((mine[0], KEPT), (mine[-1], KEPT))
    formula = f'=IF(SUMPRODUCT(({kept}="broken")*1)=0,"kept","broken")'
    page.formula(row, 5, formula, "kept", paper.text)


def _write_lines(page: Page, contents: PlanContents, found: list[RuleLine]) -> None:
    paper, top = contents.paper, _lines_top(contents)
    page.text(top - 3, 0, "Lines that are broken now", paper.strong)
    page.headings(top - 1, LINE_HEADINGS, {COUNT, LEAST, MOST, ROOM})
    for row, line in enumerate(found, start=top):
        _write_line(page, contents, row, line)
    kept = span((top, KEPT), (top + max(len(found), 1) - 1, KEPT))
    page.formula(top - 3, 1, f'=SUMPRODUCT(({kept}="broken")*1)', 0, paper.count)
    paper.book.define_name(BROKEN_NAME, f"={RULES}!{fixed(top - 3, 1)}")


def _write_line(page: Page, contents: PlanContents, row: int, line: RuleLine) -> None:
    paper, style = contents.paper, _style(contents, line.rule.kind.unit)
    page.text(row, 0, capital(rule_words(contents.planned, line.rule)), paper.muted)
    page.text(row, 1, line.row.about)
    told, moving = line.told, limit_formula_of(line)
    page.formula(row, COUNT, formula_of(line), told.value, style)
    limits = {LEAST: told.least, MOST: told.most}
    for column, limit in limits.items():
        page.number(row, column, limit if isfinite(limit) else None, style)
    if moving:
        page.formula(row, LEAST, moving, told.least, style)
    counted, least, most = (cell(row, column) for column in (COUNT, LEAST, MOST))
    rooms = {LEAST: f"{counted}-{least}", MOST: f"{most}-{counted}"}
    inside = ",".join(rooms[column] for column, limit in limits.items() if isfinite(limit))
    left = min(told.value - told.least, told.most - told.value, inf)
    page.formula(row, ROOM, f"=MIN({inside})", left, style)
    slip = SLIP * max(1.0, *(abs(limit) for limit in limits.values() if isfinite(limit)))
    kept = f'=IF({cell(row, ROOM)}<-{slip:.6f},"broken","kept")'
    page.formula(row, KEPT, kept, "broken" if left < -slip else "kept", paper.text)


def _style(contents: PlanContents, unit: Unit) -> Format:
    paper = contents.paper
    by_unit = {"money": paper.money, "share": paper.fine_share, "people": paper.people}
    return by_unit.get(unit, paper.count if unit == "count" else paper.number)
