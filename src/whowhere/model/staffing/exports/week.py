"""From the entries of a table to a typical week of half-hours, or to one day of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, TypeAlias

from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.staffing.exports.calendar import DAY_MINUTES, Calendar, Day, Moment
from whowhere.model.staffing.exports.handle_times import mean_handle
from whowhere.model.staffing.exports.layout import Entry
from whowhere.model.staffing.week import MINUTES, WEEKDAYS
from whowhere.quantities.faults import Fault, Faults

INTERVALS: Final = (5, 10, 15, 30, 60)
"""Minutes of the intervals that are read; others do not fit half-hours."""
WEEKENDS: Final = (frozenset({5, 6}), frozenset({4, 5}))
"""Days on which a desk may be closed all day: Saturday and Sunday, or Friday and Saturday."""
SECOND: Final = "each day and time once; one queue, or all of them added up"
Key: TypeAlias = tuple[str, Day]
"""A day of the table, with what it says of the week."""


@dataclass(frozen=True)
class Slot:
    """What came in one interval."""

    contacts: float
    handle: float | None


@dataclass(frozen=True)
class TypicalDay:
    """48 half-hours of one weekday, averaged over the days of the table."""

    contacts: tuple[float, ...]
    handle: tuple[float, ...]
    """Seconds; empty where the table says none."""
    days: int
    """Days of the table that were averaged."""


@dataclass(frozen=True)
class TypicalWeek:
    """The weekdays that a table speaks of."""

    days: Mapping[int | None, TypicalDay]
    """By weekday, Monday is 0; under ``None`` a day that the table does not name."""
    keys: tuple[Key, ...]
    interval: int
    """Minutes."""
    slots: int
    mean_handle: float | None
    """Seconds, over all contacts."""

    @property
    def dates(self) -> tuple[date, ...]:
        """The dates of the table, in order."""
        return tuple(sorted({day for _, day in self.keys if isinstance(day, date)}))


def typical_week(
    calendar: Calendar,
    entries: Sequence[Entry],
    contacts: Sequence[float],
    handles: Sequence[float | None],
) -> TypicalWeek:
    """Return the mean of each weekday's half-hours. Raises ``Faults``."""
    moments = [calendar.moment(entry) for entry in entries]
    _require_times(calendar, entries, moments)
    grouped = _by_day(calendar, entries, moments, contacts, handles)
    interval = _interval(calendar, entries, moments)
    mean = mean_handle(handles, contacts)
    by_weekday: dict[int | None, list[Mapping[int, Slot]]] = defaultdict(list)
    for (_, day), slots in grouped.items():
        by_weekday[weekday_of(day)].append(slots)
    days = {day: _typical(found, interval, mean) for day, found in by_weekday.items()}
    return TypicalWeek(days, tuple(grouped), interval, len(entries), mean)


def weekday_of(day: Day) -> int | None:
    """Return the weekday of a day, Monday is 0."""
    return day.weekday() if isinstance(day, date) else day


def _require_times(calendar: Calendar, entries: Sequence[Entry], moments: Sequence[Moment]) -> None:
    if all(moment.minute is None for moment in moments):
        given, accepted = "without times of day", "a column called time, or times in the heading"
        do = "Export it by half-hours; or write per_week, week_profile and day_profile instead."
        raise Faults([Fault(calendar.table.where(), "the table", given, accepted, do=do)])
    named = any(moment.day is not None for moment in moments)
    for entry, moment in zip(entries, moments, strict=True):
        is_timed = moment.minute is not None or isinstance(moment.day, date)
        if not is_timed or (named and moment.day is None):
            where, given = calendar.table.where(entry.line), repr(" ".join(entry.when))
            accepted, do = "a day and a time, such as Mon 08:00", "Call a row of sums total."
            raise Faults([Fault(where, "when", given, accepted, do=do)])


def _by_day(
    calendar: Calendar,
    entries: Sequence[Entry],
    moments: Sequence[Moment],
    contacts: Sequence[float],
    handles: Sequence[float | None],
) -> dict[Key, dict[int, Slot]]:
    """Return what came in each interval of each day. Raises ``Faults`` for one that is told twice.

    Midnight is often left out of a date and time: a date alone among times is its beginning. Of an
    hour that comes twice, as the clock is put back, the mean is that of a typical day.
    """
    found: dict[Key, dict[int, Slot]] = defaultdict(dict)
    lines: dict[tuple[Key, int], int] = {}
    put_back: set[tuple[Key, int]] = set()
    for entry, moment, count, handle in zip(entries, moments, contacts, handles, strict=True):
        key, minute = (entry.week, moment.day), moment.minute or 0
        again = found[key].get(minute)
        if again and calendar.comes_twice(moment) and (key, minute) not in put_back:
            put_back.add((key, minute))
            slots = (again, Slot(count, handle))
            mean = mean_handle([each.handle for each in slots], [each.contacts for each in slots])
            found[key][minute] = Slot((again.contacts + count) / len(slots), mean)
            continue
        if again:
            given = f"{' '.join(entry.when)!r} again, after line {lines[key, minute]}"
            do = "Filter the export, or say the day in a column of its own."
            where = calendar.table.where(entry.line)
            raise Faults([Fault(where, "when", given, SECOND, do=do)])
        found[key][minute] = Slot(count, handle)
        lines[key, minute] = entry.line
    return found


def _interval(calendar: Calendar, entries: Sequence[Entry], moments: Sequence[Moment]) -> int:
    """Return how long an interval is: as the cells say, else the least time between two."""
    minutes = sorted({moment.minute or 0 for moment in moments})
    said = {(each.until - (each.minute or 0)) % DAY_MINUTES
            for each in moments if each.until is not None}  # fmt: skip
    gaps = said or {later - first for first, later in pairwise(minutes)}
    interval = min(gaps, default=0)
    if interval not in INTERVALS or len(said) > 1:
        given = f"{interval} minutes" if interval else "one time only"
        accepted = "intervals of 5, 10, 15, 30 or 60 minutes"
        raise Faults([Fault(calendar.table.where(), "times", given, accepted)])
    for entry, moment in zip(entries, moments, strict=True):
        if (moment.minute or 0) % interval:
            given, accepted = repr(" ".join(entry.when)), f"times on {interval} minutes"
            raise Faults([Fault(calendar.table.where(entry.line), "when", given, accepted)])
    return interval


def _typical(days: Iterable[Mapping[int, Slot]], interval: int, mean: float | None) -> TypicalDay:
    """Return the mean day; an hour counts half in each of its half-hours."""
    known = tuple(days)
    contacts, busy, timed = ([0.0] * DAY_HALVES for _ in range(3))
    parts = max(1, interval // MINUTES)
    for slots in known:
        for minute, slot in slots.items():
            for half in range(minute // MINUTES, minute // MINUTES + parts):
                contacts[half] += slot.contacts / parts
                if slot.handle:
                    timed[half] += slot.contacts / parts
                    busy[half] += slot.contacts / parts * slot.handle
    handle = [load / count if count else mean for load, count in zip(busy, timed, strict=True)]
    return TypicalDay(
        tuple(count / len(known) for count in contacts),
        () if mean is None else tuple(each or mean for each in handle),
        len(known),
    )


def require_whole(week: TypicalWeek, where: str) -> None:
    """Refuse a table in which days of work are missing. Raises ``Faults``."""
    missing = frozenset(range(7)) - {day for day in week.days if day is not None}
    if not any(missing <= weekend for weekend in WEEKENDS):
        names = ", ".join(WEEKDAYS[day] for day in sorted(missing))
        accepted = "every day of the week, but for a weekend"
        do = "Add them; with 0 where nobody calls."
        raise Faults([Fault(where, "days", f"without {names}", accepted, do=do)])
