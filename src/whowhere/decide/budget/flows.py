"""An option's money month by month, as it is paid: by category of a budget, and as cash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Final

import numpy as np

from whowhere.decide.budget.rates import restated
from whowhere.model.budget_categories import (
    CAPITAL,
    CATEGORIES,
    Category,
    category_of,
    is_invoiced,
)
from whowhere.model.case import Case
from whowhere.model.graph.constants import DAYS_PER_YEAR
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

DAYS_OF_A_MONTH: Final = 30
"""Of terms of payment, as finance counts them: 60 days are two months."""
DEPOSIT: Final = "deposit"
"""The line of what a deposit costs; the deposit itself is cash alone."""


@dataclass(frozen=True)
class Flows:
    """What an option takes in each month, company currency, as it is paid in that month.

    Arrays end in draws, or in 1 where nothing is uncertain.
    """

    booked: Mapping[Category, Array]
    """By category, each shape (months, draws); together all of the comparison's cost."""
    discount: Array
    """What one unit paid at the end of each month is worth at the decision, (months, draws)."""
    cash: Array
    """Paid out in each month, shape (months + later, draws): on its terms, deposits with it."""
    capital: Array
    """The part of what is booked that accounts may carry as an asset, shape (months, draws)."""

    @property
    def total(self) -> Array:
        """All that is booked or imputed in each month, shape (months, draws)."""
        return reduce(np.add, self.booked.values())

    @property
    def present_value(self) -> Array:
        """What each month is worth at the decision, shape (months, draws)."""
        return np.asarray(self.total * self.discount)


@dataclass(frozen=True)
class _Part:
    """What one line takes in each month."""

    spot: Spot
    line: Line
    driver: str
    unit: Array
    """What an amount of one takes in each month, shape (months, draws)."""
    value: Array
    """What the line takes, company currency, shape (months, draws)."""


@dataclass
class _Cash:
    """What is paid out by month, each invoice on its terms."""

    shape: tuple[int, int]
    _by_month: list[Array] = field(default_factory=list)

    def pay(self, value: Array, months_later: float) -> None:
        """Pay each month's part so many months later, in two parts where that is none of them."""
        whole, share = int(months_later), months_later % 1
        for month, part in enumerate(value):
            self._add(month + whole, (1 - share) * part)
            if share:
                self._add(month + whole + 1, share * part)

    def lay_down(self, held: Array) -> None:
        """Pay what a deposit grows by, and get it back in the month after the last."""
        self.pay(np.diff(held, axis=0, prepend=0.0), 0)
        self._add(len(held), -held[-1])

    def _add(self, month: int, part: Array) -> None:
        while len(self._by_month) <= month:
            self._by_month.append(np.zeros(self.shape[1]))
        self._by_month[month] = self._by_month[month] + part

    def paid(self) -> Array:
        """Return what is paid out, shape (months + later, draws)."""
        self._add(self.shape[0] - 1, np.zeros(self.shape[1]))
        return np.stack(np.broadcast_arrays(*self._by_month))


def flows_of(case: Case, evaluation: Evaluation, option: Option) -> Flows:
    """Return an option's money by month.

    The present value of the months is that of the ledger: each line's part of a month is divided
    by what a unit of that month is worth at the decision.
    """
    discount = np.asarray(evaluation.value("discount_path", Spot()))
    nothing = np.zeros_like(discount)
    booked: dict[Category, Array] = {}
    capital, cash = nothing, _Cash((len(discount), 1))
    for part in _parts(case, evaluation, option, discount):
        at_budget = restated(case, evaluation, part.driver, part.spot, part.value)
        for category, value in (
            (category_of(part.line), at_budget), ("exchange", part.value - at_budget),
        ):  # fmt: skip
            if category != "exchange" or at_budget is not part.value:
                booked[category] = booked.get(category, nothing) + value
        if part.line.id in CAPITAL:
            capital = capital + part.value
        _pay(cash, case, evaluation, part)
    in_order = {name: booked[name] for name in CATEGORIES if name in booked}
    return Flows(in_order or {"people": nothing}, discount, cash.paid(), capital)


def _parts(case: Case, evaluation: Evaluation, option: Option, discount: Array) -> Iterator[_Part]:
    """Yield each line's money by month; the months of a driver are found once for all its lines."""
    together: dict[tuple[Spot, str], list[Line]] = {}
    for spot, line in case.placed(option):
        together.setdefault((spot, line.driver), []).append(line)
    for (spot, driver), lines in together.items():
        arising = [(line, evaluation.value(line.amount, spot)) for line in lines]
        arising = [(line, amount) for line, amount in arising if amount.any()]
        if arising:
            unit = evaluation.months(driver, spot) / discount
            yield from (_Part(spot, line, driver, unit, amount * unit) for line, amount in arising)


def _pay(cash: _Cash, case: Case, evaluation: Evaluation, part: _Part) -> None:
    """Pay a line: an invoice on its terms, a deposit instead of what it costs to have it lie."""
    if part.line.id == DEPOSIT:
        held = evaluation.value("employment_bill", part.spot)
        cash.lay_down(held * evaluation.value("deposit_months", part.spot) * part.unit)
    elif category_of(part.line) != "imputed":
        cash.pay(part.value, months_later(case, evaluation, part.spot, part.line))


def months_later(case: Case, evaluation: Evaluation, spot: Spot, line: Line) -> float:
    """Return how many months after a month's end its part of a line is paid."""
    if not is_invoiced(line):
        return 0.0
    years = 0.0
    if case.has("payment_delay", spot):
        years = float(evaluation.value("payment_delay", spot).ravel()[0])
    days = years * DAYS_PER_YEAR.value or case.finance.payment_days
    return round(days / DAYS_OF_A_MONTH, 6)
