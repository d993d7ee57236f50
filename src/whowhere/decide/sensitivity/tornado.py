"""How far each unknown alone moves the difference between two options."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from whowhere.decide.trials import at_end
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown, unknowns
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class Swing:
    """What an unknown does to a difference in cost, all else as uncertain as before."""

    unknown: Unknown
    at_low: float
    """Median of the difference with the unknown at its P10, company currency."""
    at_high: float
    """The same with the unknown at its P90."""

    @property
    def size(self) -> float:
        """Distance between the two, company currency."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Tornado:
    """Every unknown's swing of what the second option costs beyond the first, widest first."""

    first: Option
    second: Option
    base: float
    """Median of the difference as things are, company currency."""
    swings: tuple[Swing, ...]


def tornado(case: Case, first: Option, second: Option, seed: int, draws: int) -> Tornado:
    """Move every unknown that either option rests on from its P10 to its P90, one at a time."""
    futures = Futures(case, seed, draws)
    base = _difference(futures, first, second)
    of = unknowns(futures.case, (first, second))
    return Tornado(first, second, base, swings(futures, first, second, of))


def swings(
    futures: Futures, first: Option, second: Option, of: Iterable[Unknown]
) -> tuple[Swing, ...]:
    """Return how far each of these unknowns moves the difference, widest first."""
    found = (_swing(futures, first, second, unknown) for unknown in of)
    return tuple(sorted(found, key=lambda swing: -swing.size))


def _swing(futures: Futures, first: Option, second: Option, unknown: Unknown) -> Swing:
    low, high = (
        _difference(at_end(futures, unknown, high=high), first, second) for high in (False, True)
    )
    return Swing(unknown, low, high)


def _difference(futures: Futures, first: Option, second: Option) -> float:
    return float(np.median(futures.outcome(second).cost - futures.outcome(first).cost))
