from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed, example_case

from whowhere.decide.sensitivity.tornado import Tornado, tornado
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown, unknowns
from whowhere.quantities.ranges import Range
from whowhere.simulate.outcomes import Futures

DRAWS = 256


@pytest.fixture(scope="module")
def case() -> Case:
    return example_case("finance-back-office")


@pytest.fixture(scope="module")
def found(case: Case) -> Tornado:
    first, second = (each for each in case.options if each.id in {"own_staff@IN", "own_staff@PL"})
    return tornado(case, first, second, 1, DRAWS)


def test_the_widest_swing_comes_first_and_every_unknown_of_the_two_has_one(
    case: Case, found: Tornado
) -> None:
    sizes = [swing.size for swing in found.swings]
    assert sizes == sorted(sizes, reverse=True)
    assert {swing.unknown for swing in found.swings} == set(
        unknowns(case, (found.first, found.second))
    )


def test_a_swing_is_the_difference_between_two_cases_with_that_very_fact(
    case: Case, found: Tornado
) -> None:
    whole = [swing for swing in found.swings if not swing.unknown.is_own_part]
    assert any(swing.unknown.is_shared for swing in whole[:8])
    for swing in whole[:8]:
        keys = [(swing.unknown.name, spot) for spot in swing.unknown.spots(case)]
        for at, end in ((swing.at_low, "low"), (swing.at_high, "high")):
            facts = {
                key: tuple(
                    replace(fact, value=Range.exactly(getattr(fact.value, end)))
                    for fact in case.facts[key]
                )
                for key in keys
            }
            futures = Futures(replace(case, facts={**case.facts, **facts}), 1, DRAWS)
            gap = futures.outcome(found.second).cost - futures.outcome(found.first).cost
            assert at == pytest.approx(float(np.median(gap)), rel=1e-9)


def test_the_own_part_of_an_engagement_moves_a_difference_less_than_what_all_share() -> None:
    case = case_of(changed(SMALL, options__places=["home", "PH"]))
    managed = Option("managed_service", "PH")

    swings = {each.unknown: each for each in tornado(case, managed, case.as_is, 1, DRAWS).swings}

    shared = swings[Unknown("transfer_months")]
    own = swings[Unknown("transfer_months", engagement="managed_service", is_own_part=True)]
    assert 0.2 * shared.size < own.size < 0.5 * shared.size
    assert min(shared.at_low, shared.at_high) < own.at_low < max(shared.at_low, shared.at_high)


def test_what_is_one_unknown_is_no_twin_of_itself_between_two_engagements(case: Case) -> None:
    pair = [each for each in case.options if each.id in {"own_staff@IN", "employer_of_record@IN"}]
    swings = tornado(case, pair[0], pair[1], 1, DRAWS).swings

    assert not {swing.unknown.name for swing in swings[:2]} & {"transfer_months"}
    assert [swing.unknown.id for swing in swings].count("transfer_months") == 1
