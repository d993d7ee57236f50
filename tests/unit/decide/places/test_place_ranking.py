"""Three places, two pillars, by hand; and what a ranking says of places that it cannot rank."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.place_cases import CLERKS, COST, SCHOOLS, USUAL, place_case_of

from whowhere.decide.places.ranking import rank_places

BY_HAND = {
    "AA": {"pay": 10.0, "schools": 1.0, "clerks": 5.0},
    "BB": {"pay": 20.0, "schools": 2.0},
    "CC": {"pay": 30.0, "schools": 3.0, "clerks": 9.0},
}
"""The 5th and 95th percentile of 10, 20, 30 are 11 and 29: they score 100, 50 and 0. Likewise 1,
2, 3 score 0, 50, 100, and 5 and 9 score 0 and 100. Schools weigh three times as much as clerks."""


def test_scores_pillars_and_order_are_those_worked_out_by_hand() -> None:
    found = rank_places(place_case_of(BY_HAND), USUAL)

    assert [(each.place, each.rank) for each in found.ranked] == [("AA", 1), ("BB", 2), ("CC", 3)]
    assert [each.score for each in found.ranked] == pytest.approx([60, 50, 40])
    assert [dict(each.pillars) for each in found.ranked] == [
        pytest.approx({"cost": 100, "people": 0}),
        pytest.approx({"cost": 50, "people": 50}),
        pytest.approx({"cost": 0, "people": 100}),
    ]
    assert found.weights == pytest.approx({"cost": 0.6, "people": 0.4})


def test_what_moved_a_place_is_its_distance_from_the_median_place_largest_first() -> None:
    found = rank_places(place_case_of(BY_HAND), USUAL)
    first = found.ranked[0]

    assert found.median_score == pytest.approx(50)
    # 0.6 x (100 - 50); 0.4 x 3/4 x (0 - 50); 0.4 x 1/4 x (0 - 50).
    moved = {move.indicator: move.contribution for move in first.moved_by}
    assert moved == pytest.approx({"pay": 30, "schools": -15, "clerks": -5})
    assert list(moved) == ["pay", "schools", "clerks"]


def test_what_is_not_known_passes_its_weight_on_and_is_listed() -> None:
    second = rank_places(place_case_of(BY_HAND), USUAL).ranked[1]

    assert second.missing == ("clerks",)
    assert second.pillars["people"] == pytest.approx(50)  # schools alone, not 3/4 of them
    assert "clerks" not in {move.indicator for move in second.moved_by}


def test_a_missing_value_is_not_a_zero() -> None:
    with_zero = {**BY_HAND, "BB": {**BY_HAND["BB"], "clerks": 0.0}}

    missing = rank_places(place_case_of(BY_HAND), USUAL).ranked[1]
    zero = next(
        each for each in rank_places(place_case_of(with_zero), USUAL).ranked if each.place == "BB"
    )

    assert zero.score is not None
    assert missing.score is not None
    assert zero.score < missing.score - 4


def test_a_place_of_which_less_than_half_of_a_pillar_is_known_stands_apart_not_last() -> None:
    little = {**BY_HAND, "DD": {"pay": 5.0, "clerks": 9.0}}

    found = rank_places(place_case_of(little), USUAL)

    assert [each.place for each in found.ranked] == ["AA", "BB", "CC"]
    (apart,) = found.apart
    assert (apart.place, apart.score, apart.rank) == ("DD", None, None)
    assert apart.pillars["people"] is None
    assert apart.pillars["cost"] == pytest.approx(100)
    assert apart.missing == ("schools",)


def test_half_of_a_pillar_is_enough() -> None:
    even = (COST, replace(SCHOOLS, weight=1), CLERKS)
    half = {**BY_HAND, "DD": {"pay": 5.0, "clerks": 9.0}}

    assert not rank_places(place_case_of(half, even), USUAL).apart


def test_a_pillar_that_weighs_nothing_keeps_nobody_apart() -> None:
    little = {**BY_HAND, "DD": {"pay": 5.0, "clerks": 9.0}}

    found = rank_places(place_case_of(little), {"cost": 1.0, "people": 0.0})

    assert not found.apart
    assert {each.place for each in found.ranked[:2]} == {"AA", "DD"}


def test_a_barred_place_is_neither_ranked_nor_measured_against() -> None:
    extreme = {**BY_HAND, "DD": {"pay": 1000.0, "schools": 0.0, "clerks": 0.0}}

    found = rank_places(place_case_of(extreme, barred=["DD"]), USUAL)

    assert found.ranked == rank_places(place_case_of(BY_HAND), USUAL).ranked
    assert not found.apart


def test_each_pillar_alone_has_its_own_winner_and_ties_are_told() -> None:
    tied = {**BY_HAND, "DD": {"pay": 10.0, "schools": 1.0, "clerks": 5.0}}

    found = rank_places(place_case_of(tied), USUAL)

    assert found.firsts["cost"] == ("AA", "DD")
    assert found.firsts["people"] == ("CC",)
    assert set(found.firsts) == {"cost", "people", "equal"}


def test_an_indicator_that_is_the_same_everywhere_sets_nobody_apart() -> None:
    same = {place: {**known, "clerks": 7.0} for place, known in BY_HAND.items()}

    found = rank_places(place_case_of(same), USUAL)

    assert all(
        move.contribution == 0 and move.score == 50
        for each in found.ranked
        for move in each.moved_by
        if move.indicator == "clerks"
    )


def test_an_indicator_that_nobody_has_is_missing_everywhere_and_does_no_harm() -> None:
    none = {place: {**known} for place, known in BY_HAND.items()}
    for known in none.values():
        known.pop("clerks", None)

    found = rank_places(place_case_of(none), USUAL)

    assert [each.missing for each in found.ranked] == [("clerks",)] * 3
    assert [each.score for each in found.ranked] == pytest.approx([60, 50, 40])


def test_a_log_scale_counts_doublings() -> None:
    doubling = replace(COST, better="high", scale="log")
    values = {
        name: {"pay": 2.0**power, "schools": 1.0, "clerks": 1.0}
        for power, name in enumerate(("AA", "BB", "CC", "DD", "EE"))
    }

    found = rank_places(place_case_of(values, (doubling, SCHOOLS, CLERKS)), USUAL)

    # Percentiles 5 and 95 of 0 to 4 are 0.2 and 3.8.
    pay = {each.place: each.pillars["cost"] for each in found.ranked}
    assert pay["CC"] == pytest.approx(50)
    assert pay["BB"] == pytest.approx(100 * 0.8 / 3.6)
