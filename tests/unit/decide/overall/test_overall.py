from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import example_case

from whowhere.decide.compare.comparison import compare
from whowhere.decide.compare.pairwise import beats
from whowhere.decide.overall.criteria import NAMES
from whowhere.decide.overall.overall import Overall, RankedOption, lead_of, overall
from whowhere.decide.overall.pareto import dominators
from whowhere.decide.overall.smaa import acceptability, random_weights, scaled
from whowhere.decide.overall.weight_flips import weight_flips
from whowhere.model.scenario.options import Option
from whowhere.simulate.summary import quantiles

DRAWS = 2**15


def test_two_criteria_and_two_options_share_the_weights_by_the_length_of_an_interval() -> None:
    """Values (1, 0) and (0.4, 0.8): w = 0.4 w + 0.8 (1 - w) at w = 4 / 7."""
    values = np.repeat(np.array([[1.0, 0.0], [0.4, 0.8]])[:, :, None], DRAWS, axis=2)
    found = acceptability(values, random_weights(2, DRAWS, 1))
    assert found.ranks[0, 0] == pytest.approx(1 - 4 / 7, abs=0.01)
    assert found.central_weights[0, 0] == pytest.approx((1 + 4 / 7) / 2, abs=0.01)
    assert found.central_weights[1, 0] == pytest.approx(4 / 7 / 2, abs=0.01)
    assert found.confidence.tolist() == [1, 1]


def test_three_options_each_best_on_one_criterion_share_the_simplex_evenly() -> None:
    values = np.repeat(np.eye(3)[:, :, None], DRAWS, axis=2)
    found = acceptability(values, random_weights(3, DRAWS, 1))
    assert found.ranks == pytest.approx(np.full((3, 3), 1 / 3), abs=0.012)
    for option in range(3):
        # The mean of the largest of three even shares is 11 / 18.
        assert found.central_weights[option, option] == pytest.approx(11 / 18, abs=0.01)


def test_an_option_that_is_better_on_everything_is_always_first() -> None:
    values = np.repeat(np.array([[0.9, 0.8], [0.5, 0.1]])[:, :, None], 64, axis=2)
    found = acceptability(values, random_weights(2, 64, 1))
    assert found.ranks[:, 0].tolist() == [1, 0]
    assert np.isnan(found.central_weights[1]).all()


def test_uncertain_values_lower_the_confidence_that_central_weights_suffice() -> None:
    noise = np.random.default_rng(1).normal(0, 0.3, (2, 2, 4096))
    values = np.array([[0.6, 0.4], [0.4, 0.6]])[:, :, None] + noise
    found = acceptability(values, random_weights(2, 4096, 1))
    assert (found.confidence > 0.5).all()
    assert (found.confidence < 0.95).all()


def test_random_weights_are_spread_evenly_over_the_simplex() -> None:
    weights = random_weights(4, DRAWS, 1)
    assert weights.sum(axis=0) == pytest.approx(np.ones(DRAWS))
    assert weights.mean(axis=1) == pytest.approx(np.full(4, 0.25), abs=0.005)
    # Dirichlet(1, 1, 1, 1): variance 3 / 80.
    assert weights.var(axis=1) == pytest.approx(np.full(4, 3 / 80), abs=0.001)


def test_a_scale_runs_from_the_worst_in_swings_and_turns_less_into_more() -> None:
    """Ten of a swing of 20 are half of it; 2 of a swing of 4; what is alike is worth nothing."""
    natural = np.array([[[10.0], [3.0], [7.0]], [[20.0], [5.0], [7.0]]])
    swings = np.array([20.0, 4.0, 1.0])
    found = scaled(natural, quantiles(natural), np.array([-1.0, 1.0, 1.0]), swings)[:, :, 0]
    assert found.tolist() == [[0.5, 0, 0], [0, 0.5, 0]]


def test_a_dear_option_more_changes_no_difference_between_the_others() -> None:
    """A weight is for a difference, whatever else is compared."""
    case = example_case("finance-back-office")
    dear = {option for option in case.options if option.engagement == "staff_augmentation"}
    fewer = replace(case, options=tuple(each for each in case.options if each not in dear))
    some, all_ = overall(fewer, None, 1, 64).by_id, overall(case, None, 1, 64).by_id

    def lead(found: Mapping[str, RankedOption]) -> float:
        return found["own_staff@IN"].worth - found["own_staff@GB"].worth

    assert lead(some) == pytest.approx(lead(all_), abs=1e-12)


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=12))
def test_what_beats_an_option_on_everything_is_found_one_by_one(rows: list[list[int]]) -> None:
    expected = [
        [
            other
            for other, b in enumerate(rows)
            if all(x >= y for x, y in zip(b, a, strict=True)) and b != a
        ]
        for a in rows
    ]
    assert dominators(np.array(rows, dtype=float)) == expected


def test_the_chance_to_cost_less_counts_futures_and_halves_ties() -> None:
    found = beats(np.array([[1.0, 2.0, 3.0, 4.0], [2.0, 2.0, 2.0, 2.0]]))
    assert found.tolist() == [[0.5, 0.375], [0.625, 0.5]]


@given(st.integers(0, 2**31 - 1))
def test_either_of_two_options_costs_less(seed: int) -> None:
    found = beats(np.random.default_rng(seed).integers(0, 5, (6, 40)).astype(float))
    assert found + found.T == pytest.approx(np.ones((6, 6)))


@given(st.integers(0, 2**31 - 1))
def test_around_a_weight_flip_the_best_option_is_what_it_says(seed: int) -> None:
    generator = np.random.default_rng(seed)
    values, weights = generator.random((6, 4)), generator.random(4) + 0.01
    weights /= weights.sum()

    def best(criterion: int, at: float) -> int:
        moved = weights * (1 - at) / (1 - weights[criterion])
        moved[criterion] = at
        return int(np.argmax(values @ moved))

    for flip in weight_flips(values, weights):
        assert best(flip.criterion, max(0.0, flip.at - 1e-9)) == flip.below
        assert best(flip.criterion, min(1.0, flip.at + 1e-9)) == flip.above


@pytest.fixture(scope="module")
def found() -> Overall:
    return overall(example_case("finance-back-office"), None, 1, 512)


def test_what_the_criteria_add_sums_to_what_an_option_is_worth(found: Overall) -> None:
    for each in found.options:
        assert sum(each.contributions.values()) == pytest.approx(each.worth)
        assert sum(each.ranks) == pytest.approx(1)
    assert sum(each.first_share for each in found.options) == pytest.approx(1)


def test_an_option_stays_worth_most_between_the_weights_of_its_lead(found: Overall) -> None:
    def best(criterion: str, at: float) -> Option:
        others = (1 - at) / (1 - found.weights[criterion])
        moved = {each: at if each == criterion else others * found.weights[each] for each in NAMES}
        worth = {
            each.option: sum(moved[of] * each.contributions[of] / found.weights[of] for of in NAMES)
            for each in found.options
        }
        return max(worth, key=lambda option: worth[option])

    first, ends = found.options[0].option, 0
    for criterion in NAMES:
        lead = lead_of(found, criterion)
        for flip, after, out in ((lead.below, "below", -1e-6), (lead.above, "above", 1e-6)):
            if flip is not None:
                ends += 1
                assert best(criterion, flip.at - out) == first
                assert best(criterion, flip.at + out) == getattr(flip, after) != first
            else:
                assert best(criterion, 0.0 if out < 0 else 1.0) == first
    assert ends


def test_the_front_is_as_large_as_the_options_that_none_beats(found: Overall) -> None:
    beaten = {each.option for each in found.options if each.beaten_by}
    assert 0 < found.undominated == len(found.options) - len(beaten)


def test_with_all_weight_on_cost_the_cheapest_is_first_as_often_as_compare_says() -> None:
    case = example_case("finance-back-office")
    weights = dict.fromkeys(NAMES, 0.0) | {"cost": 1.0}
    shares = {each.option.id: each.first_share for each in overall(case, weights, 1, 512).options}
    for row in compare(case, 1, 512).options:
        assert shares.get(row.id, 0.0) == pytest.approx(row.cheapest_share)


def test_an_option_on_no_front_is_never_worth_most_under_the_medians(found: Overall) -> None:
    for each in found.options:
        if each.beaten_by:
            others = [other for other in found.options if other.option.id in each.beaten_by]
            assert all(
                other.natural["cost"] <= each.natural["cost"] and other is not each
                for other in others
            )


def test_compare_says_what_overall_says() -> None:
    case = example_case("finance-back-office")
    both = compare(case, 1, 512).overall
    assert both == overall(case, None, 1, 512)
