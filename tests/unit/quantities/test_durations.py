from __future__ import annotations

import pytest

from whowhere.quantities.durations import parse_per_second, parse_seconds, parse_work


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("240s", 240),
        ("240", 240),
        ("4 min", 240),
        ("4m", 240),
        ("1.5h", 5400),
        ("1_000 s", 1000),
        ("4:30", 270),
        ("0:04:30", 270),
        ("00:04:30", 270),
        ("1:02:03", 3723),
        ("4m30s", 270),
        ("4 min 30 sec", 270),
        ("1h 5m", 3900),
        ("240 secs", 240),
        ("4 mins", 240),
        ("2 hrs", 7200),
    ],
)
def test_a_time_is_read_in_seconds(text: str, seconds: float) -> None:
    assert parse_seconds(text) == seconds


@pytest.mark.parametrize(
    ("text", "a_second"),
    [
        ("720/h", 0.2),
        ("12 per min", 0.2),
        ("360 per half-hour", 0.2),
        ("17,280/day", 0.2),
        ("180/15min", 0.2),
        ("180 per 15 min", 0.2),
        ("360/30 min", 0.2),
        ("720/hr", 0.2),
    ],
)
def test_a_rate_is_read_per_second(text: str, a_second: float) -> None:
    assert parse_per_second(text) == pytest.approx(a_second)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "-4s",
        "4 parsec",
        "nan",
        "1e999",
        "4 s s",
        "٤s",
        "4:3",
        "4:60",
        "30s 4m",
        "4m 90s",
        "4m30",
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_seconds(text)


@pytest.mark.parametrize("text", ["720", "720/", "/h", "720/fortnight", "-1/h", "720/0min"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_per_second(text)


def test_a_short_time_of_work_without_a_unit_is_asked_about() -> None:
    with pytest.raises(ValueError, match=r"5 seconds or 5 minutes\. Write 5s or 5min"):
        parse_work("5")
    assert [parse_work(text) for text in ("5s", "5 min", "240", "20", "0:05")] == [
        5,
        300,
        240,
        20,
        5,
    ]
