"""What a cell says of when: a date, a weekday, a time of day, alone or together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal, TypeAlias

from whowhere.quantities.tables.calendar_words import WEEKDAYS, folded, month_in, weekday_in

Order: TypeAlias = Literal["day first", "month first"]
MINUTES: Final = 1_440
CENTURY: Final = 2_000
YEARS: Final = range(1990, 2100)
"""Of demand that anybody counts or plans; in other years a date is a slip."""

_ISO = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(?=\d)|\b)")
_COMPACT = re.compile(r"\b(20\d\d)(\d\d)(\d\d)\b")
_NUMBERS = re.compile(r"(?<![\d:.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])")
_NAMED = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º)?[ .\-/]*(?:de )?([^\W\d_]{3,})\.?[ .,\-/]*(?:de )?"
    r"(\d{4}|\d{2})?\b(?![:h])"
)
_NAMED_FIRST = re.compile(r"\b([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b(?![:h])")
_NO_YEAR = re.compile(r"(?<![\d:.])\d{1,2}(?:/\d{1,2}|\.\d{1,2}\.)(?![\d:])")
_TIME = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:[:.h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?\s*"
    r"(a\.?\s?m\b\.?|p\.?\s?m\b\.?|uhr\b|h\b)?(?![\d:])"
)
_BARE_TIME = re.compile(r"(?<!\d)([01]\d|2[0-4])([0-5]\d)(?!\d)")
_ZONE = re.compile(r"(?<=\d)\s*(?:z|utc|gmt|\+\d\d:?\d\d)\b(?!\s*:)|\b(?:utc|gmt)\b")
_BEHIND = re.compile(r"((?:t\d\d:\d\d|\d:\d\d:\d\d(?:[.,]\d+)?))\s*-\d\d:?\d\d\b(?!\s*:)")
"""A zone west of Greenwich: behind a ``T`` or seconds. ``08:00-08:30`` is from when to when."""
_FILLERS: Final = frozenset(
    (
        *("t", "de", "the", "a", "to", "until", "bis", "tot", "al", "uhr", "h", "from", "von"),
        *("das", "as", "le", "les", "du", "au", "of", "den", "der", "feira"),
    )
)


@dataclass(frozen=True)
class Pieces:
    """What was found in a cell, before it is known in which language and order it is written."""

    dates: tuple[tuple[str, str, str, str], ...] = ()
    """Three parts and their mark: ``("3", "1", "2027", "/")``; the year first under ``iso``."""
    times: tuple[int, ...] = ()
    """Minutes after midnight; two are an interval."""
    words: tuple[str, ...] = ()
    """What is left: the name of a weekday, in a language to be found out."""
    has_zone: bool = False
    has_point: bool = False
    """Whether a time has a point, as in ``08.30``: without a heading it may as well be a number."""

    @property
    def is_day(self) -> bool:
        """Whether it says a day, and no time but the midnight with which workbooks write dates."""
        known = bool(self.dates) or bool(self.words)
        is_whole = not self.times or (bool(self.dates) and self.times == (0,))
        return known and is_whole and self.may_be_day

    @property
    def may_be_day(self) -> bool:
        """Whether all its words name a weekday in one language or another."""
        return any(
            all(weekday_in(word, language) is not None for word in self.words)
            for language in WEEKDAYS
        )

    @property
    def is_time(self) -> bool:
        """Whether it says a time of day and no day, and can be nothing else."""
        return bool(self.times) and not self.dates and not self.words and not self.has_point


@cache
def pieces_of(cell: str) -> Pieces:
    """Take a cell apart."""
    text = " ".join(cell.casefold().replace("\u2013", "-").replace("\u2014", "-").split())
    local = _BEHIND.sub(r"\1", text)
    is_behind, (text, dates) = local != text, _dates(local)
    zone = is_behind or bool(_ZONE.search(text))
    text = _NO_YEAR.sub(" ", _ZONE.sub(" ", text))
    has_point = "." in text and ":" not in text
    text, times = _times(text)
    words = tuple(word for word in folded(text).split() if word not in _FILLERS)
    return Pieces(tuple(dates), times, words, zone, has_point)


def _dates(text: str) -> tuple[str, list[tuple[str, str, str, str]]]:
    found: list[tuple[str, str, str, str]] = []

    def iso(match: re.Match[str]) -> str:
        found.append((match[1], match[2], match[3], "iso"))
        return " "

    def numbers(match: re.Match[str]) -> str:
        found.append((match[1], match[3], match[4], match[2]))
        return " "

    def named(day: str, month: str, year: str | None, whole: str) -> str:
        number = _month(month)
        if number is None:
            return whole
        if year:
            found.append((year.zfill(4) if len(year) == 4 else year, str(number), day, "iso"))
        return " "

    text = _COMPACT.sub(iso, _ISO.sub(iso, text))
    text = _NUMBERS.sub(numbers, text)
    text = _NAMED.sub(lambda match: named(match[1], match[2], match[3], match[0]), text)
    return _NAMED_FIRST.sub(
        lambda match: named(match[2], match[1], match[3], match[0]), text
    ), found


def _month(word: str) -> int | None:
    """Return the month that a word names in any language; no word names two."""
    return next((found for each in WEEKDAYS if (found := month_in(word, each)) is not None), None)


def _times(text: str) -> tuple[str, tuple[int, ...]]:
    """Take the times out of a text; without any it comes back as it was."""
    found: list[tuple[int, str]] = []

    def take(match: re.Match[str]) -> str:
        hour, minute, suffix = int(match[1]), int(match[2] or 0), (match[4] or "")
        if (match[2] is None and not suffix) or hour > 24 or minute > 59:
            return match[0]
        found.append((hour * 60 + minute, suffix[:1]))
        return " "

    left = _TIME.sub(take, text)
    if not found and _BARE_TIME.fullmatch(text.replace(" ", "").partition("-")[0]):
        found = [(int(a) * 60 + int(b), "") for a, b in _BARE_TIME.findall(text)]
        left = _BARE_TIME.sub(" ", text)
    if len(found) > 2:
        return text, ()
    return left, _on_clock(found)


def _on_clock(found: list[tuple[int, str]]) -> tuple[int, ...]:
    """Return minutes after midnight; of ``8:00 - 8:30 AM`` both are in the morning."""
    halves = [suffix for _, suffix in found if suffix in {"a", "p"}]
    if not halves:
        return tuple(minute for minute, _ in found)
    times = [_twelve(minute, suffix if suffix in {"a", "p"} else halves[-1])
             for minute, suffix in found]  # fmt: skip
    if len(times) == 2 and times[0] > times[1] > 0 and len(halves) == 1:
        times[0] -= MINUTES // 2
    return tuple(times)


def _twelve(minute: int, suffix: str) -> int:
    return minute % (MINUTES // 2) + (MINUTES // 2 if suffix == "p" else 0)


def date_of(parts: tuple[str, str, str, str], order: Order) -> date | None:
    """Return the date that three parts say in an order; ``None`` where there is none."""
    first, second, third, mark = parts
    year, month, day = (first, second, third) if mark == "iso" else (
        (third, second, first) if order == "day first" else (third, first, second)
    )  # fmt: skip
    try:
        found = date(int(year) + (CENTURY if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in YEARS else None
