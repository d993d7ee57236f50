"""Clocks: what the zones of the IANA database show, and when they are changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import pairwise
from zoneinfo import ZoneInfo

import tzdata

from whowhere.quantities.faults import Fault, Faults, nearest


@dataclass(frozen=True)
class ClockChange:
    """One moment at which a zone's clocks are put forward or back."""

    at: datetime
    """The moment, in universal time."""
    before: timedelta
    """Ahead of universal time until then."""
    after: timedelta
    """Ahead of universal time from then on."""
    name: str
    """What the zone calls its time from then on, such as ``MDT``."""
    is_summer: bool
    """Whether daylight saving holds from then on."""

    @property
    def local_day(self) -> date:
        """The day on which people there change their clocks."""
        return (self.at + self.before).date()


def clocks_release() -> str:
    """Return the release of the IANA time-zone database that all clocks come from: ``2026f``."""
    return str(tzdata.IANA_VERSION)


@cache
def zones() -> frozenset[str]:
    """Return the names of all zones of the database that comes with us."""
    return frozenset((files("tzdata") / "zones").read_text("utf-8").split())


@cache
def clock(zone: str) -> ZoneInfo:
    """Return the clock of a zone. Raises ``Faults`` with the nearest name for an unknown one.

    It is read from the locked tzdata, not from the system: many machines hold an older one, and
    the same question must have the same answer everywhere.
    """
    if zone not in zones():
        accepted = "the name of a zone in the IANA database, such as Europe/Berlin"
        raise Faults([Fault("", "time zone", repr(zone), accepted, nearest(zone, zones()))])
    with files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=zone)


@cache
def clock_changes(zone: str, first: date, last: date) -> tuple[ClockChange, ...]:
    """Return the clock changes from the start of ``first`` to the end of ``last``, UTC days.

    Raises ``Faults`` for an unknown zone. Source: IANA time-zone database.
    """
    there = clock(zone)
    days = (last - first).days + 1
    midnights = [datetime.combine(first, time(), UTC) + timedelta(day) for day in range(days + 1)]
    return tuple(
        _change(there, _moment(there, early, late))
        for early, late in pairwise(midnights)
        if _ahead(there, early) != _ahead(there, late)
    )


def first_moment(zone: str, shown: datetime) -> datetime:
    """Return the first moment, in universal time, at which a clock shows a time or a later one.

    A time that is skipped is reached when the clock is put forward.
    """
    early, late = _moments(zone, shown)
    return early if early <= late else _moment(clock(zone), late, early)


def last_moment(zone: str, shown: datetime) -> datetime:
    """Return the moment, in universal time, from which on a clock shows no time before this one.

    The end of what is to last until then: the hour that comes twice is lived through twice.
    """
    early, late = _moments(zone, shown)
    just_before = _moments(zone, shown - timedelta(seconds=1))
    if early > late:
        return _moment(clock(zone), late, early)
    return late if just_before[0] < just_before[1] else early


def _moments(zone: str, shown: datetime) -> tuple[datetime, datetime]:
    """Return when a clock shows a time, by the time before a change and by the time after it."""
    here = shown.replace(tzinfo=clock(zone))
    return here.replace(fold=0).astimezone(UTC), here.replace(fold=1).astimezone(UTC)


def _ahead(there: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(there).utcoffset() or timedelta()


def _moment(there: ZoneInfo, early: datetime, late: datetime) -> datetime:
    """Return the first second of the new time, between two moments with different offsets."""
    old = _ahead(there, early)
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        early, late = (middle, late) if _ahead(there, middle) == old else (early, middle)
    return late


def _change(there: ZoneInfo, at: datetime) -> ClockChange:
    local = at.astimezone(there)
    before = _ahead(there, at - timedelta(seconds=1))
    return ClockChange(
        at, before, _ahead(there, at), local.tzname() or there.key, bool(local.dst())
    )
