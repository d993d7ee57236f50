"""A decision table as CSV: alternatives down, criteria across, rows of directions and weights."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from whowhere.model.decision_table.table import ALTERNATIVE_LIMIT
from whowhere.model.decision_table.written import Stated, WrittenTable
from whowhere.quantities.faults import Fault, Faults

DIRECTION: Final = frozenset({"direction", "directions"})
WEIGHT: Final = frozenset({"weight", "weights"})
DELIMITERS: Final = ",;\t"


def parse_csv(text: str, name: str) -> WrittenTable:
    """Return the table of a CSV text.

    The first line names the criteria; the first column names the alternatives. A row that begins
    with ``direction`` holds min or max, one that begins with ``weight`` holds weights. Columns are
    parted by commas, semicolons or tabs. Raises ``Faults`` if it is no CSV at all.
    """
    rows = list(rows_of(text, name))
    if not rows:
        given, accepted = "empty", "a first line with the names of the criteria, and a row for each"
        raise Faults([Fault(name, "the table", given, f"{accepted} alternative")])
    heading_line, heading = rows[0]
    said: dict[str, tuple[int, list[str]]] = {}
    body: list[tuple[int, list[str]]] = []
    for line, row in rows[1:]:
        mark = _mark(row[0])
        if mark and mark in said:
            given = f"also on line {said[mark][0]}"
            raise Faults([Fault(f"{name}:{line}", f"row {mark}", given, "once", do="Remove one.")])
        if mark:
            said[mark] = (line, row[1:])
        else:
            body.append((line, row))
    lines = [line for line, _ in body]

    def where(part: str, at: int | str) -> str:
        if part in said:
            return f"{name}:{said[part][0]}"
        return f"{name}:{lines[at] if part != 'criteria' and isinstance(at, int) else heading_line}"

    weights = said.get("weights")
    return WrittenTable(
        source=name,
        criteria=heading[1:],
        alternatives=[row[0] for _, row in body],
        rows=[row[1:] for _, row in body],
        number=number_in,
        directions=Stated(said["directions"][1], "directions", where)
        if "directions" in said else None,
        weights=Stated([_weight(cell) for cell in weights[1]], "weights", where)
        if weights else None,
        where=where,
    )  # fmt: skip


def _mark(first: str) -> str:
    """Return which row of its own this is, or nothing for an alternative."""
    word = first.casefold().rstrip(":")
    return "directions" if word in DIRECTION else "weights" if word in WEIGHT else ""


def _weight(cell: str) -> object:
    number = number_in(cell)
    return (cell or None) if number is None else number


def number_in(cell: object) -> float | None:
    """Return the number of a cell, or ``None`` where it holds none."""
    text = str(cell)
    if "_" in text:  # Python would read 1_000 as a thousand
        return None
    try:
        return float(text)
    except ValueError:
        return None


def rows_of(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield every row that is not empty with its line. Raises ``Faults`` on what is no CSV."""
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count = 0
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if any(cells):
                count += 1
                _require_few(count, name)
                yield reader.line_num, cells
    except csv.Error as error:
        where, do = f"{name}:{reader.line_num}", "Check the quotes."
        raise Faults([Fault(where, "the table", f"no CSV ({error})", "CSV", do=do)]) from error


def _require_few(count: int, name: str) -> None:
    most = ALTERNATIVE_LIMIT + 3  # the heading, directions and weights
    if count > most:
        accepted = f"up to {ALTERNATIVE_LIMIT:,} alternatives"
        given = f"of more than {most:,} rows"
        raise Faults([Fault(name, "the table", given, accepted, do="Rank a part of it.")])


def cut(values: Sequence[str], length: int) -> list[str]:
    """Return so many cells of a row, empty where it is shorter."""
    return [*values[:length], *[""] * (length - len(values))]
