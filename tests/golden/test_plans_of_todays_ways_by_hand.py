"""A plan of two packages, one of them at a vendor today, worked out by hand.

Both are ten accountants of a company in Bucharest, all else as in ``test_todays_ways_by_hand``: the
books are done by a vendor in Georgia under a contract, the ledger by a team at home. Managers and
administrators cost nothing, so that sites and vendors share an entity and nothing else.

To stay
      the books 412,033.33, the ledger 461,000: together                        = 873,033.33

The books to Acme, who asks for 9,000 a month; as to another vendor in Georgia
      leaving today's vendor: 82,800 + 13,800 + 48,000 + 28,800 + 30,000 + 12,000
                     + visiting 1,666.67                                        = 217,066.67
      selection           1% of a year's price                                  =   1,080
      ramp-up             two months, half missing      9,000 x 2 / 2           =   9,000
      relearning          half of it                                            =   4,500
      price               9 months                                              =  81,000
      change requests 10% and governance 5% of it                               =  12,150
      first travel 2,000, visits 3,333.33, leaving 76,833.33                    =  82,166.67
    Together 406,963.33, 5,070 below staying.
The ledger to a centre of our own in Georgia: 433,197.50, of which the entity 6,000 + 2,200 + 6,000.
      Both                                                                      = 840,160.83

The books to a centre of our own in Georgia
      leaving today's vendor                                                    = 217,066.67
      preparation 1,400, recruiting 12,500, first travel 2,000
      ramp-up 11,666.67, relearning half of it 5,833.33                         =  33,400
      people, desks, tax and conversion 124,372.50, visits 3,333.33
      entity 6,000 + 2,200, leaving 82,833.33                                   = 218,739.17
    Together 469,205.83; where the ledger is there too the entity is paid once: 14,200 less.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import DAY
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT
from tests.golden.test_todays_ways_by_hand import PARTING, VENDOR

from whowhere.decide.portfolio.plan import plan_from
from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.facts.factbook import Factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import portfolio_of
from whowhere.model.portfolio.resolving import resolve_portfolio
from whowhere.report.plan.document import plan_document

WORK = {key: DOCUMENT["work"][key] for key in
        ("languages", "coverage", "personal_data", "core", "roles")}  # fmt: skip
SAID = {key: value for key, value in {**EXACT, **PARTING}.items() if key != "release_months"}
ACME = {
    "vendor": "Acme", "option": "managed_service@GE", "kind": "output", "monthly_price": 9_000,
}  # fmt: skip


def planned(**rules: Any) -> Planned:
    document = {
        "title": "Books and ledger",
        "start": DOCUMENT["work"]["start"],
        "horizon_months": 12,
        "company": DOCUMENT["company"],
        "options": DOCUMENT["options"],
        "assumptions": SAID,
        "rules": rules,
        "packages": [
            {"id": "books", "today": {"parts": [{**VENDOR, "vendor": "Tbilisi Desk"}]},
             "offers": [ACME], **WORK},
            {"id": "ledger", "today": "own_staff", **WORK},
        ],
    }  # fmt: skip
    portfolio = portfolio_of(document, "by hand", ASSUMABLE)
    return plan_portfolio(resolve_portfolio(portfolio, Factbook(DAY)), PlanRequest(draws=64))


@pytest.fixture(scope="module")
def found() -> Planned:
    return planned()


def cost_of(found: Planned, **options: str) -> float:
    """The expected cost of doing each package by an option."""
    problem, shares = found.problem, np.zeros(len(found.problem.choices))
    at = [
        at for at, each in enumerate(problem.choices) if options.get(each.package) == each.option.id
    ]
    assert len(at) == len(options)
    shares[at] = 1.0
    return plan_from(problem, shares, {problem.choices[each].hub for each in at} - {""}).cost


def test_to_stay_costs_873_033_33(found: Planned) -> None:
    assert found.today is not None
    assert found.today.cost == pytest.approx(412_033.3333 + 461_000, rel=1e-9)


def test_the_books_to_acme_and_the_ledger_to_georgia_cost_840_160_83(found: Planned) -> None:
    assert found.plan is not None
    assert found.plan.cost == pytest.approx(406_963.3333 + 433_197.5, rel=1e-7)
    document = plan_document(found)["plan"]
    assert document is not None
    books, ledger = document["choices"]
    assert (books["option"], books["offer"]) == ("managed_service@GE:acme", "Acme")
    assert books["words"] == "managed service in Georgia by Acme"
    assert (ledger["option"], ledger["offer"]) == ("own_staff@GE", None)
    assert found.plan.moved == {"books", "ledger"}


def test_the_books_to_a_centre_in_georgia_share_the_entity_with_the_ledger(found: Planned) -> None:
    alone = cost_of(found, books="own_staff@GE", ledger="own_staff@RO")
    assert alone == pytest.approx(469_205.8333 + 461_000, rel=1e-7)
    both = cost_of(found, books="own_staff@GE", ledger="own_staff@GE")
    assert both == pytest.approx(469_205.8333 + 433_197.5 - 14_200, rel=1e-7)


def test_where_nothing_may_move_the_vendor_goes_on() -> None:
    stays = planned(moves_a_year=0)
    assert stays.plan is not None
    assert stays.plan.moved == frozenset()
    assert stays.plan.cost == pytest.approx(873_033.3333, rel=1e-9)
    (rule,) = plan_document(stays)["rules"]
    assert rule["price"] == pytest.approx(5_070 + 461_000 - 433_197.5, rel=1e-6)
    assert [hub["what"] for hub in plan_document(stays)["plan"]["hubs"]] == ["kept"]  # type: ignore[index]
