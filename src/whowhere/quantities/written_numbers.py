"""The one reader of numbers as people write them: in files, tables, options, servers and programs.

``45000``, ``65'000``, ``12,00,000``, ``65,5k to 75,5k``, ``8,5%``, ``12 LPA``: each is read
rightly or not at all. What may mean two numbers is asked about (``UnreadNumber``), never guessed.
The page reads the same way (``web/src/model/written_numbers.ts``); one table of examples holds both
together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from whowhere.quantities.written_digits import (
    Kind,
    Mark,
    UnreadNumber,
    both_ways,
    common_mark,
    said,
    value_of,
)
from whowhere.quantities.written_tokens import NumberToken, tokens_of

if TYPE_CHECKING:
    from whowhere.quantities.ranges import Range

FAR: Final = 100.0
"""Two ends further apart than so many times are hardly one range: one of them lacks its unit."""


@dataclass(frozen=True)
class WrittenRange:
    """One number or a range, as it was written, with what it was said to be."""

    low: float
    likely: float
    high: float
    currency: str = ""
    """The sign or code that was written; empty where none was."""
    period: str = ""
    """``year``, ``month``, ``week``, ``day`` or ``hour``; empty where none was written."""
    in_percent: bool = False
    """Whether it was written in per cent; the figures are shares already."""

    @property
    def is_one(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    @property
    def range(self) -> Range:
        """The range of its figures."""
        from whowhere.quantities.ranges import Range  # noqa: PLC0415 - NumPy when a range is read

        return Range(self.low, self.likely, self.high)


def read_number(text: str, kind: Kind, mark: Mark | None = None) -> float:
    """Return one number without a currency or period: ``8,5%`` is 0.085, ``65k`` is 65000.

    ``mark`` is what stands before decimals, where other numbers told it. Raises ``UnreadNumber``.
    """
    found = read_amount(text, kind, mark)
    if unit := found.currency or found.period:
        raise UnreadNumber(text, f"has a unit ({unit})", "Write the number alone.")
    return found.likely


def read_amount(text: str, kind: Kind = "amount", mark: Mark | None = None) -> WrittenRange:
    """Return one number with what it was said to be of. Raises ``UnreadNumber``."""
    found = read_written(text, kind, mark)
    if not found.is_one:
        raise UnreadNumber(text, "is a range", "Write one number.")
    return found


def read_range(text: str, kind: Kind, mark: Mark | None = None) -> Range:
    """Return ``45000``, ``60k to 90k`` or ``10% to 40% likely 15%`` as a range, without units.

    Without a likely figure the middle of the two stands in. Raises ``UnreadNumber``.
    """
    found = read_written(text, kind, mark)
    if unit := found.currency or found.period:
        raise UnreadNumber(text, f"has a unit ({unit})", "Write numbers alone.")
    return found.range


def read_written(text: str, kind: Kind, mark: Mark | None = None) -> WrittenRange:
    """Return a number or a range with its currency and period. Raises ``UnreadNumber``."""
    low, high, likely = tokens_of(text)
    tokens = tuple(each for each in (low, high, likely) if each)
    mark = mark or _mark(text, tokens, kind)
    first, last = _ends(text, low, high or low, mark)
    middle = (
        (first + last) / 2 if likely is None else _within(likely, (low, high), first, last, mark)
    )
    in_percent = any(each.scale == "%" for each in tokens)
    if in_percent and kind == "amount":
        raise UnreadNumber(text, "is a share", "Write the amount itself.")
    if not all(map(math.isfinite, (first, middle, last))):
        raise UnreadNumber(text, "is too large", "Count its zeros.")
    if not first <= middle <= last:
        do = "Put the smaller figure first, and write % or k on both: 8% to 12%."
        raise UnreadNumber(text, "falls where it should rise", do)
    return WrittenRange(
        first, middle, last,
        _one_of(text, [each.currency for each in tokens], "currencies"),
        _one_of(text, [each.period for each in tokens], "periods"),
        in_percent,
    )  # fmt: skip


def read_column(cells: Sequence[str], kind: Kind) -> list[float]:
    """Return the numbers of one column, all written by one hand; not a number for empty cells.

    A cell that can be read only one way tells how all are meant (``mark_of_column``). Raises
    ``UnreadNumber``, whose ``text`` is the cell.
    """
    mark = mark_of_column(cells, kind)
    return [read_number(cell, kind, mark) if cell.strip() else float("nan") for cell in cells]


def mark_of_column(cells: Iterable[str], kind: Kind) -> Mark | None:
    """Return what stands before decimals in cells written by one hand: ``1.234,50`` has a comma.

    ``None`` where no cell depends on it. Cells that are empty or no numbers are passed over; give
    the mark to the reader of each cell. Raises ``UnreadNumber`` where nothing tells, or two cells
    tell otherwise.
    """
    return common_mark((each.digits for cell in cells for each in _found(cell)), kind)


def _found(cell: str) -> Iterator[NumberToken]:
    """Yield the numbers of a cell that is one, or a range."""
    try:
        found = tokens_of(cell)
    except UnreadNumber:
        return
    yield from (each for each in found if each and both_ways(each.digits))


def _mark(text: str, tokens: tuple[NumberToken, ...], kind: Kind) -> Mark | None:
    """Return what stands before decimals in the numbers of one text."""
    try:
        return common_mark((each.digits for each in tokens), kind)
    except UnreadNumber as unclear:
        raise _whole_question(text, tokens, unclear) from None


def _whole_question(
    text: str, tokens: tuple[NumberToken, ...], unclear: UnreadNumber
) -> UnreadNumber:
    """Ask about a whole text where the digits in it may be read in two ways."""
    if not unclear.readings:
        return UnreadNumber(text, unclear.why, unclear.do)
    large_first: tuple[Mark, Mark] = (",", ".") if "." in unclear.text else (".", ",")
    ways = [
        " to ".join(said(value_of(each.digits, mark)) + each.scale for each in tokens[:2])
        for mark in large_first
    ]
    do = f"Write {' or '.join(ways).replace(',', '')}."
    return UnreadNumber(text, f"may be {' or '.join(ways)}", do, unclear.readings)


def _ends(text: str, low: NumberToken, high: NumberToken, mark: Mark | None) -> tuple[float, float]:
    """Return both ends; a unit that is written once counts for both where that makes a range."""
    as_written = low.value(mark), high.value(mark)
    once = {low.scale, high.scale} - {""}
    if low.scale == high.scale or len(once) > 1:
        return as_written
    (scale,) = once
    shared = low.value(mark, scale), high.value(mark, scale)
    ordered = [each for each in (as_written, shared) if each[0] <= each[1]]
    if len(ordered) == 2:
        return _which(text, low, as_written, shared)
    if ordered == [as_written] and as_written[1] >= FAR * abs(as_written[0]):
        raise UnreadNumber(text, "has a unit on one end only", f"Write {scale} on both ends.")
    return ordered[0] if ordered else as_written


def _which(
    text: str, low: NumberToken, as_written: tuple[float, float], shared: tuple[float, float]
) -> tuple[float, float]:
    """Return which of two ranges is meant, both of which make sense."""
    is_first = bool(low.scale)
    if not is_first and shared[0] >= as_written[0]:
        return shared  # 65 to 75k
    if is_first:
        return shared if low.scale == "%" else as_written  # 8% to 12, and 65k to 90000
    ways = " or ".join(f"{first:,.6g} to {last:,.6g}" for first, last in (as_written, shared))
    raise UnreadNumber(
        text, f"may be {ways}", "Write the unit on both ends.", (as_written[0], shared[0])
    )


def _within(
    likely: NumberToken,
    ends: tuple[NumberToken, NumberToken | None],
    low: float,
    high: float,
    mark: Mark | None,
) -> float:
    """Return the likely figure, in the unit of the ends where it has none and lies outside."""
    plain = likely.value(mark)
    scale = next((each.scale for each in ends if each and each.scale), "")
    if low <= plain <= high or likely.scale or not scale:
        return plain
    return likely.value(mark, scale)


def _one_of(text: str, said: Iterable[str], what: str) -> str:
    """Return the one unit that was said, whether on one end or on both."""
    found = {*filter(None, said)}
    if len(found) > 1:
        raise UnreadNumber(text, f"has two {what}", "Write one.")
    return next(iter(found), "")
