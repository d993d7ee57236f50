"""The cash-flow primitive on arrays: a monthly path summed over a window, or spread over it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.ranges import Array


class Block(NamedTuple):
    """Some of the draws, one after the other."""

    first: int
    last: int
    """The first that is none of them."""
    draws: int
    """How many there are in all."""

    @property
    def is_all(self) -> bool:
        """Whether no draw is left out."""
        return self.last - self.first == self.draws


class Cut(NamedTuple):
    """Where a bound falls in each future: after so many whole months, and a part of the next."""

    whole: NDArray[np.intp]
    share: Array
    half: Array
    """Half of that part."""
    cells: NDArray[np.intp]
    """Where each future stands in a flattened table of months and draws."""
    block: Block | None
    """The futures that are cut, where they are some of those that a table has."""


@lru_cache(maxsize=64)
def _counted(first: int, last: int) -> NDArray[np.intp]:
    return np.arange(first, last)


def cut(bound: Array, months: int, block: Block | None = None) -> Cut:
    """Cut a horizon of so many months at a bound, within the horizon, for all draws or a block."""
    month = np.asarray(np.maximum(bound, 0))
    np.minimum(month, months, out=month)
    before = np.asarray(np.floor(month))
    np.minimum(before, months - 1, out=before)
    month -= before
    whole = before.astype(np.intp)
    return Cut(whole, month, month / 2, _cells(whole, block), block)


def _cells(whole: NDArray[np.intp], block: Block | None) -> NDArray[np.intp]:
    if whole.size == 1:  # the same row for every future
        return whole
    first, last, draws = block or (0, whole.size, whole.size)
    cells = whole * draws
    cells += _counted(first, last)
    return cells


def running_sum(path: Array) -> Array:
    """Return the sum of a monthly path up to each month's start, shape (months + 1, draws)."""
    sums = np.zeros((path.shape[0] + 1, path.shape[1]))
    for month, values in enumerate(path):  # row by row: cumsum down columns is seven times slower
        np.add(sums[month], values, out=sums[month + 1])
    return sums


class Step(NamedTuple):
    """A running sum in the month of a cut: at its start, what the month adds, the part passed."""

    before: Array
    gain: Array
    share: Array


def step_at(sums: Array, at: Cut) -> Step:
    """Return the step of a running sum that a cut falls in."""
    before = cells_at(sums, at)
    return Step(before, cells_at(sums[1:], at) - before, at.share)


def cells_at(table: Array, at: Cut) -> Array:
    """Return the cells of a table of months and draws in which a cut falls, shape (draws,)."""
    if at.whole.size == 1:
        row = np.asarray(table[at.whole.item()])
        return row[at.block.first : at.block.last] if at.block and row.size > 1 else row
    return table.take(at.cells if table.shape[1] > 1 else at.whole)  # it may be alike in all


def sum_until(step: Step) -> Array:
    """Return a running sum up to a cut, shape (draws,)."""
    return np.asarray(step.before + step.share * step.gain)


def gained(first: Array, last: Array, until_first: Array, until_last: Array) -> Array:
    """Return what a running sum gains between two bounds; nothing where the last comes first."""
    # A product, for choosing number by number takes three times as long.
    return np.asarray((until_last - until_first) * (last > first))


def spread(path: Array, first: Array, last: Array) -> Array:
    """Return a monthly path within a window, zero outside, in part for partial months."""
    months = path.shape[0]
    return np.asarray(inside(passed(first, months), passed(last, months)) * path)


def passed(bound: Array, months: int) -> Array:
    """Return the share of each month that has passed at a bound, shape (months, draws)."""
    since = bound - np.arange(float(months))[:, None]
    return np.asarray(np.minimum(np.maximum(since, 0, out=since), 1, out=since))


def inside(passed_at_first: Array, passed_at_last: Array) -> Array:
    """Return the share of each month that lies between two bounds, shape (months, draws)."""
    share = passed_at_last - passed_at_first
    return np.asarray(np.maximum(share, 0, out=share))
