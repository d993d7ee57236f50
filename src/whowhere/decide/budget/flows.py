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
    IMPUTED,
    Category,
    category_of,
    is_invoiced,
    is_paid_once,
    own_id,
)
from whowhere.model.case import Case
from whowhere.model.graph.constants import DAYS_PER_YEAR
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.graph.figure import FROM, Figure
from whowhere.model.graph.operand import names_in
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

DAYS_OF_A_MONTH: Final = 30
"""Of terms of payment, as finance counts them: 60 days are two months."""
SCALES: Final = ("same_work", FROM + "same_work")
"""The figures that scale what an option spends to the same useful hours."""
DEPOSIT: Final = "deposit"
"""The line of what a deposit costs; the deposit itself is cash alone."""
HELD: Final = ("employment_bill", "deposit_months")
"""Of what a deposit is held, and how many months of it, here or where ``from_`` leads."""


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
    once: Array
    """What moving takes once: set-up, transition, notice and severance, shape (months, draws)."""
    leaving: Array
    """What leaving at the horizon takes, as likely as it is, shape (months, draws)."""

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
    unit: Array
    """What an amount of one takes in each month, shape (months, draws)."""
    value: Array
    """What the line takes, company currency, shape (months, draws)."""
    made_up: Array
    """How many times that the comparison counts, so that all do the same work."""


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
    capital = once = leaving = nothing
    cash = _Cash((len(discount), 1))
    for part in _parts(case, evaluation, option, discount):
        for category, value in _booked(case, evaluation, part):
            booked[category] = booked.get(category, nothing) + value
        if own_id(part.line) in CAPITAL:
            capital = capital + part.value
        if part.line.phase == "leave":
            leaving = leaving + part.value
        elif is_paid_once(part.line):
            once = once + part.value
        _pay(cash, case, evaluation, part)
    in_order = {name: booked[name] for name in CATEGORIES if name in booked}
    return Flows(in_order or {"people": nothing}, discount, cash.paid(), capital, once, leaving)


def _parts(case: Case, evaluation: Evaluation, option: Option, discount: Array) -> Iterator[_Part]:
    """Yield each line's money by month; the months of a driver are found once for all its lines."""
    together: dict[tuple[Spot, str], list[Line]] = {}
    for spot, line in case.placed(option):
        together.setdefault((spot, line.driver), []).append(line)
    for (spot, driver), lines in together.items():
        arising = [(line, evaluation.value(line.amount, spot)) for line in lines]
        arising = [(line, amount) for line, amount in arising if amount.any()]
        if arising:
            made_up = made_up_for(case, evaluation, driver, spot)
            unit = evaluation.months(driver, spot) / discount / made_up
            yield from (_Part(spot, line, unit, amount * unit, made_up) for line, amount in arising)


def made_up_for(case: Case, evaluation: Evaluation, driver: str, spot: Spot) -> Array:
    """Return how many times a driver's flow is counted, so that all options do the same work.

    Who starts new work later does less of it by the horizon; the comparison scales his cost to the
    same useful hours, and no budget has that.
    """
    name = scaled_by(case, driver)
    return np.asarray(evaluation.value(name, spot)) if name else np.ones(1)


def scaled_by(case: Case, driver: str) -> str:
    """Return the figure that scales a driver to the same work; empty where none does."""
    node = case.graph.node(driver)
    used = names_in(node.expression) if isinstance(node, Figure) else ()
    return "" if case.team_today else next((each for each in SCALES if each in used), "")


def _booked(case: Case, evaluation: Evaluation, part: _Part) -> Iterator[tuple[Category, Array]]:
    """Yield what a line is in the books, and what the comparison counts beside it."""
    at_budget = restated(case, evaluation, part.spot, part.line, part.value)
    yield category_of(part.line), at_budget
    if at_budget is not part.value:
        yield "exchange", part.value - at_budget
    if (part.made_up != 1).any():
        yield IMPUTED, part.value * (part.made_up - 1)


def _pay(cash: _Cash, case: Case, evaluation: Evaluation, part: _Part) -> None:
    """Pay a line: an invoice on its terms, a deposit instead of what it costs to have it lie."""
    if own_id(part.line) == DEPOSIT:
        bill, months = (evaluation.value(name, part.spot) for name in deposited(part.line))
        cash.lay_down(bill * months * part.unit)
    elif category_of(part.line) != IMPUTED:
        cash.pay(part.value, months_later(case, evaluation, part.spot, part.line))


def deposited(line: Line) -> tuple[str, str]:
    """Return what a month costs of which a deposit is held, and how many months of it are."""
    bill, months = (line.amount.replace("deposit_bill", name) for name in HELD)
    return bill, months


def months_later(case: Case, evaluation: Evaluation, spot: Spot, line: Line) -> float:
    """Return how many months after a month's end its part of a line is paid."""
    if not is_invoiced(line):
        return 0.0
    years = 0.0
    if case.has("payment_delay", spot):
        years = float(evaluation.value("payment_delay", spot).ravel()[0])
    days = years * DAYS_PER_YEAR.value or case.finance.payment_days
    return round(days / DAYS_OF_A_MONTH, 6)
