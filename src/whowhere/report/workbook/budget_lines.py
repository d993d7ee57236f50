"""The lines of an option by month on its sheet of a budget, and what is summed from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from whowhere.decide.budget.flows import DEPOSIT, deposited, months_later, scaled_by
from whowhere.decide.budget.rates import OtherMoney, other_money, to_budget
from whowhere.model.budget_categories import CATEGORIES, category_of, own_id
from whowhere.model.graph.elements import Element
from whowhere.model.graph.evaluate import Spot
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.report.media.spreadsheet.cells import cell, fixed
from whowhere.report.media.spreadsheet.sheet import Page
from whowhere.report.workbook.contents import ModelContents

CATEGORY, LATER, MONEY = 1, 2, 3
"""Columns of what books call a line, of how many months later it is paid, and in whose money."""
OWN = "own"
"""What stands for money that the budget has no rate for, or needs none."""
IMPUTED, EXCHANGE = CATEGORIES["imputed"], CATEGORIES["exchange"]


@dataclass
class Rows:
    """Where the lines of an option stand, and the formulas that sum them in a month."""

    contents: ModelContents
    first: int
    last: int
    column: int
    """The column of the first month."""
    laters: tuple[float, ...]
    """The months after which lines are paid, each once."""
    factors: dict[str, int] = field(default_factory=dict)
    """Where the factor to the budget's rate stands by month, by place."""
    deposits: tuple[int, ...] = ()
    """Where what a deposit holds stands by month."""

    @property
    def months(self) -> int:
        """How many months the work has."""
        return self.contents.case.horizon_months

    def discount(self, month: int) -> str:
        """Return what a unit of a month is worth; of a month after the horizon nothing is."""
        if month >= self.months:
            return "0"
        return self.contents.layout.address("discount_path", Spot(), Element(month=month))

    def category(self, name: str, month: int) -> str:
        """Return the sum of a category in a month, at the budget's rates where it has some."""
        if month >= self.months:
            return "0"
        if name == EXCHANGE:
            parts = [
                f"(1-{cell(row, self.column + month)})*{self._sum(month, (MONEY, _quoted(place)))}"
                for place, row in self.factors.items()
            ]
            return "+".join(parts) or "0"
        own = (CATEGORY, _quoted(name))
        plain = self._sum(month, own, (MONEY, _quoted(OWN)))
        return "+".join([plain, *(
            f"{cell(row, self.column + month)}*{self._sum(month, own, (MONEY, _quoted(place)))}"
            for place, row in self.factors.items()
        )])  # fmt: skip

    def cash(self, month: int) -> str:
        """Return what is paid out in a month: each invoice on its terms, deposits with it."""
        parts = [part for later in self.laters for part in self._paid(month, later)]
        for row in self.deposits:
            held = [cell(row, self.column + at) for at in (month, month - 1)]
            parts += [held[0]] if month < self.months else []
            parts += [f"-{held[1]}"] if 0 < month <= self.months else []
        return "+".join(parts).replace("+-", "-") or "0"

    def _paid(self, month: int, later: float) -> Iterator[str]:
        whole, share = int(later), round(later % 1, 6)
        terms = ((LATER, f"{later:.6g}"), (CATEGORY, f'"<>{IMPUTED}"'))
        for before, part in ((whole, 1 - share), (whole + 1, share)):
            if part and 0 <= month - before < self.months:
                of = self._sum(month - before, *terms)
                yield of if part == 1 else f"{part:.6g}*{of}"

    def _sum(self, month: int, *where: tuple[int, str]) -> str:
        def of(column: int) -> str:
            return f"{fixed(self.first, column)}:{fixed(self.last, column)}"

        asked = "".join(f",{of(column)},{value}" for column, value in where)
        return f"SUMIFS({of(self.column + month)}{asked})"


def _quoted(text: str) -> str:
    return f'"{text}"'


def write_lines(page: Page, contents: ModelContents, option: Option, top: int, column: int) -> Rows:
    """Write every line by month, factors to budget rates and deposits; tell where they stand."""
    placed = contents.case.placed(option)
    page.headings(
        top, ["Line, by month", "Category", "Paid, months later", "Money of"],
        {LATER},
    )  # fmt: skip
    laters = []
    for row, (spot, line) in enumerate(placed, start=top + 1):
        laters.append(_write_words(page, contents, row, (spot, line)))
        _write_flow(page, contents, (row, column), (spot, line))
    last = top + len(placed)
    if not contents.case.team_today:
        last += 1
        _write_made_up(page, contents, (last, column), placed)
        laters.append(0.0)
    rows = Rows(contents, top + 1, last, column, tuple(dict.fromkeys(laters)))
    below = _write_factors(page, contents, option, rows)
    _write_deposits(page, contents, option, rows, below)
    return rows


def _write_words(page: Page, contents: ModelContents, row: int, placed: tuple[Spot, Line]) -> float:
    """Write a line's name and how books read it; return how many months later it is paid."""
    (spot, line), paper, case = placed, contents.paper, contents.case
    later = months_later(case, contents.layout.evaluation, spot, line)
    page.text(row, 0, line.name)
    page.text(row, CATEGORY, CATEGORIES[category_of(line)], paper.muted)
    page.number(row, LATER, later, paper.number)
    money = other_money(case, spot, line)
    page.text(row, MONEY, money.words if money else OWN, paper.muted)
    return later


def _write_flow(
    page: Page, contents: ModelContents, start: tuple[int, int], placed: tuple[Spot, Line]
) -> None:
    """Write what a line takes in each month, from the cell ``start`` on."""
    (spot, line), layout = placed, contents.layout
    amount, value = layout.figure_at(line.amount, spot)
    scale = scaled_by(contents.case, line.driver)
    scales, times = layout.figure_at(scale, spot) if scale else ("1", 1.0)
    for month in range(contents.case.horizon_months):
        unit, factor = layout.figure_at(line.driver, spot, month)
        worth, of_one = layout.figure_at("discount_path", Spot(), month)
        by = f"/{scales}" if scale else ""
        page.formula(start[0], start[1] + month, f"={amount}*{unit}/{worth}{by}",
                     value * factor / of_one / times, contents.paper.flow)  # fmt: skip


def _write_made_up(
    page: Page,
    contents: ModelContents,
    start: tuple[int, int],
    placed: Sequence[tuple[Spot, Line]],
) -> None:
    """Write what the comparison adds so that all options do the same work: nobody pays it."""
    layout, paper = contents.layout, contents.paper
    page.texts(start[0], 0, ("Added for the same work as others", IMPUTED))
    page.number(start[0], LATER, 0.0, paper.number)
    page.text(start[0], MONEY, OWN, paper.muted)
    first = start[0] - len(placed)
    for month in range(contents.case.horizon_months):
        parts, sum_of = [], 0.0
        for row, (spot, line) in enumerate(placed, start=first):
            if scale := scaled_by(contents.case, line.driver):
                address, times = layout.figure_at(scale, spot)
                parts.append(f"{cell(row, start[1] + month)}*({address}-1)")
                sum_of += _likely(contents, (spot, line), month) * (times - 1) / times
        formula = f"={'+'.join(parts) or '0'}"
        page.formula(start[0], start[1] + month, formula, sum_of, paper.flow)


def _likely(contents: ModelContents, placed: tuple[Spot, Line], month: int) -> float:
    """Return what a line takes in a month as the comparison counts it, nominal."""
    (spot, line), layout = placed, contents.layout
    of_one = layout.figure_at("discount_path", Spot(), month)[1]
    amount = layout.figure_at(line.amount, spot)[1]
    return amount * layout.figure_at(line.driver, spot, month)[1] / of_one


def _write_factors(page: Page, contents: ModelContents, option: Option, rows: Rows) -> int:
    """Write what turns money of a place into the budget's, by month; return the row below."""
    case, layout = contents.case, contents.layout
    monies = {other_money(case, spot, line) for spot, line in case.placed(option)}
    row = rows.last + 2
    for money in sorted(filter(None, monies), key=lambda money: money.words):
        factor = to_budget(case, layout.evaluation, money)[:, 0]
        paths = [_path(contents, money, month) for month in range(case.horizon_months)]
        page.text(row, 0, f"To the budget's rate: {money.words}")
        page.number(row, MONEY, float(factor[0] * paths[0][1]), contents.paper.number)
        for month, (value, (address, _)) in enumerate(zip(factor.tolist(), paths, strict=True)):
            formula = f"={fixed(row, MONEY)}/{address}"
            page.formula(row, rows.column + month, formula, value, contents.paper.number)
        rows.factors[money.words] = row
        row += 1
    return row


def _path(contents: ModelContents, money: OtherMoney, month: int) -> tuple[str, float]:
    """Return where a money's real rate stands in a month; a bill keeps that of the start."""
    if not money.place:
        return "1", 1.0
    return contents.layout.figure_at("exchange_path", Spot(money.place), month)


def _write_deposits(
    page: Page, contents: ModelContents, option: Option, rows: Rows, row: int
) -> None:
    """Write what a partner's deposit holds at the end of each month."""
    layout, case = contents.layout, contents.case
    held = [(spot, line) for spot, line in case.placed(option) if own_id(line) == DEPOSIT]
    for at, (spot, line) in enumerate(held, start=row):
        page.text(at, 0, "Deposit held")
        bill, months = (layout.figure_at(name, spot) for name in deposited(line))
        scale = scaled_by(case, line.driver)
        times = layout.figure_at(scale, spot) if scale else ("1", 1.0)
        for month in range(case.horizon_months):
            unit, factor = layout.figure_at(line.driver, spot, month)
            worth, of_one = layout.figure_at("discount_path", Spot(), month)
            page.formula(
                at, rows.column + month, f"={bill[0]}*{months[0]}*{unit}/{worth}/{times[0]}",
                bill[1] * months[1] * factor / of_one / times[1], contents.paper.flow,
            )  # fmt: skip
    rows.deposits = tuple(range(row, row + len(held)))
