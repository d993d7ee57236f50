"""On which days of the week offices of a country work, and on which days they rest by law."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from whowhere.facts.cards import origins
from whowhere.facts.fact import Origin
from whowhere.facts.holiday_law import DAYS, FULL_DAYS, holiday_law
from whowhere.facts.tables import rows_where, table

LOOKED_AHEAD = 31
"""Days among which a day at work is looked for."""


@dataclass(frozen=True)
class WorkingWeek:
    """The days of the week on which offices of a country work; Monday is 0."""

    days: tuple[int, ...]
    origin: Origin
    note: str = ""

    @property
    def rest_days(self) -> str:
        """The days of rest in words: ``Friday and Saturday``."""
        return " and ".join(FULL_DAYS[day] for day in range(len(DAYS)) if day not in self.days)


@dataclass(frozen=True)
class DayOff:
    """A day that a country keeps, or a day of rest that it works in exchange."""

    name: str
    is_worked: bool = False
    """Whether it is a day of rest that is worked in exchange for another day off."""
    is_estimated: bool = False
    """Whether its date is not known yet: a lunar calendar, or a year beyond the table."""
    is_given_back: bool = False
    """Whether it stands for a holiday on a day of rest; on which day is for people to agree."""


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
    tabled = _by_year(iso2)
    found: dict[date, DayOff] = {}
    for year in range(first.year, last.year + 1) if tabled else ():
        nearest = min(tabled, key=lambda known: (abs(known - year), known))
        kept = tabled[nearest] if nearest == year else _moved(tabled[nearest], year)
        found |= {day: each for day, each in kept.items() if first <= day <= last}
    return found


def first_day_at_work(home: str, others: Iterable[str], first: date) -> date:
    """Return the day of the coming month on which home works and most others do, the first of them.

    Countries are given by ISO 3166-1 alpha-2 code; that of a state or a town is its country's.
    """
    month = [first + timedelta(days) for days in range(LOOKED_AHEAD)]
    at_home = [day for day in month if _works(home, day)] or month
    among = dict.fromkeys(others)
    return max(at_home, key=lambda day: sum(_works(each, day) for each in among))


def _works(iso2: str, day: date) -> bool:
    off = days_off(iso2, date(day.year, 1, 1), date(day.year, 12, 31)).get(day)
    return off.is_worked if off else day.weekday() in working_week(iso2).days


def days_added(iso2: str, year: int) -> Mapping[date, DayOff]:
    """Return what law adds to the holidays of a tabled year: days of the town, days given back.

    A day that law gives back without saying when is put on the next working day, as an estimate.
    """
    tabled = _tabled(iso2)
    return _added(iso2, year, tabled[year]) if year in tabled else {}


def first_unknown_year(iso2: str) -> int:
    """Return the first year whose holidays are borrowed from the last tabled one."""
    return max(_by_year(iso2) or {date.max.year: {}}) + 1


def _moved(kept: Mapping[date, DayOff], year: int) -> dict[date, DayOff]:
    """Return another year's holidays in this year; 29 February becomes 1 March where need be."""
    return {
        date(year, day.month, 1) + timedelta(day.day - 1): replace(each, is_estimated=True)
        for day, each in kept.items()
        if not each.is_worked
    }


@cache
def _by_year(iso2: str) -> Mapping[int, Mapping[date, DayOff]]:
    """Return a country's tabled days and what law adds to them, by year."""
    return {
        year: dict(sorted({**kept, **_added(iso2, year, kept)}.items()))
        for year, kept in _tabled(iso2).items()
    }


def _added(iso2: str, year: int, kept: Mapping[date, DayOff]) -> dict[date, DayOff]:
    law, week = holiday_law(iso2), working_week(iso2).days
    is_estimate = year != law.town_year
    added = {
        day: DayOff(name, is_estimated=is_estimate)
        for day, name in law.of_town(year).items()
        if day not in kept and day.weekday() in week
    }
    for day, each in sorted(kept.items()):
        if day.weekday() in law.given_back and each.name not in _always_on_rest(iso2):
            given = _next_working_day(day, week, {*kept, *added})
            added[given] = DayOff(f"In place of {each.name}", is_estimated=True, is_given_back=True)
    return added


def _next_working_day(day: date, week: tuple[int, ...], taken: Collection[date]) -> date:
    while day.weekday() not in week or day in taken:
        day += timedelta(1)
    return day


@cache
def _always_on_rest(iso2: str) -> frozenset[str]:
    """Return the holidays that fall on the same day of rest every year: Easter Sunday."""
    days: defaultdict[str, set[int]] = defaultdict(set)
    for kept in _tabled(iso2).values():
        for day, each in kept.items():
            days[each.name].add(day.weekday())
    rest = set(range(len(DAYS))) - set(working_week(iso2).days)
    return frozenset(name for name, on in days.items() if len(on) == 1 and on <= rest)


@cache
def _tabled(iso2: str) -> Mapping[int, Mapping[date, DayOff]]:
    """Return a country's tabled days, by year."""
    tabled: defaultdict[int, dict[date, DayOff]] = defaultdict(dict)
    for row in holidays_of(iso2):
        day = date.fromisoformat(row["date"])
        each = DayOff(row["name"], row["days_off"] == "-1", row["estimated"] == "1")
        tabled[day.year][day] = each
    return tabled


def holidays_of(iso2: str) -> Sequence[Mapping[str, str]]:
    """Return the rows of a country's public holidays; none where none are tabled."""
    return rows_where("public_holidays", "iso2", iso2)
