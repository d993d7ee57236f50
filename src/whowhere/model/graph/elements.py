"""The single numbers of a figure: one, or one for each levy, role, month or grade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np

from whowhere.model.graph.operand import Axis
from whowhere.quantities.ranges import Array

ORDER: tuple[Axis, ...] = ("month", "levy", "role", "grade")
"""The axes as arrays have them, before the draws."""


@dataclass(frozen=True)
class Element:
    """Which number is meant; ``None`` for an axis that does not matter. All count from 0."""

    month: int | None = None
    levy: int | None = None
    role: int | None = None
    grade: int | None = None

    def within(self, axes: frozenset[Axis]) -> Element:
        """Keep only what a value of these axes varies over."""
        return Element(*(getattr(self, axis) if axis in axes else None for axis in ORDER))


ONLY = Element()
"""The number of a figure that has no axes."""


def elements(axes: frozenset[Axis], sizes: Mapping[Axis, int]) -> Iterator[Element]:
    """Yield every number of a value of these axes; the last axis moves first."""
    counts = (range(sizes[axis]) if axis in axes else (None,) for axis in ORDER)
    for where in product(*counts):
        yield Element(*where)


def at(values: Array, axes: frozenset[Axis], element: Element) -> Array:
    """Return one number's draws; an axis that an array has in length 1 is the same throughout."""
    found = np.atleast_1d(values)
    for axis in (each for each in ORDER if each in axes):
        place = getattr(element, axis)
        found = found[min(place, found.shape[0] - 1)] if found.ndim > 1 else found
    return found.reshape(found.shape[-1])
