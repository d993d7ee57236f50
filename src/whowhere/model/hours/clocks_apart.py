"""How far clocks stand apart, from one change of any of them to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from whowhere.facts.clocks import clock, clock_changes
from whowhere.model.hours.sites import DAY, Site, WorkTime


@dataclass(frozen=True)
class Apart:
    """Days between two clock changes, on the calendar of the first site."""

    first: date
    last: date
    minutes: tuple[int, ...]
    """How far each site's clock is ahead of the first site's, itself included."""
    changed: tuple[str, ...] = ()
    """Whose clocks were changed when it began, and how."""


def clocks_apart(sites: Sequence[Site]) -> tuple[Apart, ...]:
    """Return the periods of a span in which clocks stand equally far apart, in order.

    A day on which several places change their clocks begins one period, unless nothing changes
    between them. Raises ``Faults`` for an unknown zone.
    """
    span = sites[0].span
    turns: dict[date, list[str]] = {}
    for site in sites:
        for change in clock_changes(site.place.zone, span.first, span.last):
            way = "forward" if change.after > change.before else "back"
            turns.setdefault(change.local_day, []).append(f"{site.name} {way}")
    found = [Apart(span.first, span.last, _ahead(sites, span.first))]
    for day in sorted(turns):
        ahead = _ahead(sites, day)
        if ahead != found[-1].minutes and day > span.first:
            before = found.pop()
            found.append(Apart(before.first, day - timedelta(1), before.minutes, before.changed))
            found.append(Apart(day, span.last, ahead, tuple(dict.fromkeys(turns[day]))))
    return tuple(found)


def _ahead(sites: Sequence[Site], day: date) -> tuple[int, ...]:
    """Return how far clocks are ahead of the first, at noon of a day there."""
    noon = datetime.combine(day, time(12), clock(sites[0].place.zone)).astimezone(UTC)
    of = [noon.astimezone(clock(site.place.zone)).utcoffset() or timedelta() for site in sites]
    return tuple(round((each - of[0]).total_seconds() / 60) for each in of)


def shared_by_clock(home: WorkTime, other: WorkTime, ahead: int) -> int:
    """Return the minutes that two shifts share on a day on which both work.

    ``ahead`` says by how many minutes the other's clock is ahead of home's.
    """
    return sum(
        max(
            0, min(home.end, other.end - ahead + turn) - max(home.start, other.start - ahead + turn)
        )
        for turn in range(-2 * DAY, 3 * DAY, DAY)
    )
