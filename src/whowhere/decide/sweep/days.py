"""What another day of the figures changes at points that differ in nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class DayChange:
    """A point whose best option is another one with the figures of a later day."""

    row: Mapping[str, Any]
    """The point with the figures of the later day."""
    before: Mapping[str, Any]
    """The same point with those of the earlier one."""


@dataclass(frozen=True)
class DaysBeside:
    """Two days of a sweep, one after the other, and what changes from one to the other."""

    earlier: date
    later: date
    points: int
    """How many points have both days."""
    changes: tuple[DayChange, ...]


def days_beside(
    rows: Sequence[Mapping[str, Any]], day: str, axes: Sequence[str]
) -> tuple[DaysBeside, ...]:
    """Return what each day changes beside the one before; ``axes`` are all columns of axes."""
    others = [name for name in axes if name != day]
    known: dict[tuple[object, ...], dict[date, Mapping[str, Any]]] = {}
    for row in rows:
        known.setdefault(tuple(row[name] for name in others), {})[row[day]] = row
    days = sorted({row[day] for row in rows})
    return tuple(_beside(earlier, later, list(known.values())) for earlier, later in pairwise(days))


def _beside(
    earlier: date, later: date, points: Sequence[Mapping[date, Mapping[str, Any]]]
) -> DaysBeside:
    both = [of for of in points if earlier in of and later in of]
    changes = tuple(
        DayChange(of[later], of[earlier]) for of in both if of[earlier]["best"] != of[later]["best"]
    )
    return DaysBeside(earlier, later, len(both), changes)
