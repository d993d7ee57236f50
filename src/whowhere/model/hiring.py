"""What one employee costs an employer, read off the model's own figures line by line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.statute_book import Statutes, load_statutes
from whowhere.facts.statute_roles import Employee
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.hire_lines import HireLine, hire_lines
from whowhere.model.levy_facts import LARGE, Employer, charged, charged_facts
from whowhere.model.likely import likely_leaves
from whowhere.model.work_facts import given_exactly
from whowhere.quantities.faults import Fault, Faults

LEAST_PAY = 1.0
"""In the currency that was asked in; less is a slip of the pen."""
MOST_PAY_IN_DOLLARS = 1e9
"""More than any employee was ever paid in a year; above it a figure is a slip of the pen."""


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
    employee: Employee | None = None
    employer: Employer = LARGE

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
def hire(
    statutes: Statutes, gross: float, employee: Employee | None = None, employer: Employer = LARGE
) -> Hire:
    """Return what an employee with a gross pay of ``gross`` costs, local currency per year.

    Every figure is the model's own, evaluated for this pay. Without an employee it is somebody of
    whom nothing is known; the employer is a large one. Raises ``Faults`` unless the pay is a
    number above zero.
    """
    if not 0 < gross < math.inf:
        raise Faults([Fault("", "gross pay", f"{gross:g}", "a number above zero")])
    spot, charge = Spot(statutes.iso2), charged(statutes, employer, [employee])
    facts = charged_facts(statutes, charge) | {("heads", Spot()): (given_exactly("heads", 1),)}
    pay = np.full((1, 1), float(gross))  # one role, one future
    model = Evaluation(model_graph(), likely_leaves(facts), spot, {"base_pay": pay})

    def total(*names: str) -> float:
        return sum(float(model.value(name, spot).item()) for name in names)

    relief = total("size_relief")
    lines = tuple(hire_lines(statutes, charge, model, gross))
    return Hire(
        statutes, gross, lines, total("employer_contributions", "extra_pay") - relief,
        total("employer_cost") - relief, employee, employer,
    )  # fmt: skip


def twelve_months(statutes: Statutes, year: float) -> float:
    """Return gross pay of twelve months in a year's pay that holds what statute adds to them."""
    spot = Spot(statutes.iso2)
    single = {"pay": year, "language_premium": 0.0, "local_per_usd": 1.0}
    facts = charged_facts(statutes, charged(statutes, LARGE, [None]))
    facts |= {(name, spot): (given_exactly(name, value),) for name, value in single.items()}
    return float(
        Evaluation(model_graph(), likely_leaves(facts), spot).value("base_pay", spot).item()
    )


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
