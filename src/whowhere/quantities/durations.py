"""Times and rates as people write them: ``240s``, ``4 min``, ``720/h``."""

from __future__ import annotations

import re

from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number
from whowhere.quantities.written_tokens import LONGEST

SECONDS = {
    "s": 1.0, "sec": 1.0, "second": 1.0, "seconds": 1.0,
    "m": 60.0, "min": 60.0, "minute": 60.0, "minutes": 60.0,
    "half-hour": 1_800.0,
    "h": 3_600.0, "hour": 3_600.0, "hours": 3_600.0,
    "d": 86_400.0, "day": 86_400.0, "days": 86_400.0,
    "w": 604_800.0, "week": 604_800.0, "weeks": 604_800.0,
}  # fmt: skip
"""The length of each unit of time that may be written."""

_TIME = re.compile(r"^(.*?)([a-z-]*)\s*$", re.ASCII)
_RATE = re.compile(r"^(.*?)(?:/|\bper )\s*([a-z-]+)\s*$", re.ASCII)


def parse_seconds(text: str) -> float:
    """Read a time such as ``240s``, ``4,5 min`` or ``240`` in seconds. Raises ``UnreadNumber``."""
    return _amount(_TIME, text) * _unit(_TIME, text)


def parse_per_second(text: str) -> float:
    """Read a rate such as ``720/h`` or ``360 per half-hour``. Raises ``UnreadNumber``."""
    return _amount(_RATE, text) / _unit(_RATE, text)


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
    word = (match[2] if match else "?") or "s"
    if word not in SECONDS:
        raise UnreadNumber(text, f"has an unknown unit, {word}")
    return SECONDS[word]
