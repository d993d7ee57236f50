"""What a finished sweep leaves: tidy tables with typed columns, from its parts in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from whowhere.interfaces.sweeping.folder import SweepFolder
from whowhere.interfaces.sweeping.preparing import Sweep
from whowhere.model.sweep.axes import Axis
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.report.media.documents import as_csv
from whowhere.report.sweep.columns import SweepColumn, TableName, columns_of
from whowhere.report.sweep.table import column_rows, complete_rows

Format: TypeAlias = Literal["csv", "parquet"]
FORMAT: Final = Argument("format")
ROW = dict[str, Any]


def format_of(asked: Format | None) -> Format:
    """Return the form of tables: as asked, else Parquet where it can be. Raises ``Faults``."""
    has_parquet = find_spec("pyarrow") is not None
    if asked == "parquet" and not has_parquet:
        do = "Install it: pip install pyarrow."
        given = "parquet, and pyarrow is not installed"
        raise Faults(
            [Fault("", FORMAT, given, "csv, or parquet where pyarrow is installed", do=do)]
        )
    return asked or ("parquet" if has_parquet else "csv")


def tables_in(axes: Sequence[Axis], parts: int, folder: SweepFolder) -> dict[TableName, list[ROW]]:
    """Return the rows of every table of a finished sweep, each with every column, in order."""
    columns = columns_of(axes)
    rows: dict[TableName, list[ROW]] = {name: [] for name in columns}
    for number in range(parts):
        part = folder.rows_of(number)
        for name in columns:
            rows[name] += complete_rows(part[name], columns[name])
    for found in rows.values():
        found.sort(key=lambda row: int(row["point"]))  # within a point they are in order
    return rows


def write_tables(
    sweep: Sweep, folder: SweepFolder, tables: dict[TableName, list[ROW]], form: Format
) -> list[Path]:
    """Write the tables that have rows, and what their columns mean; return the files."""
    columns = columns_of(sweep.axes)
    told = [(name, columns[name], tables[name]) for name in columns if tables[name]]
    written = [folder.write(f"{name}.{form}", _content(rows, of, form)) for name, of, rows in told]
    meaning = as_csv(list(_meanings(told)))
    return [*written, folder.write("columns.csv", f"{meaning}\n".encode())]


def _meanings(
    told: Sequence[tuple[TableName, tuple[SweepColumn, ...], list[ROW]]],
) -> Iterator[dict[str, object]]:
    for name, columns, _ in told:
        yield from column_rows(name, columns)


def _content(rows: list[ROW], columns: tuple[SweepColumn, ...], form: Format) -> bytes:
    if form == "csv":
        return f"{as_csv(rows)}\n".encode()
    from whowhere.report.sweep.parquet import parquet_bytes  # noqa: PLC0415 - an extra

    return parquet_bytes(rows, columns)
