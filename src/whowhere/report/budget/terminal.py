"""A budget on a terminal: a column for each period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.budget.answer import OptionBudget, PeriodMoney
from whowhere.decide.budget.calendar import LENGTHS
from whowhere.model.budget_categories import CATEGORIES, IMPUTED
from whowhere.quantities.names import capital, counted
from whowhere.report.budget.words import (
    ON_BOOKS,
    notes,
    sentence,
    signed,
    today_said,
    total_name,
    total_sentences,
)
from whowhere.report.media.terminal import print_list, short, short_range

BESIDE = 34
"""Columns that the names of the rows take."""
COLUMN = 16
"""Columns that a period takes, with its range."""

_Cell = Callable[[PeriodMoney], str]


def print_budget(console: Console, found: OptionBudget) -> None:
    """Print what an option takes in each period, and what it comes to."""
    console.print(sentence(found), style="bold")
    console.print()
    console.print(_heading(found), style="dim")
    for some in _in_columns(found.periods, max(1, (console.width - BESIDE) // COLUMN)):
        console.print(_table(found, some))
    print_list(console, "What it comes to", total_sentences(found))
    print_list(console, "How it is read", notes(found))
    console.print()
    console.print(
        f"{found.draws:,} futures, seed {found.seed}, facts as of {found.case.as_of}. Futures are"
        " drawn from the ranges; they are not a forecast.",
        style="dim",
    )


def _heading(found: OptionBudget) -> str:
    case = found.case
    starts = f"fiscal years start in {_month_name(case.finance.year_starts)}"
    return (
        f"{case.title}: {found.option.id}, expected, {case.currency}, nominal, by {found.by};"
        f" {starts}, the work in {case.start:%B %Y}."
    )


def _month_name(month: int) -> str:
    return f"{date(2000, month, 1):%B}"


def _in_columns(periods: Sequence[PeriodMoney], most: int) -> Iterator[Sequence[PeriodMoney]]:
    for first in range(0, len(periods), most):
        yield periods[first : first + most]


def _table(found: OptionBudget, some: Sequence[PeriodMoney]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    for money in some:
        table.add_column(_head(money, found), justify="right")
    for name, cell, style in _rows(found):
        table.add_row(name, *map(cell, some), style=style)
    return table


def _head(money: PeriodMoney, found: OptionBudget) -> str:
    """Return a period's label, with how much of it is of the work where that is not all."""
    period = money.period
    months = max(0, min(period.after, found.case.horizon_months) - period.first)
    if months == LENGTHS[found.by]:
        return period.label
    return f"{period.label}\n{counted(months, 'month') if months else 'after the work'}"


def _rows(found: OptionBudget) -> Iterator[tuple[str, _Cell, str]]:
    for name in found.categories:
        if name == IMPUTED:
            yield ON_BOOKS, lambda x: short(x.on_books.over.mean), "bold"
        yield CATEGORIES[name], lambda x, of=name: _mean(x, of), ""  # type: ignore[misc]
    yield total_name(found), lambda x: short(x.total.over.mean), "bold"
    yield "8 in 10", lambda x: short_range(x.total.over.p10, x.total.over.p90), "dim"
    yield "Likely case, no event", lambda x: short(x.total.likely), "dim"
    yield "Cash paid out", lambda x: short(x.cash.over.mean), ""
    if any(money.capital.over.mean for money in found.periods):
        yield "Capital in it", lambda x: short(x.capital.over.mean), ""
    if not found.is_today:
        yield capital(today_said(found)), lambda x: short(x.today.over.mean), ""
        yield "Variance", lambda x: signed(x.variance.over.mean), "bold"
    if found.case.finance.budget is not None:
        yield "Budget line today", lambda x: short(x.budgeted or 0), ""
        yield "Variance to that", _to_budget, ""
    yield "Present value", lambda x: short(x.present_value.over.mean), "dim"
    if not found.is_today:
        yield "People, the new team", lambda x: short(x.heads.there), ""
    if found.case.team_today:
        yield "People, today's team", lambda x: short(x.heads.here), ""


def _mean(money: PeriodMoney, name: str) -> str:
    amount = money.amount(name)
    return short(amount.over.mean) if amount else "0"


def _to_budget(money: PeriodMoney) -> str:
    return signed(money.total.over.mean - (money.budgeted or 0))
