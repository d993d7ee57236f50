"""A decision map: which answer is best where, over one axis or two, and where it turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, Literal, TypeAlias

from whowhere.decide.compare.levels import LEVELS
from whowhere.model.sweep.values import Cell

By: TypeAlias = Literal["option", "change", "distance", "place", "engagement", "software"]
MOST_VALUES: Final = 60
"""Values of an axis that stand side by side; numbers beyond are put together."""
STEPS: Final = 20
"""Steps into which the numbers of a longer axis are put."""


@dataclass(frozen=True)
class MapStep:
    """One column or row of a map: a value of its axis, or the values from one to another."""

    first: Cell
    last: Cell

    def holds(self, cell: Cell) -> bool:
        """Whether a value belongs here."""
        if self.first == self.last:
            return cell == self.first
        return float(self.first) <= float(cell) <= float(self.last)  # type: ignore[arg-type]


@dataclass(frozen=True)
class MapAxis:
    """An axis of a map, in steps."""

    name: str
    steps: tuple[MapStep, ...]
    is_ordered: bool
    """Whether its values are numbers or days, so that there is a below and an above."""


@dataclass(frozen=True)
class MapCell:
    """What the points of one place on the map say."""

    answer: str
    """The answer at most of them; empty where no point has one."""
    points: int
    agreeing: int
    """How many of them have that answer."""
    settled: int
    """How many of them have it, and as settled."""
    share: float
    """The least share of futures that any of them gives it."""

    @property
    def is_open(self) -> bool:
        """Whether the verdict is open at any of its points, or they do not agree."""
        return self.settled < self.points


@dataclass(frozen=True)
class MapStretch:
    """An answer along a row of the map, from one step to another."""

    answer: str
    first: MapStep
    last: MapStep
    open_steps: int
    """How many of its steps are open."""
    steps: int


@dataclass(frozen=True)
class DecisionMap:
    """Which answer is best where."""

    by: By
    x: MapAxis
    y: MapAxis | None
    rows: tuple[tuple[MapCell | None, ...], ...]
    """By the steps of ``y``, then of ``x``; one row where there is no ``y``."""
    names: Mapping[str, str]
    """Each answer in words, the most frequent first."""

    def stretches(self, row: int) -> tuple[MapStretch, ...]:
        """Return the answers along a row, one after the other."""
        cells = [(cell, step) for cell, step in zip(self.rows[row], self.x.steps, strict=True)
                 if cell and cell.answer]  # fmt: skip
        found = []
        for answer, group in groupby(cells, key=lambda each: each[0].answer):
            run = list(group)
            opened = sum(cell.is_open for cell, _ in run)
            found.append(MapStretch(answer, run[0][1], run[-1][1], opened, len(run)))
        return tuple(found)

    def cells(self) -> Iterator[tuple[MapStep, MapStep | None, MapCell]]:
        """Yield every cell that has points, with its steps."""
        steps: Sequence[MapStep | None] = self.y.steps if self.y else (None,)
        for y, row in zip(steps, self.rows, strict=True):
            for x, cell in zip(self.x.steps, row, strict=True):
                if cell:
                    yield x, y, cell


def map_axis(name: str, cells: Sequence[Cell]) -> MapAxis | None:
    """Return an axis in steps; ``None`` where it has more values than can stand side by side."""
    known = list(dict.fromkeys(cells))
    are_numbers = all(
        isinstance(each, int | float) and not isinstance(each, bool) for each in known
    )
    are_days = all(hasattr(each, "isoformat") for each in known)
    in_order = sorted(known) if are_numbers or are_days else known
    if len(known) <= MOST_VALUES:
        steps = tuple(MapStep(each, each) for each in in_order)
        return MapAxis(name, steps, are_numbers or are_days)
    if not are_numbers:
        return None
    least, most = float(in_order[0]), float(in_order[-1])  # type: ignore[arg-type]
    ends = [least + (most - least) * at / STEPS for at in range(STEPS)] + [most]
    return MapAxis(name, tuple(map(MapStep, ends, ends[1:])), is_ordered=True)


def map_of(
    rows: Sequence[Mapping[str, Any]],
    by: By,
    x: MapAxis,
    y: MapAxis | None,
    names: Mapping[str, str],
) -> DecisionMap:
    """Return the map of the points of a sweep; ``names`` are those of the answers."""
    placed: dict[tuple[int, int], list[Mapping[str, Any]]] = {}
    for row in rows:
        at = _step_of(x, row), _step_of(y, row) if y else 0
        placed.setdefault(at, []).append(row)
    table = tuple(
        tuple(
            _cell(found, by) if (found := placed.get((across, down))) else None
            for across in range(len(x.steps))
        )
        for down in range(len(y.steps) if y else 1)
    )
    count = Counter(cell.answer for line in table for cell in line if cell and cell.answer)
    return DecisionMap(by, x, y, table, {key: names[key] for key, _ in count.most_common()})


def _step_of(axis: MapAxis, row: Mapping[str, Any]) -> int:
    return next(at for at, step in enumerate(axis.steps) if step.holds(row[axis.name]))


def _cell(rows: Sequence[Mapping[str, Any]], by: By) -> MapCell:
    key = "best" if by == "option" else by
    count = Counter(row[key] for row in rows if row[key])
    if not count:
        return MapCell("", len(rows), 0, 0, 0.0)
    answer = min(count, key=lambda each: (-count[each], each))
    agreeing = [row for row in rows if row[key] == answer]
    return MapCell(
        answer, len(rows), len(agreeing), sum(_is_settled(row, by) for row in agreeing),
        min(_share(row, by) for row in agreeing),
    )  # fmt: skip


def _levels(row: Mapping[str, Any], by: By) -> list[str]:
    """Return the levels down to the one that the map tells apart; of options, all."""
    down_to = len(LEVELS) if by == "option" else LEVELS.index(by) + 1
    return [level for level in LEVELS[:down_to] if row[level]]


def _is_settled(row: Mapping[str, Any], by: By) -> bool:
    return all(row[f"{level}_settled"] for level in _levels(row, by))


def _share(row: Mapping[str, Any], by: By) -> float:
    return min((float(row[f"{level}_share"]) for level in _levels(row, by)), default=0.0)
