"""What one employee costs an employer, read off the model's own figures line by line."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

import numpy as np

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.levies import Levy
from whowhere.facts.statute_book import Statutes, load_statutes
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.place_facts import levy_facts
from whowhere.model.work_facts import Facts
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array

LEAST_PAY = 1.0
"""In the currency that was asked in; less is a slip of the pen."""
MOST_PAY_IN_DOLLARS = 1e9
"""More than any employee was ever paid in a year; above it a figure is a slip of the pen."""

Bound: TypeAlias = Literal[
    "none", "fixed", "floor", "cap", "below_slice", "slice", "whole_slice", "not_due"
]
"""What shaped a line at this pay: ``floor`` raised its base, ``cap`` cut it, ``slice`` counts only
pay above where the slice starts, ``whole_slice`` pay up to where it ends as well; ``fixed`` is
an amount whatever the pay, ``not_due`` a line that this pay is too high or too low for."""


@dataclass(frozen=True)
class HireLine:
    """One contribution or statutory extra for one employee, local currency per year."""

    levy: Levy
    base: float
    """What the line is charged on, were it due."""
    amount: float
    bound: Bound

    @property
    def charged_on(self) -> float:
        """What the line is charged on at this pay."""
        return 0.0 if self.bound == "not_due" else self.base


@dataclass(frozen=True)
class Hire:
    """One employee's cost by contract and statute, local currency per year."""

    statutes: Statutes
    gross: float
    """Pay of twelve months."""
    lines: tuple[HireLine, ...]
    statutory: float
    """What statute adds: contributions and extra pay."""
    employer_cost: float

    @property
    def statutory_share(self) -> float:
        """What statute adds as a share of gross pay."""
        return self.statutory / self.gross


@dataclass(frozen=True)
class Exchange:
    """The rate at which an answer turns from one currency to another."""

    currency: str
    """That of the question."""
    local: str
    """That of the place."""
    local_per_unit: float
    rates: tuple[tuple[str, Fact], ...]
    """The currencies' rates to the dollar behind it; none where both are the same."""


@dataclass(frozen=True)
class HireAnswer:
    """One employee's cost, and the money in which it was asked for."""

    hire: Hire
    gross: float
    """As asked, in the currency of ``exchange``."""
    exchange: Exchange


@lru_cache(maxsize=1024)
def hire(statutes: Statutes, gross: float) -> Hire:
    """Return what an employee with a gross pay of ``gross`` costs, local currency per year.

    Every figure is the model's own, evaluated for this pay. Raises ``Faults`` unless the pay is
    a number above zero.
    """
    if not 0 < gross < math.inf:
        raise Faults([Fault("", "gross pay", f"{gross:g}", "a number above zero")])
    spot = Spot(statutes.iso2)
    pay = np.full((1, 1), float(gross))  # one role, one future
    model = Evaluation(model_graph(), _leaves(levy_facts(statutes, spot)), spot, {"base_pay": pay})
    bases, amounts = (model.value(name, spot).ravel() for name in ("levy_base", "levy_amount"))
    added, cost = (
        sum(float(model.value(name, spot).item()) for name in names)
        for names in (("employer_contributions", "extra_pay"), ("employer_cost",))
    )
    lines = (
        HireLine(levy, float(base), float(amount), _bound(levy, gross, float(base)))
        for levy, base, amount in zip(statutes.levies, bases, amounts, strict=True)
    )
    return Hire(statutes, gross, tuple(lines), added, cost)


def hire_in(book: Factbook, iso2: str, gross: float, currency: str = "") -> HireAnswer:
    """Return what an employee costs, asked in any currency; without one, in the place's own.

    Raises ``Faults`` for a currency without a rate, and for pay that is not plausible.
    """
    statutes = load_statutes(iso2, book.as_of)
    asked = currency or statutes.currency
    _require_plausible(gross, asked, book)
    rate = exchange(book, asked, statutes.currency)
    return HireAnswer(hire(statutes, gross * rate.local_per_unit), gross, rate)


def exchange(book: Factbook, currency: str, local: str) -> Exchange:
    """Return the rate between two currencies by way of the dollar. Raises ``Faults``."""
    if currency == local:
        return Exchange(currency, local, 1.0, ())
    rates = {name: book.units_per_usd(name) for name in (local, currency)}
    local_per_unit = rates[local].value.likely / rates[currency].value.likely
    read = tuple((name, fact) for name, fact in rates.items() if name != "USD")
    return Exchange(currency, local, local_per_unit, read)


def _require_plausible(gross: float, currency: str, book: Factbook) -> None:
    most = MOST_PAY_IN_DOLLARS * book.units_per_usd(currency).value.likely
    if LEAST_PAY <= gross <= most:
        return
    raise Faults(
        [
            Fault(
                "", "GROSS", f"{gross:,.15g} {currency}",
                f"yearly pay above zero, from {LEAST_PAY:g} to {most:,.0f} {currency}",
                do="Give the gross pay of one employee for twelve months, for instance 45000.",
            )
        ]
    )  # fmt: skip


def _leaves(facts: Facts) -> Callable[[str, Spot], Array]:
    def leaf(name: str, spot: Spot) -> Array:
        """Return an input of every levy, shape (levies, roles, draws)."""
        return np.array([fact.value.likely for fact in facts[name, spot]])[:, None, None]

    return leaf


def _bound(levy: Levy, gross: float, base: float) -> Bound:
    """Say what shaped a line, from the base that the model gave."""
    if not levy.min_gross <= gross <= levy.max_gross:
        return "not_due"
    if levy.base == "flat":
        return "fixed"
    counted = gross * levy.share
    if levy.base == "band":
        return _place_in_slice(levy, counted, base)
    return "floor" if base > counted else "cap" if base < counted else "none"


def _place_in_slice(levy: Levy, counted: float, base: float) -> Bound:
    if base == 0:
        return "below_slice"
    return "whole_slice" if counted > levy.cap else "slice"
