"""What every method returns, and how scores become ranks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from whowhere.quantities.ranges import Array

SAME: Final = 1e-12
"""Share of the largest score within which two scores are level: the noise of adding up."""
BLOCK: Final = 256
"""Alternatives that are held against all others at a time."""


@dataclass(frozen=True, eq=False)
class Scored:
    """Scores in the order of the alternatives, and the quantities of the method behind them."""

    scores: Array
    details: Mapping[str, object] = field(default_factory=dict)
    """Arrays, one value per alternative unless the method says otherwise, and lists of places."""


def ranks(scores: Array, *, low_is_best: bool) -> tuple[int, ...]:
    """Return ranks from 1, the best; those that are level share the better rank (1, 2, 2, 4)."""
    ordered = scores if low_is_best else -scores
    order = np.argsort(ordered, kind="stable")
    gap = SAME * float(np.abs(scores).max())
    steps = np.diff(ordered[order]) > gap
    firsts = np.maximum.accumulate(np.where(np.r_[True, steps], np.arange(len(scores)), 0))
    found = np.empty(len(scores), dtype=np.int64)
    found[order] = firsts + 1
    return tuple(found.tolist())


def blocks(count: int) -> Iterator[slice]:
    """Yield slices that cover so many alternatives."""
    for start in range(0, count, BLOCK):
        yield slice(start, min(start + BLOCK, count))
