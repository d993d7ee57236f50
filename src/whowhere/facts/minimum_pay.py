"""The legal minimum wage as a year of pay: no market pays full-time work less."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from whowhere.facts.exchange import units_per_usd
from whowhere.facts.fact import Fact
from whowhere.facts.practice import load_practice
from whowhere.facts.statute_book import Statutes, load_statutes
from whowhere.quantities.ranges import Range

FULL_WEEK = 40.0
"""Hours for which an hourly minimum is paid where the law's week is longer or not known."""
PERIODS = {"month": 12.0, "day": 260.0, "hour": 52.0}
"""How often a minimum is paid in a year: days of five-day weeks, the fewest; hours of a week."""


@dataclass(frozen=True)
class Minimum:
    """The least pay of a full-time year; extra months by statute are left out."""

    usd: float
    """US dollars a year, at the exchange rate of the day asked about."""
    law: Fact


@cache
def minimum_pay(iso2: str, as_of: date) -> Minimum | None:
    """Return the legal minimum of a full-time year in a country; ``None`` if none is known or set.

    Raises ``Faults`` for a country without a file of statutes.
    """
    statutes = load_statutes(iso2, as_of)
    law = statutes.minimum_wage
    if law is None or not law.value.likely:
        return None
    period = law.unit.rpartition("/")[2]
    times = PERIODS[period] * (_full_week(statutes) if period == "hour" else 1.0)
    local = law.value.likely * times
    return Minimum(local / units_per_usd(statutes.currency, as_of).value.likely, law)


def _full_week(statutes: Statutes) -> float:
    practice, hours = load_practice(), statutes.weekly_hours
    if practice.is_of_place("weekly_hours_customary", statutes.iso2):
        return practice.fact("weekly_hours_customary", place=statutes.iso2).value.likely
    return min(FULL_WEEK, hours.value.low) if hours else FULL_WEEK


def at_legal_least(pay: Fact, minimum: Minimum | None) -> Fact:
    """Return yearly pay in US dollars that no draw takes below the legal minimum, if it is known.

    A range whose low end lies below is cut there, and says so.
    """
    if minimum is None:
        return pay
    value, least = pay.value, minimum.usd
    low, likely, high = (max(end, least) for end in (value.low, value.likely, value.high))
    lawful = Range(low, likely, high, value.shape, at_least=least, at_most=value.at_most)
    raised = replace(pay, value=lawful)
    if value.low >= least:
        return raised
    note = f"{pay.note} Not below the legal minimum of {least:,.0f}."
    return replace(raised, origins=(*pay.origins, *minimum.law.origins), note=note)
