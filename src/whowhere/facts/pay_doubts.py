"""Yearly pay that looks like a month's or an hour's, or that the law forbids."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from whowhere.facts.doubts import FAR, WHOLE_FROM, Doubt, is_far
from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.indicators import average_wage_usd
from whowhere.facts.levels import LEVELS
from whowhere.facts.minimum_pay import Minimum, minimum_pay
from whowhere.facts.occupations import Occupation, occupation, occupations
from whowhere.facts.own_values import PAY, OwnValue
from whowhere.facts.place import country_of, law_of
from whowhere.facts.places import countries, place_of
from whowhere.facts.salaries import ASKED_FROM, salaries_of_year
from whowhere.facts.statute_book import MONTHS
from whowhere.quantities.names import in_a_sentence
from whowhere.quantities.ranges import Range

ALIKE = 1.8
"""Pay within this factor of what is known is like it; market pay differs by as much from firm to
firm (P90 over P10 of the factbook's ranges)."""
PERIODS = {
    "an hour's": (2_000.0, 2_080.0), "thousands": (1_000.0, 1_000.0), "a month's": (MONTHS, MONTHS),
}  # fmt: skip
"""How often a period's pay is in a year: in round figures, to tell; and exactly, to write.

A file's 65.000 is 65 to its parser: thousands, where sixty-five thousand was meant.
"""
TOLERANCE = 0.99
"""Pay at the minimum, turned into another currency, is not below it."""


@dataclass(frozen=True)
class StatedPay:
    """Yearly pay as somebody states it for a place."""

    amount: float
    currency: str
    per_usd: float
    """Units of the currency for a dollar."""
    place: str
    """Key of the country, state or town."""
    job: Occupation | None = None
    """``None`` where it is pay of nobody in particular."""
    level: str = ""

    @property
    def usd(self) -> float:
        """The same in US dollars a year."""
        return self.amount / self.per_usd

    def said(self, amount: float) -> str:
        """Write an amount of its money."""
        decimals = 0 if amount >= WHOLE_FROM or amount == int(amount) else 2
        return f"{amount:,.{decimals}f} {self.currency}"


def pay_doubt(pay: StatedPay, as_of: date) -> Doubt | None:
    """Return why yearly pay is hard to believe, or ``None``.

    It is where the factbook's pay of the same work is twelve or two thousand times as high, where
    it is below the legal minimum of a full-time year, or outside a third to three times of what
    the factbook says of the work; where no work is named, of the average wage, which law that
    sets a minimum has settled. Raises ``Faults`` for a place or level that is not known.
    """
    known = _known(pay, as_of)
    minimum = minimum_pay(law_of(pay.place), as_of)
    for period, (times, in_full) in PERIODS.items():
        is_told = pay.job or minimum is None or _is_below(pay, minimum)
        if pay.usd * times <= known.value.likely * ALIKE and is_told:
            in_a_year = _salaries(pay, as_of) if in_full == MONTHS else in_full
            whole = f"{pay.amount * in_a_year:.0f}"
            return Doubt(
                f"{pay.said(pay.amount)} a year",
                f"a year's pay: {_who(pay)} earns {pay.said(known.value.likely * pay.per_usd)} in"
                f" the factbook, so this looks like {period}{_law(pay, minimum)}",
                f"If it is {period}, write {whole}.",
            )
    if _is_below(pay, minimum):
        return Doubt(f"{pay.said(pay.amount)} a year", _law(pay, minimum).removeprefix("; "))
    if minimum is None and pay.job is None and pay.usd < known.value.low / FAR:
        return Doubt(f"{pay.said(pay.amount)} a year", f"a year's pay: {_earns(pay, known)}")
    return _far_from_any(pay, known, as_of)


def _salaries(pay: StatedPay, as_of: date) -> float:
    """Return how often a month's pay is paid in a year there."""
    salaries = salaries_of_year(law_of(pay.place), as_of)
    return salaries if salaries >= ASKED_FROM else MONTHS


def pay_range_doubt(pay: StatedPay, value: Range, as_of: date) -> Doubt | None:
    """Return why a range of yearly pay is hard to believe: its likely figure, or an end of it.

    An end is asked about where it is far from the factbook's pay of the work, never for the law:
    a range may reach below what may be paid. Raises ``Faults`` as ``pay_doubt`` does.
    """
    if doubt := pay_doubt(pay, as_of):
        return doubt
    known = _known(pay, as_of).value
    ends = (replace(pay, amount=each) for each in (value.low, value.high))
    return next((pay_doubt(each, as_of) for each in ends if is_far(each.usd, known)), None)


def _far_from_any(pay: StatedPay, known: Fact, as_of: date) -> Doubt | None:
    """Return the doubt about pay a third or three times as far as the factbook's range reaches."""
    if pay.job is not None:
        if not is_far(pay.usd, known.value):
            return None
        return Doubt(
            f"{pay.said(pay.amount)} a year", f"pay near the factbook's: {_earns(pay, known)}"
        )
    if pay.usd <= known.value.high * FAR:
        return None
    best, most = _best_paid(country_of(pay.place), as_of)
    if not is_far(pay.usd, Range(0.0, most.likely, most.high)):
        return None
    highest = replace(pay, job=best, level=LEVELS[-1])
    said = f"{_who(highest)} earns up to {pay.said(most.high * pay.per_usd)} in the factbook"
    return Doubt(f"{pay.said(pay.amount)} a year", f"a year's pay: even {said}")


def _earns(pay: StatedPay, known: Fact) -> str:
    low, high = (pay.said(each * pay.per_usd) for each in (known.value.low, known.value.high))
    return f"{_who(pay)} earns {low} to {high}"


@cache
def _best_paid(iso2: str, as_of: date) -> tuple[Occupation, Range]:
    """Return the occupation that pays most in a country at its highest level, and its pay."""
    book = Factbook(as_of)
    pays = ((each, book.pay(each, LEVELS[-1], iso2).value) for each in occupations())
    return max(pays, key=lambda found: found[1].high)


def own_pay_doubt(value: OwnValue, as_of: date) -> Doubt | None:
    """Return why pay of a user's table is hard to believe, or ``None``.

    Pay of an earlier year is held against that year's worth of today's figures.
    """
    return pay_range_doubt(stated_own_pay(value, as_of), value.value, as_of)


def stated_own_pay(value: OwnValue, as_of: date) -> StatedPay:
    """Return pay of a user's table as it is held against the factbook's."""
    today = value.fact(PAY, "usd/head/year", as_of).value.likely
    return StatedPay(
        value.value.likely, value.currency, value.value.likely / today, value.place,
        occupation(value.role), value.level,
    )  # fmt: skip


def _known(pay: StatedPay, as_of: date) -> Fact:
    """Return the factbook's pay of such work, else the average wage of the place."""
    if pay.job is None:
        return average_wage_usd(country_of(pay.place), as_of)
    return Factbook(as_of).pay(pay.job, pay.level or LEVELS[1], country_of(pay.place))


def _is_below(pay: StatedPay, minimum: Minimum | None) -> bool:
    return minimum is not None and pay.usd < minimum.usd * TOLERANCE


def _law(pay: StatedPay, minimum: Minimum | None) -> str:
    if minimum is None or not _is_below(pay, minimum):
        return ""
    least = pay.said(minimum.usd * pay.per_usd)
    place = in_a_sentence(place_of(law_of(pay.place)).label)
    return f"; the legal minimum of a full-time year in {place} is {least}"


def _who(pay: StatedPay) -> str:
    place = in_a_sentence(countries()[country_of(pay.place)].name)
    if pay.job is None:
        return f"the average employee in {place}"
    return f"a {pay.job.title.lower()} ({pay.level or LEVELS[1]}) in {place}"
