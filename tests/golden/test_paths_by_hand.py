"""Options that change on the way, worked out by hand.

All is as in ``test_three_options_by_hand``: ten accountants for a company in Bucharest, one year,
nothing uncertain, nothing rises. The work takes 12.5 people in Georgia. An employer of record there
needs 2 months to the first of them and has all after 4: 9 months of the team in the year. It asks
3,000 for each person and month, 37,500; pay is 125,000 a year, contributions 2,500, benefits
12,500, desks 15,000, 7,000 above the market, 1,400 for conversion: 163,400 a year without the fee.

Employer of record first, own staff from month 8 on: the same people
    Half a day passes while all change over, so own staff have 4 months less half a day, which is
    12 / 365.2425 / 2 = 0.016427: 3.983573. The employer of record has what is left of 9: 5.016427.
      pay                 125,000 x 5.016427/12 = 52,254.45, then 125,000 x 3.983573/12 = 41,495.55
      fee                 37,500 x 5.016427                                     = 188,116.03
      visits              4,000 a year, from month 2 to 8, half a day more, then 4 months
                                                             2,010.95 + 1,333.33
      entity              set up in month 8 for 6,000, kept for 4 months: 200 x 4 = 800
      tax                 2,430 a year on own staff's costs: 2,430 x 3.983573/12 = 806.67
      preparation         1,400 before each contract; recruiting and learning once, at first
      leaving             the first is as good as sure to end within its run from month 3 to 12, at
                          any time: in 5 of 9 futures before month 8, 76,833.33 x 5/9 = 42,685.19;
                          a company within the 4 months that are left in 99 of 100, since it
                          fails to by 0.000001 in a year: 82,833.33 x 0.99 = 82,005.00
Employer of record first, a vendor decided on in month 6: other people
    The vendor's come from month 8 to 10, 3 months of the team; the employer of record has 6.
      knowledge transfer  half of the first team for a month
                          (163,400 + 450,000) / 12 / 2                          =  25,558.33
      severance           a tenth of a year's pay, half are found other work    =   6,250
      vendor's price      291,329.25 x 3/12                                     =  72,832.31
      visits              4,000/12 from month 2 to 10, then from 8 to 12: both travel meanwhile
                                                             2,666.67 + 1,333.33
A vendor from month 6 on instead of today's team: decided then, its people come from month 8 to 10
      pay                 9 months of today's team           400,000 x 9/12     = 300,000
      vendor's price                                                            =  72,832.31
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT, lines_of

from whowhere.decide.compare.comparison import compare

PARTNER = "employer_of_record@GE"
OWN = 3.983573
FIRST = 9 - OWN


def lines(path: dict[str, Any]) -> dict[str, float]:
    options = {
        "engagements": ["own_staff", "employer_of_record", "managed_service"],
        "places": ["home", "GE"],
        "paths": [path],
    }
    said = {**EXACT, "partner_fee": 3000}
    found = compare(case_of(changed(DOCUMENT, options=options, assumptions=said)), 1, 64)
    return lines_of(next(each for each in found.options if each.option.offer == "path_1"))


def test_the_same_people_go_on_in_a_company_of_ones_own() -> None:
    found = lines({"first": PARTNER, "then": "own_staff@GE", "after_months": 8})

    assert found.pop("leaving_first") == pytest.approx(42_685.19, rel=0.03)
    assert found.pop("leaving_then") == pytest.approx(82_005, rel=0.02)
    assert found == pytest.approx(
        {
            "waiting_first": 115_250, "knowledge_transfer_first": 19_208.3333,
            "severance_at_home_first": 20_000, "empty_desks_first": 2_500,
            "retained_first": 29_933.3333, "first_travel_first": 2_000,
            "preparation_first": 1_400, "recruiting_first": 12_500,
            "ramp_up_first": 11_666.6667,
            "pay_first": 125_000 * FIRST / 12, "contributions_first": 2_500 * FIRST / 12,
            "benefits_first": 12_500 * FIRST / 12, "employer_premium_first": 7_000 * FIRST / 12,
            "workplace_first": 15_000 * FIRST / 12, "conversion_first": 1_400 * FIRST / 12,
            "partner_fee_first": 37_500 * FIRST, "visits_first": 4_000 / 12 * (6 + 2 * 0.016427),
            "entity_set_up_then": 6_000, "preparation_then": 1_400, "entity_upkeep_then": 800,
            "pay_then": 125_000 * OWN / 12, "contributions_then": 2_500 * OWN / 12,
            "benefits_then": 12_500 * OWN / 12, "employer_premium_then": 7_000 * OWN / 12,
            "workplace_then": 15_000 * OWN / 12, "conversion_then": 1_400 * OWN / 12,
            "intercompany_tax_then": 2_430 * OWN / 12, "visits_then": 1_333.3333,
        },
        rel=1e-6,
    )  # fmt: skip


def test_a_vendor_takes_over_from_an_employer_of_record() -> None:
    found = lines({"first": PARTNER, "then": "managed_service@GE", "after_months": 6})
    told = {
        "pay_first": 62_500, "partner_fee_first": 225_000, "visits_first": 2_666.6667,
        "knowledge_transfer_then": 25_558.3333, "severance_at_home_then": 6_250,
        "selection_then": 2_913.2925, "first_travel_then": 2_000, "ramp_up_then": 24_277.4377,
        "vendor_price_then": 72_832.3131, "change_requests_then": 7_283.2313,
        "governance_then": 3_641.6157, "visits_then": 1_333.3333,
    }  # fmt: skip

    assert {key: found[key] for key in told} == pytest.approx(told, rel=1e-6)
    assert {key for key in found if key.endswith("_then")} <= {*told, "leaving_then"}


def test_a_move_that_is_decided_later_leaves_today_longer_as_it_is() -> None:
    found = lines({"first": "own_staff@home", "then": "managed_service@GE", "after_months": 6})

    assert found["pay_first"] == pytest.approx(300_000)
    assert found["vendor_price_then"] == pytest.approx(72_832.3131)
    assert found["knowledge_transfer_then"] == pytest.approx(19_208.3333)
    assert "waiting_then" not in found


def test_a_pilot_moves_a_share_at_once_and_the_rest_later() -> None:
    found = lines({"pilot": 0.2, "then": "managed_service@GE", "after_months": 3})

    # Four fifths come from month 5 on. Ten a month start at 6.25, so 10 take 1.6 months: the
    # mean of the last is 12 - 5.8 = 6.2 months; the 2.5 of the pilot, at 6.25, take 0.4: 9.8.
    assert found["vendor_price_in1"] == pytest.approx(291_329.25 * 0.2 * 9.8 / 12, rel=1e-6)
    assert found["vendor_price_in2"] == pytest.approx(291_329.25 * 0.8 * 6.2 / 12, rel=1e-6)
