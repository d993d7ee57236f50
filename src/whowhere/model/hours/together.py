"""Hours in which all of some sites are at work, day by day on the calendar of the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from whowhere.model.hours.attendance import SLOT, attendance
from whowhere.model.hours.sites import HOUR, WEEK, Site

SUNDAY = 6


@dataclass(frozen=True)
class SharedDay:
    """A working day of the first site."""

    day: date
    minutes: int
    """How long all sites are at work at once during its shift."""
    missing: tuple[str, ...]
    """Which of the others begin no shift on that day, and why."""


@dataclass(frozen=True)
class SharedWeek:
    """Seven days, all of them in the span."""

    first: date
    minutes: int
    days_worked: int
    """Days on which the first site works."""


@dataclass(frozen=True)
class SharedTime:
    """Some sites over a span of days; days and weeks are those of the first."""

    sites: tuple[Site, ...]
    need: int
    """Minutes of every working day that should be shared."""
    days: tuple[SharedDay, ...]
    """Every day on which the first site works."""

    @property
    def mean_minutes(self) -> float:
        """Minutes shared on a day on which the first site works, mean over all of them."""
        return float(np.mean([day.minutes for day in self.days])) if self.days else 0.0

    @property
    def days_below(self) -> int:
        """Days on which the first site works and less is shared than is needed."""
        return sum(day.minutes < self.need for day in self.days)

    @property
    def days_all_work(self) -> int:
        """Days on which every site begins a shift."""
        return sum(not day.missing for day in self.days)

    @cached_property
    def worst_week(self) -> SharedWeek | None:
        """The whole week with the fewest shared minutes in which the first site works."""
        worked = [week for week in self._weeks() if week.days_worked]
        return min(worked, key=lambda week: (week.minutes, -week.days_worked), default=None)

    def _weeks(self) -> list[SharedWeek]:
        home = self.sites[0]
        first_weekday = SUNDAY if SUNDAY in home.weekdays else 0
        start = home.span.first
        start += timedelta((first_weekday - start.weekday()) % WEEK)
        weeks = (home.span.last - start).days + 1
        by_day = {each.day: each.minutes for each in self.days}
        found = []
        for monday in (start + timedelta(WEEK * week) for week in range(weeks // WEEK)):
            days = [by_day[day] for at in range(WEEK) if (day := monday + timedelta(at)) in by_day]
            found.append(SharedWeek(monday, sum(days), len(days)))
        return found


def together(sites: Sequence[Site], need: int) -> SharedTime:
    """Return what sites share, on every working day of the first.

    All sites have the same span. Raises ``Faults`` for an unknown zone.
    """
    home, *others = sites
    there = attendance(home)
    shared = there.is_at_work.copy()
    for other in others:
        shared &= attendance(other).is_at_work
    begun = there.shift_day[shared]
    begun = begun[(begun >= 0) & (begun < home.span.days)]
    minutes = np.bincount(begun, minlength=home.span.days) * SLOT
    days = tuple(
        SharedDay(day, int(minutes[at]), _missing(others, day))
        for at in range(home.span.days)
        if home.works_on(day := home.span.day(at))
    )
    return SharedTime(tuple(sites), need, days)


def _missing(others: Sequence[Site], day: date) -> tuple[str, ...]:
    return tuple(f"{other.name}: {why}" for other in others if (why := other.why_not(day)))


def hours(minutes: float) -> float:
    """Return minutes as hours."""
    return minutes / HOUR
