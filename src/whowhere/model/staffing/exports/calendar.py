"""From what cells say of when to days and minutes: which language, and which order of dates."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from whowhere.model.staffing.exports.layout import Entry
from whowhere.model.staffing.exports.moments import Order, Pieces, date_of, pieces_of
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.calendar_words import WEEKDAYS, weekday_in, weekday_languages
from whowhere.quantities.tables.table import ExportedTable, TypedNumber

Day: TypeAlias = date | int | None
"""A date; else a weekday, Monday is 0; ``None`` where a table says no day at all."""
ORDERS: Final[tuple[Order, ...]] = ("day first", "month first")
MOMENTS: Final = "a day and a time, such as Mon 08:00, 2027-03-01 08:00 or 08:00 - 08:30"
SPARSE: Final = 3
"""Dates of an export follow each other: no more than so many days for each."""
DAY_MINUTES: Final = 1_440
HOURS: Final = 24
_ZONE: Final = re.compile(r"(?:z|utc|gmt|([+-])(\d\d):?(\d\d))$")
_POINTED: Final = re.compile(r"\d{1,2}[.,](?:00|15|30|45)")


@dataclass(frozen=True)
class Moment:
    """When an entry begins, on the clock of the table."""

    day: Day
    minute: int | None
    until: int | None = None


@dataclass(frozen=True)
class Calendar:
    """How a table writes when."""

    table: ExportedTable
    languages: tuple[str, ...]
    order: Order
    is_order_found: bool
    """Whether the order of day and month had to be found out."""
    has_zone: bool
    """Whether cells say a zone, UTC or another."""
    zone: ZoneInfo | None
    """The clock that times of a zone are brought to; ``None`` where nobody knows it."""
    hours: dict[str, int] = field(default_factory=dict)
    """Minutes of cells that are bare numbers."""

    def moment(self, entry: Entry) -> Moment:
        """Return when an entry begins. Raises ``Faults``."""
        cells = [cell for cell in entry.when if cell not in self.hours]
        parts = [pieces_of(cell) for cell in cells]
        if len(cells) == len(entry.when) == 0 or not all(map(self._is_read, parts)):
            raise self._fault(entry, MOMENTS)
        if any(part.has_zone for part in parts):
            return self._local(entry, parts)
        times = next((part.times for part in sorted(parts, key=_has_date) if part.times), ())
        bare = [self.hours[cell] for cell in entry.when if cell in self.hours]
        first = times[0] if times else next(iter(bare), None)
        if first is not None and first >= DAY_MINUTES:
            raise self._fault(entry, "times from 0:00 to 23:59")
        return Moment(self._day(entry, parts), first, times[1] if len(times) > 1 else None)

    def _is_read(self, part: Pieces) -> bool:
        known = all(weekday_in(word, self.languages[0]) is not None for word in part.words) if (
            self.languages
        ) else not part.words  # fmt: skip
        return known and bool(part.words or part.dates or part.times)

    def _day(self, entry: Entry, parts: Sequence[Pieces]) -> Day:
        dates = {date_of(each, self.order) for part in parts for each in part.dates[:1]}
        named = {weekday_in(word, self.languages[0]) for part in parts for word in part.words}
        if None in dates or len(dates) > 1 or len(named) > 1:
            raise self._fault(entry, "one date that exists, such as 2027-03-01")
        if dates and named and {day.weekday() for day in dates if day} != named:
            raise self._fault(entry, "a weekday that is that of its date")
        return next(iter(dates), None) or next(iter(named), None)

    def _local(self, entry: Entry, parts: Sequence[Pieces]) -> Moment:
        """Bring a moment of another zone to the clock of the demand. Raises ``Faults``."""
        day, times = self._day(entry, parts), next((part.times for part in parts if part.times), ())
        ahead = {_ahead(cell) for cell in entry.when if pieces_of(cell).has_zone}
        offset = ahead.pop() if len(ahead) == 1 else None
        if self.zone is None or offset is None or not isinstance(day, date) or not times:
            raise self._fault(entry, "local times, or dates and times in UTC or with +01:00")
        moment = datetime.combine(day, time(), UTC) + timedelta(minutes=times[0]) - offset
        local = moment.astimezone(self.zone)
        return Moment(local.date(), local.hour * 60 + local.minute)

    def comes_twice(self, moment: Moment) -> bool:
        """Tell whether the clock shows a moment twice, as it is put back."""
        if self.zone is None or not isinstance(moment.day, date):
            return False
        first = datetime.combine(moment.day, time(), self.zone) + timedelta(
            minutes=moment.minute or 0
        )
        before, after = first.utcoffset(), first.replace(fold=1).utcoffset()
        return before is not None and after is not None and before > after

    def _fault(self, entry: Entry, accepted: str) -> Faults:
        given = repr(" ".join(entry.when)[:60]) if entry.when else "empty"
        do = "" if entry.when else "If the row adds up others, call it total."
        return Faults([Fault(self.table.where(entry.line), "when", given, accepted, do=do)])


def _has_date(part: Pieces) -> bool:
    return bool(part.dates)


def _ahead(cell: str) -> timedelta | None:
    """Return how far a cell's clock is ahead of UTC; ``None`` where it does not say it in full."""
    found = _ZONE.search(cell.casefold().replace(" ", ""))
    if not found:
        return None
    sign = -1 if found[1] == "-" else 1
    return sign * timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0))


def calendar_of(
    table: ExportedTable, entries: Iterable[Entry], zone: ZoneInfo | None, in_hours: Sequence[str]
) -> Calendar:
    """Return how a table writes when; ``in_hours`` are cells whose bare numbers are hours.

    Raises ``Faults`` where it may be two things.
    """
    cells = tuple(dict.fromkeys(cell for entry in entries for cell in entry.when))
    hours = _hours(in_hours)
    parts = [pieces_of(cell) for cell in cells if cell not in hours]
    order, is_found = _order(table, parts)
    has_zone = any(part.has_zone for part in parts)
    return Calendar(table, _languages(table, parts), order, is_found, has_zone, zone, hours)


def _hours(cells: Sequence[str]) -> dict[str, int]:
    """Return minutes of cells that are bare numbers: hours, or parts of a day in a workbook."""
    found: dict[str, float] = {}
    for cell in cells:
        try:
            hour = float(cell.replace(",", "."))
        except ValueError:
            continue
        if math.isfinite(hour):  # nan and inf are words to a reader
            found[cell] = hour
    if all(_POINTED.fullmatch(cell) for cell in found):  # 08.00 and 08.30, and no halves of an hour
        return {}
    if not found or min(found.values()) < 0 or max(found.values()) >= HOURS:
        return {}
    is_part = max(found.values()) < 1 and all(isinstance(cell, TypedNumber) for cell in found)
    scale = DAY_MINUTES if is_part else 60
    return {cell: round(value * scale) for cell, value in found.items()}


def _languages(table: ExportedTable, parts: Sequence[Pieces]) -> tuple[str, ...]:
    """Return the languages of the weekdays; no two of them take a word for another day."""
    words = tuple(dict.fromkeys(
        word for part in parts for word in part.words if _names_a_day(word)
    ))  # fmt: skip
    found = weekday_languages(words)
    readings = {tuple(weekday_in(word, language) for word in words) for language in found}
    if len(readings) > 1:
        given = ", ".join(map(repr, words[:7]))
        do = "Write Mon, Tue, Wed, Thu, Fri, Sat, Sun."
        accepted = "weekdays of one language; these may be others in another"
        raise Faults([Fault(table.where(), "days", given, accepted, do=do)])
    return found


def _names_a_day(word: str) -> bool:
    return any(weekday_in(word, language) is not None for language in WEEKDAYS)


def _order(table: ExportedTable, parts: Sequence[Pieces]) -> tuple[Order, bool]:
    """Return whether days or months come first, and whether that had to be found out.

    Dates with points have the day first. Of others the order holds in which all of them exist,
    agree with their weekdays, and follow each other. Raises ``Faults`` where nothing tells.
    """
    open_ = list(dict.fromkeys(each for part in parts for each in part.dates if each[3] in "/-"))
    if not open_:
        return "day first", False
    tests: tuple[Callable[[Order], bool], ...] = (
        lambda order: all(date_of(each, order) for each in open_),
        lambda order: _agrees(parts, order),
        lambda order: _follow([day for each in open_ if (day := date_of(each, order))]),
    )
    left = ORDERS
    for test in tests:
        left = tuple(filter(test, left)) or left
        if len(left) == 1:
            return left[0], True
    given = "/".join(open_[0][:3])
    accepted = "dates of which the day and the month can be told"
    raise Faults([Fault(table.where(), "date", given, accepted, do="Write them as 2027-03-01.")])


def _agrees(parts: Sequence[Pieces], order: Order) -> bool:
    """Tell whether weekdays that stand beside dates are theirs."""
    for part in parts:
        for each in part.dates:
            day = date_of(each, order)
            named = {weekday_in(word, language) for word in part.words for language in WEEKDAYS}
            if day and named and day.weekday() not in named:
                return False
    return True


def _follow(days: Sequence[date]) -> bool:
    """Tell whether dates lie close together, as those of an export do."""
    return len(days) > 1 and (max(days) - min(days)).days <= SPARSE * len(days)
