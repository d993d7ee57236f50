"""Shifts as an iCalendar file (RFC 5545), for the calendar of whoever works them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from whowhere.facts.clocks import ClockChange, clock, clock_changes

LINE_OCTETS = 75
"""Longest line of an iCalendar file, without its end (RFC 5545, 3.1)."""
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNIVERSAL = "UTC"
"""The zone of a shift that is written in universal time: it needs no clock beside it."""
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class CalendarShift:
    """Hours that somebody works, every week anew on some days."""

    summary: str
    start: datetime
    """The first time, as the clock of the zone shows it, without a zone of its own."""
    end: datetime
    """The end of that first time; the next day where the shift runs over midnight."""
    zone: str
    """Time zone, in the names of the IANA database."""
    last: date
    """The last day on which the shift may start."""
    weekdays: tuple[int, ...] = ()
    """Days of the week on which it comes again, Monday is 0; none for a shift of one day."""
    days_off: tuple[date, ...] = ()
    """Days on which it does not take place, such as public holidays."""
    description: str = ""


def calendar_text(shifts: Sequence[CalendarShift], name: str, made_on: date) -> str:
    """Return a calendar of shifts as the text of an ``.ics`` file, lines ended as RFC 5545 asks.

    A weekly shift must start on one of its weekdays. Same shifts, same day: same text. Raises
    ``Faults`` for an unknown zone.
    """
    earlier: Counter[CalendarShift] = Counter()
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//whowhere//shifts//EN",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for zone in _spans(shifts).items() for line in _zone(*zone)),
        *(line for shift in shifts for line in _event(shift, made_on, _again(shift, earlier))),
        "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _again(shift: CalendarShift, earlier: Counter[CalendarShift]) -> str:
    """Return what tells apart shifts that are alike: other people work them."""
    earlier[shift] += 1
    return f"|{earlier[shift]}" if earlier[shift] > 1 else ""


def _event(shift: CalendarShift, made_on: date, again: str) -> Iterator[str]:
    key = f"{shift.summary}|{shift.zone}|{shift.start}|{shift.end}|{shift.weekdays}|{shift.last}"
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256((key + again).encode()).hexdigest()[:32]}@whowhere"
    yield f"DTSTAMP:{made_on:%Y%m%d}T000000Z"
    yield f"DTSTART{_at(shift, shift.start)}"
    yield f"DTEND{_at(shift, shift.end)}"
    if shift.weekdays:
        days = ",".join(WEEKDAYS[day] for day in sorted(shift.weekdays))
        yield f"RRULE:FREQ=WEEKLY;UNTIL={_until(shift)};BYDAY={days}"
    for day in shift.days_off:
        yield f"EXDATE{_at(shift, datetime.combine(day, shift.start.time()))}"
    yield f"SUMMARY:{_text(shift.summary)}"
    if shift.description:
        yield f"DESCRIPTION:{_text(shift.description)}"
    yield "END:VEVENT"


def _at(shift: CalendarShift, moment: datetime) -> str:
    """Write a moment behind the name of its line."""
    if shift.zone == UNIVERSAL:
        return f":{_local(moment)}Z"
    return f";TZID={shift.zone}:{_local(moment)}"


def _until(shift: CalendarShift) -> str:
    """Return the last start in universal time, as the rule of a zoned event must say it."""
    last = datetime.combine(shift.last, shift.start.time(), clock(shift.zone))
    return f"{last.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _spans(shifts: Sequence[CalendarShift]) -> dict[str, tuple[date, date]]:
    """Return the first and the last day of each zone, with room at both ends."""
    spans: dict[str, tuple[date, date]] = {}
    for shift in (each for each in shifts if each.zone != UNIVERSAL):
        first, last = spans.get(shift.zone, (shift.start.date(), shift.last))
        spans[shift.zone] = min(first, shift.start.date()), max(last, shift.last)
    room = timedelta(days=2)
    return {zone: (first - room, last + room) for zone, (first, last) in spans.items()}


def _zone(name: str, span: tuple[date, date]) -> Iterator[str]:
    """Yield a zone's clock over some days, each change of it written out."""
    start = datetime.combine(span[0], datetime.min.time(), clock(name))
    ahead = start.utcoffset() or timedelta()
    before = ClockChange(
        (start - ahead).replace(tzinfo=UTC), ahead, ahead, start.tzname() or name, bool(start.dst())
    )
    yield from ("BEGIN:VTIMEZONE", f"TZID:{name}")
    for change in (before, *clock_changes(name, *span)):
        kind = "DAYLIGHT" if change.is_summer else "STANDARD"
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{_local(change.at + change.before)}"
        yield f"TZOFFSETFROM:{_offset(change.before)}"
        yield f"TZOFFSETTO:{_offset(change.after)}"
        yield f"TZNAME:{change.name}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def _local(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"


def _offset(ahead: timedelta) -> str:
    minutes = round(ahead.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"


def _text(words: str) -> str:
    """Return words as a value: its own marks escaped, so that none of them starts a new line."""
    return _CONTROL.sub("", words.replace("\r\n", "\n")).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, no letter cut in two."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LINE_OCTETS:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece
