"""Bands: the starts among which one person's week may move, and the shifts that they allow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from whowhere.model.scenario.spans import DAY_HALVES, Pattern
from whowhere.model.staffing.problem import Crew
from whowhere.model.staffing.rule_checks import day_sets, room_to_move
from whowhere.model.staffing.week import HALVES

Whole = NDArray[np.int64]

STEPS: Final = {"30 min": 1, "1h": 2, "2h": 4}


@dataclass(frozen=True)
class Band:
    """One site's people of one pattern whose shifts start at certain half-hours of the day.

    Whoever belongs to it may start at any of them on any of their days: the band is no wider than
    the rest between two shifts allows, so every choice of starts keeps the rule.
    """

    crew: int
    pattern: Pattern
    starts: tuple[int, ...]
    """In half-hours of the local day; 48 and more after its midnight, for whoever starts late."""
    days: tuple[tuple[int, ...], ...]
    """The sets of days that people may work; Monday is 0."""


def bands(crews: tuple[Crew, ...], *, by_night: bool = True) -> Iterator[Band]:
    """Yield every band of every site; without work by night only of shifts in daylight."""
    for at, crew in enumerate(crews):
        for pattern in crew.rules.patterns:
            allowed = [
                start
                for start in starts_of(crew)
                if by_night or not crew.night_hours(pattern, start)
            ]
            width, days = room_to_move(crew, pattern), day_sets(crew, pattern)
            within = {
                tuple(sorted(first + past for past in _past(first, allowed) if past <= width))
                for first in allowed
            }
            widest = [
                each for each in within if not any(set(each) < set(other) for other in within)
            ]
            yield from (Band(at, pattern, starts, days) for starts in sorted(widest))


def _past(first: int, starts: Sequence[int]) -> list[int]:
    """Return how long after a start of the day the others come, over midnight if they must."""
    return [(start - first) % DAY_HALVES for start in starts]


def starts_of(crew: Crew) -> tuple[int, ...]:
    """Return the half-hours of the local day at which shifts may start."""
    step, hours = STEPS[crew.rules.starts_every], crew.rules.starts
    first, length = 0, DAY_HALVES
    if hours and hours.last - hours.first < DAY_HALVES:
        first, length = hours.first, (hours.last - hours.first) % DAY_HALVES + 1
    return tuple(sorted({(first + each) % DAY_HALVES for each in range(0, length, step)}))


def halves_of(crew: Crew, pattern: Pattern, day: int, start: int) -> Whole:
    """Return the half-hours of the week's clock that a shift spans, shape ``(span,)``."""
    first = crew.clock.on_week(day * DAY_HALVES + start)
    return (first + np.arange(crew.span(pattern), dtype=np.int64)) % HALVES
