"""How far two orders of places agree: Spearman's formula by hand."""

from __future__ import annotations

import pytest

from whowhere.decide.places.agreement import agreement


def test_the_same_order_agrees_fully_whatever_the_positions() -> None:
    found = agreement({"IN": 8, "CN": 4, "PH": 2}, {"IN": 30, "CN": 20, "PH": 1})
    assert (found.places, found.correlation) == (3, pytest.approx(1))


def test_two_places_that_change_seats_among_four_leave_0_8() -> None:
    # Differences 1, 1, 0, 0: 1 - 6 x 2 / (4 x 15).
    ours = {"IN": 1, "CN": 2, "PH": 3, "PL": 4}
    assert agreement(ours, ours | {"IN": 2, "CN": 1}).correlation == pytest.approx(0.8)


def test_places_that_one_ranking_lacks_do_not_count() -> None:
    ours = {"IN": 8, "CN": 4, "PH": 6, "JP": 1, "SA": 2}
    theirs = {"IN": 1, "CN": 2, "PH": 7, "GB": 5}
    # In common PH, CN, IN: seats 2, 1, 3 against 3, 2, 1: 1 - 6 x 6 / (3 x 8).
    assert agreement(ours, theirs).correlation == pytest.approx(-0.5)


def test_two_places_in_common_say_nothing() -> None:
    found = agreement({"IN": 1, "CN": 2}, {"IN": 2, "CN": 1})
    assert (found.places, found.correlation) == (2, None)
