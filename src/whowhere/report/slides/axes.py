"""Axes of the charts, and how many options one of them holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from whowhere.quantities.names import counted
from whowhere.report.media.documents import Document
from whowhere.report.media.print.axis import axis

T = TypeVar("T")

MOST = 9
"""Options in a chart: more, and their bars are too thin to read across a table."""
SEEN = 0.01
"""The share of the longest bar from which on a bar below zero is seen."""
MOST_BESIDE = 7
"""Options in a chart beside something else."""


def axis_of(drawn: Document) -> tuple[float, float, float]:
    """Return the ends of an axis, and the distance of its marks."""
    marks = [tick["at"] for tick in drawn["ticks"]]
    return drawn["low"], drawn["high"], marks[1] - marks[0]


def axis_around(sums: Sequence[Sequence[float]]) -> tuple[float, float, float]:
    """Return an axis for stacked bars of these parts; what is next to nothing below zero is cut."""
    most = max(sum(part for part in parts if part > 0) for parts in sums)
    least = min(sum(part for part in parts if part < 0) for parts in sums)
    return axis_of(axis(least if -least > SEEN * most else 0.0, most))


def charted(options: Sequence[T], most: int = MOST) -> list[T]:
    """Return the options that a chart shows: the first, and today's, which comes last."""
    return list(options) if len(options) <= most else [*options[: most - 1], options[-1]]


def not_charted(options: Sequence[object], most: int) -> str:
    """Say how many options a chart has no room for; nothing where it shows all."""
    left = len(options) - most
    if left <= 0:
        return ""
    return f" {counted(left, 'more option stands', 'more options stand')} in the notes."
