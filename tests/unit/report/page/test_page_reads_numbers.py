"""The page reads numbers as this program does: the same figures, or the same question."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.page_build import build_engine

from whowhere.quantities.currency_signs import SIGNS
from whowhere.quantities.written_digits import Kind, UnreadNumber
from whowhere.quantities.written_numbers import read_written
from whowhere.report.media.page_bundle import Bundle

EXAMPLES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "quantities" / "written_numbers.json").read_text("utf-8")
)
PARTS = st.sampled_from(
    ["1", "65", "000", "250", "0", "5", ".", ",", " ", "'", "_", "k", "m", "%", "to", "-", "\u2013",
     "€", "$", "USD", "/month", " pa", "lakh", "LPA", "(", ")", " likely ", "e", "+", "\u2212", "x",
     ",-", ".-", "/-", "Kč", "EUR", "mln"]
)  # fmt: skip
"""What numbers are made of, and some that they are not."""
KINDS = st.sampled_from(["amount", "share", "unknown"])


@cache
def bundle() -> Bundle:
    build_engine()
    return Bundle()


def on_the_page(text: str, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bundle().call("read", text, kind))
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each['kind']} {each['text']}")
def test_the_page_reads_what_people_write_alike(example: dict[str, Any]) -> None:
    found = on_the_page(example["text"], example["kind"])

    if "refused" in example:
        assert "refused" in found
        assert found["readings"] == example.get("readings", [])
        return
    assert [found["low"], found["likely"], found["high"]] == example["figures"]
    assert found["currency"] == example.get("currency", "")
    assert found["period"] == example.get("period", "")


@pytest.mark.parametrize("sign", SIGNS)
def test_the_page_knows_every_sign_of_a_currency(sign: str) -> None:
    assert on_the_page(f"{sign} 5", "amount")["currency"] == sign


@given(st.lists(PARTS, max_size=8).map("".join), KINDS)
def test_the_page_reads_any_text_alike(text: str, kind: Kind) -> None:
    here = there = None
    found = on_the_page(text, kind)
    if "refused" not in found:
        there = [found["low"], found["likely"], found["high"], found["currency"], found["period"]]
    try:
        read = read_written(text, kind)
        here = [read.low, read.likely, read.high, read.currency, read.period]
    except UnreadNumber as unread:
        found.setdefault("asked", list(unread.readings))

    assert here == there
    assert found.get("asked", []) == found.get("readings", [])
