"""An unknown at a stated value: the values between which it is tried, and what each changes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.changed import Changes
from whowhere.model.unknowns import Unknown
from whowhere.quantities.ranges import Z_OF_P90, Range
from whowhere.simulate.leaves import leaf_at, leaf_exactly
from whowhere.simulate.outcomes import Futures

LEAST, MOST = 0.3, 3.0
"""How far from its likely value an unknown is tried, as a multiple of it."""
BEYOND = 3.0
"""How many times the way to P10 or P90 it is tried where it may be zero or negative."""


@dataclass(frozen=True)
class Trial:
    """The values at which an unknown is tried.

    Where all of its roles, or engagements, have one range these are values; else they are
    multiples of what each has, written ``x1.2``.
    """

    unknown: Unknown
    tested_low: float
    low: float
    """P10, or its multiple of the likely value."""
    likely: float
    high: float
    tested_high: float
    is_factor: bool = False


def trial_of(case: Case, unknown: Unknown) -> Trial:
    """Return the values at which an unknown is tried, within the limits that it has."""
    facts = unknown.facts(case)
    first = facts[0].value
    if not unknown.alike(case):
        widest = max(facts, key=lambda fact: fact.value.high - fact.value.low).value
        base = widest.likely or 1.0
        low, high = (widest.low / base, widest.high / base) if widest.likely > 0 else (0.5, 1.5)
        return Trial(unknown, min(LEAST, low), low, 1.0, high, max(MOST, high), is_factor=True)
    lowest, highest = _reach(first, nearby=unknown.is_own_part)
    return Trial(unknown, max(first.at_least, lowest), first.low, first.likely, first.high,
                 min(first.at_most, highest))  # fmt: skip


def _reach(value: Range, *, nearby: bool) -> tuple[float, float]:
    """Return how far a range is left: an own part strays nearby, for the rest is shared."""
    if value.low > 0 and not nearby:
        return min(LEAST * value.likely, value.low), max(MOST * value.likely, value.high)
    down, up = value.likely - value.low, value.high - value.likely
    return value.likely - BEYOND * down, value.likely + BEYOND * up


def at_value(futures: Futures, trial: Trial, value: float) -> Futures:
    """Return the same futures with an unknown at a value, or at a multiple of what it is."""
    return futures.changed(changes_at(futures, trial, value))


def changes_at(futures: Futures, trial: Trial, value: float) -> Changes:
    """Return what putting an unknown at a value changes."""
    name, spots = trial.unknown.name, trial.unknown.spots(futures.case)
    if trial.is_factor:
        return {(name, spot): futures.evaluation.value(name, spot) * value for spot in spots}
    return {(name, spot): leaf_exactly(futures.case, name, spot, value) for spot in spots}


def at_end(futures: Futures, unknown: Unknown, *, high: bool) -> Futures:
    """Return the same futures with an unknown, wherever it counts, at its P10 or P90.

    Of an own part, what is shared stays as uncertain as before.
    """
    score, case, name = np.array([Z_OF_P90 if high else -Z_OF_P90]), futures.case, unknown.name
    if unknown.is_own_part:
        return futures.changed(futures.leaves.with_scores(unknown, score))
    spots = unknown.spots(case)
    return futures.changed({(name, spot): leaf_at(case, name, spot, score) for spot in spots})


def is_beyond(trial: Trial, value: float) -> bool:
    """Whether a value lies outside the unknown's own range from P10 to P90."""
    return not (trial.low <= value <= trial.high) or math.isnan(value)
