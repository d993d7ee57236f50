"""A week of 336 half-hours, on one clock, and how other clocks stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from whowhere.facts.clocks import clock
from whowhere.model.scenario.spans import DAY_HALVES, HourSpan, clock_time
from whowhere.quantities.ranges import Array

HALVES = 7 * DAY_HALVES
HALF_HOUR_S = 1_800.0
MINUTES = 30
DAYS_OF_YEAR = 365
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True)
class Clock:
    """A place's clock beside that of the week."""

    zone: str
    """Time zone, in the names of the IANA database."""
    ahead: int
    """Half-hours ahead of the week's clock."""
    minutes: int = 0
    """Minutes beyond those half-hours: 15 in Kathmandu seen from Berlin."""
    changes: bool = False
    """Whether the clocks are changed in this very week; those of its noon on Wednesday hold."""

    def local(self, half: int) -> int:
        """Return the half-hour of this clock's week at a half-hour of the week's clock."""
        return (half + self.ahead) % HALVES

    def on_week(self, local: int) -> int:
        """Return the half-hour of the week's clock at a half-hour of this clock's week."""
        return (local - self.ahead) % HALVES

    def shown(self, half: int) -> str:
        """Write a half-hour of the week's clock as this clock shows it: ``Sun 03:30``."""
        day, of_day = divmod(self.local(half), DAY_HALVES)
        return f"{WEEKDAYS[day]} {clock_time(of_day, self.minutes)}"

    def holds(self, hours: HourSpan) -> Array:
        """Return which half-hours of the week's clock lie in hours of this one, as 0 or 1."""
        local = [self.local(half) % DAY_HALVES for half in range(HALVES)]
        return np.array([float(hours.holds(each)) for each in local])


def clock_beside(zone: str, reference: str, week: date) -> Clock:
    """Return a zone's clock beside another's in the week that begins on a Monday.

    Source: IANA time-zone database.
    """
    noon = week + timedelta(days=2)
    total = _beside(zone, reference, noon)
    last = week + timedelta(days=7)
    changes = any(_ahead(each, week) != _ahead(each, last) for each in (zone, reference))
    return Clock(zone, total // MINUTES, total % MINUTES, changes)


@dataclass(frozen=True)
class ClockMove:
    """Days of a year on which a clock stands otherwise beside another than in a week of it."""

    first: date
    last: date
    minutes: int
    """By how much it is further ahead then; less than zero if it is not as far."""


def clock_moves(zone: str, reference: str, week: date) -> tuple[ClockMove, ...]:
    """Return when, in the year from a week, a clock stands otherwise beside another than in it.

    Source: IANA time-zone database.
    """
    usual = _beside(zone, reference, week + timedelta(days=2))
    found: list[ClockMove] = []
    for day in (week + timedelta(days=at) for at in range(DAYS_OF_YEAR)):
        minutes = _beside(zone, reference, day) - usual
        if found and found[-1].minutes == minutes and found[-1].last == day - timedelta(days=1):
            found[-1] = ClockMove(found[-1].first, day, minutes)
        elif minutes:
            found.append(ClockMove(day, day, minutes))
    return tuple(found)


def _beside(zone: str, reference: str, day: date) -> int:
    """Return by how many minutes a clock is ahead of another at noon of a day."""
    return (_ahead(zone, day) - _ahead(reference, day)) // timedelta(minutes=1)


def _ahead(zone: str, day: date) -> timedelta:
    moment = datetime.combine(day, time(12), clock(zone))
    return moment.utcoffset() or timedelta()
