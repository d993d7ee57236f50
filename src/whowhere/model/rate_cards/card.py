"""A rate card as it was exported: its lines, each a title, a level and a price."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whowhere.model.rate_cards.words import (
    Holds,
    currencies_in,
    holds,
    level_in,
    names_other_time,
    only,
    parted,
    pers_in,
    rates_said_in,
)
from whowhere.model.scenario.offers import Per
from whowhere.model.scenario.work import Level
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Range
from whowhere.quantities.tables.table import ExportedTable, Row, TypedNumber
from whowhere.quantities.written_digits import Mark, UnreadNumber
from whowhere.quantities.written_numbers import mark_of_column, read_number, read_written

ACCEPTED: Final = (
    "a rate card: a row of headings with a role, and a rate or a column for each level"
)
KEY: Final = "the rate card"
_COUNTED: Final = re.compile(r"(?<=\d)\s*(?:ftes?|people|heads|hours?|hrs?|h)\.?$", re.IGNORECASE)
"""What may stand behind a number of people or hours."""


@dataclass(frozen=True)
class CardLine:
    """One price of a card."""

    line: int
    title: str
    """As it was written, in small letters, its level left out."""
    written: str
    level: Level | None
    level_said: str
    """The level as it was written in a cell of its own."""
    price: Range
    per: Per | None
    """What it is for; ``None`` where nothing says it."""
    is_for_other_time: bool
    """Whether it is said to be for a week or a year."""
    currency: str
    """Sign or code; empty where nothing says it."""
    heads: float | None = None
    hours: float | None = None

    @property
    def said(self) -> str:
        """The line as people name it."""
        return ", ".join(filter(None, (self.written, self.level_said or self.level)))


@dataclass(frozen=True)
class CardLayout:
    """Where in a table the parts of a card stand."""

    heading: Row
    first: int
    """Position of the first row below the headings."""
    columns: Mapping[Holds, int]
    """The column of each part that there is one of."""
    prices: Mapping[int, Level | None]
    """The columns that hold prices, with the level that each is for."""
    above: str
    """What stands above the headings, which may tell currency and time."""


def layout_of(table: ExportedTable) -> CardLayout | None:
    """Return where the parts of a card stand; ``None`` where no row has its headings."""
    for at, row in enumerate(table.rows):
        columns: dict[Holds, int] = {}
        rates: dict[int, Level | None] = {}
        levels: dict[int, Level | None] = {}
        for column, cell in enumerate(row.cells):
            if level := level_in(cell):
                levels[column] = level
            elif (what := holds(cell)) == "rate":
                rates[column] = None
            elif what:
                columns.setdefault(what, column)
        if levels and "role" not in columns and not row.cell(0):
            columns["role"] = 0
        if "role" in columns and (rates or levels):
            above = " ".join(cell for before in table.rows[:at] for cell in before.cells)
            return CardLayout(row, at + 1, columns, levels or rates, above)
    return None


def card_lines(
    table: ExportedTable, layout: CardLayout, columns: Sequence[int]
) -> tuple[CardLine, ...]:
    """Return the prices in some of the columns that hold any. Raises ``Faults``."""
    rows = table.rows[layout.first :]
    cells = [row.cell(column) for row in rows for column in columns]
    mark = _mark(table, cells)
    return tuple(
        line
        for row in rows
        for column in columns
        if (line := _line(table, layout, row, column, mark))
    )


def _mark(table: ExportedTable, cells: Sequence[str]) -> Mark | None:
    try:
        return mark_of_column(
            [each for each in cells if not isinstance(each, TypedNumber)], "amount"
        )
    except UnreadNumber as unclear:
        given = f"{unclear.text!r}, which may be two numbers"
        raise Faults([Fault(table.where(), KEY, given, ACCEPTED, do=unclear.do)]) from unclear


def _line(
    table: ExportedTable, layout: CardLayout, row: Row, column: int, mark: Mark | None
) -> CardLine | None:
    """Return one price; ``None`` where a row has no title or no price, as a heading between."""
    written, cell = row.cell(layout.columns["role"]), row.cell(column)
    if not written or not cell or not any(sign.isdigit() for sign in cell):
        return None
    try:
        found = read_written(cell, "amount", mark)
    except UnreadNumber as unclear:
        where = table.where(row.line)
        raise Faults([Fault(where, KEY, unclear.given, ACCEPTED, do=unclear.do)]) from unclear
    price = Range.exactly(cell.value) if isinstance(cell, TypedNumber) else found.range
    if not price.low > 0:
        given, accepted = f"a price of {cell}", "prices above zero"
        raise Faults([Fault(table.where(row.line), KEY, given, accepted, do="Correct the line.")])
    said = _cell(layout, row, "level")
    title, in_title = parted(written)
    level = layout.prices[column] or level_in(said) or in_title
    per, is_for_other_time = _per(found.period, _cell(layout, row, "unit"), layout, column)
    near = [_cell(layout, row, "currency"), layout.heading.cell(column), layout.above]
    return CardLine(
        line=row.line,
        title=title,
        written=written,
        level=level,
        level_said=said,
        price=price,
        per=per,
        is_for_other_time=is_for_other_time,
        currency=found.currency or next(filter(None, map(_currency, near)), ""),
        heads=_number(table, layout, row, "heads"),
        hours=_number(table, layout, row, "hours"),
    )


def _currency(text: str) -> str:
    return only(currencies_in(text))


def _per(period: str, unit: str, layout: CardLayout, column: int) -> tuple[Per | None, bool]:
    """Return what a price is for, from the nearest that says a time; else whether it is another."""
    for text in (period, unit, layout.heading.cell(column), rates_said_in(layout.above)):
        found = pers_in(text)
        if len(found) == 1:
            return found[0], False
        if not found and names_other_time(text):
            return None, True
    return None, False


def _cell(layout: CardLayout, row: Row, what: Holds) -> str:
    return row.cell(layout.columns[what]) if what in layout.columns else ""


def _number(table: ExportedTable, layout: CardLayout, row: Row, what: Holds) -> float | None:
    """Return people or hours of a line, where the card has a column for them. Raises ``Faults``."""
    cell = _cell(layout, row, what)
    if not any(sign.isdigit() for sign in cell):
        return None
    if isinstance(cell, TypedNumber):
        return cell.value
    try:
        return read_number(_COUNTED.sub("", cell), "amount")
    except UnreadNumber as unclear:
        where, accepted = (
            table.where(row.line),
            f"a number of {'people' if what == 'heads' else what}",
        )
        fault = Fault(
            where, layout.heading.cell(layout.columns[what]), unclear.given, accepted, do=unclear.do
        )
        raise Faults([fault]) from unclear


def headings_of(layout: CardLayout) -> Iterator[tuple[int, str]]:
    """Yield the columns that hold prices with their headings."""
    return ((column, layout.heading.cell(column)) for column in layout.prices)
