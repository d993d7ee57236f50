"""At which weight of a criterion another option becomes best, the others keeping proportion."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.quantities.ranges import Array

TIE = 1e-12
"""Difference in weight within which lines are said to cross at one point."""


@dataclass(frozen=True)
class WeightFlip:
    """A weight at which the best option changes."""

    criterion: int
    at: float
    """Weight of the criterion, from 0 to 1."""
    below: int
    """The option that is best just below."""
    above: int


def weight_flips(values: Array, weights: Array) -> tuple[WeightFlip, ...]:
    """Return every weight at which the best option changes, criterion by criterion, exactly.

    ``values`` has shape (options, criteria), more being better, ``weights`` (criteria,) summing
    to one. An option's worth is linear in a weight, so the best ones form the upper envelope of
    lines; its corners are the flips.
    """
    found: list[WeightFlip] = []
    for criterion, weight in enumerate(weights):
        others = np.delete(weights, criterion)
        rest = (
            others / others.sum() if weight < 1 else np.full(len(others), 1 / max(len(others), 1))
        )
        start = np.delete(values, criterion, axis=1) @ rest
        found.extend(_corners(criterion, start, values[:, criterion]))
    return tuple(found)


def _corners(criterion: int, at_zero: Array, at_one: Array) -> list[WeightFlip]:
    """Walk along the upper envelope of the lines from ``at_zero`` to ``at_one``."""
    slopes = at_one - at_zero
    corners: list[WeightFlip] = []
    best = int(np.lexsort((-slopes, -at_zero))[0])
    while True:
        steeper = slopes > slopes[best]
        if not steeper.any():
            return corners
        gaps = np.full(len(slopes), np.inf)
        gaps[steeper] = (at_zero[best] - at_zero[steeper]) / (slopes[steeper] - slopes[best])
        weight = float(gaps.min())
        if weight > 1 - TIE:  # beyond the whole weight there is nothing
            return corners
        ties = np.flatnonzero(gaps <= weight + TIE)
        after = int(ties[np.argmax(slopes[ties])])
        corners.append(WeightFlip(criterion, weight, best, after))
        best = after
