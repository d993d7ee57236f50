"""Starts of shifts, and how far one person's starts may differ."""

from __future__ import annotations

import pytest
from tests.rosters import crew

from whowhere.decide.rostering.bands import bands, starts_of


@pytest.mark.parametrize(
    ("hours", "every", "starts"),
    [
        ("07:00 to 09:00", "1h", (14, 16, 18)),
        ("09:00 to 09:00", "30 min", (18,)),
        ("22:00 to 02:00", "2h", (0, 4, 44)),
        ("07:30 to 08:30", "30 min", (15, 16, 17)),
    ],
)
def test_shifts_start_within_their_hours_both_ends_included(
    hours: str, every: str, starts: tuple[int, ...]
) -> None:
    assert starts_of(crew(starts=hours, starts_every=every)) == starts


def test_a_whole_day_of_starts_is_the_same_as_none_said() -> None:
    assert starts_of(crew(starts="00:00 to 24:00")) == starts_of(crew()) == tuple(range(0, 48, 2))


def test_a_band_holds_every_start_that_one_week_may_mix_and_none_beyond_its_rest() -> None:
    """Eight hours of work and thirteen of rest leave three: of four asked, three are given."""
    there = crew(start_may_move="4h", rest="13h", starts="06:00 to 12:00")
    found = sorted(band.starts for band in bands((there,)))
    assert found == [(12, 14, 16, 18), (14, 16, 18, 20), (16, 18, 20, 22), (18, 20, 22, 24)]


def test_bands_within_wider_ones_are_left_out() -> None:
    there = crew(start_may_move="10h", starts="08:00 to 10:00")
    assert [band.starts for band in bands((there,))] == [(16, 18, 20)]
