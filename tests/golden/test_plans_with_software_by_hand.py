"""A plan of two packages, of one of which software may do half, worked out by hand.

All is as in ``test_plans_of_todays_ways_by_hand``: books that a vendor does in Georgia today, and a
ledger that a team of ten does at home, for 38,416.67 a month. Software may do half of the ledger:
from the third month on it books 500 of 1,000 documents a month at 2 each, and spares people all of
their work on these.

The ledger stays, with software
      two months of ten people, ten months of five
                            38,416.67 x 2 + 19,208.33 x 10                      = 268,916.67
      use                   500 x 2 x 10                                        =  10,000
      fixed 300 x 10, building 6,000                                            =   9,000
      letting five go       a tenth of a year's pay, half redeployed
                            200,000 x 0.1 x 0.5                                 =  10,000
    Together 297,916.67, where it costs 461,000 without. The books stay for 412,033.33.

In Georgia the work of ten takes 12.5 people, and 6.25 once software does half of it. Its company is
there for the books already: 6,000 to form, 2,200 to keep, and 3,000 to close, for closing follows
the team's size at the end, which is half.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import DAY, case_of, changed
from tests.golden.test_plans_of_todays_ways_by_hand import SAID, WORK, cost_of
from tests.golden.test_three_options_by_hand import DOCUMENT
from tests.golden.test_todays_ways_by_hand import VENDOR

from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.facts.factbook import Factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import portfolio_of
from whowhere.model.portfolio.resolving import resolve_portfolio
from whowhere.model.scenario.options import Option
from whowhere.report.plan.document import plan_document
from whowhere.simulate.outcomes import Futures

DRAWS = 64
HALF = {
    "kind": "documents", "per_month": 1_000, "share_solved": 0.5, "work_saved": 1,
    "rest_harder": 0, "more_asked": 0, "checked_share": 0, "taken_back": 0, "price": 2,
    "price_per": "resolution", "seat_price": 0, "price_growth": 0, "currency": "USD",
    "fixed_per_month": 300, "building_cost": 6_000, "months_to_launch": 2, "months_to_reach": 0.5,
}  # fmt: skip
BOOKS, LEDGER = 412_033.3333, 297_916.6667


def planned(automation: Any = HALF, **rules: Any) -> Planned:
    document = {
        "title": "Books and ledger", "start": DOCUMENT["work"]["start"], "horizon_months": 12,
        "company": DOCUMENT["company"], "options": DOCUMENT["options"], "assumptions": SAID,
        "rules": rules,
        "packages": [
            {"id": "books", "today": {"parts": [{**VENDOR, "vendor": "Tbilisi Desk"}]}, **WORK},
            {"id": "ledger", "today": "own_staff", "automation": automation, **WORK},
        ],
    }  # fmt: skip
    portfolio = portfolio_of(document, "by hand", ASSUMABLE)
    return plan_portfolio(resolve_portfolio(portfolio, Factbook(DAY)), PlanRequest(draws=DRAWS))


@pytest.fixture(scope="module")
def stays() -> Planned:
    return planned(moves_a_year=0)


def test_where_nothing_may_move_the_ledger_stays_with_software(stays: Planned) -> None:
    assert stays.plan is not None
    assert stays.plan.cost == pytest.approx(BOOKS + LEDGER, rel=1e-9)
    assert stays.plan.moved == frozenset()
    assert stays.plan.with_software == {"ledger"}


def test_today_is_told_without_software(stays: Planned) -> None:
    assert stays.today is not None
    assert stays.today.cost == pytest.approx(BOOKS + 461_000, rel=1e-9)


def test_the_document_tells_five_people_left_of_ten(stays: Planned) -> None:
    document = plan_document(stays)
    assert document["plan"] is not None
    books, ledger = document["plan"]["choices"]
    assert (ledger["option"], ledger["people"]) == ("own_staff@RO+auto", 5)
    assert ledger["words"] == "own staff in Romania with software"
    assert (ledger["year"], ledger["moves"]) == (None, False)
    software = ledger["automation"]
    assert (software["heads_at_start"], software["heads_left"]) == (10, 5)
    assert software["price"] == {"low": 2, "likely": 2, "high": 2}
    assert "automation" not in books
    assert [each["software"] for each in document["packages"]] == [None, "documents"]
    assert document["verdict"].startswith("0 of 2 packages move, software does part of 1:")


def test_without_rules_a_centre_in_georgia_has_half_of_its_people_and_one_company() -> None:
    found = planned()
    there = next(each for each in found.problem.choices if each.option.id == "own_staff@GE+auto")
    assert (there.people_at_start, there.people) == pytest.approx((12.5, 6.25))
    alone = case_of(changed(DOCUMENT, assumptions=SAID, automation=HALF))
    cost = Futures(alone, 1, DRAWS).outcome(Option.read("own_staff@GE+auto")).cost.mean()
    at_home = cost_of(found, books="own_staff@GE", ledger="own_staff@RO")
    both = cost_of(found, books="own_staff@GE", ledger="own_staff@GE+auto")
    assert both == pytest.approx(at_home - 461_000 + cost - 11_200, rel=1e-7)


def test_a_package_without_software_has_no_choice_with_any() -> None:
    found = planned(None, moves_a_year=0)
    assert found.plan is not None
    assert found.plan.cost == pytest.approx(873_033.3333, rel=1e-9)
    assert not any(each.has_software for each in found.problem.choices)
