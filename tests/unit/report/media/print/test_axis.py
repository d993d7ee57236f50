"""Axes end at round numbers that enclose what is drawn."""

import pytest

from whowhere.report.media.print.axis import TICKS, axis


@pytest.mark.parametrize(
    ("low", "high"), [(0, 11_347_749), (-189_000, 507_000), (0, 0), (0.1, 0.12), (5, 5), (-3, -1)]
)
def test_an_axis_encloses_what_is_drawn_with_few_round_marks(low: float, high: float) -> None:
    found = axis(low, high)
    ticks = [tick["at"] for tick in found["ticks"]]
    assert found["low"] <= low
    assert found["high"] >= high
    assert found["low"] < found["high"]
    assert 2 <= len(ticks) <= TICKS + 2


def test_marks_are_said_short() -> None:
    assert [tick["said"] for tick in axis(0, 9e6)["ticks"]][:2] == ["0", "2.00m"]
