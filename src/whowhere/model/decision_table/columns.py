"""Numbers of a decision table: one hand wrote them all, and each criterion has one unit."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.calendar_words import folded
from whowhere.quantities.tables.numbers import TableNumbers
from whowhere.quantities.tables.table import ExportedTable, Row
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import read_amount

Number: TypeAlias = Callable[[object], float | None]
TOTAL: Final = frozenset(
    {"total", "totals", "grand total", "sum", "summe", "gesamt", "insgesamt", "somme", "totaux",
     "suma", "soma", "totale", "somma", "totaal", "razem"}
)  # fmt: skip
"""What a row of sums is called, as ``folded``, in the languages whose exports are read."""
PER_CENT: Final = "%"
PLAIN: Final = frozenset("0123456789.,-+eE'\u2019 ")
"""Letters of a number without a unit."""


def reader(table: ExportedTable, heading: Row, body: Sequence[Row], weights: Row | None) -> Number:
    """Return what reads a cell, or says that it holds no number.

    Raises ``Faults`` where it may be two numbers, and for two units of one criterion.
    """
    rows = [*body, *([weights] if weights else [])]
    read = TableNumbers(
        table, (cell for row in rows for cell in row.cells[1:]), "a number",
        "numbers that can be read one way only", "unknown",
    )  # fmt: skip
    if mixed := [*_mixed(table, heading, body)]:
        raise Faults(mixed)

    def number(cell: object) -> float | None:
        text = cell if isinstance(cell, str) else str(cell)
        if read.is_plain(text):
            return float(text)
        if not PLAIN.issuperset(text) and unit_of(text) not in {"", PER_CENT}:
            return read_amount(text, "unknown", read.mark).likely
        try:
            return read.number(text, 0)
        except Faults:
            return None

    return number


def unit_of(cell: str) -> str:
    """Return the currency and period of an amount, or a sign of per cent; nothing of others."""
    if PLAIN.issuperset(cell):
        return ""
    try:
        found = read_amount(cell, "unknown")
    except UnreadNumber as unclear:
        if not unclear.readings:
            return ""
        found = read_amount(cell, "unknown", ",")
    return PER_CENT if found.in_percent else f"{found.currency} {found.period}".strip()


def _mixed(table: ExportedTable, heading: Row, body: Sequence[Row]) -> Iterator[Fault]:
    """Yield a fault for each criterion whose values are not all in one unit."""
    if all(PLAIN.issuperset("".join(row.cells[1:])) for row in body):
        return
    for column, criterion in enumerate(heading.cells[1:], start=1):
        if all(PLAIN.issuperset(row.cell(column)) for row in body):
            continue
        units: dict[str, Row] = {}
        for row in body:
            if row.cell(column):
                units.setdefault(unit_of(row.cell(column)), row)
        if len(units) > 1:
            yield _two_units(table, column, criterion, units)


def _two_units(table: ExportedTable, column: int, criterion: str, units: dict[str, Row]) -> Fault:
    said = sorted(filter(None, units))
    row = units[said[0]]
    plain = "plain numbers" if "" in units else repr(units[said[1]].cell(column))
    do = (
        "Write all of them in per cent, or none." if PER_CENT in units
        else "Write all of them in one unit."
    )  # fmt: skip
    given = f"{row.cell(column)!r} beside {plain}"
    return Fault(table.where(row.line), criterion, given, "one unit for a criterion", do=do)


def total_faults(table: ExportedTable, body: Sequence[Row], number: Number) -> Iterator[Fault]:
    """Yield a fault for each row of sums: it is no alternative."""
    for row in body:
        if folded(row.cell(0)) in TOTAL and _is_sum(row, [r for r in body if r is not row], number):
            given, accepted = "the sum of the other rows", "alternatives alone"
            yield Fault(table.where(row.line), row.cell(0), given, accepted, do="Remove it.")


def _is_sum(total: Row, others: Sequence[Row], number: Number) -> bool:
    for column, cell in enumerate(total.cells[1:], start=1):
        values = [number(row.cell(column)) for row in others if row.cell(column)]
        known = number(cell) if cell else None
        if known is None or None in values:
            return False
        if not math.isclose(known, math.fsum(filter(None, values)), rel_tol=1e-6):
            return False
    return bool(others)
