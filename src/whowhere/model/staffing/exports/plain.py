"""Tables without a day in sight: 336 numbers, or 48 rows of seven, as they were always written."""

from __future__ import annotations

from typing import Final, TypeAlias

from whowhere.model.scenario.heads import MOST_CONTACTS
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.numbers import TableNumbers
from whowhere.quantities.tables.table import ExportedTable, Row

DAYS: Final = 7
Halves: TypeAlias = tuple[tuple[float, ...], ...]


def plain_week(table: ExportedTable) -> tuple[Halves, str] | None:
    """Return contacts by day and half-hour from Monday 0:00, and what was understood.

    Either one number in each of 336 rows, a count of the rows before it or not, or seven in each
    of 48; a first row of words is passed over. ``None`` for any other table. Raises ``Faults`` for
    a number that cannot be.
    """
    rows = table.rows[1:] if table.rows and not _is_number(table.rows[0].cells[-1]) else table.rows
    width = {DAY_HALVES: DAYS, DAYS * DAY_HALVES: 1}.get(len(rows))
    if width is None or not all(width <= len(row.cells) <= width + 1 for row in rows):
        return None
    if width == 1 and len(rows[0].cells) > 1 and not _count_up(rows):
        return None
    cells = [(cell, row.line) for row in rows for cell in row.cells[-width:]]
    read = TableNumbers(table, [cell for cell, _ in cells], "contacts", "a number from 0")
    found = [read.number(*each) for each in cells]
    for (cell, line), count in zip(cells, found, strict=True):
        if not 0 <= count <= MOST_CONTACTS:
            raise Faults([Fault(table.where(line), "contacts", cell[:40], "a number from 0")])
    step = (1, DAY_HALVES) if width == 1 else (DAYS, 1)
    week = tuple(
        tuple(found[half * step[0] + day * step[1]] for half in range(DAY_HALVES))
        for day in range(DAYS)
    )
    return week, f"{table.where()}: read as 336 half-hours from Monday 0:00; it names no days"


def counts_rows(table: ExportedTable) -> bool:
    """Tell whether a table is 336 rows under a heading, each with its number first."""
    rows = table.rows[1:]
    return len(rows) == DAYS * DAY_HALVES and len(table.rows[0].cells) == 2 and _count_up(rows)


def _count_up(rows: tuple[Row, ...]) -> bool:
    """Tell whether the first cells are 0, 1, 2 or 1, 2, 3 and so on."""
    first = [row.cells[0] for row in rows]
    return any(first == [str(at) for at in range(start, start + len(rows))] for start in (0, 1))


def _is_number(cell: str) -> bool:
    return cell.replace(".", "").replace(",", "").replace(" ", "").isdigit()
