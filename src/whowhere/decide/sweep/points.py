"""The points of a grid: every value with every other, as listed, or spread evenly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Any

from whowhere.model.sweep.axes import Axis, points_listed
from whowhere.model.sweep.axis_names import AS_OF, SCENARIO, target_of
from whowhere.model.sweep.grid import LatinHypercube, SweepGrid
from whowhere.model.sweep.values import cell_of
from whowhere.quantities.faults import Fault, Faults
from whowhere.simulate.keys import key_of, permutation, uniforms

CHOOSE_THE_PLACES = (SCENARIO, AS_OF, "company.home", "options.places")
"""What decides which places are looked up, and on which day."""


@dataclass(frozen=True)
class GridPoint:
    """One point of a grid."""

    number: int
    """From 1, in the order of the grid's file: the last axis changes first."""
    values: Mapping[str, Any]
    """By the names of the axes."""


def points_of(grid: SweepGrid, axes: Sequence[Axis]) -> tuple[GridPoint, ...]:
    """Return the points of a grid whose axes are known. Raises ``Faults``."""
    if grid.points:
        rows: Iterator[Mapping[str, Any]] = iter(points_listed(grid, axes))
    elif grid.latin_hypercube:
        rows = _spread(grid.latin_hypercube, axes)
    else:
        names = [axis.name for axis in axes]
        rows = (dict(zip(names, values, strict=True))
                for values in product(*(axis.values for axis in axes)))  # fmt: skip
    return tuple(GridPoint(number, row) for number, row in enumerate(rows, start=1))


def _spread(asked: LatinHypercube, axes: Sequence[Axis]) -> Iterator[dict[str, Any]]:
    """Yield the points of a Latin hypercube: along each axis one in each of so many equal parts.

    Source: McKay, Beckman and Conover, A comparison of three methods for selecting values of
    input variables, Technometrics 21 (1979), 239-245.
    """
    sizes = [_size(axis) for axis in axes]
    if all(sizes) and asked.points > prod(sizes):
        given = f"{asked.points:,} of {prod(sizes):,} points that the axes have"
        do = "Take fewer, or leave latin_hypercube out."
        raise Faults([Fault("", "latin_hypercube.points", given, "no more than there are", do=do)])
    columns = [_column(asked, axis) for axis in axes]
    for row in zip(*columns, strict=True):
        yield {axis.name: value for axis, value in zip(axes, row, strict=True)}


def _size(axis: Axis) -> int:
    """Return how many values an axis has; 0 where it has one for every share."""
    if axis.span is None:
        return len(axis.values)
    return axis.span.size if axis.span.is_counted or axis.span.is_whole else 0


def _column(asked: LatinHypercube, axis: Axis) -> list[Any]:
    """Return the value of an axis at each point."""
    count, seed = asked.points, asked.seed
    order = permutation(count, key_of(seed, f"sweep/order/{axis.name}"))
    within = uniforms((count,), key_of(seed, f"sweep/within/{axis.name}"))
    shares = ((order + within) / count).tolist()
    if axis.span is not None:
        return [axis.span.at(share) for share in shares]
    return [axis.values[int(share * len(axis.values))] for share in shares]


def batches_of(points: Sequence[GridPoint], size: int) -> tuple[tuple[GridPoint, ...], ...]:
    """Return the points in batches of a size; those with the same places stand together.

    A worker looks up a place once for all of them. The batches follow from the points alone, so
    that an interrupted sweep goes on with the same ones.
    """
    first: dict[tuple[object, ...], int] = {}
    for point in points:
        first.setdefault(_places(point), len(first))
    in_order = sorted(points, key=lambda point: (first[_places(point)], point.number))
    return tuple(tuple(in_order[at : at + size]) for at in range(0, len(in_order), size))


def _places(point: GridPoint) -> tuple[object, ...]:
    return tuple(
        str(cell_of(value))
        for name, value in point.values.items()
        if target_of(name) in CHOOSE_THE_PLACES
    )
