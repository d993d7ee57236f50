"""What stands today in several parts goes on all or none, and each part counts where it is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.unit.decide.portfolio.test_costing import PORTFOLIO, case_of, choice, costed, planned

from whowhere.decide.portfolio.plan import Plan, lay_out, plan_from, plan_of
from whowhere.decide.portfolio.problem import Choice, Package, Problem, SharedSite
from whowhere.decide.portfolio.solving import solve
from whowhere.model.engagements import Engagement
from whowhere.model.portfolio.rules import Rules
from whowhere.model.scenario.options import Option

TODAY = Option(Engagement.OWN_STAFF, "GB", "in_parts")
VENDOR = {
    "option": "managed_service@IN", "vendor": "Acme", "price_per_month": 40_000,
    "contract": {"ends": "2027-12-31", "termination_fee": 90_000, "notice_months": 2},
}  # fmt: skip


def part(place: str, portion: float, cost: float, **said: Any) -> Choice:
    option = Option(Engagement.OWN_STAFF, place, "in_parts")
    return Choice("desk", option, np.array([cost]), whole=TODAY, portion=portion, is_move=False,
                  stands=True, people=10.0, is_abroad=place != "GB", **said)  # fmt: skip


def whole(package: str, place: str, cost: float) -> Choice:
    option = Option(Engagement.MANAGED_SERVICE, place)
    return Choice(package, option, np.array([cost]), people=10.0)


def two_packages(*, split: bool = False) -> Problem:
    """A desk, 3/4 in Britain and 1/4 in Poland today, and books that may go to Poland or India."""
    choices = (
        part("GB", 0.75, 100.0),
        part("PL", 0.25, 60.0, hub="site", hub_staff=1.0),
        whole("desk", "IN", 105.0),
        whole("books", "PL", 50.0),
        whole("books", "IN", 54.0),
    )
    desk = Package("desk", "Desk", 8.0, may_split=split, least_part=0.2)
    hub = SharedSite("site", "Poland", True, np.array([4.0]), 2.0, np.array([3.0]))
    return Problem((desk, Package("books", "Books", 2.0)), choices, (hub,))


def best(problem: Problem, **rules: Any) -> Plan | None:
    laid = lay_out(problem, Rules(**rules))
    solved = solve(laid.programme)
    return plan_of(laid.layout, solved) if solved.is_plan else None


def shares(plan: Plan | None) -> dict[str, float]:
    assert plan is not None
    return {
        f"{each.choice.package}@{each.choice.place}": pytest.approx(each.share)
        for each in plan.parts
    }


def test_parts_stay_in_their_portions_and_cost_what_they_cost() -> None:
    plan = best(two_packages())
    assert shares(plan) == {"desk@GB": 0.75, "desk@PL": 0.25, "books@PL": 1}
    assert plan is not None
    # 75 + 15 for the desk, 50 for the books, a site of 4 and 2 - 0.25 people at 3 each
    assert plan.cost == pytest.approx(75 + 15 + 50 + 4 + 1.75 * 3)


def test_a_part_counts_in_the_place_where_it_is() -> None:
    # a quarter of 8 heads and the books' 2 are 40% of the work in Poland
    assert shares(best(two_packages(), most_in_one_place=0.41))["books@PL"] == 1
    assert "books@IN" in shares(best(two_packages(), most_in_one_place=0.39))


def test_no_rule_is_kept_by_a_part_without_the_others() -> None:
    assert shares(best(two_packages(), barred_places=("PL",))) == {"desk@IN": 1, "books@IN": 1}
    assert best(two_packages(), barred_places=("PL", "IN")) is None


@pytest.mark.parametrize("most", [0.2, 0.45, 0.7, 1.0])
def test_a_split_package_keeps_the_portions_of_what_stays(most: float) -> None:
    plan = best(
        two_packages(split=True), groups=({"name": "Far", "places": ["IN"], "least": most},)
    )
    found = shares(plan)
    home, poland = (found.get(f"desk@{place}") for place in ("GB", "PL"))
    if home is not None:
        assert home.expected == pytest.approx(3 * poland.expected)  # type: ignore[union-attr]


def test_today_of_a_package_in_parts_is_to_stay_in_them() -> None:
    found = planned(case_of(packages=[_in_parts(), *PORTFOLIO["packages"][1:]]))
    assert found.today is not None
    stays = [each for each in found.today.parts if each.choice.package == "desk"]
    assert {each.choice.option.id: each.share for each in stays} == pytest.approx(
        {"own_staff@GB:in_parts": 0.6, "managed_service@IN:in_parts": 0.4}
    )
    by_vendor = next(each for each in stays if each.choice.place == "IN")
    assert by_vendor.choice.vendor == "Acme"
    assert by_vendor.choice.hub == "vendor:Acme"


def _in_parts() -> dict[str, Any]:
    parts = [{"option": "own_staff@home", "share": "60%"}, {**VENDOR, "price_per_month": 16_000}]
    return {**PORTFOLIO["packages"][0], "today": {"parts": parts}}


def test_parts_decided_alone_are_one_case() -> None:
    found = planned(case_of(packages=[_in_parts()], options={"places": ["home"],
                    "engagements": ["own_staff"]}))  # fmt: skip
    assert found.alone is not None
    assert found.plan is not None
    assert found.alone.sum_of_cases == pytest.approx(found.alone.plan.cost, rel=1e-9)


def test_who_waits_until_the_term_is_over_pays_no_fee_for_ending_it() -> None:
    packages = [{**PORTFOLIO["packages"][0], "today": {"parts": [VENDOR]}},
                *PORTFOLIO["packages"][1:]]  # fmt: skip
    free = {**VENDOR, "contract": {**VENDOR["contract"], "termination_fee": 1}}  # type: ignore[dict-item]
    without = [{**packages[0], "today": {"parts": [free]}}, *packages[1:]]
    rules = {"moves_a_year": 1}
    fee = [
        choice(costed(case_of(packages=said, rules=rules)), "desk", "own_staff@PL", year).costs
        for said in (packages, without)
        for year in (0, 1)
    ]
    assert 30_000 < fee[0].mean() - fee[2].mean() <= 90_000  # some come only after the term
    assert fee[1] == pytest.approx(fee[3])


def test_one_vendor_of_several_packages_is_managed_once_however_its_name_is_written() -> None:
    packages = [
        {**each, "today": {"parts": [{"option": "managed_service@IN", "vendor": name}]}}
        for each, name in zip(PORTFOLIO["packages"], ("Acme", "ACME", "Beta"), strict=True)
    ]
    problem = costed(case_of(packages=packages)).problem
    stays = {each.package: each.hub for each in problem.choices if each.stands}
    assert stays == {"desk": "vendor:Acme", "books": "vendor:Acme", "tests": "vendor:Beta"}


def test_a_company_that_all_packages_leave_is_closed_once() -> None:
    packages = [{**each, "today": "own_staff@PL"} for each in PORTFOLIO["packages"]]
    problem = costed(case_of(packages=packages)).problem
    (site,) = (hub for hub in problem.hubs if hub.id == "site:PL")
    at = [at for at, each in enumerate(problem.choices) if each.option.id == "own_staff@GB"]
    shares = np.zeros(len(problem.choices))
    shares[at] = 1.0
    left, kept = (plan_from(problem, shares, there).cost for there in (set[str](), {"site:PL"}))
    assert site.exists
    assert site.closing.mean() > 0
    assert left - kept == pytest.approx(site.closing.mean() - site.expected_cost(0))
