"""A site: a place, the hours that its people work, and the days on which they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from whowhere.facts.fact import Fact
from whowhere.facts.night_work import Night, night_of, night_premium
from whowhere.facts.place import Place
from whowhere.facts.working_weeks import DayOff, WorkingWeek, days_off, working_week

DAY = 24 * 60
"""Minutes of a day."""
HOUR = 60
"""Minutes of an hour."""
WEEK = 7
"""Days of a week."""


@dataclass(frozen=True)
class WorkTime:
    """Hours of work on a day, in minutes from its midnight; an end beyond it lies on the next."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long people work; breaks are not taken off."""
        return self.end - self.start

    def night_minutes(self, night: Night) -> float:
        """How much of it lies in the night."""
        return night.hours_in(self.start / HOUR, self.end / HOUR) * HOUR

    def __str__(self) -> str:
        """Say it as people do: ``9-17``, ``21:30-6``."""
        return f"{_clock(self.start)}-{_clock(self.end)}"


def _clock(minutes: int) -> str:
    hour, minute = divmod(minutes, HOUR)
    hour = hour % 24 or (24 if minutes == DAY else 0)
    return f"{hour}:{minute:02d}" if minute else f"{hour}"


@dataclass(frozen=True)
class Span:
    """The days that are looked at, both ends included."""

    first: date
    last: date

    @classmethod
    def year_from(cls, first: date) -> Span:
        """Return the year that begins on a day."""
        try:
            return cls(first, first.replace(year=first.year + 1) - timedelta(1))
        except ValueError:  # 29 February
            return cls(first, first.replace(year=first.year + 1, day=28))

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def day(self, at: int) -> date:
        """Return the day with a number; the first is 0."""
        return self.first + timedelta(at)


@dataclass(frozen=True)
class Site:
    """People of one place, when they work."""

    place: Place
    work: WorkTime
    span: Span
    days_later: int = 0
    """By how many days their working week begins later than that of their country's offices."""

    @property
    def name(self) -> str:
        """The city."""
        return self.place.city

    @property
    def week(self) -> WorkingWeek:
        """The working week of the country's offices."""
        return working_week(self.place.iso2)

    @property
    def weekdays(self) -> tuple[int, ...]:
        """Days of the week on which a shift begins; Monday is 0."""
        return tuple(sorted((day + self.days_later) % WEEK for day in self.week.days))

    @cached_property
    def days_off(self) -> Mapping[date, DayOff]:
        """Public holidays, and days worked in exchange, a few days around the span included."""
        room = timedelta(WEEK)
        return days_off(self.place.iso2, self.span.first - room, self.span.last + room)

    @property
    def night(self) -> Night:
        """The hours of night."""
        return night_of(self.place.iso2)

    @property
    def night_premium(self) -> Fact | None:
        """What the law adds to pay at night; ``None`` if unknown."""
        return night_premium(self.place.iso2)

    @property
    def premium_share(self) -> float | None:
        """What the night hours add to pay, as a share of it; ``None`` if the law is unknown."""
        at_night = self.work.night_minutes(self.night) / self.work.minutes
        if not at_night:
            return 0.0
        return at_night * self.night_premium.value.likely if self.night_premium else None

    def works_on(self, day: date) -> bool:
        """Whether a shift begins on a day."""
        off = self.days_off.get(day)
        return off.is_worked if off else day.weekday() in self.weekdays

    def why_not(self, day: date) -> str:
        """Say why no shift begins on a day; empty if one does."""
        off = self.days_off.get(day)
        if off and not off.is_worked:
            return off.name + (" (estimated)" if off.is_estimated else "")
        return "" if self.works_on(day) else "day of rest"
