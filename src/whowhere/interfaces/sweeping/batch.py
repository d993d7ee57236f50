"""What is sent to whoever works: some points with all that they rest on, and what comes back.

A worker may be another machine: nothing here names a file that must lie there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from whowhere.decide.sweep.points import GridPoint
from whowhere.facts.own_values import OwnValues
from whowhere.model.sweep.axis_names import AS_OF, SCENARIO


@dataclass(frozen=True)
class Base:
    """A scenario as it was written, with the rate cards that its offers name."""

    content: str | Mapping[str, Any]
    """The text of its file, or its document."""
    name: str
    """What messages call it."""
    cards: Mapping[str, bytes]
    """What each card holds, by the name that an offer gives it."""


@dataclass(frozen=True)
class Terms:
    """What holds at every point of a sweep."""

    set: Mapping[str, Any]
    as_of: date
    own: OwnValues
    """The user's own tables, which a worker elsewhere has not."""
    options: tuple[str, ...]
    flips: int
    seed: int
    draws: int
    takes_all: bool
    """Whether values that look like a slip are meant."""


@dataclass(frozen=True)
class Batch:
    """Some points of a sweep: its number, what they rest on, and what is asked of them."""

    number: int
    points: tuple[GridPoint, ...]
    bases: Mapping[str, Base]
    """By the value of the axis of scenarios; by an empty name where there is no such axis."""
    terms: Terms

    def base_of(self, point: GridPoint) -> Base:
        """Return the scenario near which a point lies."""
        return self.bases[point.values.get(SCENARIO, "")]

    def day_of(self, point: GridPoint) -> date:
        """Return the day on which the figures of a point were known."""
        day: date = point.values.get(AS_OF, self.terms.as_of)
        return day


@dataclass(frozen=True)
class SweepPart:
    """What came of a batch."""

    number: int
    made_by: str
    """The versions that computed it."""
    content: bytes
    """Its rows, as the file that keeps them holds them."""
