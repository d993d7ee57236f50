"""A plan of two packages with a mix, worked out by hand.

All is as in ``test_plans_of_todays_ways_by_hand``: books that a vendor does in Georgia today, and a
ledger that a team of ten does at home. Half of the ledger may stay at home, half go to own staff in
Georgia: five people's work, done there by 6.25, half a month sooner than that of ten.

      at home stay five, a year of theirs                                     = 230,500
      leaving home    waiting 48,020.83, knowledge transfer 9,604.17, severance
                      10,000, empty desks 1,125, retained 15,902.08           =  84,652.08
      setting up      preparation 700, recruiting 6,250, first travel 2,000,
                      ramp-up 5,833.33                                        =  14,783.33
      nine and a half months of   pay 49,479.17, contributions 989.58, benefits
                      4,947.92, premium 2,770.83, workplace 5,937.50, tax 961.88,
                      conversion 554.17                                       =  65,641.04
      visits 3,333.33, leaving five back 38,416.67                            =  41,750
      the company     6,000 to form, 2,200 to keep, 6,000 to close            =  14,200
    Together 451,526.46, of which the company is shared with whatever else is in it.

Under at most 80% of the work in Georgia the ledger cannot go there as a whole, for the books are
there: books to Acme 406,963.33, and the mix.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.cases import DAY
from tests.golden.test_plans_of_todays_ways_by_hand import ACME, SAID, WORK
from tests.golden.test_three_options_by_hand import DOCUMENT
from tests.golden.test_todays_ways_by_hand import VENDOR

from whowhere.decide.portfolio.plan import plan_from
from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.facts.factbook import Factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import portfolio_of
from whowhere.model.portfolio.resolving import resolve_portfolio
from whowhere.report.plan.document import plan_document

LEDGER_MIX = 230_500 + 84_652.0833 + 14_783.3333 + 65_641.0417 + 41_750 + 14_200
BOOKS_TO_ACME, BOOKS_TO_CENTRE = 406_963.3333, 469_205.8333
HALVES = {"own_staff": {"home": 0.5, "GE": 0.5}}


def planned(**rules: Any) -> Planned:
    document = {
        "title": "Books and ledger", "start": DOCUMENT["work"]["start"], "horizon_months": 12,
        "company": DOCUMENT["company"], "options": DOCUMENT["options"], "assumptions": SAID,
        "rules": rules,
        "packages": [
            {"id": "books", "today": {"parts": [{**VENDOR, "vendor": "Tbilisi Desk"}]},
             "offers": [ACME], **WORK},
            {"id": "ledger", "today": "own_staff", "mixes": [HALVES], **WORK},
        ],
    }  # fmt: skip
    portfolio = portfolio_of(document, "by hand", ASSUMABLE)
    return plan_portfolio(resolve_portfolio(portfolio, Factbook(DAY)), PlanRequest(draws=64))


@pytest.fixture(scope="module")
def found() -> Planned:
    return planned(most_in_one_place=0.8)


def cost_of(found: Planned, **options: str) -> float:
    """The expected cost of doing each package by an option of its case."""
    problem, shares = found.problem, np.zeros(len(found.problem.choices))
    at = [at for at, each in enumerate(problem.choices) if options[each.package] == each.taken.id]
    shares[at] = problem.portions[at]
    return plan_from(problem, shares, {problem.choices[each].hub for each in at} - {""}).cost


def test_the_mix_beside_a_vendor_costs_451_526_46(found: Planned) -> None:
    cost = cost_of(found, books="managed_service@GE:acme", ledger="own_staff@RO:mix_1")
    assert cost == pytest.approx(BOOKS_TO_ACME + 451_526.4583, rel=1e-7)
    assert pytest.approx(451_526.4583, rel=1e-9) == LEDGER_MIX


def test_a_part_in_georgia_shares_its_company_with_the_books(found: Planned) -> None:
    both = cost_of(found, books="own_staff@GE", ledger="own_staff@RO:mix_1")
    assert both == pytest.approx(BOOKS_TO_CENTRE + LEDGER_MIX - 14_200, rel=1e-7)


def test_where_a_country_may_not_have_all_of_the_work_the_mix_is_taken(found: Planned) -> None:
    assert found.plan is not None
    assert found.plan.cost == pytest.approx(BOOKS_TO_ACME + LEDGER_MIX, rel=1e-7)
    document = plan_document(found)
    assert document["plan"] is not None
    abroad, home = (each for each in document["plan"]["choices"] if each["package"] == "ledger")
    assert home["mix"] == abroad["mix"] == document["mixes"][0]["option"] == "own_staff@RO:mix_1"
    assert [each["heads"] for each in document["mixes"][0]["parts"]] == [{"accountant.mid": 5}] * 2
    assert (home["place"], home["share"], home["year"], home["moves"]) == ("RO", 0.5, None, False)
    assert (abroad["place"], abroad["share"], abroad["year"]) == ("GE", 0.5, 1)
    assert home["words"] == "own staff in Romania (50% of a mix)"
    (rule,) = document["rules"]
    assert rule["value"] == pytest.approx(0.75)  # ten of the books and five of the ledger
    assert rule["price"] == pytest.approx(LEDGER_MIX - 433_197.5, rel=1e-6)


@pytest.mark.parametrize(("least", "is_taken"), [(6.2, True), (6.3, False)])
def test_only_the_people_of_a_part_who_are_at_a_site_count_there(
    least: float, is_taken: bool
) -> None:
    stays = planned(most_in_one_place=0.8, least_people_at_a_site=least)
    assert stays.plan is not None
    assert ("ledger" in stays.plan.moved) is is_taken


def test_a_package_that_may_not_move_takes_no_part_of_a_mix() -> None:
    stays = planned(moves_a_year=0)
    assert stays.plan is not None
    assert stays.plan.cost == pytest.approx(873_033.3333, rel=1e-9)
