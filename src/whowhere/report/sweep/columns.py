"""The columns of a sweep's tables: what each holds, of which kind, in which unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whowhere.decide.compare.levels import LEVELS
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.axis_names import AS_OF

CellKind: TypeAlias = Literal["whole", "number", "text", "truth", "day"]
TableName: TypeAlias = Literal["points", "options", "flips"]
MONEY: Final = "money"
"""Present value in the currency of the row's point, worth what it is at the decision."""
SHARE: Final = "share"
FUTURES: Final = "share of futures"
TENTHS: Final = {"p10": "one chance in ten that it is lower", "p50": "the median",
                 "p90": "one chance in ten that it is higher"}  # fmt: skip


@dataclass(frozen=True)
class SweepColumn:
    """One column of a table."""

    name: str
    kind: CellKind
    unit: str
    """Empty for what is no quantity."""
    words: str


def _tenths(name: str, unit: str, words: str) -> Iterator[SweepColumn]:
    for tenth, meaning in TENTHS.items():
        yield SweepColumn(f"{name}_{tenth}", "number", unit, f"{words}: {meaning}")


def _levels() -> Iterator[SweepColumn]:
    asked = {
        "change": "stay, move or hire",
        "distance": "how far from home: home, town, near, far or mix",
        "place": "which place, by its key",
        "engagement": "which engagement",
        "software": "software or people; empty where software is no question",
    }
    for name in LEVELS:
        yield SweepColumn(name, "text", "", f"What the futures speak for: {asked[name]}")
        share = f"How often the best answer on the level {name} costs as little as any other"
        yield SweepColumn(f"{name}_share", "number", FUTURES, share)
        yield SweepColumn(
            f"{name}_settled", "truth", "", "Whether that is often enough to be settled"
        )


OF_POINTS: Final[tuple[SweepColumn, ...]] = (
    SweepColumn("fault", "text", "", "Why the point has no answer; empty where it has one"),
    SweepColumn("title", "text", "", "The scenario's title"),
    SweepColumn("as_of", "day", "", "The day on which the figures were known"),
    SweepColumn("currency", "text", "", "The company's currency, in which money stands"),
    SweepColumn("compared", "whole", "options", "How many options were compared"),
    SweepColumn("admissible", "whole", "options", "How many of them meet every requirement"),
    SweepColumn("best", "text", "", "The option with the lowest median cost of those admissible"),
    SweepColumn("best_name", "text", "", "Its name in words"),
    *_levels(),
    SweepColumn("place_name", "text", "", "The place that the futures speak for, in words"),
    SweepColumn("settled", "truth", "", "Whether every level is settled"),
    SweepColumn("open_level", "text", "", "The first level that is open; empty where none is"),
    SweepColumn("chance", "number", FUTURES, "How often the best option costs least"),
    *_tenths("cost", MONEY, "Cost of the best option"),
    SweepColumn("today", "text", "", "What stands today, or what new work is measured against"),
    *_tenths("today_cost", MONEY, "Cost of going on as today"),
    *_tenths("saving", "share of today", "What the best option saves against today"),
    SweepColumn("loss", "number", FUTURES, "How often the best option costs more than today"),
    SweepColumn("rival", "text", "", "The option that comes closest to the best"),
    SweepColumn("rival_cost_p50", "number", MONEY, "Its cost: the median"),
)  # fmt: skip
"""What is found of each point, after its number and its values."""

OF_OPTIONS: Final[tuple[SweepColumn, ...]] = (
    SweepColumn("point", "whole", "", "The number of the point"),
    SweepColumn("option", "text", "", "The option"),
    SweepColumn("name", "text", "", "Its name in words"),
    SweepColumn("meets_requirements", "truth", "", "Whether it meets every requirement"),
    SweepColumn("fails", "text", "", "Why it does not, or why it is not compared at this point"),
    *_tenths("cost", MONEY, "Its cost"),
    SweepColumn("cost_mean", "number", MONEY, "Its cost: the mean"),
    *_tenths("saving", "share of today", "What it saves against today"),
    SweepColumn("loss", "number", FUTURES, "How often it costs more than today"),
    SweepColumn("chance", "number", FUTURES, "How often it costs least of those admissible"),
)  # fmt: skip

OF_FLIPS: Final[tuple[SweepColumn, ...]] = (
    SweepColumn("point", "whole", "", "The number of the point"),
    SweepColumn("rank", "whole", "", "From 1: those inside their ranges first, then the nearest"),
    SweepColumn("unknown", "text", "", "What would have to be other, as --set names it"),
    SweepColumn("words", "text", "", "The same in words"),
    SweepColumn("likely", "number", "that of the unknown", "What is likely; 1 of a factor"),
    SweepColumn("at", "number", "that of the unknown", "The value at which another option is best"),
    SweepColumn("is_factor", "truth", "", "Whether that is a multiple of what each role has"),
    SweepColumn("inside_range", "truth", "", "Whether it lies between P10 and P90"),
    SweepColumn("best_after", "text", "", "The option that is best beyond it"),
)  # fmt: skip


SAME: Final = frozenset({AS_OF, "currency"})
"""Axes whose value is the very thing that is told of the point."""


def columns_of(axes: Iterable[Axis]) -> dict[TableName, tuple[SweepColumn, ...]]:
    """Return the columns of every table of a sweep along some axes."""
    own = [_of_axis(axis) for axis in axes]
    names = {column.name for column in own}
    found = tuple(column for column in OF_POINTS if column.name not in names)
    number = SweepColumn("point", "whole", "", "The number of the point, from 1")
    return {"points": (number, *own, *found), "options": OF_OPTIONS, "flips": OF_FLIPS}


def axis_column(name: str) -> str:
    """Return the column of an axis: its name, unless something else is found under that name."""
    found = {column.name for column in OF_POINTS} - SAME
    return f"{name}_set" if name in found else name


def _of_axis(axis: Axis) -> SweepColumn:
    if axis.name == AS_OF:
        return next(column for column in OF_POINTS if column.name == AS_OF)
    return SweepColumn(
        axis_column(axis.name), _kind_of(axis), "", f"The value of {axis.name} at the point"
    )


def _kind_of(axis: Axis) -> CellKind:
    """Return the narrowest kind that holds every value of an axis."""
    if axis.span is not None:
        return "whole" if axis.span.is_whole else "number"
    kinds = {type(cell) for cell in axis.cells}
    plain: dict[frozenset[type], CellKind] = {
        frozenset({bool}): "truth", frozenset({int}): "whole", frozenset({dt.date}): "day",
        frozenset({float}): "number", frozenset({int, float}): "number",
    }  # fmt: skip
    return plain.get(frozenset(kinds), "text")
