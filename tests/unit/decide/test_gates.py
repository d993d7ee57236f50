from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.quantities.faults import Faults
from whowhere.report.compare.verdict import verdict_sentence

DRAWS = 128


NO_RULE_OF_OURS = {"misclassification": "accepted", "core_work": "accepted"}


def compared(**requirements: Any) -> Comparison:
    asked = requirements | NO_RULE_OF_OURS
    return compare(case_of(changed(SMALL, requirements=asked)), 1, DRAWS)


def failing(comparison: Comparison) -> dict[str, str]:
    return {row.id: row.fails for row in comparison.options if row.fails}


def test_data_that_must_stay_lets_only_places_under_that_law_pass() -> None:
    found = failing(compared(data_stays_in=["EU", "home"]))
    assert {each.partition("@")[2] for each in found} == {"PH", "MX"}
    assert "people see the data in the Philippines, it must stay in EU or home" in found.values()


def test_a_barred_place_is_out() -> None:
    assert {each.partition("@")[2] for each in failing(compared(barred_places=["PL"]))} == {"PL"}


def test_a_language_that_few_speak_keeps_a_place_out() -> None:
    document = changed(
        SMALL, work__languages=["es"], requirements={"language_gap": 0.5} | NO_RULE_OF_OURS
    )
    found = failing(compare(case_of(document), 1, DRAWS))
    assert any(each.endswith("@PL") for each in found)
    assert not any(each.endswith("@MX") for each in found)


def test_a_late_start_is_judged_in_the_median_and_todays_team_is_never_late() -> None:
    comparison = compared(starts_by=date(2027, 4, 1))
    found = failing(comparison)
    assert found
    assert "own_staff@US" not in found
    assert all("in the median" in said and "3.0 allowed" in said for said in found.values())
    assert any("build_operate_transfer" in each for each in found)


def test_too_dear_a_set_up_keeps_an_option_out() -> None:
    comparison = compared(set_up_cash=200_000)
    for row in comparison.options:
        assert bool(row.fails) == (row.set_up.p50 > 200_000)


def test_every_requirement_that_an_option_fails_is_told() -> None:
    found = failing(compared(data_stays_in=["US"], shared_hours=4))
    assert found["own_staff@PH"].count(";") == 1
    assert "shares" in found["own_staff@PH"]
    assert "people see the data" in found["own_staff@PH"]


@pytest.mark.parametrize(
    "requirements",
    [{"shared_hours": 5}, {"data_stays_in": ["home"]}, {"barred_places": ["PH", "MX"]}],
)
def test_what_a_requirement_costs_is_what_comparing_without_it_saves(
    requirements: dict[str, Any],
) -> None:
    comparison = compared(**requirements)
    assert comparison.best is not None
    free = compared().best
    assert free is not None
    if free.id == comparison.best.id:
        assert not comparison.relaxed
        return
    (found,) = comparison.relaxed
    assert found.best == free.id
    assert found.saving == pytest.approx(comparison.best.cost.p50 - free.cost.p50)


def test_dropping_a_requirement_never_makes_the_best_dearer() -> None:
    both = {"shared_hours": 5, "data_stays_in": ["home", "PH"]}
    best = compared(**both).best
    assert best is not None
    for dropped in both:
        fewer = compared(**{key: value for key, value in both.items() if key != dropped}).best
        assert fewer is not None
        assert fewer.cost.p50 <= best.cost.p50


def test_where_no_option_passes_the_requirement_that_costs_least_to_relax_is_named() -> None:
    """Own staff at home fails the place, all abroad fail the hours: one of the two must go."""
    hard = {"shared_hours": 7.9, "barred_places": ["US"]}
    comparison = compared(**hard)
    assert comparison.best is None
    first = comparison.relaxed[0]
    by_hand = {
        dropped: compared(**{key: value for key, value in hard.items() if key != dropped}).best
        for dropped in hard
    }
    costs = {gate: row.cost.p50 for gate, row in by_hand.items() if row}
    assert first.gates == (min(costs, key=lambda gate: costs[gate]),)
    assert first.cost == pytest.approx(min(costs.values()))
    assert "least is lost by relaxing the requirement on shared hours" in verdict_sentence(
        comparison
    )


def test_where_one_requirement_is_not_enough_two_are_named() -> None:
    comparison = compared(shared_hours=9, data_stays_in=["JP"])
    assert comparison.best is None
    assert comparison.relaxed[0].gates == ("data_stays_in", "shared_hours")


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("data_stays_in", ["XX"], "XX"),
        ("starts_by", "soon", "starts_by"),
        ("language_gap", 2, "language_gap"),
        ("set_up_cash", -1, "above zero"),
        ("barred_places", ["Nowhere"], "Nowhere"),
    ],
)
def test_a_requirement_that_makes_no_sense_is_refused(key: str, value: object, words: str) -> None:
    with pytest.raises(Faults, match=words):
        case_of(changed(SMALL, requirements={key: value}))


SLOW = {"own_staff.fill_months": 40}
"""Own staff, who would be found long after two years."""


def test_what_could_not_start_within_the_horizon_is_told_in_words_and_has_no_cost() -> None:
    found = compare(case_of(changed(SMALL, assumptions=SLOW)), 1, DRAWS)
    assert "own_staff@PH" not in {each.id for each in found.options}
    said = found.case.barred["own_staff@PH"]
    assert said.startswith("cannot be staffed by then: the first people would start after 4")
    assert said.endswith("months in the median, and 24 are looked at")


def test_over_a_longer_horizon_the_same_option_can_be_staffed() -> None:
    longer = changed(SMALL, assumptions=SLOW, work__horizon_months=60)
    assert "own_staff@PH" in {each.id for each in compare(case_of(longer), 1, DRAWS).options}
