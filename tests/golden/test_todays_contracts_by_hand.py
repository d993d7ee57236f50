"""Clauses of today's contract, worked out by hand; all else as in ``test_todays_ways_by_hand``.

A vendor at home, 24,000 a month, whose notes are its own; three in ten of new people come over
from it, for a quarter of a year's pay each.

Home, to a team of ten
      recruiting          of seven in ten               40,000 x 0.7            =  28,000
      hiring fee          400,000 x 0.3 x 0.25                                  =  30,000
      ramp-up             of seven in ten               37,416.67 x 0.7         =  26,191.67
      relearning          half of it                                            =  13,095.83
Georgia, to a centre of our own: nobody moves there
      recruiting 12,500, ramp-up 11,666.67, relearning half of it               =   5,833.33

The vendor in Georgia; another one has the work after 5 months, and the notice ends after 6
      term over after 273 days, 8.9694 months: the fee of 30,000, and a fifth of the price for
      2.9694 months, 4,800 x 2.9694                                             =  14,253.12
      term over after 120 days, 3.9426 months: neither
It offers to go on for 22,000 a month, all of which is owed for 15 months: of these, 12 have been
paid when the year is over, and 3 are owed, 66,000; of a term of 12 months nothing.

Half at home, half at the vendor: all to the vendor in Georgia. Those at home lose heart for sure,
which costs a tenth of a year of their pay, 200,000 x 0.1 = 20,000; nobody does where all come home.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT, lines_of, option
from tests.golden.test_todays_ways_by_hand import HALVES, PARTING, VENDOR

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Range

SURE = 0.999999


def case(*parts: dict[str, Any], said: dict[str, Any] | None = None, **changes: Any) -> Case:
    assumed = {**EXACT, **PARTING, **(said or {})}
    del assumed["release_months"], assumed["hired_over"]
    document = changed(
        DOCUMENT, today={"parts": list(parts)}, work__today=None, assumptions=assumed,
        options__leave_out=[], **changes,
    )  # fmt: skip
    return case_of(document)


def compared(*parts: dict[str, Any], **changes: Any) -> Comparison:
    return compare(case(*parts, **changes), seed=1, draws=64)


def lines(found: Comparison, option_id: str, *names: str) -> dict[str, float]:
    costs = lines_of(option(found, option_id))
    return {name: costs.get(name, 0.0) for name in names}


@pytest.fixture(scope="module")
def vendor_at_home() -> Comparison:
    contract = {
        "notice_months": 0, "owns_knowledge": "vendor", "owns_tools": "us",
        "people_hired": "30%", "non_solicit_fee": "25%",
    }  # fmt: skip
    return compared(
        {"option": "managed_service@home", "price_per_month": 24_000, "contract": contract}
    )


COMING_OVER = ("recruiting", "hiring_fee", "ramp_up", "relearning")


def test_people_who_come_over_from_a_vendor_cost_its_fee_and_need_not_learn(
    vendor_at_home: Comparison,
) -> None:
    assert lines(vendor_at_home, "own_staff@RO", *COMING_OVER) == pytest.approx(
        {
            "recruiting": 28_000, "hiring_fee": 30_000, "ramp_up": 26_191.6667,
            "relearning": 13_095.8333,
        }
    )  # fmt: skip


def test_nobody_comes_over_to_another_country(vendor_at_home: Comparison) -> None:
    assert lines(vendor_at_home, "own_staff@GE", *COMING_OVER) == pytest.approx(
        {"recruiting": 12_500, "hiring_fee": 0, "ramp_up": 11_666.6667, "relearning": 5_833.3333}
    )


@pytest.mark.parametrize(
    ("ends", "termination", "minimum"),
    [("2027-10-01", 30_000, 14_253.12), ("2027-05-01", 0, 0)],
)
def test_a_term_that_is_over_asks_for_nothing(
    ends: str, termination: float, minimum: float
) -> None:
    contract = {**VENDOR["contract"], "ends": ends}
    found = compared({**VENDOR, "contract": contract}, said={"hired_over": 0})
    assert lines(found, "managed_service@GE:another", "termination", "minimum") == pytest.approx(
        {"termination": termination, "minimum": minimum}, rel=1e-5
    )


@pytest.mark.parametrize(("months", "owed"), [(15, 66_000), (12, 0)])
def test_a_renewed_contract_runs_from_the_first_day(months: int, owed: float) -> None:
    offer = {
        "vendor": "Tbilisi Desk", "option": "managed_service@GE", "kind": "output",
        "monthly_price": 22_000, "minimum_volume": 1, "minimum_term": months,
    }  # fmt: skip
    found = compared({**VENDOR, "vendor": "Tbilisi Desk"}, offers=[offer])
    assert lines(found, "managed_service@GE:renewed", "vendor_price", "term") == pytest.approx(
        {"vendor_price": 264_000, "term": owed}, rel=1e-5
    )


def test_those_who_lose_their_work_at_home_to_another_country_lose_heart() -> None:
    found = compared(*HALVES, said={"backlash_chance": SURE, "backlash_cost": 0.1})
    away, home = (
        {name: cost for name, cost in lines_of(option(found, to)).items() if "backlash" in name}
        for to in ("managed_service@GE", "own_staff@RO")
    )
    assert away == pytest.approx({"backlash_part1": 20_000})
    assert home == {}


def test_a_centre_that_a_partner_runs_goes_on_being_run() -> None:
    found = compared({"option": "build_operate_transfer@GE", "price_per_month": 24_000})
    assert lines_of(found.as_is) == pytest.approx(
        {
            "vendor_price": 288_000, "change_requests": 28_800, "governance": 14_400,
            "visits": 4_000, "leaving": 76_833.3333,
        },
        rel=1e-5,
    )  # fmt: skip


@pytest.mark.parametrize(("share", "relearning"), [("40%", True), ("60%", False)])
def test_what_the_larger_part_knows_is_what_is_lost(share: str, relearning: bool) -> None:
    home, vendor = HALVES
    contract = {**vendor["contract"], "owns_knowledge": "vendor"}
    found = compared({**home, "share": share}, {**vendor, "contract": contract})
    assert ("relearning" in lines_of(option(found, "own_staff@GE"))) is relearning


def stated(found: Case, name: str, spot: Spot | None = None) -> Range:
    return found.facts[name, spot or Spot(offer=found.options[0].offer)][0].value


def test_price_and_fee_are_in_the_currency_of_the_part() -> None:
    found = case({**VENDOR, "currency": "EUR"})
    fee = stated(found, "termination_fee").likely / 30_000
    price = stated(found, "quoted_price", Spot("GE", "managed_service")).likely / 24_000
    assert fee == pytest.approx(price)
    assert 1 < fee < 2


def test_a_fee_that_is_stated_stands_for_what_is_usual() -> None:
    usual = {"option": "managed_service@GE", "contract": {"ends": "2029-12-31"}}
    assert stated(case(VENDOR), "termination_months") == Range.exactly(0)
    assert stated(case(usual), "termination_months").high > 0


def test_nobody_of_a_vendor_stays_or_is_redeployed() -> None:
    found = case(VENDOR)
    said = [stated(found, name) for name in ("share_not_redeployed", "retained_share")]
    assert said == [Range.exactly(0.5), Range.exactly(0.1)]  # as the scenario assumes
