"""Numbers of a table's cells: all cells of a column were written by one hand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Final

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.table import ExportedTable, TypedNumber
from whowhere.quantities.written_digits import Kind, Mark, UnreadNumber
from whowhere.quantities.written_numbers import mark_of_column, read_number

_PLAIN: Final = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_ALIKE: Final = str.maketrans("12345678", "99999999")
"""Digits that make no difference to how a number may be read: all but zero."""

_PARTED: Final = "\n"


class TableNumbers:
    """Reads the cells of a column, or of several that hold the same, as its other cells tell."""

    def __init__(
        self,
        table: ExportedTable,
        cells: Iterable[str],
        key: str,
        accepted: str,
        kind: Kind = "amount",
    ) -> None:
        """Find out what stands before decimals. Raises ``Faults`` where that may be two things."""
        self._table, self._key, self._accepted, self._kind = table, key, accepted, kind
        try:
            self._mark = mark_of_column(_of_each_look(cells), kind)
        except UnreadNumber as unclear:
            raise self._refused(unclear, self._line_of(unclear.text)) from unclear

    @property
    def mark(self) -> Mark | None:
        """What stands before decimals; ``None`` where no cell depends on it."""
        return self._mark

    def is_plain(self, cell: str) -> bool:
        """Tell whether a cell is a number to every program: nearly all of a large table are."""
        return self._mark != "," and _PLAIN.fullmatch(cell) is not None

    def number(self, cell: str, line: int) -> float:
        """Return a finite number. Raises ``Faults`` with the line of the file."""
        if isinstance(cell, TypedNumber):
            return cell.value
        if self.is_plain(cell):
            return float(cell)
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


def _of_each_look(cells: Iterable[str]) -> Iterable[str]:
    """Return the first of the cells that look alike: it tells as much as all, which are millions.

    A number of a workbook tells nothing.
    """
    texts = [cell for cell in cells if not isinstance(cell, TypedNumber)]
    looks = _PARTED.join(texts).translate(_ALIKE).split(_PARTED)
    if len(looks) != len(texts):  # a cell that holds what parts them, and so no number
        return texts
    return dict(zip(reversed(looks), reversed(texts), strict=True)).values()
