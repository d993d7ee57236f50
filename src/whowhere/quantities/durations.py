"""Times and rates as people write them: ``240s``, ``4 min``, ``720/h``."""

from __future__ import annotations

import re

from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number
from whowhere.quantities.written_tokens import LONGEST

SECONDS = {
    "s": 1.0, "sec": 1.0, "secs": 1.0, "second": 1.0, "seconds": 1.0,
    "m": 60.0, "min": 60.0, "mins": 60.0, "minute": 60.0, "minutes": 60.0,
    "half-hour": 1_800.0,
    "h": 3_600.0, "hr": 3_600.0, "hrs": 3_600.0, "hour": 3_600.0, "hours": 3_600.0,
    "d": 86_400.0, "day": 86_400.0, "days": 86_400.0,
    "w": 604_800.0, "week": 604_800.0, "weeks": 604_800.0,
}  # fmt: skip
"""The length of each unit of time that may be written."""

_TIME = re.compile(r"^(.*?)([a-z-]*)\s*$", re.ASCII)
_CLOCK = re.compile(r"\s*(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)\s*", re.ASCII)
_PARTS = re.compile(r"\s*(\d+)\s*([a-z]+)\s*(\d+)\s*([a-z]+)\s*", re.ASCII)
_RATE = re.compile(r"^(.*?)(?:/|\bper )\s*(?:(\d{1,3})\s*)?([a-z-]+)\s*$", re.ASCII)
SHORTEST_S = 15.0
"""A mean time of work below it that lacks its unit may be of minutes."""


def parse_seconds(text: str) -> float:
    """Read a time such as ``240s``, ``4,5 min``, ``4m30s`` or ``240`` in seconds.

    With colons it is as phone systems write it: ``4:30``, ``0:04:30``. Raises ``UnreadNumber``.
    """
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1] or 0) * 3_600.0 + int(clock[2]) * 60.0 + int(clock[3])
    if (parts := _PARTS.fullmatch(text.lower())) and {parts[2], parts[4]} <= {*SECONDS}:
        whole, rest = int(parts[1]) * SECONDS[parts[2]], int(parts[3]) * SECONDS[parts[4]]
        if rest < SECONDS[parts[2]]:
            return whole + rest
    return _amount(_TIME, text) * _unit(_TIME, text)


def parse_work(text: str) -> float:
    """Read a mean time of work as ``parse_seconds`` does, and ask whether ``5`` is of minutes.

    Raises ``UnreadNumber``.
    """
    found = parse_seconds(text)
    if 0 < found < SHORTEST_S and text.strip()[-1:].isdigit() and ":" not in text:
        number = text.strip()
        raise UnreadNumber(
            text, f"may be {number} seconds or {number} minutes",
            f"Write {number}s or {number}min.", (found, found * 60.0),
        )  # fmt: skip
    return found


def parse_per_second(text: str) -> float:
    """Read a rate such as ``720/h``, ``180/15 min`` or ``360 per half-hour``.

    Raises ``UnreadNumber``.
    """
    match = _RATE.match(text.lower())
    times = float(match[2] or 1) if match else 1.0
    if not times:
        raise UnreadNumber(text, "is for no time")
    return _amount(_RATE, text) / (times * _unit(_RATE, text))


def _amount(form: re.Pattern[str], text: str) -> float:
    match = form.match(text[:LONGEST].lower())
    if not match or len(text) > LONGEST:
        raise UnreadNumber(text, "is no number with a unit")
    try:
        value = read_number(match[1].strip(), "amount")
    except UnreadNumber as error:
        raise UnreadNumber(text, error.why, error.do, error.readings) from None
    if value < 0:
        raise UnreadNumber(text, "is below zero")
    return value


def _unit(form: re.Pattern[str], text: str) -> float:
    match = form.match(text.lower())
    word = (match[match.lastindex or 1] if match else "?") or "s"
    if word not in SECONDS:
        raise UnreadNumber(text, f"has an unknown unit, {word}")
    return SECONDS[word]
