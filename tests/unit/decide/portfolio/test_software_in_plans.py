"""Software is weighed beside every choice of a package, and people are those who are left."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.properties.test_plans_of_one_package import DRAWS, MIXES, SEED, costs_in, portfolio
from tests.todays_ways import WAYS
from tests.unit.decide.portfolio.test_costing import PORTFOLIO, case_of, choice, costed, planned
from tests.unit.decide.portfolio.test_dismissed_together import GERMANY, moved

from whowhere.decide.portfolio.costing import Drawing, cost_portfolio
from whowhere.decide.portfolio.dismissals import dismissed_together
from whowhere.decide.portfolio.ledgers import ledgers_of, outcome_of
from whowhere.report.plan.document import plan_document
from whowhere.simulate.outcomes import Futures

CONTACTS: dict[str, Any] = {
    "kind": "written contacts", "share_solved": 0.6, "work_saved": 1, "rest_harder": 0,
    "more_asked": 0, "checked_share": 0, "taken_back": 0, "price": 0.05, "building_cost": 20_000,
}  # fmt: skip
DESK, BOOKS, TESTS = PORTFOLIO["packages"]
TEAM = [{"option": "own_staff@home", "share": 1}]
SHARED = 0.12
"""By how much more than in a comparison a choice may cost: who runs a site is not fewer for it."""


def with_software(**changes: Any) -> Any:
    return costed(case_of(automation=CONTACTS, **changes))


@pytest.mark.parametrize("way", WAYS)
def test_every_choice_with_software_has_the_lines_of_the_comparison_part_by_part(way: str) -> None:
    case = portfolio(WAYS[way], mixes=MIXES, automation=CONTACTS).packages[0].case
    futures = Futures(case, SEED, DRAWS)
    found = [each for each in case.options if each.automated]
    assert len(found) >= len(case.options) / 2 - 1
    for option in found:
        ledgers = ledgers_of(futures, option)
        assert sum(each.portion for each in ledgers) == pytest.approx(1), option.id
        ours = outcome_of(ledgers, DRAWS)
        assert ours.cost == pytest.approx(futures.outcome(option).cost, rel=1e-12), option.id


@pytest.mark.parametrize("work_saved", [0, 1])
def test_one_package_chooses_what_a_comparison_calls_cheapest_at_its_cost(work_saved: int) -> None:
    software = {**CONTACTS, "work_saved": work_saved}
    home = {"options": {"places": ["home"]}, "automation": software}
    case = portfolio(TEAM, **home)
    problem = cost_portfolio(case, Drawing(SEED, DRAWS), lambda *_: None).problem
    futures, found = Futures(case.packages[0].case, SEED, DRAWS), costs_in(problem)
    costs = {each: float(futures.outcome(each).cost.mean()) for each in found}
    best = min(found, key=lambda each: found[each])
    assert best == min(costs, key=lambda each: costs[each])
    assert best.automated is (work_saved == 1)
    assert found[best] == pytest.approx(costs[best], rel=1e-12)


def test_a_choice_abroad_costs_what_the_comparison_says_but_for_who_runs_a_site_or_a_vendor() -> (
    None
):
    case = portfolio(TEAM, automation=CONTACTS)
    problem = cost_portfolio(case, Drawing(SEED, DRAWS), lambda *_: None).problem
    futures = Futures(case.packages[0].case, SEED, DRAWS)
    for option, cost in costs_in(problem).items():
        theirs = float(futures.outcome(option).cost.mean())
        assert theirs * 0.97 <= cost <= theirs * (1 + SHARED), option.id


def test_what_others_cost_is_the_same_beside_software() -> None:
    plain, beside = costed(case_of()), with_software()
    for each in plain.problem.choices:
        same = choice(beside, each.package, each.option.id, each.year)
        np.testing.assert_allclose(each.costs, same.costs, rtol=1e-9, err_msg=each.option.id)
        assert each.people == pytest.approx(same.people)


def test_software_is_weighed_for_the_packages_whose_work_it_does() -> None:
    found = with_software()
    assert {each.package for each in found.problem.choices if each.has_software} == {"desk"}


def test_people_are_those_who_are_left_and_hires_those_whom_the_work_then_takes() -> None:
    found = with_software()
    there, with_it = (choice(found, "desk", f"own_staff@PL{end}") for end in ("", "+auto"))
    assert with_it.people == pytest.approx(0.4 * there.people, rel=0.01)
    assert with_it.people_at_start == pytest.approx(there.people)
    assert with_it.people < with_it.hires <= there.hires
    assert with_it.hub_staff < there.hub_staff
    assert (with_it.hub, with_it.vendor, with_it.currency) == (there.hub, "", there.currency)


def test_who_stays_with_software_neither_moves_nor_hires() -> None:
    home = choice(with_software(rules={"moves_a_year": 1}), "desk", "own_staff@GB+auto")
    assert (home.is_move, home.hires, home.year) == (False, 0, 0)
    assert home.people == pytest.approx(0.4 * 20)
    assert home.set_up > 0


def test_a_mix_with_software_is_taken_with_all_of_its_parts() -> None:
    mix = {"own_staff": {"home": 0.2}, "managed_service": {"IN": 0.8}}
    found = with_software(packages=[{**DESK, "mixes": [mix]}])
    parts = [each for each in found.problem.choices if each.mix and each.has_software]
    assert {each.option.id for each in parts} == {
        "own_staff@GB:in_mix_1+auto", "managed_service@IN:in_mix_1+auto",
    }  # fmt: skip
    assert {each.mix for each in parts} == {"managed_service@IN:mix_1"}
    assert [len(way) for way in found.problem.ways["desk"]].count(2) == 2


def test_what_begins_a_year_later_has_its_software_a_year_later() -> None:
    found = with_software(rules={"moves_a_year": 1})
    now, later = (choice(found, "desk", "managed_service@IN+auto", year) for year in (0, 1))
    today = choice(found, "desk", "own_staff@GB")
    assert now.costs.mean() < later.costs.mean() < today.costs.mean() * 1.2


def test_new_work_is_measured_against_own_staff_at_home_without_software() -> None:
    found = planned(case_of(packages=[{**DESK, "today": "nothing"}], automation=CONTACTS))
    assert found.today is not None
    assert not found.today.with_software


def test_software_that_every_package_is_kept_without_changes_no_byte() -> None:
    def told(packages: list[dict[str, Any]], **said: Any) -> dict[str, Any]:
        document = plan_document(planned(case_of(packages=packages, **said)))
        times = {"building_seconds": 0, "solving_seconds": 0}
        return {**document, "solve": {**document["solve"], **times}}

    packages = PORTFOLIO["packages"][:2]
    without = [{**package, "without_software": True} for package in packages]
    assert told(packages) == told(without, automation=CONTACTS)


def test_law_counts_whom_software_frees_beside_those_whose_work_moves() -> None:
    software = {**CONTACTS, "share_solved": 0.2, "covers": 1}
    one, two = ({**DESK, "id": name, "automation": software,
                 "roles": [{**DESK["roles"][0], "heads": 20}]}
                for name in ("one", "two"))  # fmt: skip
    found = planned(case_of(packages=[one, two], company=GERMANY,
                            assumptions={"attrition": 0}))  # fmt: skip
    (together,) = dismissed_together(found.case, moved(found, "own_staff@DE+auto"))
    assert dict(together.heads) == pytest.approx({"one": 4, "two": 4}, rel=0.01)
