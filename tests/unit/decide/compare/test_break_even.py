from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.decide.compare.break_even import (
    MONTHS,
    PEOPLE,
    BreakEven,
    _by_people,
    _gap,
    at_horizon,
    break_even,
)
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

DRAWS = 256


def option(case: Case, option_id: str) -> Option:
    return next(each for each in case.options if each.id == option_id)


def found(case: Case, first: str, second: str) -> BreakEven:
    return break_even(case, option(case, first), option(case, second), 1, DRAWS)


def cheaper(case: Case, first: str, second: str) -> str:
    futures = Futures(case, 1, DRAWS)
    costs = {
        each: float(np.median(futures.outcome(option(case, each)).cost)) for each in (first, second)
    }
    return min(costs, key=lambda each: costs[each])


def of_size(case: Case, people: float) -> Case:
    """Write the number of people into the scenario's facts, as another scenario would have it."""
    heads = sum(role.heads for role in case.roles)
    (key,) = (each for each in case.facts if each[0] == "heads")
    facts = tuple(replace(fact, value=fact.value.times(people / heads)) for fact in case.facts[key])
    return replace(case, facts={**case.facts, key: facts})


@pytest.fixture(scope="module")
def small() -> Case:
    return case_of(SMALL)


@pytest.mark.parametrize(
    "pair", [("own_staff@PL", "employer_of_record@PL"), ("own_staff@MX", "managed_service@MX")]
)
def test_on_either_side_of_a_break_even_size_another_option_costs_less(
    small: Case, pair: tuple[str, str]
) -> None:
    crossings = found(small, *pair).people
    assert crossings
    for each in crossings:
        assert cheaper(of_size(small, each.at * 0.999), *pair) == each.below
        assert cheaper(of_size(small, each.at * 1.001), *pair) == each.above
        assert PEOPLE[0] <= each.at <= PEOPLE[-1]


def test_at_a_break_even_horizon_another_option_costs_less_than_a_month_before(small: Case) -> None:
    pair = ("own_staff@PH", "own_staff@US")
    crossings = found(small, *pair).months
    assert crossings
    for each in crossings:
        assert cheaper(at_horizon(small, int(each.at) - 1), *pair) == each.below
        assert cheaper(at_horizon(small, int(each.at)), *pair) == each.above
        assert MONTHS[0] < each.at <= MONTHS[-1]


def test_break_evens_follow_one_another_with_the_cheaper_option_taking_turns(small: Case) -> None:
    result = found(small, "own_staff@PH", "employer_of_record@PH")
    for crossings in (result.people, result.months):
        for before, after in pairwise(crossings):
            assert before.at < after.at
            assert before.above == after.below


@pytest.mark.slow
def test_two_options_break_even_at_the_same_point_whichever_is_named_first(small: Case) -> None:
    one = found(small, "own_staff@PH", "employer_of_record@PH")
    other = found(small, "employer_of_record@PH", "own_staff@PH")
    assert [each.at for each in one.people] == pytest.approx(
        [each.at for each in other.people], rel=1e-4
    )
    assert one.months == other.months
    assert one.cheaper_now == other.cheaper_now


@pytest.mark.slow
def test_a_horizon_looked_at_is_the_horizon_that_a_scenario_would_say() -> None:
    """Where law has no step in between: it stays what it is over the scenario's own months."""
    short = changed(SMALL, options__places=["home", "PH"])
    longer = case_of(changed(short, work__horizon_months=60))
    for each in longer.options:
        np.testing.assert_array_equal(
            Futures(at_horizon(case_of(short), 60), 1, 64).outcome(each).cost,
            Futures(longer, 1, 64).outcome(each).cost,
        )


def test_a_quote_grows_in_proportion_to_the_people() -> None:
    """Else a price for 44 people would be held against the cost of 4,000."""
    case = example_case("support-desk")
    pair = ("managed_service@PH", "own_staff@US")
    at_twice = of_size(case, 88)
    (key,) = (
        each
        for each in case.facts
        if each[0] == "quoted_price"
        and each[1].place == "PH"
        and each[1].engagement == "managed_service"
    )
    (price,) = case.facts[key]
    doubled = replace(
        at_twice,
        facts={**at_twice.facts, key: (replace(price, value=price.value.times(2)),)},
    )
    gap = _gap(_by_people(case, [option(case, each) for each in pair], 1, DRAWS))
    futures = Futures(doubled, 1, DRAWS)
    first, second = (float(np.median(futures.outcome(option(case, each)).cost)) for each in pair)
    assert gap(88) == pytest.approx(first - second, rel=1e-12)


def test_horizons_by_which_an_option_could_not_have_started_are_not_tried() -> None:
    slow = changed(SMALL, assumptions={"own_staff.fill_months": 20})
    case = case_of(changed(slow, work__horizon_months=60))
    result = found(case, "own_staff@PH", "own_staff@US")
    start = float(np.median(Futures(case, 1, DRAWS).months_to_start(option(case, result.first))))
    first = result.by_months[0].at
    assert start < first <= start + 1
    assert all(each.at >= first for each in result.months)
    assert [each.at for each in result.by_months[1:]] == [m for m in MONTHS if m > first]
