"""The measured tables: tidy CSV files, each read once, and only when something asks for it."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "indicators"


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of the table ``name`` in the order of the file, every value as text.

    Raises ``FileNotFoundError`` if there is no such table, and ``ValueError`` if a row has more
    or fewer values than the table has columns.
    """
    columns, rows = _read(name)
    return tuple([dict(zip(columns, row, strict=True)) for row in rows])


@cache
def rows_where(name: str, column: str, value: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a table that have this value in a column, in the order of the file.

    Of a long table only these are made. Raises as ``table`` does, and ``ValueError`` if there is
    no such column.
    """
    columns, _ = _read(name)
    found = _rows_by(name, column).get(value, ())
    return tuple([dict(zip(columns, row, strict=True)) for row in found])


@cache
def values_in(name: str, column: str) -> tuple[str, ...]:
    """Return the values of a column, each once, as they first come. Raises as ``rows_where``."""
    columns, rows = _read(name)
    at = columns.index(column)
    return tuple(dict.fromkeys([row[at] for row in rows]))


@cache
def _rows_by(name: str, column: str) -> dict[str, list[list[str]]]:
    columns, rows = _read(name)
    at = columns.index(column)
    found: dict[str, list[list[str]]] = {}
    for row in rows:
        found.setdefault(row[at], []).append(row)
    return found


@cache
def _read(name: str) -> tuple[list[str], list[list[str]]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    return columns, rows
