"""On which days of the week offices of a country work, and on which days they rest by law."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from whowhere.facts.cards import origins
from whowhere.facts.fact import Origin
from whowhere.facts.tables import table

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True)
class WorkingWeek:
    """The days of the week on which offices of a country work; Monday is 0."""

    days: tuple[int, ...]
    origin: Origin
    note: str = ""

    @property
    def rest_days(self) -> str:
        """The days of rest in words: ``Friday and Saturday``."""
        return " and ".join(_FULL[day] for day in range(len(DAYS)) if day not in self.days)


@dataclass(frozen=True)
class DayOff:
    """A day that a country keeps, or a day of rest that it works in exchange."""

    name: str
    is_worked: bool = False
    """Whether it is a day of rest that is worked in exchange for another day off."""
    is_estimated: bool = False
    """Whether its date is not known yet: a lunar calendar, or a year beyond the table."""


@cache
def working_week(iso2: str) -> WorkingWeek:
    """Return the working week of offices. Raises ``KeyError`` for a country without a row."""
    row = {row["iso2"]: row for row in table("working_weeks")}[iso2]
    rest = row["rest_days"].split()
    days = tuple(at for at, day in enumerate(DAYS) if day not in rest)
    return WorkingWeek(days, origins("working_weeks", row["source"])[0], row["note"])


@cache
def days_off(iso2: str, first: date, last: date) -> Mapping[date, DayOff]:
    """Return the public holidays from ``first`` to ``last``, and days worked in exchange.

    A year for which a country's holidays are not tabled borrows those of the nearest year by day
    and month, marked as estimated. A country without any has none by law (Ukraine, under martial
    law).
    """
    tabled = _by_year().get(iso2, {})
    found: dict[date, DayOff] = {}
    for year in range(first.year, last.year + 1) if tabled else ():
        nearest = min(tabled, key=lambda known: (abs(known - year), known))
        kept = tabled[nearest] if nearest == year else _moved(tabled[nearest], year)
        found |= {day: each for day, each in kept.items() if first <= day <= last}
    return found


def first_unknown_year(iso2: str) -> int:
    """Return the first year whose holidays are borrowed from the last tabled one."""
    return max(_by_year().get(iso2, {date.max.year: {}})) + 1


def _moved(kept: Mapping[date, DayOff], year: int) -> dict[date, DayOff]:
    """Return another year's holidays in this year; 29 February becomes 1 March where need be."""
    return {
        date(year, day.month, 1) + timedelta(day.day - 1): DayOff(each.name, is_estimated=True)
        for day, each in kept.items()
        if not each.is_worked
    }


@cache
def _by_year() -> Mapping[str, Mapping[int, Mapping[date, DayOff]]]:
    """Return the tabled days, by country and year."""
    tabled: defaultdict[str, defaultdict[int, dict[date, DayOff]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for row in table("public_holidays"):
        day = date.fromisoformat(row["date"])
        each = DayOff(row["name"], row["days_off"] == "-1", row["estimated"] == "1")
        tabled[row["iso2"]][day.year][day] = each
    return tabled


_FULL = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
