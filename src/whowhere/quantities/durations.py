"""Times and rates as people write them: ``240s``, ``4 min``, ``720/h``."""

from __future__ import annotations

import math
import re

SECONDS = {
    "s": 1.0, "sec": 1.0, "second": 1.0, "seconds": 1.0,
    "m": 60.0, "min": 60.0, "minute": 60.0, "minutes": 60.0,
    "half-hour": 1_800.0,
    "h": 3_600.0, "hour": 3_600.0, "hours": 3_600.0,
    "d": 86_400.0, "day": 86_400.0, "days": 86_400.0,
    "w": 604_800.0, "week": 604_800.0, "weeks": 604_800.0,
}  # fmt: skip
"""The length of each unit of time that may be written."""

_NUMBER = r"\s*([\d_,]*\.?\d+(?:[eE][-+]?\d+)?)\s*"
_TIME = re.compile(rf"^{_NUMBER}([a-z-]*)\s*$", re.ASCII)
_RATE = re.compile(rf"^{_NUMBER}(?:/|per )\s*([a-z-]+)\s*$", re.ASCII)


def parse_seconds(text: str) -> float:
    """Read a time such as ``240s``, ``4 min`` or ``240`` in seconds. Raises ``ValueError``."""
    return _amount(_TIME, text) * _unit(_TIME, text)


def parse_per_second(text: str) -> float:
    """Read a rate such as ``720/h`` or ``360 per half-hour``. Raises ``ValueError``."""
    return _amount(_RATE, text) / _unit(_RATE, text)


def _amount(form: re.Pattern[str], text: str) -> float:
    match = form.match(text)
    amount = float(match[1].replace(",", "").replace("_", "")) if match else math.nan
    if not math.isfinite(amount):
        raise ValueError(text)
    return amount


def _unit(form: re.Pattern[str], text: str) -> float:
    match = form.match(text)
    word = (match[2] if match else "?") or "s"
    if word not in SECONDS:
        raise ValueError(text)
    return SECONDS[word]
