"""One employee's cost as it was asked for: in any money, for any number of monthly salaries.

GROSS is a year's pay in full: pay of twelve months, or of all thirteen or fourteen where law pays
so. The factbook, own tables and scenarios state pay in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.place import slug
from whowhere.facts.statute_book import MONTHS, Statutes, load_statutes
from whowhere.facts.statute_roles import Employee
from whowhere.model.hiring import Hire, hire, twelve_months
from whowhere.model.levy_facts import LARGE, Employer
from whowhere.quantities.faults import Argument, Fault, Faults

LEAST_PAY = 1.0
"""In the currency that was asked in; less is a slip of the pen."""
MOST_PAY_IN_DOLLARS = 1e9
"""More than any employee was ever paid in a year; above it a figure is a slip of the pen."""


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
    """One employee's cost, and the money and the salaries in which it was asked for."""

    hire: Hire
    gross: float
    """As asked, in the currency of ``exchange``."""
    exchange: Exchange
    months: float | None = None
    """Monthly salaries that are in ``gross``, where the user said so."""
    budget: float | None = None
    """The employer's cost that was asked for, in the currency of ``exchange``."""
    town: str = ""
    """The town that was asked for, of the state or country whose law it is."""
    is_of_month: bool = False
    """Whether a month's pay was asked about: ``gross`` is as many of it as ``months``, or 12."""

    @property
    def place(self) -> str:
        """Name the place for readers: ``Tulsa, Oklahoma``, ``Krakow, Poland``, ``Poland``."""
        law = self.hire.statutes.name
        return law if self.town in ("", law) else f"{self.town}, {law}"

    @property
    def law(self) -> str:
        """Whose law was asked for: a state's code, or its country's."""
        statutes = self.hire.statutes
        return statutes.iso2 if statutes.modelled_as else statutes.state or statutes.iso2

    @property
    def key(self) -> str:
        """What names the place in commands and files: ``US-OK-tulsa``, ``US-OK``, ``PL``."""
        return "-".join(filter(None, (self.law, slug(self.town))))

    @property
    def salaries_due(self) -> float:
        """Monthly salaries that law makes due in a year, bonuses as parts of one."""
        due = self.hire.statutes.salaries_in_base * self.hire.full_year / self.hire.gross
        return round(due, 6)

    @property
    def is_in_full(self) -> bool:
        """Whether ``gross`` holds every salary that law makes due."""
        return self.months is None or self.months >= self.salaries_due

    @property
    def added(self) -> float:
        """What the employer pays beyond gross, in the place's currency."""
        return self.hire.employer_cost - self.gross * self.exchange.local_per_unit

    @property
    def added_share(self) -> float:
        """The same as a share of gross."""
        return self.added / (self.gross * self.exchange.local_per_unit)


@dataclass(frozen=True)
class Asked:
    """How a question about one employee is meant."""

    currency: str = ""
    """Of pay, cost and answer; the place's own where nobody says."""
    months: float | None = None
    """Monthly salaries that are in gross; all that law makes due where nobody says."""
    employee: Employee | None = None
    """``None`` where nothing is known of them."""
    employer: Employer = LARGE


PLAIN = Asked()
"""In the place's own money, all salaries in gross, of nobody in particular."""


def hire_in(book: Factbook, iso2: str, gross: float, asked: Asked = PLAIN) -> HireAnswer:
    """Return what an employee costs, as it was asked.

    Raises ``Faults`` for a currency without a rate, and for pay that is not plausible.
    """
    statutes = load_statutes(iso2, book.as_of)
    currency = asked.currency or statutes.currency
    _require_plausible(gross, currency, book)
    rate = exchange(book, currency, statutes.currency)
    base = base_in(statutes, gross * rate.local_per_unit, asked.months)
    if base <= 0:
        raise Faults([_all_extra(gross, currency)])
    found = hire(statutes, base, asked.employee, asked.employer)
    return HireAnswer(found, gross, rate, asked.months)


def base_in(statutes: Statutes, gross: float, months: float | None) -> float:
    """Return the pay that the lines are charged on, from gross of so many monthly salaries.

    More salaries than law makes due are all in ``gross``; of fewer, law's come on top.
    """
    in_full = twelve_months(statutes, gross)
    return max(in_full, gross * statutes.salaries_in_base / months) if months else in_full


def gross_of(found: Hire, months: float | None) -> float:
    """Return gross of so many monthly salaries: the reverse of ``base_in``."""
    full_year = found.full_year
    if not months:
        return full_year
    return min(full_year, found.gross * months / found.statutes.salaries_in_base)


def exchange(book: Factbook, currency: str, local: str) -> Exchange:
    """Return the rate between two currencies by way of the dollar. Raises ``Faults``."""
    if currency == local:
        return Exchange(currency, local, 1.0, ())
    rates = {name: book.units_per_usd(name) for name in (local, currency)}
    local_per_unit = rates[local].value.likely / rates[currency].value.likely
    read = tuple((name, fact) for name, fact in rates.items() if name != "USD")
    return Exchange(currency, local, local_per_unit, read)


def said_months(months: float) -> str:
    """Return a number of monthly salaries as people write it: ``14``, ``12.6``."""
    return f"{months:.2f}".rstrip("0").rstrip(".")


def most_pay(book: Factbook, currency: str) -> float:
    """Return the most that a year's pay can plausibly be, in a currency. Raises ``Faults``."""
    return MOST_PAY_IN_DOLLARS * book.units_per_usd(currency).value.likely


def _all_extra(gross: float, currency: str) -> Fault:
    given = f"{gross:,.15g} {currency}, less than the extra pay that law fixes for everybody"
    return Fault("", Argument("gross"), given, "all gross pay of a year, such as 45000")


def _require_plausible(gross: float, currency: str, book: Factbook) -> None:
    most = most_pay(book, currency)
    if LEAST_PAY <= gross <= most:
        return
    raise Faults(
        [
            Fault(
                "", Argument("gross"), f"{gross:,.15g} {currency}",
                f"yearly pay above zero, from {LEAST_PAY:g} to {most:,.0f} {currency}",
                do=f"Give the gross pay of one employee for a year of {MONTHS:g} months or of all"
                " that law makes due, for instance 45000.",
            )
        ]
    )  # fmt: skip
