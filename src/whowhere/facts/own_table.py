"""A user's own table: read from CSV, with every mistake told at once, and written back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeVar

from whowhere.facts.own_cells import OwnTopic, cells
from whowhere.facts.own_values import OwnValue
from whowhere.quantities.faults import Fault, Faults, nearest, one_of

Answer = TypeVar("Answer")

COLUMNS: Final = (
    "topic", "place", "role", "level", "value", "low", "likely", "high", "currency", "unit",
    "year", "source",
)  # fmt: skip
NEEDED: Final = ("topic", "place", "year", "source")
SIZE_LIMIT: Final = 1_000_000
"""The largest table that is read, in bytes."""
ROW_LIMIT: Final = 10_000
FAULT_LIMIT: Final = 50
"""How many mistakes of one table are told in full."""
ACCEPTED: Final = "a table of values: CSV in UTF-8, up to 1 MB"


@dataclass
class Collector:
    """Gathers the faults of many questions, so that all are told."""

    faults: list[Fault] = field(default_factory=list)

    def ask(self, where: str, question: Callable[[], Answer]) -> Answer | None:
        """Return the answer; where there is none, keep the faults and say at which line."""
        try:
            return question()
        except Faults as found:
            self.faults += (replace(fault, where=where) for fault in found.faults)
            return None

    def refuse(self, name: str) -> None:
        """Raise ``Faults`` if there are any; past a limit, only how many more."""
        told, more = self.faults[:FAULT_LIMIT], len(self.faults) - FAULT_LIMIT
        if more > 0:
            given = f"at fault in {more} more places"
            told.append(Fault(name, "the table", given, "none", do="Mend these first."))
        if told:
            raise Faults(told)


def parse_table(
    data: bytes, name: str, table: str, topics: Mapping[str, OwnTopic], today: date
) -> tuple[OwnValue, ...]:
    """Return the values of a table.

    ``name`` is what messages call the file, ``table`` what the values are shown under. ``topics``
    are the names that a value may have. Raises ``Faults`` with every mistake of every line.
    """
    found = Collector()
    values: dict[tuple[str, ...], tuple[int, OwnValue]] = {}
    for line, row in _rows(_text(data, name), name, found):
        where = f"{name}:{line}"
        value = found.ask(where, lambda row=row: cells(row, table, topics, today))  # type: ignore[misc]
        if value is None:
            continue
        if value.key in values:
            given = f"also on line {values[value.key][0]}"
            found.faults.append(
                Fault(where, " ".join(filter(None, value.key)), given, "once", do="Remove one.")
            )
        values.setdefault(value.key, (line, value))
    found.refuse(name)
    if not values:
        raise Faults([Fault(name, "the table", "without values", "one row or more")])
    return tuple(value for _, value in values.values())


def table_text(values: tuple[OwnValue, ...]) -> str:
    """Write values as a table that ``parse_table`` reads as the same values."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in values:
        figures = (repr(each.value.low), repr(each.value.likely), repr(each.value.high))
        writer.writerow(
            (each.topic, each.place, each.role, each.level, "", *figures, each.currency, each.unit,
             each.year, each.source)
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


def _rows(text: str, name: str, found: Collector) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield every row that is not empty with the line on which it ends."""
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [cell.strip().casefold() for cell in next(reader, [])]
        found.faults += _heading_faults(columns, name)
        found.refuse(name)
        for count, row in enumerate(reader):
            if count == ROW_LIMIT:
                raise _refusal(name, f"of more than {ROW_LIMIT:,} rows", "Split it.")
            if len(row) > len(columns):
                where, given = f"{name}:{reader.line_num}", f"of {len(row)} cells"
                do = "Put a text that has a comma in quotes."
                found.faults.append(Fault(where, "row", given, f"{len(columns)} cells", do=do))
            elif any(cell.strip() for cell in row):
                padded = [cell.strip() for cell in row] + [""] * (len(columns) - len(row))
                yield reader.line_num, dict(zip(columns, padded, strict=True))
    except csv.Error as error:
        raise _refusal(f"{name}:{reader.line_num}", f"no CSV ({error})", "Mend it.") from error


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
