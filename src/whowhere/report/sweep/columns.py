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
class Column:
    """One column of a table."""

    name: str
    kind: CellKind
    unit: str
    """Empty for what is no quantity."""
    words: str


def _tenths(name: str, unit: str, words: str) -> Iterator[Column]:
    for tenth, meaning in TENTHS.items():
        yield Column(f"{name}_{tenth}", "number", unit, f"{words}: {meaning}")


def _levels() -> Iterator[Column]:
    asked = {
        "change": "stay, move or hire",
        "distance": "how far from home: home, town, near, far or mix",
        "place": "which place, by its key",
        "engagement": "which engagement",
        "software": "software or people; empty where software is no question",
    }
    for name in LEVELS:
        yield Column(name, "text", "", f"What the futures speak for: {asked[name]}")
        share = f"How often the best answer on the level {name} costs as little as any other"
        yield Column(f"{name}_share", "number", FUTURES, share)
        yield Column(f"{name}_settled", "truth", "", "Whether that is often enough to be settled")


OF_POINTS: Final[tuple[Column, ...]] = (
    Column("fault", "text", "", "Why the point has no answer, in words; empty where it has one"),
    Column("title", "text", "", "The scenario's title"),
    Column("as_of", "day", "", "The day on which the figures were known"),
    Column("currency", "text", "", "The company's currency, in which money stands"),
    Column("compared", "whole", "options", "How many options were compared"),
    Column("admissible", "whole", "options", "How many of them meet every requirement"),
    Column("best", "text", "", "The option with the lowest median cost of those admissible"),
    Column("best_name", "text", "", "Its name in words"),
    *_levels(),
    Column("place_name", "text", "", "The place that the futures speak for, in words"),
    Column("settled", "truth", "", "Whether every level is settled"),
    Column("open_level", "text", "", "The first level that is open; empty where none is"),
    Column("chance", "number", FUTURES, "How often the best option costs least"),
    *_tenths("cost", MONEY, "Cost of the best option"),
    Column("today", "text", "", "What stands today, or what new work is measured against"),
    *_tenths("today_cost", MONEY, "Cost of going on as today"),
    *_tenths("saving", "share of today", "What the best option saves against today"),
    Column("loss", "number", FUTURES, "How often the best option costs more than today"),
    Column("rival", "text", "", "The option that comes closest to the best"),
    Column("rival_cost_p50", "number", MONEY, "Its cost: the median"),
)  # fmt: skip
"""What is found of each point, after its number and its values."""

OF_OPTIONS: Final[tuple[Column, ...]] = (
    Column("point", "whole", "", "The number of the point"),
    Column("option", "text", "", "The option"),
    Column("name", "text", "", "Its name in words"),
    Column("meets_requirements", "truth", "", "Whether it meets every requirement"),
    Column("fails", "text", "", "Why it does not, or why it is not compared at this point"),
    *_tenths("cost", MONEY, "Its cost"),
    Column("cost_mean", "number", MONEY, "Its cost: the mean"),
    *_tenths("saving", "share of today", "What it saves against today"),
    Column("loss", "number", FUTURES, "How often it costs more than today"),
    Column("chance", "number", FUTURES, "How often it costs least of those admissible"),
)  # fmt: skip

OF_FLIPS: Final[tuple[Column, ...]] = (
    Column("point", "whole", "", "The number of the point"),
    Column("rank", "whole", "", "From 1: those inside their ranges first, then the nearest"),
    Column("unknown", "text", "", "What would have to be other, as --set names it"),
    Column("words", "text", "", "The same in words"),
    Column("likely", "number", "that of the unknown", "What is likely; 1 where at is a factor"),
    Column("at", "number", "that of the unknown", "The value at which another option is best"),
    Column("is_factor", "truth", "", "Whether that is a multiple of what each role has"),
    Column("inside_range", "truth", "", "Whether it lies between P10 and P90"),
    Column("best_after", "text", "", "The option that is best beyond it"),
)  # fmt: skip


SAME: Final = frozenset({AS_OF, "currency"})
"""Axes whose value is the very thing that is told of the point."""


def columns_of(axes: Iterable[Axis]) -> dict[TableName, tuple[Column, ...]]:
    """Return the columns of every table of a sweep along some axes."""
    own = [_of_axis(axis) for axis in axes]
    names = {column.name for column in own}
    found = tuple(column for column in OF_POINTS if column.name not in names)
    number = Column("point", "whole", "", "The number of the point, from 1")
    return {"points": (number, *own, *found), "options": OF_OPTIONS, "flips": OF_FLIPS}


def axis_column(name: str) -> str:
    """Return the column of an axis: its name, unless something else is found under that name."""
    found = {column.name for column in OF_POINTS} - SAME
    return f"{name}_set" if name in found else name


def _of_axis(axis: Axis) -> Column:
    if axis.name == AS_OF:
        return next(column for column in OF_POINTS if column.name == AS_OF)
    return Column(
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
