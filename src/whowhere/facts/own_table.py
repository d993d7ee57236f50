"""A user's own table: read from CSV, with every mistake told at once, and written back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from whowhere.facts.own_cells import OwnTopic, cells
from whowhere.facts.own_values import OwnValue
from whowhere.quantities.faults import Fault, Faults, first_faults, nearest, one_of
from whowhere.quantities.written_digits import plainly

COLUMNS: Final = (
    "topic", "place", "role", "level", "value", "low", "likely", "high", "currency", "unit",
    "year", "source", "meant",
)  # fmt: skip
NEEDED: Final = ("topic", "place", "year", "source")
SIZE_LIMIT: Final = 1_000_000
"""The largest table that is read, in bytes."""
ROW_LIMIT: Final = 10_000
ACCEPTED: Final = "a table of values: CSV in UTF-8, up to 1 MB"


def parse_table(
    data: bytes, name: str, table: str, topics: Mapping[str, OwnTopic], today: date
) -> tuple[OwnValue, ...]:
    """Return the values of a table.

    ``name`` is what messages call the file, ``table`` what the values are shown under. ``topics``
    are the names that a value may have. Raises ``Faults`` with the first mistakes.
    """
    columns, rows = _rows(_text(data, name), name)
    values: dict[tuple[str, ...], tuple[int, OwnValue]] = {}

    def faults() -> Iterator[Fault]:
        for line, row in rows:
            where = f"{name}:{line}"
            try:
                value = cells(_named(row, columns), table, topics, today)
            except Faults as found:
                yield from (replace(fault, where=where) for fault in found.faults)
                continue
            if value.key in values:
                key, given = (
                    " ".join(filter(None, value.key)),
                    f"also on line {values[value.key][0]}",
                )
                yield Fault(where, key, given, "once", do="Remove one.")
            values.setdefault(value.key, (line, value))

    if found := first_faults(faults(), name):
        raise Faults(found)
    if not values:
        raise Faults([Fault(name, "the table", "without values", "one row or more")])
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


def _text(data: bytes, name: str) -> str:
    if len(data) > SIZE_LIMIT:
        raise _refusal(name, f"larger than {SIZE_LIMIT:,} bytes", "Is it the right file?")
    if b"\0" in data:
        raise _refusal(name, "no text", "Save it as CSV, in UTF-8.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"{name}:{data[: error.start].count(10) + 1}"
        raise _refusal(where, "not in UTF-8", "Save it as CSV UTF-8.") from error


def _rows(text: str, name: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Return the columns, and every row that is not empty with the line on which it ends.

    All are read before the first is looked at: a table that is too long is refused at once.
    """
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [cell.strip().casefold() for cell in next(reader, [])]
        if faults := first_faults(_heading_faults(columns, name), name):
            raise Faults(faults)
        rows = [(reader.line_num, row) for row in islice(reader, ROW_LIMIT + 1)]
    except csv.Error as error:
        raise _refusal(f"{name}:{reader.line_num}", f"no CSV ({error})", "Mend it.") from error
    if len(rows) > ROW_LIMIT:
        raise _refusal(name, f"of more than {ROW_LIMIT:,} rows", "Split it.")
    filled = [each for each in rows if any(map(str.strip, each[1])) or len(each[1]) > len(columns)]
    return columns, filled


def _named(row: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
    """Return the cells of a row by column. Raises ``Faults`` where there are more than columns."""
    if len(row) > len(columns):
        do = "Put a text that has a comma in quotes."
        raise Faults([Fault("", "row", f"of {len(row)} cells", f"{len(columns)} cells", do=do)])
    padded = [cell.strip() for cell in row] + [""] * (len(columns) - len(row))
    return dict(zip(columns, padded, strict=True))


def _heading_faults(columns: list[str], name: str) -> Iterator[Fault]:
    where = f"{name}:1"
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


def _refusal(where: str, given: str, do: str) -> Faults:
    return Faults([Fault(where, "the table", given, ACCEPTED, do=do)])
