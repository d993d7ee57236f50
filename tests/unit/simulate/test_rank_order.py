"""Inputs that the user correlates: the ranks are reached, and nobody else's draws change."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.stats import spearmanr
from tests.cases import SMALL, case_of, changed

from whowhere.model.correlations import Key
from whowhere.model.graph.evaluate import Spot
from whowhere.model.unknowns import unknowns
from whowhere.quantities.ranges import Array
from whowhere.simulate.draws import standard_normals
from whowhere.simulate.how_many import DRAWS
from whowhere.simulate.leaves import DrawnLeaves
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.rank_order import arranged, rank_correlations

THREE = ["PH.pay", "PH.attrition", "managed_service.vendor_margin"]
STATED = [{"inputs": THREE, "rank": 0.5}, {"inputs": ["US.pay", "discount_rate"], "rank": -0.8}]
RANKS = np.array([[1, 0.6, -0.3], [0.6, 1, 0.2], [-0.3, 0.2, 1]])


def independent(draws: int, seed: int = 1) -> Array:
    return np.stack(list(standard_normals("test", ["a", "b", "c"], seed, draws).values()))


@pytest.mark.parametrize("draws", [256, 1024, DRAWS])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_stated_ranks_are_reached(draws: int, seed: int) -> None:
    found = arranged(independent(draws, seed), RANKS)
    assert np.abs(spearmanr(found.T).statistic - RANKS).max() < 0.002


def test_our_rank_correlations_are_scipys() -> None:
    mixed = independent(256)
    mixed[1] += mixed[0]
    np.testing.assert_allclose(rank_correlations(mixed), spearmanr(mixed.T).statistic, rtol=1e-12)


def test_each_input_keeps_its_values_and_the_first_its_order() -> None:
    before = independent(512)
    after = arranged(before, RANKS)
    np.testing.assert_array_equal(after[0], before[0])
    np.testing.assert_array_equal(np.sort(after), np.sort(before))


def test_inputs_may_move_as_one_or_exactly_against_each_other() -> None:
    ranks = np.array([[1, 1, -1], [1, 1, -1], [-1, -1, 1]])
    found = rank_correlations(arranged(independent(1024), ranks))
    assert np.abs(found - ranks).max() < 1e-3


def with_correlations(*stated: dict[str, Any], **changes: Any) -> Futures:
    return Futures(case_of(changed(SMALL, correlations=list(stated), **changes)), 7, 1024)


def scores(futures: Futures, *keys: Key) -> Array:
    return np.stack([futures.leaves.scores(*key) for key in keys])


def test_the_draws_of_a_case_have_the_ranks_that_its_scenario_states() -> None:
    futures = with_correlations(*STATED)
    margin = ("vendor_margin", Spot(engagement="managed_service"))
    three = scores(futures, ("pay", Spot("PH")), ("attrition", Spot("PH")), margin)
    expected = np.full((3, 3), 0.5) + np.eye(3) / 2
    assert np.abs(spearmanr(three.T).statistic - expected).max() < 0.02
    two = scores(futures, ("pay", Spot("US")), ("discount_rate", Spot()))
    assert spearmanr(two.T).statistic == pytest.approx(-0.8, abs=0.02)
    values = [futures.leaves("pay", Spot("PH"))[0], futures.leaves("attrition", Spot("PH"))[0]]
    assert spearmanr(*values).statistic == pytest.approx(0.5, abs=0.02)


def test_an_input_that_is_not_named_keeps_exactly_its_draws() -> None:
    before, after = with_correlations(), with_correlations(*STATED)
    named = {key for together in after.case.together for key in together.members}
    assert len(named) == 5
    moved = set()
    every = unknowns(before.case, before.case.options)
    for key in {(each.name, spot) for each in every for spot in each.spots(before.case)}:
        same = np.array_equal(before.leaves(*key), after.leaves(*key))
        moved |= set() if same else {key}
    assert moved <= named
    assert len(moved) == 3, "of five in two sets, the first of each keeps its order"


def test_an_option_without_named_inputs_costs_what_it_did_in_every_future() -> None:
    stated = {"inputs": ["PH.pay", "PH.attrition"], "rank": 0.7}
    before, after = with_correlations(), with_correlations(stated)
    for option in before.case.options:
        same = np.array_equal(before.outcome(option).cost, after.outcome(option).cost)
        assert same == (option.place != "PH"), option.id


def test_a_further_place_or_statement_changes_no_ranks_drawn_before() -> None:
    one = with_correlations(STATED[0])
    more = with_correlations(*reversed(STATED), options__places=["home", "VN", "PH", "PL"])
    for key in one.case.together[0].members:
        np.testing.assert_array_equal(one.leaves.scores(*key), more.leaves.scores(*key))


def test_losses_that_follow_pay_spread_the_cost_of_a_place_more_widely() -> None:
    against, along = (
        with_correlations({"inputs": ["PH.pay", "friction_abroad"], "rank": rank})
        for rank in (-0.9, 0.9)
    )
    (option,) = (each for each in along.case.options if each.id == "own_staff@PH")
    assert along.outcome(option).cost.std() > 1.01 * against.outcome(option).cost.std()


def test_forgetting_a_place_does_not_change_what_is_drawn_of_it_again() -> None:
    leaves: DrawnLeaves = with_correlations(*STATED).leaves
    first = leaves.scores("attrition", Spot("PH")).copy()
    leaves.forget(Spot("PH"))
    np.testing.assert_array_equal(leaves.scores("attrition", Spot("PH")), first)
