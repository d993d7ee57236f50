"""From hours of work, one by one, to the weekly shifts of a calendar that stay right all year.

A weekly event keeps to one clock and one length. So a series ends where the hours move on the clock
of those who work, and a shift during which that clock is changed stands alone, in universal time:
programs disagree on how long a weekly event lasts in such a night.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from whowhere.facts.clocks import clock
from whowhere.report.media.calendar_file import UNIVERSAL, CalendarShift


class Stretch(NamedTuple):
    """Hours of work, from one moment to another, in universal time."""

    start: datetime
    end: datetime


Worded = Callable[[datetime, datetime], str]
"""How a shift is called, from its start and its end as the clock there shows them."""


def weekly_shifts(
    worked: Iterable[Stretch], zone: str, called: Worded, description: str = ""
) -> Iterator[CalendarShift]:
    """Yield the shifts of a calendar that hold just these hours, in the order of time.

    Raises ``Faults`` for an unknown zone.
    """
    there = [_on_clock(each, zone) for each in sorted(worked)]
    steady = [each for each in there if _is_steady(*each)]
    for _, run in groupby(steady, lambda each: (each.start.time(), each.end - each.start)):
        yield _series(list(run), zone, called, description)
    for each in there:
        if not _is_steady(*each):
            yield _alone(each, called, description)


def _on_clock(each: Stretch, zone: str) -> Stretch:
    return Stretch(each.start.astimezone(clock(zone)), each.end.astimezone(clock(zone)))


def _is_steady(start: datetime, end: datetime) -> bool:
    """Tell whether the clock shows both ends once, and runs on between them."""
    offsets = {each.replace(fold=fold).utcoffset() for each in (start, end) for fold in (0, 1)}
    return len(offsets) == 1


def _series(run: Sequence[Stretch], zone: str, called: Worded, description: str) -> CalendarShift:
    """Return one weekly shift; the days between its first and last that are not worked are off."""
    days = [each.start.date() for each in run]
    weekdays = tuple(sorted({day.weekday() for day in days}))
    span = [days[0] + timedelta(at) for at in range((days[-1] - days[0]).days + 1)]
    start, end = (each.replace(tzinfo=None) for each in run[0])
    return CalendarShift(
        called(start, end), start, end, zone, days[-1],
        weekdays if len(days) > 1 else (),
        tuple(day for day in span if day.weekday() in weekdays and day not in set(days)),
        description,
    )  # fmt: skip


def _alone(each: Stretch, called: Worded, description: str) -> CalendarShift:
    said = f"{description} The clocks are changed during this shift.".strip()
    start, end = ((when - (when.utcoffset() or timedelta())).replace(tzinfo=None) for when in each)
    shift = CalendarShift(called(*each), start, end, UNIVERSAL, start.date())
    return replace(shift, description=said)
