from __future__ import annotations

import pytest

from whowhere.quantities.durations import parse_per_second, parse_seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("240s", 240), ("240", 240), ("4 min", 240), ("4m", 240), ("1.5h", 5400), ("1_000 s", 1000)],
)
def test_a_time_is_read_in_seconds(text: str, seconds: float) -> None:
    assert parse_seconds(text) == seconds


@pytest.mark.parametrize(
    ("text", "a_second"),
    [("720/h", 0.2), ("12 per min", 0.2), ("360 per half-hour", 0.2), ("17,280/day", 0.2)],
)
def test_a_rate_is_read_per_second(text: str, a_second: float) -> None:
    assert parse_per_second(text) == pytest.approx(a_second)


@pytest.mark.parametrize("text", ["", "x", "-4s", "4 parsec", "nan", "1e999", "4 s s", "٤s"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_seconds(text)


@pytest.mark.parametrize("text", ["720", "720/", "/h", "720/fortnight", "-1/h"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_per_second(text)
