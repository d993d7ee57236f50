"""Gross pay of a full-time year, from yearly, monthly or hourly pay and its currency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from whowhere.model.rate_cards.words import currencies_in, only
from whowhere.model.team.asked import WEEKS, PartTime, Period, TeamAsked
from whowhere.model.team.columns import Column, Heading, period_of
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.table import ExportedTable, Row, TypedNumber
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import WrittenRange, mark_of_column, read_amount

ACCEPTED: Final = "gross pay of one year, month or hour: 43,000 or 5,400/month"
MONTHS: Final = 12
FULL_WORDS: Final = frozenset({"fte", "full", "vollzeit", "etp", "plein", "completa"})
ACTUAL_WORDS: Final = frozenset({"actual", "ist", "reel", "real", "tatsachlich"})
PERIODS: Final[tuple[Period, ...]] = ("year", "month", "hour")
PER: Final = "Say which: --per year, --per month or --per hour; or in the heading: Annual salary."


class PayColumn:
    """The pay of each row for a full-time year; ``None`` where a cell is empty."""

    def __init__(
        self, table: ExportedTable, rows: Sequence[Row], one: Mapping[Column, Heading],
        asked: TeamAsked, has_part_time: bool,  # noqa: FBT001 - a fact of the table, no switch
    ) -> None:  # fmt: skip
        """Find out how the column is written. Raises ``Faults`` for what no heading tells."""
        self._table, self._one, self._asked = table, one, asked
        self._heading = one.get(Column.PAY)
        if self._heading is None:
            return
        self._cells = {row.line: row.cell(self._heading.at) for row in rows}
        try:
            texts = (text for text in self._cells.values() if not isinstance(text, TypedNumber))
            self._mark = mark_of_column(texts, "amount")
        except UnreadNumber as unclear:
            raise self._refused(unclear, self._line_of(unclear.text)) from unclear
        self._found = {line: self._read(line) for line, text in self._cells.items() if text}
        self._periods = {row.line: self._period(row) for row in rows if row.line in self._found}
        self._part = self._part_time(has_part_time)

    @property
    def said(self) -> Iterator[str]:
        """What was taken for granted of the time of pay."""
        periods = set(self._periods.values()) if self._heading else set()
        if "month" in periods:
            yield "Monthly pay is taken twelve times; where law pays a thirteenth month, add it."
        if "hour" in periods:
            hours = self._asked.full_time_hours
            yield f"Hourly pay is taken for {hours:g} hours in each of {WEEKS} weeks."

    def yearly(self, row: Row, share: float) -> float | None:
        """Return gross pay of a full-time year."""
        if self._heading is None or row.line not in self._found or share <= 0:
            return None
        amount, period = self._found[row.line].likely, self._periods[row.line]
        if period == "hour":
            return amount * self._asked.full_time_hours * WEEKS
        yearly = amount * (MONTHS if period == "month" else 1)
        return yearly / share if self._part == "actual" else yearly

    def currency(self, row: Row) -> str:
        """Return the currency as it was written for a row; empty where it was not."""
        column = self._one.get(Column.CURRENCY)
        written = row.cell(column.at) if column else ""
        if written or self._heading is None or row.line not in self._found:
            return written
        return self._found[row.line].currency or only(currencies_in(self._heading.text))

    def _read(self, line: int) -> WrittenRange:
        text = self._cells[line]
        try:
            found = (
                WrittenRange(text.value, text.value, text.value)
                if isinstance(text, TypedNumber)
                else read_amount(text, "amount", self._mark)
            )
        except UnreadNumber as unclear:
            raise self._refused(unclear, line) from unclear
        if not found.likely > 0:
            raise Faults([Fault(self._table.where(line), self._key, repr(text), ACCEPTED)])
        return found

    def _period(self, row: Row) -> Period:
        """Return of which time a row's pay is: its cell, its own column, the heading, the user.

        A column that says how often people are paid may say nothing of the figure beside it: where
        it and the heading differ, the user tells.
        """
        column = self._one.get(Column.PERIOD)
        heading = self._heading.period if self._heading else ""
        own = row.cell(column.at) if column else ""
        cell = self._found[row.line].period
        said = {cell} if cell else {period_of(own) or own, heading} - {""}
        asked = None if cell else self._asked.per
        told = next((period for period in PERIODS if said == {period}), asked)
        if told:
            return told
        accepted = "pay of a year, a month or an hour"
        given = (
            f"for {' and '.join(map(repr, sorted(said)))}" if said else "for no time that is said"
        )
        raise Faults([Fault(self._table.where(row.line), self._key, given, accepted, do=PER)])

    def _part_time(self, has_part_time: bool) -> PartTime:  # noqa: FBT001
        words = self._heading.words if self._heading else frozenset()
        if self._asked.part_time_pay:
            return self._asked.part_time_pay
        if words & ACTUAL_WORDS:
            return "actual"
        in_hours = all(period == "hour" for period in self._periods.values())
        if in_hours or not has_part_time or not self._found or words & FULL_WORDS:
            return "full"
        given = "of people in part time: of their hours, or of full time"
        do = "Say which: --part-time-pay actual (what they get), or --part-time-pay full."
        raise Faults([Fault(self._table.where(), self._key, given, "one of both", do=do)])

    @property
    def _key(self) -> str:
        return self._heading.text if self._heading else str(Column.PAY)

    def _line_of(self, text: str) -> int | None:
        return next((line for line, cell in self._cells.items() if text in cell), None)

    def _refused(self, unclear: UnreadNumber, line: int | None) -> Faults:
        where = self._table.where(line)
        return Faults([Fault(where, self._key, unclear.given, ACCEPTED, do=unclear.do)])
