"""Which share of full time somebody works: 0.8, 80%, 80, or 32 hours a week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from whowhere.model.team.columns import Column, Heading
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.numbers import TableNumbers
from whowhere.quantities.tables.table import ExportedTable, Row, TypedNumber

MOST_AS_SHARE: Final = 1.5
"""Nobody works more than one and a half times full time: greater figures are per cent."""
SHARE: Final = "a share of full time, all written one way: 0.8, 80% or 80"
HOURS: Final = "hours a week"


class Shares:
    """The share of each row; a row without one works full time."""

    def __init__(
        self, table: ExportedTable, rows: Sequence[Row], one: Mapping[Column, Heading], full: float
    ) -> None:
        """Read the column of shares, else that of hours. Raises ``Faults``."""
        heading = one.get(Column.SHARE) or one.get(Column.HOURS)
        self._by_line: dict[int, float] = {}
        self.said: tuple[str, ...] = (
            "No column says who works part time: everybody counts as one.",
        )
        """What was taken for granted."""
        if heading is None:
            return
        cells = {row.line: row.cell(heading.at) for row in rows if row.cell(heading.at)}
        figures = {line: _figure(text) for line, text in cells.items()}
        in_hours = heading.column is Column.HOURS
        self.said = (f"Full time is taken as {full:g} hours a week.",) if in_hours else ()
        accepted = HOURS if in_hours else SHARE
        numbers = TableNumbers(table, figures.values(), heading.text, accepted)
        values = {line: numbers.number(text, line) for line, text in figures.items()}
        whole = full if in_hours else _whole(values)
        for line, value in values.items():
            share = value / whole
            is_odd = not 0 <= share <= MOST_AS_SHARE or (whole == PERCENT and 0 < value <= 1)
            if is_odd:
                where = table.where(line)
                raise Faults([Fault(where, heading.text, repr(str(cells[line])), accepted)])
            self._by_line[line] = share

    def of(self, row: Row) -> float:
        """Return the share of full time that somebody works."""
        return self._by_line.get(row.line, 1.0)


PERCENT: Final = 100.0


def _whole(values: Mapping[int, float]) -> float:
    return PERCENT if max(values.values(), default=0) > MOST_AS_SHARE else 1.0


def _figure(text: str) -> str:
    return text if isinstance(text, TypedNumber) else text.removesuffix("%").strip()
