"""A table of a sweep as Parquet, for which whowhere needs its extra ``parquet``.

Every column has its type from what it means, never from what happens to stand in it: a column of
missing values keeps its type, and what is missing is null, never not-a-number.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from whowhere.report.sweep.columns import CellKind, SweepColumn

TYPES: Final[dict[CellKind, Any]] = {
    "whole": pa.int64(), "number": pa.float64(), "text": pa.string(), "truth": pa.bool_(),
    "day": pa.date32(),
}  # fmt: skip


def parquet_bytes(rows: Sequence[dict[str, Any]], columns: Sequence[SweepColumn]) -> bytes:
    """Return rows as a Parquet file; its columns bear their units and meanings."""
    arrays = [
        pa.array([row[column.name] for row in rows], TYPES[column.kind]) for column in columns
    ]
    table = pa.Table.from_arrays(arrays, schema=pa.schema([_field(column) for column in columns]))
    file = io.BytesIO()
    pq.write_table(table, file, compression="zstd")
    return file.getvalue()


def _field(column: SweepColumn) -> Any:
    said = {"unit": column.unit, "meaning": column.words}
    return pa.field(column.name, TYPES[column.kind], metadata=said)
