"""How far two rankings of places agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

LEAST = 3
"""Fewer places in common say nothing."""


@dataclass(frozen=True)
class Agreement:
    """What two rankings say of the places that both hold."""

    places: int
    correlation: float | None
    """Spearman's, among the places in common: 1 the same order, 0 none. ``None`` if too few."""


def agreement(one: Mapping[str, int], other: Mapping[str, int]) -> Agreement:
    """Compare the order of the places that both rankings hold, positions by place, no ties."""
    common = one.keys() & other.keys()
    count = len(common)
    if count < LEAST:
        return Agreement(count, None)
    left, right = (
        {place: seat for seat, place in enumerate(sorted(common, key=lambda place: ranks[place]))}
        for ranks in (one, other)
    )
    squares = fsum((left[place] - right[place]) ** 2 for place in common)
    return Agreement(count, 1 - 6 * squares / (count * (count**2 - 1)))
