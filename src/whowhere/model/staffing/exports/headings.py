"""What the heading of a column says that the column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import Final

from whowhere.model.staffing.exports import heading_words as words
from whowhere.quantities.tables.calendar_words import folded

_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OFFSET: Final = re.compile(
    r"\b(?:utc|gmt)\s*[-+\u2212\u2013]\s*(?!0{1,2}(?::?00)?\b)\d", re.IGNORECASE
)
_BRACKETS: Final = re.compile(r"[(\[{].*?[)\]}]")


class Role(IntEnum):
    """What a column holds; of those that may hold the contacts the lowest is taken."""

    OFFERED = 1
    RECEIVED = 2
    COUNTED = 3
    HANDLE = 4
    MOMENT = 5
    END = 6
    WEEK = 7
    TOTAL = 8
    ANSWERED = 9
    HANDLES = 10
    """Handle times added up."""
    OTHER = 11


CONTACTS: Final = (Role.OFFERED, Role.RECEIVED, Role.COUNTED)


@cache
def heading_words_of(heading: str) -> tuple[str, ...]:
    """Return the words of a heading, ``callsOffered`` as two, without accents and brackets."""
    return tuple(folded(_CAMEL.sub(" ", _BRACKETS.sub(" ", heading))).split())


@cache
def role_of(heading: str) -> Role:
    """Return what a heading says that its column holds."""
    said = heading_words_of(heading)
    known = frozenset(said)
    if not known:
        return Role.OTHER
    if _is_handle(known):
        if known & words.NO_MEAN:
            return Role.OTHER
        return Role.HANDLES if known & words.ADDED else Role.HANDLE
    if (when := _moment(said)) is not None:
        return when
    if known <= words.TOTAL:
        return Role.TOTAL
    return _counted(heading, known)


def _moment(said: tuple[str, ...]) -> Role | None:
    named = {word for word in said if not word.isdigit()}
    if named and named <= words.WEEK:
        return Role.WEEK
    if named & words.END and named <= words.END | words.MOMENT | words.WEEK:
        return Role.END
    return Role.MOMENT if named and named <= words.MOMENT | words.WEEK else None


def _counted(heading: str, known: frozenset[str]) -> Role:
    if "%" in heading or known & words.OTHERS:
        return Role.OTHER
    if known & words.OFFERED:
        return Role.OFFERED
    if known & words.ANSWERED:
        return Role.ANSWERED
    if known & words.RECEIVED:
        return Role.RECEIVED
    return Role.COUNTED if known & words.COUNTED else Role.OTHER


def _is_handle(known: frozenset[str]) -> bool:
    return any(known.issuperset(form.split()) for form in words.HANDLE)


def holds_hours(heading: str) -> bool:
    """Tell whether bare numbers under a heading are hours of the day."""
    said = heading_words_of(heading)
    return not said or bool(words.CLOCK.intersection(said))


def in_utc(heading: str) -> bool:
    """Tell whether times under a heading are in universal time."""
    return not {"utc", "gmt"}.isdisjoint(folded(_CAMEL.sub(" ", heading)).split())


def zone_said_in(heading: str) -> str:
    """Return the zone, other than UTC, that a heading says times are in: ``EST`` or ``UTC-7``."""
    if _OFFSET.search(heading):
        return heading
    return next((word for word in heading.replace("(", " ").replace(")", " ").split()
                 if word in words.ZONES), "")  # fmt: skip


def adds_up(cell: str) -> bool:
    """Tell whether a row is a total by what stands where others say when: ``Monday Total``."""
    return not words.SUMS.isdisjoint(heading_words_of(cell))


def handle_unit(heading: str) -> float | None:
    """Return the seconds of the unit that a heading of a handle time names, if it names one."""
    said = folded(_CAMEL.sub(" ", heading)).split()
    return next((words.SECONDS[word] for word in reversed(said) if word in words.SECONDS), None)


def columns_of(headings: Sequence[str], role: Role) -> tuple[int, ...]:
    """Return the columns whose heading says a role."""
    return tuple(at for at, heading in enumerate(headings) if role_of(heading) is role)
