"""The money by fiscal year: what books call it, what it comes to, and what it is today."""

from __future__ import annotations

from collections.abc import Callable

from whowhere.decide.budget.answer import OptionBudget, PeriodMoney
from whowhere.model.budget_categories import CATEGORIES, Category
from whowhere.quantities.names import capital
from whowhere.report.budget.words import (
    ON_BOOKS,
    notes,
    sentence,
    signed,
    today_said,
    total_name,
    total_sentences,
)
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.media.slides.blocks import (
    Block,
    Chart,
    Grid,
    Ink,
    Listing,
    Series,
    Slide,
    SlideColumn,
)
from whowhere.report.media.terminal import NOTHING, short, short_range
from whowhere.report.slides.axes import axis_around
from whowhere.report.slides.notes import notes_of, rests_on
from whowhere.report.wording.options import option_said

INKS: dict[Category, Ink] = {
    "people": "part1", "vendor": "part2", "software": "extra", "facilities": "part3",
    "travel": "part4", "tax": "main", "one_off": "part5", "severance": "part6", "risk": "muted",
    "imputed": "pale", "exchange": "soft",
}  # fmt: skip
"""The colours of the parts of a cost, where a category is one of them."""


def money_slide(budget: OptionBudget, content: Document) -> Slide:
    """Return profit and loss by fiscal year, beside today's, and what the option comes to."""
    said = tuple(total_sentences(budget))
    right: tuple[Block, ...] = (_grid(budget),)
    if said:
        right = (*right, Listing(said, "What it comes to"))
    columns = (SlideColumn(0.4, (_chart(budget),)), SlideColumn(0.6, right))
    foot = f"Means over all futures, nominal, in {content['currency']}: they add up."
    told = notes_of(*_by_year(budget), *said, *notes(budget), rests_on(content))
    return Slide("The money by fiscal year", sentence(budget), columns, foot, told)


def _chart(budget: OptionBudget) -> Chart:
    amounts = {name: _amounts(budget, name) for name in budget.categories}
    told = {name: values for name, values in amounts.items() if max(map(abs, values)) > NOTHING}
    by_year = list(zip(*told.values(), strict=True))
    return Chart(
        "standing_stacked",
        f"Profit and loss, {budget.case.currency}",
        tuple(money.period.label for money in budget.periods),
        tuple(Series(CATEGORIES[name], values, INKS[name]) for name, values in told.items()),
        *axis_around(by_year),
        f"Stacked columns. {' '.join(_by_year(budget))}",
    )


def _name(budget: OptionBudget) -> str:
    return option_said(budget.option, budget.case)


def _amounts(budget: OptionBudget, name: Category) -> tuple[float, ...]:
    """Return what a category takes in each period; nothing where none is booked."""
    found = (money.booked.get(name) for money in budget.periods)
    return tuple(rounded(amount.over.mean) if amount else 0.0 for amount in found)


def _by_year(budget: OptionBudget) -> list[str]:
    """Return a sentence for each fiscal year: the total, and what it is made of."""
    return [
        f"{money.period.label}, {short(money.total.over.mean)}, 8 in 10 {_range(money)}:"
        f" {_made_of(money)}."
        for money in budget.periods
    ]


def _made_of(money: PeriodMoney) -> str:
    return ", ".join(
        f"{CATEGORIES[name]} {short(amount.over.mean)}"
        for name, amount in money.booked.items()
        if abs(amount.over.mean) > NOTHING
    )


def _grid(budget: OptionBudget) -> Grid:
    columns = _columns(budget)
    return Grid(
        ("Fiscal year", *columns),
        tuple((money.period.label, *(said(money) for said in columns.values()))
              for money in budget.periods),
        f"Fiscal years of {_name(budget)} in rows: {', '.join(columns)}.",
    )  # fmt: skip


def _columns(budget: OptionBudget) -> dict[str, Callable[[PeriodMoney], str]]:
    """Return what is told of a fiscal year, under its heading, as on a terminal."""
    found: dict[str, Callable[[PeriodMoney], str]] = {}
    if budget.has_imputed:
        found[ON_BOOKS] = lambda money: short(money.on_books.over.mean)
    found[total_name(budget)] = lambda money: short(money.total.over.mean)
    if not budget.has_imputed:  # seven columns have their room, and the notes have the range
        found["8 in 10"] = _range
    found["Cash"] = lambda money: short(money.cash.over.mean)
    if not budget.is_today:
        found[capital(today_said(budget))] = lambda money: short(money.today.over.mean)
        found["Variance"] = lambda money: signed(money.variance.over.mean)
    return found | {"People": _people}


def _range(money: PeriodMoney) -> str:
    return short_range(money.total.over.p10, money.total.over.p90)


def _people(money: PeriodMoney) -> str:
    return f"{money.heads.there + money.heads.here:.0f}"
