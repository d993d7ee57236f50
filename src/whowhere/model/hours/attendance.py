"""Who is at work at every five minutes of a span of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from whowhere.facts.clocks import clock, clock_changes
from whowhere.model.hours.sites import DAY, Site, Span

SLOT = 5
"""Minutes between two looks: every clock in use differs from the others by a multiple of it."""
ROOM = 3
"""Days before and after the span that a day of it may reach into on another clock."""

Whole: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class Attendance:
    """A site's people, slot by slot."""

    is_at_work: Mask
    """Shape (slots,)."""
    shift_day: Whole
    """Number of the day, on the site's own calendar, on which the shift began; shape (slots,)."""


def attendance(site: Site) -> Attendance:
    """Return when a site is at work. Raises ``Faults`` for an unknown zone."""
    local = _local_minutes(site.place.zone, site.span)
    day, minute = np.divmod(local, DAY)
    reach = range(-ROOM - 2, site.span.days + ROOM + 2)
    works = np.array([site.works_on(site.span.day(at)) for at in reach])
    at = day - reach.start
    today = works[at] & (minute >= site.work.start) & (minute < site.work.end)
    since_yesterday = works[at - 1] & (minute < site.work.end - DAY)
    return Attendance(today | since_yesterday, np.where(today, day, day - since_yesterday))


@cache
def _local_minutes(zone: str, span: Span) -> Whole:
    """Return what the clocks show, as minutes from the span's first midnight there."""
    first = datetime.combine(span.first, time(), UTC)
    start = -ROOM * DAY
    slots = np.arange(start, (span.days + ROOM) * DAY, SLOT, dtype=np.int64)
    room = timedelta(ROOM)
    early = (first - room).astimezone(clock(zone)).utcoffset() or timedelta()
    ahead = np.full(slots.shape, _minutes(early))
    for change in clock_changes(zone, span.first - room, span.last + room):
        ahead[slots >= _minutes(change.at - first)] = _minutes(change.after)
    return np.asarray(slots + ahead, dtype=np.int64)


def _minutes(length: timedelta) -> int:
    return round(length.total_seconds() / 60)
