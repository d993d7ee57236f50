"""Rows with every column of their table, whatever a point has said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from whowhere.report.sweep.columns import SweepColumn, TableName


def complete_rows(
    rows: Iterable[dict[str, Any]], columns: Sequence[SweepColumn]
) -> list[dict[str, Any]]:
    """Return rows with a cell for each column, in its kind; what a point has not is ``None``."""
    return [
        {column.name: _cell(row.get(column.name), column) for column in columns} for row in rows
    ]


def _cell(value: Any, column: SweepColumn) -> Any:
    if value is None:
        return None
    if column.kind == "number":
        return float(value)
    if column.kind == "day":
        return dt.date.fromisoformat(value)
    return str(value) if column.kind == "text" else value


def column_rows(table: TableName, columns: Sequence[SweepColumn]) -> Iterator[dict[str, object]]:
    """Yield what each column of a table means."""
    for column in columns:
        yield {
            "table": table, "column": column.name, "kind": column.kind, "unit": column.unit,
            "meaning": column.words,
        }  # fmt: skip
