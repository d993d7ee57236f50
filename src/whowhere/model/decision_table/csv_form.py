"""A decision table as rows: alternatives down, criteria across, rows of directions and weights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from whowhere.model.decision_table.columns import reader, total_faults
from whowhere.model.decision_table.table import ALTERNATIVE_LIMIT
from whowhere.model.decision_table.written import Stated, WrittenTable
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.calendar_words import folded
from whowhere.quantities.tables.opening import text_table
from whowhere.quantities.tables.table import MEGABYTE, Bounds, ExportedTable, Row
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_number

DIRECTION: Final = frozenset(
    {"direction", "directions", "richtung", "sens", "direccion", "direcao", "direzione", "richting",
     "kierunek"}
)  # fmt: skip
WEIGHT: Final = frozenset(
    {"weight", "weights", "weighting", "gewicht", "gewichte", "gewichtung", "poids", "ponderation",
     "peso", "pesos", "ponderacion", "ponderacao", "pesi", "gewichten", "waga", "wagi"}
)  # fmt: skip
"""What rows of their own are called, as ``folded``: in the languages whose exports are read."""
BOUNDS: Final = Bounds(
    "a table: CSV, Excel (.xlsx) or JSON, up to 64 MB",
    size=64 * MEGABYTE,
    rows=ALTERNATIVE_LIMIT + 3,  # the heading, directions and weights
    fewer=f"Rank a part of it: up to {ALTERNATIVE_LIMIT:,} alternatives.",
)
"""10,000 alternatives with 200 criteria fit."""


def parse_csv(text: str, name: str) -> WrittenTable:
    """Return the table of a CSV text, as ``written_of`` does. Raises ``Faults``."""
    return written_of(text_table(text, "", name, BOUNDS))


def written_of(table: ExportedTable) -> WrittenTable:
    """Return the decision table of a text or a sheet.

    The first line names the criteria; the first column names the alternatives. A row that begins
    with ``direction`` holds min or max, one that begins with ``weight`` holds weights. Raises
    ``Faults`` if it is empty, or its numbers may be two things.
    """
    if not table.rows:
        given, accepted = "empty", "a first line with the names of the criteria, and a row for each"
        raise Faults([Fault(table.where(), "the table", given, f"{accepted} alternative")])
    heading, *others = _untitled(table.rows)
    said = _said(table, others)
    body = [row for row in others if not _mark(row.cell(0))]
    weights, directions = said.get("weights"), said.get("directions")
    width = len(heading.cells)
    number = reader(table, heading, body, weights)
    if totals := [*total_faults(table, body, number)]:
        raise Faults(totals)

    def where(part: str, at: int | str) -> str:
        row = said.get(part)
        if row is None and part != "criteria" and isinstance(at, int):
            row = body[at]
        return table.where((row or heading).line)

    return WrittenTable(
        source=table.where(),
        criteria=heading.cells[1:],
        alternatives=[row.cell(0) for row in body],
        rows=[_values(row, width) for row in body],
        number=number,
        directions=Stated(_values(directions, 0), "directions", where) if directions else None,
        weights=Stated([_weight(cell, number) for cell in _values(weights, 0)], "weights", where)
        if weights else None,
        where=where,
        sheet=table.sheet,
    )  # fmt: skip


def _untitled(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows from the heading on: titles above it stand alone in their row."""
    first = next((at for at, row in enumerate(rows) if len(row.cells) > 1), 0)
    return rows[first:]


def _values(row: Row, width: int) -> list[str]:
    """Return what stands behind the name of a row, empty cells up to the width of the heading."""
    values = list(row.cells[1:])
    return values + [""] * (width - 1 - len(values))


def has_directions(table: ExportedTable) -> bool:
    """Tell whether a sheet says which way is better."""
    return any(_mark(row.cell(0)) == "directions" for row in table.rows)


def _said(table: ExportedTable, rows: Sequence[Row]) -> dict[str, Row]:
    """Return the rows of directions and weights. Raises ``Faults`` for one that is there twice."""
    said: dict[str, Row] = {}
    for row in rows:
        mark = _mark(row.cell(0))
        if mark and mark in said:
            given = f"also on line {said[mark].line}"
            fault = Fault(table.where(row.line), f"row {mark}", given, "once", do="Remove one.")
            raise Faults([fault])
        if mark:
            said[mark] = row
    return said


def _mark(first: str) -> str:
    """Return which row of its own this is, or nothing for an alternative."""
    word = folded(first)
    return "directions" if word in DIRECTION else "weights" if word in WEIGHT else ""


def _weight(cell: str, number: Callable[[object], float | None]) -> object:
    found = number(cell)
    return (cell or None) if found is None else found


def number_in(cell: object) -> float | None:
    """Return the number that was typed, or ``None`` where it is none."""
    try:
        return read_number(str(cell), "share")
    except UnreadNumber:
        return None


def cut(values: Sequence[str], length: int) -> list[str]:
    """Return so many cells of a row, empty where it is shorter."""
    return [*values[:length], *[""] * (length - len(values))]
