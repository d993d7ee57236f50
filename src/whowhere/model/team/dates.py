"""Days as spreadsheets write them, all of a column by one hand: its cells tell the order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from whowhere.model.team.asked import Order
from whowhere.model.team.columns import Heading
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.calendar_words import MONTHS, month_in
from whowhere.quantities.tables.table import ExportedTable, Row

ACCEPTED: Final = "a day such as 2021-03-31"
DAYS_OF_MONTH: Final = 12
"""No month has a higher number."""
CENTURY: Final = 2_000
LATEST: Final = 2_060
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_NUMBERS: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:.*)?")
_NAMED: Final = re.compile(
    r"(?:(\d{1,2})\.?[ -](?:de )?)?([^\W\d]{3,})\.?[ -](?:(\d{1,2}),? )?(?:de )?(\d{4}|\d{2})"
)


class DateColumn:
    """The days of a column; empty cells have none."""

    def __init__(
        self, table: ExportedTable, rows: Sequence[Row], heading: Heading | None,
        order: Order | None,
    ) -> None:  # fmt: skip
        """Find out which comes first, the day or the month. Raises ``Faults``."""
        self._table, self._heading = table, heading
        cells = [(row.line, row.cell(heading.at)) for row in rows] if heading else []
        self._order = order or self._told([(line, text) for line, text in cells if text])

    def of(self, row: Row) -> date | None:
        """Return the day of a row. Raises ``Faults`` for what is no day."""
        text = row.cell(self._heading.at) if self._heading else ""
        if not text:
            return None
        try:
            found = next(self._read(text), None)
        except ValueError:
            found = None
        if found is None:
            key = self._heading.text if self._heading else ""
            raise Faults([Fault(self._table.where(row.line), key, repr(text), ACCEPTED)])
        return found

    def _told(self, cells: Sequence[tuple[int, str]]) -> Order:
        found = [(line, match) for line, text in cells if (match := _NUMBERS.fullmatch(text))]
        first = {int(match[1]) > DAYS_OF_MONTH for _, match in found}
        second = {int(match[3]) > DAYS_OF_MONTH for _, match in found}
        points = {match[2] == "." for _, match in found}
        if True in first or True in points or not found:
            return "day first"
        if True in second:
            return "month first"
        if all(match[1] == match[3] for _, match in found):
            return "day first"
        line, match = next(each for each in found if each[1][1] != each[1][3])
        key = self._heading.text if self._heading else ""
        raise Faults([Fault(
            self._table.where(line), key, f"{match[0]!r}, which may be two days", ACCEPTED,
            do='Say which comes first: --dates "day first", or --dates "month first".',
        )])  # fmt: skip

    def _read(self, text: str) -> Iterator[date]:
        if match := _ISO.fullmatch(text):
            yield date(int(match[1]), int(match[2]), int(match[3]))
        if match := _NUMBERS.fullmatch(text):
            day, month = (match[1], match[3]) if self._order == "day first" else (
                match[3], match[1],
            )  # fmt: skip
            yield date(_year(match[4]), int(month), int(day))
        if match := _NAMED.fullmatch(text):
            months = (month_in(match[2], language) for language in MONTHS)
            month_found = next((each for each in months if each), None)
            if month_found:
                yield date(_year(match[4]), month_found, int(match[1] or match[3] or 1))


def _year(text: str) -> int:
    """Return a year; of two digits one of this century, or of the last where it lies ahead."""
    year = int(text)
    if len(text) > len("99"):
        return year
    return CENTURY + year if CENTURY + year <= LATEST else CENTURY - 100 + year
