from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.cases import example_case

from whowhere.decide.sensitivity.tornado import Tornado, tornado
from whowhere.model.case import Case
from whowhere.model.unknowns import unknowns
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
    for swing in found.swings[:8]:
        key = swing.unknown.name, swing.unknown.spot
        for at, end in ((swing.at_low, "low"), (swing.at_high, "high")):
            facts = tuple(
                replace(fact, value=Range.exactly(getattr(fact.value, end)))
                for fact in case.facts[key]
            )
            futures = Futures(replace(case, facts={**case.facts, key: facts}), 1, DRAWS)
            gap = futures.outcome(found.second).cost - futures.outcome(found.first).cost
            assert at == pytest.approx(float(np.median(gap)), rel=1e-9)
