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
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    return tuple(dict(zip(columns, row, strict=True)) for row in rows)
