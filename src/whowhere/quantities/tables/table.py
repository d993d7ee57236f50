"""A table as it was exported: rows of cells, each row with the line of the file it stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1_000_000


class TypedNumber(str):
    """A cell that a workbook holds as a number: nothing about it is left to be guessed.

    As text it has a point before its decimals, no thousands marks, and never exactly three
    decimals: no reader of numbers takes 65.123 for sixty-five thousand.
    """

    __slots__ = ("value",)
    value: float

    def __new__(cls, value: float) -> TypedNumber:
        """Write a number as its cell."""
        text = f"{value:.15g}" if abs(value) < 1e15 else repr(float(value))
        whole, point, decimals = text.partition(".")
        padded = f"{whole}.{decimals}0" if point and len(decimals) == 3 else text
        self = super().__new__(cls, padded)
        self.value = float(value)
        return self


@dataclass(frozen=True)
class Row:
    """The cells of a row, stripped; empty ones at its end are left out."""

    line: int
    """Line of the text on which the row begins, or row of the sheet; from 1."""
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Return the cell of a column, counted from 0; empty where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True)
class ExportedTable:
    """The rows of a text, or of one sheet of a workbook, that hold anything."""

    name: str
    """What messages call the file."""
    rows: tuple[Row, ...]
    sheet: str = ""
    """Name of the sheet; empty where the file is text."""
    read_as: str = ""
    """What had to be found out about the file, in words, such as ``Windows-1252``."""

    def where(self, line: int | None = None) -> str:
        """Return how faults name a line of it: ``calls.csv:12``, ``calls.xlsx:Data:12``."""
        parts = (self.name, self.sheet, "" if line is None else str(line))
        return ":".join(filter(None, parts))


@dataclass(frozen=True)
class Bounds:
    """How much of a file is read, and what is said of one that is not."""

    accepted: str
    """What the file should be, in words: ``a table of values: CSV or Excel (.xlsx)``."""
    size: int = 16 * MEGABYTE
    """Largest file, in bytes; a workbook may hold ten times as much once unpacked."""
    rows: int = 200_000
    """Most rows that hold anything."""
    fewer: str = "Export a part of it."
    """What to do with more."""
    key: str = "the table"
    """What faults call it."""


def first_that(
    tables: Iterable[ExportedTable], fits: Callable[[ExportedTable], bool]
) -> ExportedTable:
    """Return the first table that a reader can use, else the first."""
    known = tuple(tables)
    return next((table for table in known if fits(table)), known[0])
