"""What the law of a country calls night, and what it asks for work in those hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import fsum
from typing import cast

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Status
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Range

HOURS_PER_DAY = 24


@dataclass(frozen=True)
class Night:
    """The hours that count as night, from ``start`` on one day to ``end`` on the next."""

    start: float
    end: float
    is_by_law: bool

    def hours_in(self, start: float, end: float) -> float:
        """Return how many hours of a shift lie in the night; its end may lie beyond 24."""
        nights = ((self.start + day, self.end + day + HOURS_PER_DAY) for day in (-24, 0, 24))
        return fsum(max(0.0, min(end, until) - max(start, since)) for since, until in nights)


USUAL = Night(22, 6, is_by_law=False)
"""Where no law that we read says when night is: the hours that most of those read name."""


def night_of(iso2: str) -> Night:
    """Return the hours of night in a country: by its law, or the usual ones where unknown."""
    row = _rows().get(iso2)
    if row is None or not row["night_from"]:
        return USUAL
    return Night(float(row["night_from"]), float(row["night_to"]), is_by_law=True)


def night_premium(iso2: str) -> Fact | None:
    """Return what the law adds to pay for an hour of night work, as a share of pay by day.

    ``None`` where nobody has read the law: unknown, which is not zero.
    """
    row = _rows().get(iso2)
    if row is None or not row["premium"]:
        return None
    value = Range(
        float(row["premium_low"]), float(row["premium"]), float(row["premium_high"]), at_least=0
    )
    return Fact(
        "night_premium", value, "1", cast("Status", row["status"]),
        origins("night_work", row["source"]), iso2, note=row["note"],
    )  # fmt: skip


def known_premiums() -> Iterator[Fact]:
    """Yield every premium that is known."""
    yield from filter(None, map(night_premium, _rows()))


@cache
def _rows() -> dict[str, dict[str, str]]:
    return {row["iso2"]: row for row in table("night_work")}
