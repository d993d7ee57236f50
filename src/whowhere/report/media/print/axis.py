"""The axis of a chart: round numbers that enclose what is drawn."""

from __future__ import annotations

from math import ceil, floor, log10

from whowhere.report.media.documents import Document
from whowhere.report.media.terminal import short

TICKS = 6
"""About so many marks stand on an axis."""
ROUND = (1, 2, 2.5, 5, 10)
"""Steps between marks, times a power of ten."""


def axis(low: float, high: float) -> Document:
    """Return an axis from a round number to another, with its marks and their words."""
    step = _step((high - low) or abs(high) or 1.0)
    first = floor(low / step)
    last = max(ceil(high / step), first + 1)
    ticks = [number * step for number in range(first, last + 1)]
    return {
        "low": ticks[0],
        "high": ticks[-1],
        "ticks": [{"at": tick, "said": short(tick)} for tick in ticks],
    }


def _step(width: float) -> float:
    power = 10.0 ** floor(log10(width / TICKS))
    return next(each * power for each in ROUND if each * power * TICKS >= width)
