from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from whowhere.quantities.currency_signs import SIGNS, means
from whowhere.quantities.written_digits import UnreadNumber
from whowhere.quantities.written_numbers import (
    mark_of_column,
    read_amount,
    read_column,
    read_number,
    read_range,
    read_written,
)

EXAMPLES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("written_numbers.json").read_text("utf-8")
)
"""What people write, and what it is; the page's reader is held against the same table."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each['kind']} {each['text']}")
def test_what_people_write_is_read_rightly_or_asked_about(example: dict[str, Any]) -> None:
    if "refused" in example:
        with pytest.raises(UnreadNumber) as refused:
            read_written(example["text"], example["kind"])
        assert refused.value.why == example["refused"]
        assert list(refused.value.readings) == example.get("readings", [])
        return

    found = read_written(example["text"], example["kind"])

    assert [found.low, found.likely, found.high] == pytest.approx(example["figures"], rel=1e-12)
    assert (found.currency, found.period) == (
        example.get("currency", ""),
        example.get("period", ""),
    )


@pytest.mark.parametrize("sign", [*SIGNS, "Kč", "Kr", "Rs"])
def test_every_sign_of_a_currency_is_read_before_and_behind(sign: str) -> None:
    for text in (f"{sign} 65000", f"65000 {sign}"):
        found = read_written(text, "amount")
        assert (found.likely, found.currency) == (65_000, sign)


def test_a_question_says_both_readings_and_how_to_write_each() -> None:
    with pytest.raises(UnreadNumber) as found:
        read_number("65.000", "amount")

    assert str(found.value) == '"65.000" may be 65,000 or 65.0. Write 65000 or 65.0.'
    assert found.value.given == '"65.000", which may be 65,000 or 65.0'
    assert found.value.readings == (65_000.0, 65.0)


def test_a_share_in_per_cent_is_the_nearest_number() -> None:
    assert read_number("8,5%", "share") == 0.085
    assert read_number("35%", "share") == 0.35


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["65.000", "1.234,50"], [65_000, 1_234.5]),
        (["1.234", "12.5"], [1.234, 12.5]),
        (["1,234", "12,5"], [1.234, 12.5]),
        (["1,234", "12.5"], [1_234, 12.5]),
        (["1,234", "567"], [1_234, 567]),
        (["1.234", "1.234.567"], [1_234, 1_234_567]),
    ],
)
def test_one_cell_of_a_column_tells_how_all_are_meant(
    cells: list[str], numbers: list[float]
) -> None:
    assert read_column(cells, "amount") == pytest.approx(numbers)


def test_a_column_of_shares_may_be_in_per_cent() -> None:
    assert read_column(["12,5%", "7%"], "share") == [0.125, 0.07]


def test_an_empty_cell_of_a_column_is_no_number() -> None:
    first, second = read_column(["3", " "], "amount")

    assert first == 3
    assert math.isnan(second)


def test_a_column_in_which_nothing_tells_is_asked_about() -> None:
    with pytest.raises(UnreadNumber, match=r'"1.234" may be 1,234 or 1.234'):
        read_column(["1.234", "567"], "amount")


def test_a_column_of_two_hands_is_refused_with_a_cell_of_each() -> None:
    with pytest.raises(UnreadNumber, match=r'"2,5" has a comma .* and "1.5" beside it a point'):
        read_column(["1.5", "2,5"], "amount")


def test_words_in_a_column_do_not_hide_how_its_numbers_are_meant() -> None:
    assert mark_of_column(["calls", "n/a", "12,5", "1.234"], "amount") == ","
    assert mark_of_column(["calls", "567"], "amount") is None


def test_a_unit_is_never_dropped_in_silence() -> None:
    with pytest.raises(UnreadNumber, match="has a unit"):
        read_number("€65k", "amount")
    with pytest.raises(UnreadNumber, match="has a unit"):
        read_range("5,400/month", "amount")


def test_a_range_is_no_number() -> None:
    with pytest.raises(UnreadNumber, match="is a range"):
        read_amount("60k to 70k")


def test_a_text_as_long_as_a_page_is_refused_at_once() -> None:
    with pytest.raises(UnreadNumber, match="too long"):
        read_written("1" * 1_000_000, "amount")


@pytest.mark.parametrize(
    ("sign", "code", "may"),
    [("$", "CAD", True), ("$", "EUR", False), ("Rs", "INR", True), ("eur", "EUR", True),
     ("US$", "CAD", False), ("USD", "CAD", False), ("zł", "PLN", True), ("Kč", "CZK", True)],
)  # fmt: skip
def test_a_sign_means_the_currencies_that_use_it(sign: str, code: str, *, may: bool) -> None:
    assert means(sign, code) is may
