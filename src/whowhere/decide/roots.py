"""Where a quantity that follows from the model is zero."""

from __future__ import annotations

import math
from collections.abc import Callable

TRUNCATED = 0.2
"""How far the ITP method draws a guess towards the middle, per width of the first bracket."""


def root(gap: Callable[[float], float], low: float, high: float, tolerance: float) -> float:
    """Return where a gap changes its sign between ``low`` and ``high``, within ``tolerance``.

    It never takes more than two steps beyond what halving takes, even where the gap jumps.
    Raises ``ValueError`` if the gap has the same sign at both ends. Source: Oliveira and
    Takahashi, An enhancement of the bisection method average performance preserving minmax
    optimality, ACM Transactions on Mathematical Software 47 (2020), article 5.
    """
    left, right = gap(low), gap(high)
    if (left > 0) == (right > 0):
        raise ValueError(f"no change of sign between {low:g} and {high:g}")
    width, steps = high - low, 0
    halvings = max(0, math.ceil(math.log2(width / (2 * tolerance))))
    while high - low > 2 * tolerance:
        chord = (right * low - left * high) / (right - left)
        step = TRUNCATED / width * (high - low) ** 2
        reach = tolerance * 2.0 ** (halvings + 1 - steps) - (high - low) / 2
        at = _drawn_in(chord, (low + high) / 2, step, reach)
        found = gap(at)
        if (found > 0) == (right > 0):
            high, right = at, found
        else:
            low, left = at, found
        steps += 1
    return (low + high) / 2


def _drawn_in(chord: float, middle: float, step: float, reach: float) -> float:
    """Move a guess a step towards the middle, and further until it is within reach of it."""
    towards = math.copysign(1.0, middle - chord)
    near = chord + towards * step if step <= abs(middle - chord) else middle
    return near if abs(near - middle) <= reach else middle - towards * reach
