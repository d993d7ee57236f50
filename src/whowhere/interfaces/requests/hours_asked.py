"""What a user asks of shared hours, read and checked: all faults at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from whowhere.facts.place import Place
from whowhere.facts.place_clocks import place_or_zone
from whowhere.facts.practice import load_practice
from whowhere.model.hours.attendance import SLOT
from whowhere.model.hours.sites import DAY, HOUR, Site, Span, WorkTime
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

MOST_PLACES = 8
LONGEST_SHIFT = 16 * HOUR
FIRST_YEAR, LAST_YEAR = 2000, 2100
SHIFT = "hours of one shift such as 9-17, 8:30-16:30 or 22-6, up to 16, in steps of 5 minutes"
_TIME = r"(\d{1,2})(?:[:.h](\d\d)|h)?\s*(am|pm|a\.m\.|p\.m\.)?"
_SHIFT = re.compile(rf"{_TIME}\s*(?:[-–]|to\b)\s*{_TIME}", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class HoursAsked:
    """The words of a question; ``None`` where one was left out."""

    places: Sequence[str]
    first: date
    work: str
    shift_abroad: str | None
    need: str | None


@dataclass
class _Reading:
    """Reads one word after the other and keeps what is wrong."""

    faults: list[Fault] = field(default_factory=list)

    def place(self, text: str) -> Place | None:
        try:
            return place_or_zone(text)
        except Faults as unknown:
            self.faults += unknown.faults
            return None

    def work(self, key: str, text: str) -> WorkTime | None:
        match = _SHIFT.fullmatch(text.strip())
        start, end = (_minutes(*match.group(1, 2, 3)), _minutes(*match.group(4, 5, 6))) if (
            match and bool(match[3]) == bool(match[6])
        ) else (0, 0)  # fmt: skip
        length = (end - start) % DAY or (DAY if match else 0)
        is_odd = start % SLOT or end % SLOT or max(start, end) > DAY or start == DAY
        if not 0 < length <= LONGEST_SHIFT or is_odd:
            self.faults.append(Fault("", Argument(key), repr(text[:60]), SHIFT))
            return None
        return WorkTime(start, start + length)

    def need(self, text: str, most: int) -> int:
        accepted = f"hours above 0 and up to {most / HOUR:g}, the shorter of the working days"
        try:
            minutes = round(read_number(text.strip().removesuffix("h"), "share") * HOUR)
        except UnreadNumber as error:
            self.faults.append(Fault("", Argument("need"), error.given, accepted, do=error.do))
            return 0
        if not 0 < minutes <= most or "%" in text:
            self.faults.append(Fault("", Argument("need"), repr(text[:60]), accepted))
        return minutes


def sites_asked(typed: HoursAsked) -> tuple[list[Site], int]:
    """Return the sites that were named and the minutes needed. Raises ``Faults``."""
    reading = _Reading()
    work = reading.work("work", typed.work)
    abroad = reading.work("shift_abroad", typed.shift_abroad) if typed.shift_abroad else work
    most = min((each.minutes for each in (work, abroad) if each), default=DAY)
    need = usual_need() if typed.need is None else reading.need(typed.need, most)
    places = [place for text in typed.places if (place := reading.place(text))]
    reading.faults += [*_count_faults(typed.places, places), *_date_faults(typed.first)]
    if reading.faults or work is None or abroad is None:
        raise Faults(reading.faults)
    span = Span.year_from(typed.first)
    sites = [Site(place, abroad if at else work, span) for at, place in enumerate(places)]
    return sites, min(need, most)


def usual_need() -> int:
    """Return the minutes a day that some buyers bear, where the user asks for none."""
    return round(load_practice().fact("near_shared_hours").value.low * HOUR)


def _minutes(hour: str, minute: str | None, half: str | None) -> int:
    """Return minutes after midnight; beyond a day for 13 pm."""
    hours = int(hour)
    if half:
        hours = DAY if not 1 <= hours <= 12 else hours % 12 + (12 if half[0] in "pP" else 0)
    return hours * HOUR + int(minute or 0)


def _count_faults(texts: Sequence[str], places: Sequence[Place]) -> list[Fault]:
    accepted = f"two places or more, up to {MOST_PLACES}: whowhere hours Denver Manila"
    if not 2 <= len(texts) <= MOST_PLACES:
        return [Fault("", Argument("places"), f"given {len(texts)} times", accepted)]
    if len(set(places)) < len(places):
        return [Fault("", Argument("places"), "named twice", "places that differ")]
    return []


def _date_faults(first: date) -> list[Fault]:
    if FIRST_YEAR <= first.year <= LAST_YEAR:
        return []
    accepted = f"a day from {FIRST_YEAR}-01-01 to {LAST_YEAR}-12-31"
    return [Fault("", Argument("date"), str(first), accepted)]
