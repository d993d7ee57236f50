"""Numbers of a table's cells: all cells of a column were written by one hand."""

from __future__ import annotations

import math
from collections.abc import Iterable

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.table import Figure, Table
from whowhere.quantities.written_digits import Kind, UnreadNumber
from whowhere.quantities.written_numbers import mark_of_column, read_number


class TableNumbers:
    """Reads the cells of a column, or of several that hold the same, as its other cells tell."""

    def __init__(
        self, table: Table, cells: Iterable[str], key: str, accepted: str, kind: Kind = "amount"
    ) -> None:
        """Find out what stands before decimals. Raises ``Faults`` where that may be two things."""
        self._table, self._key, self._accepted, self._kind = table, key, accepted, kind
        texts = [cell for cell in dict.fromkeys(cells) if not isinstance(cell, Figure)]
        try:
            self._mark = mark_of_column(texts, kind)
        except UnreadNumber as unclear:
            raise self._refused(unclear, self._line_of(unclear.text)) from unclear

    def number(self, cell: str, line: int) -> float:
        """Return a finite number. Raises ``Faults`` with the line of the file."""
        if isinstance(cell, Figure):
            return cell.value
        try:
            found = read_number(cell, self._kind, self._mark)
        except UnreadNumber as unclear:
            raise self._refused(unclear, line) from unclear
        if not math.isfinite(found):
            raise Faults([Fault(self._table.where(line), self._key, repr(cell), self._accepted)])
        return found

    def _line_of(self, cell: str) -> int | None:
        """Return the line of the first row that holds a cell."""
        return next((row.line for row in self._table.rows if cell in row.cells), None)

    def _refused(self, unclear: UnreadNumber, line: int | None) -> Faults:
        where = self._table.where(line)
        return Faults([Fault(where, self._key, unclear.given, self._accepted, do=unclear.do)])
