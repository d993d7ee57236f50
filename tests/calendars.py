"""Calendars counted back from their files, by libraries that share no code with the writer."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import icalendar
from dateutil.rrule import rrulestr

SLOT = timedelta(minutes=30)


def zone(name: str) -> ZoneInfo:
    """A zone by the locked tzdata; what the machine holds may be older."""
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def stretches(text: str | bytes) -> list[tuple[datetime, datetime, str]]:
    """Every shift of a file: its start and end in universal time, and what it is called.

    A shift that comes again keeps the length of its first, in hours that pass (RFC 5545, 3.8.5.3).
    """
    found = []
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        start, end = (_read(event[key]) for key in ("DTSTART", "DTEND"))
        length = _utc(end) - _utc(start)
        found += [
            (_utc(each), _utc(each) + length, str(event["SUMMARY"]))
            for each in _starts(event, start)
        ]
    return found


def _read(value: icalendar.prop.vDDDTypes) -> datetime:
    """A moment on the clock that stands beside it."""
    name = str(value.params.get("TZID", "UTC"))
    return value.dt.replace(tzinfo=zone(name))


def _starts(event: icalendar.Event, start: datetime) -> list[datetime]:
    if "RRULE" not in event:
        return [start]
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    listed = event.get("EXDATE", [])
    lines = listed if isinstance(listed, list) else [listed]
    off = {each.dt.replace(tzinfo=None) for line in lines for each in line.dts}
    return [each for each in rule if each.replace(tzinfo=None) not in off]


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo("UTC"))


def people_at(text: str | bytes, clock: str) -> Counter[datetime]:
    """How many people are on a shift at each half-hour that a clock shows.

    The fewer of the two where it shows it twice.
    """
    there = zone(clock)
    at_once: Counter[datetime] = Counter()
    for start, end, called in stretches(text):
        for slot in range((end - start) // SLOT):
            at_once[start + slot * SLOT] += int(called.rsplit(", ", 1)[1].split()[0])
    least: Counter[datetime] = Counter()
    for moment, people in at_once.items():
        shown = moment.astimezone(there).replace(tzinfo=None)
        least[shown] = min(people, least.get(shown, people))
    return least


def days_of_year(first: date) -> list[date]:
    """Every day of the year that begins on one."""
    last = first.replace(year=first.year + 1)
    return [first + timedelta(at) for at in range((last - first).days)]
