"""What is found of a plan, by values that were worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from whowhere.decide.portfolio.findings import (
    STEPS,
    at_hub,
    bad_futures,
    bad_tenth,
    chance_of_costing_more,
    closed_sites,
    cost_summary,
    costs_by_step,
    done_otherwise,
    extra_share,
    hub_cost,
    in_place,
    moving_share,
    opening_cost,
    people_by_place,
    shared_cost,
    work_share,
    year_of,
)
from whowhere.decide.portfolio.plan import Plan, plan_from
from whowhere.decide.portfolio.problem import Choice, Package, Problem, SharedSite
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

DRAWS = 20
CALM = np.full(DRAWS, 100.0)
WILD = np.where(np.arange(DRAWS) < DRAWS - 2, 50.0, 500.0)
"""Cheap in 18 of 20 futures; in the last two, the bad tenth, dear."""
POLAND, INDIA = "site:PL", "vendor:IN"
DESK_HOME, DESK_POLAND, DESK_INDIA, BOOKS_HOME, BOOKS_POLAND = range(5)


def choice(package: str, option: str, costs: Array, **what: object) -> Choice:
    return Choice(package, Option.read(option), costs, **what)  # type: ignore[arg-type]


PROBLEM = Problem(
    packages=(Package("desk", "Service desk", 30.0, may_split=True), Package("books", "Books", 10)),
    choices=(
        choice("desk", "own_staff@GB", CALM, people=30.0, is_move=False),
        choice("desk", "own_staff@PL", WILD, people=32.0, hires=32.0, set_up=8.0, hub=POLAND,
               hub_staff=1.0),
        choice("desk", "managed_service@IN", CALM / 2, people=40.0, hires=40.0, set_up=4.0,
               hub=INDIA, hub_staff=0.5, year=1),
        choice("books", "own_staff@GB", CALM, people=10.0, is_move=False),
        choice("books", "own_staff@PL", CALM / 4, people=12.0, hires=12.0, set_up=2.0, hub=POLAND,
               hub_staff=1.0),
    ),
    hubs=(
        SharedSite(POLAND, "PL", is_site=True, costs=np.full(DRAWS, 20.0), least_staff=3.0,
            staff_price=np.full(DRAWS, 10.0), exists=True, closing=np.full(DRAWS, 7.0)),
        SharedSite(INDIA, "a vendor in India", is_site=False, costs=np.zeros(DRAWS),
            least_staff=1.0,
            staff_price=np.full(DRAWS, 10.0), set_up=6.0),
    ),
)  # fmt: skip


def plan(shares: dict[int, float], *open_now: str) -> Plan:
    """Return the plan with these shares of choices and these sites and vendors."""
    taken = np.array([shares.get(at, 0.0) for at in range(len(PROBLEM.choices))])
    return plan_from(PROBLEM, taken, set(open_now))


TODAY = plan({DESK_HOME: 1, BOOKS_HOME: 1})
MIXED = plan({DESK_POLAND: 0.5, DESK_INDIA: 0.5, BOOKS_POLAND: 1}, POLAND, INDIA)


def test_the_bad_tenth_is_the_dearest_tenth_of_a_plans_own_futures() -> None:
    assert sorted(bad_futures(MIXED.costs)) == [DRAWS - 2, DRAWS - 1]
    # desk 0.5 x 500 + 0.5 x 50, books 25, site 20 + 1.5 people at 10, vendor 0.75 people at 10
    found = bad_tenth(PROBLEM, MIXED, TODAY)
    assert found.cost == pytest.approx(250 + 25 + 25 + 20 + 15 + 7.5)
    assert found.today == pytest.approx(100 + 100 + 7)
    assert bad_tenth(PROBLEM, MIXED, None).today is None


def test_even_a_few_futures_have_a_bad_one() -> None:
    assert bad_futures(np.array([3.0, 9.0, 1.0])).tolist() == [1]


def test_what_drives_the_bad_tenth_is_what_then_costs_more_than_on_average() -> None:
    first, second = bad_tenth(PROBLEM, MIXED, TODAY).drivers
    # half of Poland's share: 500 there against 95 on average
    assert (first.package.id, first.extra) == ("desk", pytest.approx(0.5 * (500 - 95)))
    assert (second.package.id, second.extra) == ("books", pytest.approx(0))


def test_a_plan_costs_more_than_another_in_a_share_of_the_same_futures() -> None:
    risky, calm = plan({DESK_POLAND: 1, BOOKS_HOME: 1}, POLAND), TODAY
    # 50 + 100 + 20 + 2 people at 10 = 190 against 207 but in two of twenty futures
    assert chance_of_costing_more(risky, calm) == pytest.approx(0.1)
    assert chance_of_costing_more(calm, risky) == pytest.approx(0.9)
    assert chance_of_costing_more(calm, calm) == 0


def test_the_extra_share_is_below_zero_where_a_plan_costs_less() -> None:
    cheaper = plan({DESK_INDIA: 1, BOOKS_HOME: 1}, INDIA)
    # 50 + 100 + 0.5 people at 10 + 7 for closing = 162 against 207
    assert extra_share(cheaper, TODAY) == pytest.approx(162 / 207 - 1)


def test_quantiles_go_from_the_best_future_to_the_worst() -> None:
    steps = costs_by_step(MIXED)
    assert len(steps) == STEPS + 1
    assert steps[0] == (0.0, MIXED.costs.min())
    assert steps[-1] == (1.0, MIXED.costs.max())
    assert steps[STEPS // 2][1] == pytest.approx(np.median(MIXED.costs))
    assert cost_summary(MIXED).mean == pytest.approx(MIXED.cost)


def test_people_are_counted_by_place_with_the_shares_of_their_packages() -> None:
    assert people_by_place(MIXED) == {"PL": 16 + 12, "IN": 20}
    assert people_by_place(TODAY) == {"GB": 40}
    assert people_by_place(None) == {}


def test_a_site_is_staffed_by_its_packages_and_the_rest_is_paid() -> None:
    poland, india = PROBLEM.hubs
    there = at_hub(MIXED, poland)
    assert there.packages == ("books", "desk")
    assert (there.share, there.people) == (1.5, 28)
    assert there.brought == pytest.approx(0.5 + 1)
    assert hub_cost(MIXED, poland) == pytest.approx(20 + (3 - 1.5) * 10)
    assert hub_cost(MIXED, india) == pytest.approx((1 - 0.25) * 10)


def test_more_people_than_a_site_needs_make_it_no_cheaper() -> None:
    poland, _ = PROBLEM.hubs
    assert poland.expected_cost(brought=5) == 20


def test_a_site_of_today_that_empties_is_closed_and_a_vendor_that_never_was_costs_nothing() -> None:
    poland, india = PROBLEM.hubs
    assert closed_sites(PROBLEM, TODAY) == (poland,)
    assert (hub_cost(TODAY, poland), hub_cost(TODAY, india)) == (7, 0)
    assert closed_sites(PROBLEM, MIXED) == ()


def test_what_is_shared_and_what_packages_cost_make_the_whole() -> None:
    hubs = sum(hub_cost(MIXED, hub) for hub in PROBLEM.hubs)
    assert shared_cost(PROBLEM, MIXED) == pytest.approx(hubs)
    assert MIXED.cost_of("desk") == pytest.approx(0.5 * 95 + 0.5 * 50)
    assert MIXED.cost == pytest.approx(MIXED.cost_of("desk") + MIXED.cost_of("books") + hubs)


def test_a_place_has_its_share_of_the_work_and_of_the_cost() -> None:
    poland = in_place(MIXED, "PL")
    assert work_share(PROBLEM, poland) == pytest.approx((0.5 * 30 + 10) / 40)
    assert poland.cost == pytest.approx(0.5 * 95 + 25)
    assert work_share(PROBLEM, in_place(MIXED, "MX")) == 0


def test_a_year_has_the_moves_hires_and_set_up_that_begin_in_it() -> None:
    first, second = year_of(MIXED, 0), year_of(MIXED, 1)
    assert (first.moving, first.hires, first.set_up) == (2, 16 + 12, 4 + 2)
    assert (second.moving, second.hires, second.set_up) == (1, 20, 2)
    assert moving_share(MIXED, "desk", 1) == 0.5
    assert year_of(TODAY, 0).moving == 0
    assert opening_cost(MIXED) == 6  # the vendor: Poland's site is there


def test_plans_differ_in_the_packages_that_other_options_do() -> None:
    other = plan({DESK_POLAND: 0.2, DESK_INDIA: 0.8, BOOKS_HOME: 1}, POLAND, INDIA)
    assert [each.id for each in done_otherwise(PROBLEM, MIXED, other)] == ["books"]
    assert done_otherwise(PROBLEM, MIXED, MIXED) == ()
