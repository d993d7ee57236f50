"""Clocks are those of the locked database, whatever the machine holds."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from whowhere.facts.clocks import clock, clock_changes, clocks_release, zones
from whowhere.quantities.faults import Faults

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("zone", "hours"),
    [("America/Vancouver", -7), ("Africa/Casablanca", 0), ("Europe/Berlin", 1)],
)
def test_the_winter_of_2026_is_told_by_the_law_of_2026(zone: str, hours: int) -> None:
    # tzdb 2026: British Columbia stays on UTC-7, Morocco on UTC+0; an older file says -8 and +1.
    moment = datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert moment.astimezone(clock(zone)).utcoffset() == timedelta(hours=hours)


def test_the_release_that_everybody_has_is_the_one_that_the_lock_names() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    (pinned,) = (each for each in asked if each.startswith("tzdata"))
    year, number = pinned.removeprefix("tzdata==").split(".")
    assert clocks_release() == f"{year}{chr(ord('a') + int(number) - 1)}"


def test_a_zone_that_is_misspelt_names_the_nearest() -> None:
    with pytest.raises(Faults, match="Europe/Berlin"):
        clock("Europe/Berln")
    with pytest.raises(Faults, match="such as Europe/Berlin"):
        clock("../../etc/passwd")


def test_every_zone_of_the_list_can_be_read() -> None:
    assert len(zones()) > 400
    assert all(clock(zone).key == zone for zone in zones())


def test_a_clock_that_is_never_changed_has_no_changes() -> None:
    day = datetime(2027, 1, 1, tzinfo=UTC).date()
    assert not clock_changes("Asia/Manila", day, day.replace(month=12))
