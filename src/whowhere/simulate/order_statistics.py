"""What stands at given ranks of a sample, found without sorting all of it.

A sample is cut into cells of equal width, counted, and only the cells in which a rank falls are
sorted. Whatever the sample looks like the values are those of a whole sort; where it crowds in one
cell that takes longer. How fast NumPy sorts differs by a factor of six between processors; this
does not (decision 73).
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.ranges import Array

CELLS: Final = 2_048
"""Cells that a sample is cut into: few are left to sort, and counting them takes little."""
LARGE: Final = 4_096
"""Futures from which on counting is faster than sorting, on whatever processor."""

Ranks = NDArray[np.intp]


def at_ranks(sample: Array, ranks: Ranks) -> Array:
    """Return the values at ranks of a sample of shape (draws,): rank 0 is the lowest."""
    cells = _cells(sample) if len(sample) >= LARGE else None
    if cells is None:
        return np.asarray(np.sort(sample)[ranks])
    counts = np.bincount(cells, minlength=CELLS)
    ends = counts.cumsum()
    asked = ends.searchsorted(ranks, side="right")
    is_asked = np.zeros(CELLS, dtype=np.bool_)
    is_asked[asked] = True
    among = np.sort(sample[is_asked.take(cells)])
    others_below = np.where(is_asked, 0, counts).cumsum()
    return np.asarray(among[ranks - others_below[asked]])


def median(sample: Array) -> float:
    """Return the median of a sample of shape (draws,), the mean of both middles of an even one."""
    middle = np.array([(len(sample) - 1) // 2, len(sample) // 2])
    lower, upper = at_ranks(sample, middle).tolist()
    return float((lower + upper) / 2)


def highest(sample: Array, count: int) -> Array:
    """Return the so many highest values of a sample of shape (draws,), in order."""
    (least,) = at_ranks(sample, np.array([len(sample) - count]))
    above = np.sort(sample[sample > least])
    return np.concatenate([np.full(count - len(above), least), above])


def _cells(sample: Array) -> Ranks | None:
    """Return the cell of each value; ``None`` where the sample has no width to cut."""
    low, high = float(sample.min()), float(sample.max())
    width = (high - low) / (CELLS - 1)
    if not 0 < width < np.inf or not np.isfinite(1 / width):
        return None
    cells = sample - low
    cells *= 1 / width
    return cells.astype(np.intp)
