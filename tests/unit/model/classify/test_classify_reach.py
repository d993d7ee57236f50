"""Home, near or far: close in distance and close by the clock."""

from __future__ import annotations

from dataclasses import replace

import pytest

from whowhere.facts.places import place_of
from whowhere.facts.practice import load_practice
from whowhere.model.classify.reach import Reach, limits_of, reach_of
from whowhere.model.classify.situation import Where
from whowhere.model.classify.words import in_words, remark

LIMITS = limits_of(load_practice())


def reach(home: str, place: str) -> Reach:
    return reach_of(place_of(home), place_of(place), 2026, LIMITS)


@pytest.mark.parametrize(
    ("home", "place", "where"),
    [
        ("San Francisco", "Boston", "home"),  # far apart, and one country
        ("Denver", "MX", "near"),
        ("Denver", "Bogota", "near"),
        ("Seattle", "Toronto", "near"),  # three hours apart: exactly five shared hours
        ("GB", "BG", "near"),
        ("DE", "PL", "near"),
        ("JP", "CN", "near"),
        ("DE", "ZA", "far"),  # the clocks agree, the distance does not
        ("US", "AR", "far"),
        ("GB", "IN", "far"),
        ("US", "PH", "far"),
        ("US", "GB", "far"),
    ],
)
def test_a_place_is_home_near_or_far(home: str, place: str, where: str) -> None:
    assert reach(home, place).where == where


@pytest.mark.parametrize(("home", "place"), [("DE", "PL"), ("US", "PH"), ("US", "AR")])
def test_near_and_far_are_the_same_seen_from_the_other_side(home: str, place: str) -> None:
    there, back = reach(home, place), reach(place, home)
    assert there.where == back.where
    assert there.km == pytest.approx(back.km)
    assert there.shared_hours == pytest.approx(back.shared_hours)


def test_near_needs_both_the_distance_and_the_clock() -> None:
    warsaw = reach("DE", "PL")
    assert warsaw.where is Where.NEAR
    assert replace(warsaw, km=LIMITS.km.likely + 1).where is Where.FAR
    assert replace(warsaw, shared_hours=LIMITS.shared_hours.likely - 0.1).where is Where.FAR
    assert replace(warsaw, km=LIMITS.km.likely, shared_hours=5.0).where is Where.NEAR


@pytest.mark.parametrize(
    ("home", "place", "said"),
    [
        ("DE", "PL", ""),
        ("US", "PH", ""),
        ("DE", "DE", ""),
        ("Denver", "Bogota", "the strictest would call it far"),
        ("GB", "GE", "the most generous would call it near"),
        ("US", "AR", "because the clocks agree"),
    ],
)
def test_a_place_near_the_line_says_that_others_would_draw_it_elsewhere(
    home: str, place: str, said: str
) -> None:
    assert said in remark(reach(home, place))
    assert bool(said) == bool(remark(reach(home, place)))


def test_the_distance_the_clock_and_both_limits_are_said() -> None:
    words = in_words(reach("GB", "ES"))
    for said in ("Madrid", "1,263 km from London", "7 of 8 office hours", "5,000 km", "5 shared"):
        assert said in words


def test_the_limits_are_cited() -> None:
    assert {origin.producer for origin in LIMITS.origins} >= {"Carmel and Abbott", "Nearsoft"}
