"""Times, hours of the clock and promises as users write them in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, Field

from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.refusal import refusal, unread
from whowhere.quantities.durations import parse_seconds, parse_work
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

WEEK_S: Final = 604_800.0
LARGEST = 1e15
"""A whole number beyond it is no share, and may be too long to be a number at all."""
DAY_HALVES: Final = 48
"""Half-hours of a day: the grid of every roster."""
TIME: Final = 'a time above zero, up to a week, such as "240s", "4 min" or "8h"'
CLOCK: Final = 'two times of the clock on the half-hour, such as "22:00 to 06:00"'
ANSWER: Final = 'a share and a time, such as "80% within 20s"'
PATTERN: Final = 'days a week and hours a day in half-hours, such as "5 x 8h" or "4 x 10h"'
LEAST_PART: Final = 0.001
"""Nobody means less; a number near nothing would ask for more people than can be counted."""
PART: Final = "a share from 0.1% to 100%, such as 0.85 or 85%"
LOST: Final = "a share from 0 to below 1, such as 0.3 or 30%"

_HOUR = r"([01]?\d|2[0-4])(?::?(00|30))?"
_CLOCK = re.compile(rf"{_HOUR} *(?:to|-) *{_HOUR}", re.ASCII)
_PATTERN = re.compile(r"([1-7]) *x *(\d{1,2}(?:[.,][05])?) *h?", re.ASCII)


@dataclass(frozen=True)
class HourSpan:
    """Hours of the clock, from ``first`` to ``last`` in half-hours after midnight, 0 to 48."""

    first: int
    last: int

    def holds(self, half: int) -> bool:
        """Tell whether a half-hour of the day begins within; the end does not belong to it."""
        return (half - self.first) % DAY_HALVES < ((self.last - self.first) % DAY_HALVES or 48)

    def __str__(self) -> str:
        """Write them as on the clock."""
        return f"{clock_time(self.first)} to {clock_time(self.last)}"


@dataclass(frozen=True)
class AnswerPromise:
    """What callers are promised."""

    level: float
    """Share of callers to be answered in time."""
    within_s: float


@dataclass(frozen=True)
class Pattern:
    """A week of work: so many days of so many hours."""

    days: int
    hours: float
    """Paid hours of a day."""

    @property
    def week_hours(self) -> float:
        """Paid hours of the week."""
        return self.days * self.hours

    def __str__(self) -> str:
        """Write it as in the file."""
        return f"{self.days} x {self.hours:g}h"


def clock_time(half: int, minutes: int = 0) -> str:
    """Write a half-hour of the day as the clock shows it: ``07:30``."""
    total = half * 30 + minutes
    return f"{total // 60 % 24:02d}:{total % 60:02d}"


def _seconds(written: object) -> float:
    """Read a time."""
    try:
        found = parse_work(written) if isinstance(written, str) else float("nan")
    except UnreadNumber as error:
        raise unread(error, TIME) from None
    if not 0 < found <= WEEK_S:
        raise refusal(TIME)
    return found


def _hours(written: object) -> HourSpan:
    """Read hours of the clock."""
    match = _CLOCK.fullmatch(written.strip()) if isinstance(written, str) else None
    if not match:
        raise refusal(CLOCK)
    first, last = (int(match[n]) * 2 + (match[n + 1] == "30") for n in (1, 3))
    if max(first, last) > DAY_HALVES:
        raise refusal(CLOCK)
    return HourSpan(first, last)


def _answer(written: object) -> AnswerPromise:
    """Read a promise to callers."""
    text = written if isinstance(written, str) else ""
    level, within, time = text.partition(" within ")
    try:
        found = AnswerPromise(
            _number(level, ANSWER), parse_seconds(time) if within else float("nan")
        )
    except UnreadNumber as error:
        raise unread(error, ANSWER) from None
    if not (0 < found.level < 1 and 0 <= found.within_s <= WEEK_S):
        raise refusal(ANSWER, do="Nobody can promise 100%." if found.level == 1 else "")
    return found


def _pattern(written: object) -> Pattern:
    """Read a week of work."""
    match = _PATTERN.fullmatch(written.strip()) if isinstance(written, str) else None
    hours = read_number(match[2], "share") if match else 0.0
    if not match or not 0 < hours <= 24:
        raise refusal(PATTERN)
    return Pattern(int(match[1]), hours)


def _number(written: object, accepted: str) -> float:
    """Read a share that is one number."""
    if isinstance(written, bool) or not isinstance(written, str | int | float):
        raise refusal(accepted)
    try:
        return read_number(written, "share") if isinstance(written, str) else float(written)
    except UnreadNumber as error:
        raise unread(error, accepted) from None
    except OverflowError:
        raise refusal(accepted) from None


def _part(written: object) -> float:
    """Read a share that is not next to nothing."""
    found = _number(written, PART)
    if not LEAST_PART <= found <= 1:
        raise refusal(PART)
    return found


def _lost(written: object) -> float:
    """Read a share below one."""
    found = _number(written, LOST)
    if not 0 <= found < 1:
        raise refusal(LOST)
    return found


def _said(words: str) -> object:
    return Field(json_schema_extra={COMMENT: words})


Seconds: TypeAlias = Annotated[
    float, BeforeValidator(_seconds, json_schema_input_type=str), _said(TIME)
]
ClockHours: TypeAlias = Annotated[
    HourSpan, BeforeValidator(_hours, json_schema_input_type=str), _said(CLOCK)
]
Promised: TypeAlias = Annotated[
    AnswerPromise, BeforeValidator(_answer, json_schema_input_type=str), _said(ANSWER)
]
WeekPattern: TypeAlias = Annotated[
    Pattern, BeforeValidator(_pattern, json_schema_input_type=str), _said(PATTERN)
]
Part: TypeAlias = Annotated[
    float, BeforeValidator(_part, json_schema_input_type=float | str), _said(PART)
]
Lost: TypeAlias = Annotated[
    float, BeforeValidator(_lost, json_schema_input_type=float | str), _said(LOST)
]
