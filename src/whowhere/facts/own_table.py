"""A user's own table: read from CSV, with every mistake told at once, and written back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from whowhere.facts.own_cells import OwnTopic, cells
from whowhere.facts.own_values import OwnValue
from whowhere.quantities.faults import Fault, Faults, first_faults, nearest, one_of
from whowhere.quantities.hints import bounded_hints
from whowhere.quantities.tables.opening import tables_of
from whowhere.quantities.tables.table import Bounds, ExportedTable, first_that
from whowhere.quantities.written_digits import Mark, UnreadNumber, plainly
from whowhere.quantities.written_numbers import mark_of_column

COLUMNS: Final = (
    "topic", "place", "role", "level", "value", "low", "likely", "high", "currency", "unit",
    "year", "source", "meant",
)  # fmt: skip
NEEDED: Final = ("topic", "place", "year", "source")
SIZE_LIMIT: Final = 1_000_000
"""The largest table that is read, in bytes."""
ROW_LIMIT: Final = 10_000
ACCEPTED: Final = "a table of values: CSV or Excel (.xlsx), up to 1 MB"
BOUNDS: Final = Bounds(ACCEPTED, size=SIZE_LIMIT, rows=ROW_LIMIT + 1, fewer="Split it.")
FIGURES: Final = ("value", "low", "likely", "high")
"""Columns of numbers, which one hand wrote."""


@bounded_hints()
def parse_table(
    data: bytes, name: str, table: str, topics: Mapping[str, OwnTopic], today: date
) -> tuple[OwnValue, ...]:
    """Return the values of a table.

    ``name`` is what messages call the file, ``table`` what the values are shown under. ``topics``
    are the names that a value may have. Raises ``Faults`` with the first mistakes.
    """
    found = first_that(tables_of(data, name, BOUNDS), _names_topics)
    columns = [cell.casefold() for cell in found.rows[0].cells] if found.rows else []
    if at_fault := first_faults(_heading_faults(columns, found), found.where()):
        raise Faults(at_fault)
    rows = [(row.line, row.cells) for row in found.rows[1:]]
    mark = _mark(columns, [cells for _, cells in rows])
    values: dict[tuple[str, ...], tuple[int, OwnValue]] = {}

    def faults() -> Iterator[Fault]:
        for line, row in rows:
            where = found.where(line)
            try:
                value = cells(_named(row, columns), table, topics, today, mark)
            except Faults as mistaken:
                yield from (replace(fault, where=where) for fault in mistaken.faults)
                continue
            if value.key in values:
                key, given = (
                    " ".join(filter(None, value.key)),
                    f"also on line {values[value.key][0]}",
                )
                yield Fault(where, key, given, "once", do="Remove one.")
            values.setdefault(value.key, (line, value))

    if wrong := first_faults(faults(), found.where()):
        raise Faults(wrong)
    if not values:
        raise Faults([Fault(found.where(), "the table", "without values", "one row or more")])
    return tuple(value for _, value in values.values())


def table_text(values: tuple[OwnValue, ...]) -> str:
    """Write values as a table that ``parse_table`` reads as the same values."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for value in values:
        figures = (
            plainly(each) for each in (value.value.low, value.value.likely, value.value.high)
        )
        writer.writerow(
            (value.topic, value.place, value.role, value.level, "", *figures, value.currency,
             value.unit, value.year, value.source, "yes" if value.is_meant else "")
        )  # fmt: skip
    return text.getvalue()


def _named(row: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
    """Return the cells of a row by column. Raises ``Faults`` where there are more than columns."""
    if len(row) > len(columns):
        do = "Put a text that has a comma in quotes."
        raise Faults([Fault("", "row", f"of {len(row)} cells", f"{len(columns)} cells", do=do)])
    padded = [cell.strip() for cell in row] + [""] * (len(columns) - len(row))
    return dict(zip(columns, padded, strict=True))


def _names_topics(table: ExportedTable) -> bool:
    """Tell whether a sheet has the heading of a table of values."""
    return bool(table.rows) and NEEDED[0] in map(str.casefold, table.rows[0].cells)


def _mark(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Mark | None:
    """Return what stands before decimals in all figures; ``None`` where each must tell itself."""
    places = [at for at, column in enumerate(columns) if column in FIGURES]
    figures = (cells[at] for cells in rows for at in places if at < len(cells))
    try:
        return mark_of_column((cell for cell in figures if type(cell) is str), "unknown")
    except UnreadNumber:
        return None


def _heading_faults(columns: list[str], table: ExportedTable) -> Iterator[Fault]:
    where = table.where(table.rows[0].line if table.rows else 1)
    for column in dict.fromkeys(columns):
        if columns.count(column) > 1:
            yield Fault(where, f"column {column[:40]!r}", "there twice", "each column once")
        if column not in COLUMNS:
            near = nearest(column[:40], COLUMNS)
            yield Fault(where, "column", repr(column[:40]), one_of(COLUMNS), near)
    for column in NEEDED:
        if column not in columns:
            yield Fault(where, f"column {column}", "missing", f"columns {', '.join(NEEDED)}")
    if "value" not in columns and not {"low", "high"} <= set(columns):
        yield Fault(where, "column value", "missing", "value, or low and high")
