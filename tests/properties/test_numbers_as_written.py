"""Whatever the number and the country that writes it: it is read back, or asked about."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.quantities.written_digits import Kind, UnreadNumber
from whowhere.quantities.written_numbers import (
    read_column,
    read_number,
    read_written,
)

Convention = Callable[[int, str], str]
"""Writes a whole number and its decimals."""


def _threes(whole: int, group: str) -> str:
    return f"{whole:,}".replace(",", group)


def _indian(whole: int) -> str:
    head, tail = divmod(whole, 1000)
    if not head:
        return str(tail)
    digits = str(head)
    pairs = [digits[max(0, at - 2) : at] for at in range(len(digits), 0, -2)][::-1]
    return ",".join([*pairs, f"{tail:03d}"])


def _with(group: str, mark: str) -> Convention:
    return lambda whole, decimals: _threes(whole, group) + (mark + decimals if decimals else "")


CONVENTIONS: Final[dict[str, Convention]] = {
    "plain, a point": _with("", "."),
    "plain, a comma": _with("", ","),
    "United States": _with(",", "."),
    "Germany": _with(".", ","),
    "France": _with("\u202f", ","),
    "Poland": _with("\u00a0", ","),
    "Sweden": _with(" ", ","),
    "ISO 31": _with("\u2009", "."),
    "Switzerland": _with("'", "."),
    "Liechtenstein": _with("\u2019", "."),
    "Austria": _with("'", ","),
    "programs": _with("_", "."),
    "India": lambda whole, decimals: _indian(whole) + ("." + decimals if decimals else ""),
}


def _read(reader: Callable[[], list[float]]) -> tuple[list[float], tuple[float, ...]]:
    """Return the numbers that were read, or the readings that were asked about."""
    try:
        return reader(), ()
    except UnreadNumber as asked:
        return [], asked.readings


WHOLES = st.integers(0, 10**12)
DECIMALS = st.text("0123456789", max_size=6)
KINDS = st.sampled_from(["amount", "share", "unknown"])
HANDS = st.sampled_from(sorted(CONVENTIONS))


def _is_trusted_wrongly(text: str, kind: Kind) -> bool:
    """Tell whether a text is the one that a kind is agreed to read the other way.

    ``65,000`` as money is sixty-five thousand, though three decimals behind a comma can be meant;
    ``1.250`` as a share is one and a quarter.
    """
    point, comma = "1.000", "1,000"
    shape = "".join("0" if each.isdigit() else each for each in text)
    agreed = {"amount": comma, "share": point}.get(kind, "")
    return bool(agreed) and shape.lstrip("0") == agreed.replace("1", "")


@given(WHOLES, DECIMALS, HANDS, KINDS)
def test_a_number_is_read_back_or_asked_about(
    whole: int, decimals: str, hand: str, kind: Kind
) -> None:
    written = CONVENTIONS[hand](whole, decimals)
    meant = float(f"{whole}.{decimals or 0}")
    found, readings = _read(lambda: [read_number(written, kind)])

    assert meant in (*found, *readings) or _is_trusted_wrongly(written, kind)


@given(st.lists(st.tuples(WHOLES, DECIMALS), min_size=1, max_size=8), HANDS, KINDS)
def test_a_column_of_one_hand_is_read_back_or_asked_about(
    numbers: list[tuple[int, str]], hand: str, kind: Kind
) -> None:
    cells = [CONVENTIONS[hand](*number) for number in numbers]
    meant = [float(f"{whole}.{decimals or 0}") for whole, decimals in numbers]
    found, readings = _read(lambda: read_column(cells, kind))

    assert found or readings
    if found != meant:
        wrong = [
            cell for cell, read, number in zip(cells, found, meant, strict=False) if read != number
        ]
        assert all(_is_trusted_wrongly(cell, kind) for cell in wrong)


@given(WHOLES, HANDS, st.sampled_from(["k", " k", "K", " thousand"]))
def test_thousands_are_read_back_or_asked_about(whole: int, hand: str, unit: str) -> None:
    try:
        found = read_number(CONVENTIONS[hand](whole, "5") + unit, "amount")
    except UnreadNumber:
        pytest.fail("one decimal is never unclear")

    assert found == pytest.approx((whole + 0.5) * 1000)


@given(st.text(max_size=90), KINDS)
def test_no_text_at_all_is_more_than_refused(text: str, kind: Kind) -> None:
    with suppress(UnreadNumber):
        found = read_written(text, kind)
        assert found.low <= found.likely <= found.high
