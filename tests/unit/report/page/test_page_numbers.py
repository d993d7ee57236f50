"""Numbers on the page read as they do here: halves go to the even digit, to the letter."""

from __future__ import annotations

import json

import numpy as np
from tests.page_build import build_engine

from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.page_bundle import Bundle
from whowhere.report.media.terminal import short, short_range

HALVES = (0.5, 1.5, 2.5, 0.125, 0.375, 0.005, 0.015, 0.25, 0.35, 12.5, 1_125.0, 10_050.0,
          1_345_000.0, 1_355_000.0, 0.145, 2.675)  # fmt: skip
EDGES = (9.31e-10, 1.29e15, 4e18, 0.0,
         1.0, 999.4, 999.5, 9_994.0, 9_995.0, 99_950.0, 999_499.0, 999_500.0, 1e9, 2.5e12,
         4.0, 1e-5, 0.0001, 123_456.0, 1_234_567.0, 1e6, 0.1 + 0.2)  # fmt: skip


def test_numbers_are_said_alike() -> None:
    build_engine()
    some = 10 ** np.random.default_rng(5).uniform(-4, 12, 400)
    positive = [*HALVES, *EDGES, *some.tolist()]
    numbers = [*positive, *(-x for x in positive if x)]

    found = json.loads(Bundle().call("said", json.dumps(numbers)))

    for x, said in zip(numbers, found, strict=True):
        assert said == [short(x), whole_percent(x), f"{x:.1f}", f"{x:,.0f}", f"{x:g}"], x


def test_ranges_are_said_alike() -> None:
    build_engine()
    some = (10 ** np.random.default_rng(7).uniform(-2, 10, (400, 2))).tolist()
    ends = [*some, *([-high, low] for low, high in some), [33.7, 245e3], [125.0, 5e3], [0, 999_500]]

    found = json.loads(Bundle().call("ranges", json.dumps(ends)))

    assert found == [short_range(*each) for each in ends]
