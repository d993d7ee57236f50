from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import norm
from tests.cases import SMALL, case_of, changed

from whowhere.decide.learn import learning
from whowhere.model.sharing import SHARED
from whowhere.quantities.faults import Faults
from whowhere.quantities.ranges import Array
from whowhere.simulate.draws import standard_normals
from whowhere.simulate.information import worth_of, worth_of_all
from whowhere.simulate.leaves import leaf_at
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.splines import curve_basis, group_basis

DRAWS = 2**14


def unit_loss(mean: float, spread: float) -> float:
    """Expected gain of a perfect answer to whether a normal amount is below nil."""
    return float(spread * norm.pdf(mean / spread) - abs(mean) * norm.cdf(-abs(mean) / spread))


@pytest.fixture(scope="module")
def scores() -> dict[str, Array]:
    return standard_normals("test", ["a", "b", "c"], 1, DRAWS)


@pytest.mark.parametrize("mean", [0.0, 0.5, 2.0])
def test_two_options_whose_difference_is_normal_have_the_worth_of_the_textbook(
    scores: dict[str, Array], mean: float
) -> None:
    """Raiffa and Schlaifer (1961): the second costs mean + 3a + 2b + c more than the first."""
    more = mean + 3 * scores["a"] + 2 * scores["b"] + scores["c"]
    costs = np.stack([np.zeros(DRAWS), more])
    assert worth_of_all(costs) == pytest.approx(unit_loss(mean, math.sqrt(14)), rel=0.02)
    for name, weight in (("a", 3), ("b", 2), ("c", 1)):
        found = worth_of(curve_basis(scores[name]), costs, 1)
        assert found.amount == pytest.approx(unit_loss(mean, weight), rel=0.05, abs=0.03)
        assert abs(found.amount - unit_loss(mean, weight)) < 4 * found.error + 0.01
    pair = worth_of(group_basis([scores["a"], scores["b"]]), costs, 1)
    assert pair.amount == pytest.approx(unit_loss(mean, math.sqrt(13)), rel=0.03)


def test_an_input_that_no_option_rests_on_is_worth_nothing(scores: dict[str, Array]) -> None:
    costs = np.stack([scores["a"], scores["b"]])
    assert worth_of(curve_basis(scores["c"]), costs, 1).is_nothing


@pytest.mark.slow
@pytest.mark.parametrize("inputs", [1, 5, 40])
def test_inputs_that_move_nothing_are_not_taken_for_worth_something_among_equal_options(
    inputs: int,
) -> None:
    """The hardest case: ten options that cost the same, so that any bend changes the choice."""
    names = [f"x{at}" for at in range(inputs)]
    costs = np.stack(list(standard_normals("costs", list("abcdefghij"), 1, DRAWS).values()))
    taken = 0
    for at in range(8):
        columns = list(standard_normals(f"others {at}", names, 1, DRAWS).values())
        basis = curve_basis(columns[0]) if inputs == 1 else group_basis(columns)
        taken += not worth_of(basis, costs, 1).is_nothing
    assert taken <= 1


def test_an_input_that_moves_both_options_alike_is_worth_nothing(scores: dict[str, Array]) -> None:
    costs = np.stack([10 * scores["a"], 10 * scores["a"] + 5 + scores["b"]])
    assert worth_of(curve_basis(scores["a"]), costs, 1).amount == pytest.approx(0, abs=1e-9)


def test_a_choice_between_two_actions_and_two_states_is_worked_by_hand() -> None:
    """Howard's kind of case: drill (cost -50 with oil, 30 without) or not (0); oil in 4 of 10.

    Without knowing, drilling is expected to cost -50 * 0.4 + 30 * 0.6 = -2; knowing, we drill only
    with oil, -20. Knowing is worth 18.
    """
    oil = np.arange(10) < 4
    costs = np.stack([np.where(oil, -50.0, 30.0), np.zeros(10)])
    assert worth_of_all(costs) == pytest.approx(18)
    basis = np.column_stack([np.ones(10), oil])
    assert worth_of(basis, costs, 1).amount == pytest.approx(18)
    assert worth_of(np.ones((10, 1)), costs, 1).amount == pytest.approx(0)


def test_a_bent_curve_is_found_that_no_straight_line_is(scores: dict[str, Array]) -> None:
    """The second option costs x^2 - 1 more: knowing x is worth E[max(0, 1 - x^2)] in all."""
    more = scores["a"] ** 2 - 1
    found = worth_of(curve_basis(scores["a"]), np.stack([np.zeros(DRAWS), more + 0.0]), 1)
    exact = 2 * norm.pdf(1.0)  # of (1 - x^2) from -1 to 1, by parts
    assert found.amount == pytest.approx(exact, rel=0.03)


def test_knowing_more_is_never_worth_less_up_to_noise(scores: dict[str, Array]) -> None:
    costs = np.stack([scores["a"], scores["b"], 0.5 * scores["a"] * scores["c"]])
    alone = worth_of(curve_basis(scores["a"]), costs, 1)
    both = worth_of(group_basis([scores["a"], scores["b"]]), costs, 1)
    assert alone.amount <= both.amount + 2 * (alone.error + both.error)
    assert both.amount <= worth_of_all(costs) + 2 * both.error


@pytest.mark.slow
def test_the_regression_agrees_with_simulation_inside_a_simulation() -> None:
    """Each value of the input in turn, and all the other inputs drawn anew under it."""
    few = {"engagements": ["own_staff", "managed_service"], "places": ["home", "PH", "MX"]}
    case = case_of(changed(SMALL, options=few))
    found = learning(case, [], 1, 8192)
    best = next(
        each
        for each in found.singles
        if not each.worth.is_nothing and each.members[0].name not in SHARED
    )
    (unknown,) = best.members
    futures = Futures(case, 2, 1024)
    options = [option for option in case.options if option.id not in case.failing]
    outer = norm.ppf((np.arange(40) + 0.5) / 40)
    means = np.array([
        [float(futures.changed({
            (unknown.name, unknown.spot): leaf_at(case, unknown.name, unknown.spot, np.array([z]))
        }).outcome(option).cost.mean()) for option in options]
        for z in outer
    ])  # fmt: skip
    nested = means.mean(axis=0).min() - means.min(axis=1).mean()
    assert best.worth.amount == pytest.approx(nested, rel=0.15, abs=3 * best.worth.error)


@pytest.mark.slow
def test_no_input_is_worth_more_than_knowing_everything() -> None:
    found = learning(case_of(SMALL), ["PH.pay,PH.attrition"], 1, 512)
    for each in (*found.singles, *found.groups):
        assert each.worth.amount <= found.everything + 3 * each.worth.error
    assert found.everything <= found.among_all * 1.0000001
    assert any(len(each.members) == 2 for each in found.groups)
    assert found == learning(case_of(SMALL), ["PH.pay,PH.attrition"], 1, 512)


def test_a_group_of_something_unknown_is_refused() -> None:
    with pytest.raises(Faults, match="groups"):
        learning(case_of(SMALL), ["PH.pai"], 1, 64)


def test_an_interrupt_leaves_what_is_known_so_far() -> None:
    def stop(done: int, total: int) -> None:
        assert total > 3
        if done == 3:
            raise KeyboardInterrupt

    found = learning(case_of(SMALL), [], 1, 64, stop)
    assert not found.is_complete
    assert len(found.singles) == 3


@pytest.mark.parametrize("draws", [1, 2, 4])
@pytest.mark.filterwarnings("error")
def test_nothing_is_told_from_fewer_futures_than_a_curve_has_terms(draws: int) -> None:
    scores = standard_normals("test", ["a", "b"], 1, draws)
    costs = np.stack([scores["a"], scores["b"]])
    for basis in (curve_basis(scores["a"]), group_basis([scores["a"], scores["b"]])):
        assert worth_of(basis, costs, 1).amount == 0
        assert worth_of(basis, costs, 1).is_nothing


@pytest.mark.filterwarnings("error")
def test_an_input_that_is_the_same_in_every_future_is_worth_nothing(
    scores: dict[str, Array],
) -> None:
    basis = curve_basis(np.full(DRAWS, 3.0))
    assert worth_of(basis, np.stack([scores["a"], scores["b"]]), 1).is_nothing
