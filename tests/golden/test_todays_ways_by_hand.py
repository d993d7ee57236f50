"""Moves from what stands today, worked out by hand: vendor to vendor, vendor to home, a centre
abroad to a vendor, and half and half.

All is as in ``test_three_options_by_hand``: ten accountants for a company in Bucharest, one year,
nothing uncertain, nothing rises, money costs nothing. A team at home costs 461,000 a year, of which
449,000 are its people. Georgia's vendor would ask for 291,329.25 a year by the model's own price.
Visits to
Georgia cost 4,000 a year. Whoever leaves an arrangement pays two months of a team at home for
taking it back, 76,833.33, and leaving is sure.

Today's vendor in Georgia is paid 24,000 a month, paid changes add 10% and managing it 5%:
27,600. The notice is six months, ending it before its term costs 30,000, a fifth of the price is
owed to the end of the term in any case, which lies beyond the year. What is written down and the
tools are the vendor's: learning takes half as long again, new tools cost half a month's price.

To stay
    12 x 27,600 = 331,200, visits 4,000, leaving 76,833.33: together 412,033.33.

To another vendor in Georgia: its people come from month 2 to 4, and stand alone from 3 to 5
      waiting             3 months of today's           27,600 x 3              =  82,800
      knowledge transfer  half of them for one month    27,600 / 2              =  13,800
      notice              those whose work has moved are paid to month 6: 8 months less the last 6
                                                        24,000 x 2              =  48,000
      minimum             a fifth, from month 6         4,800 x 6               =  28,800
      termination                                                               =  30,000
      tools               half a month                                          =  12,000
      visiting            to the last handover          4,000 x 5/12            =   1,666.67
      selection, first travel, ramp-up, price and visits as where work comes from home
                     2,913.29 + 2,000 + 24,277.44 + 251,271.48 + 3,333.33
      relearning          half of the ramp-up                                   =  12,138.72
      leaving                                                                   =  76,833.33
Home, to a team of ten: they come from month 1 to 2.6 and stand alone from 2 to 3.6
      waiting             1.8 months                    27,600 x 1.8            =  49,680
      knowledge transfer                                                        =  13,800
      notice              9.2 months less 6             24,000 x 3.2            =  76,800
      minimum, termination, tools                                               =  70,800
      visiting                                          4,000 x 3.6/12          =   1,200
      preparation         1% of a year's employment                            =   4,490
      recruiting          a tenth of a year's pay; nobody comes over from Georgia = 40,000
      ramp-up             two months, half missing      449,000 / 12            =  37,416.67
      relearning          half of it                                            =  18,708.33
      people and desks    10.2 months                   461,000 x 10.2/12       = 391,850
      leaving                                                                   =  76,833.33

A centre of our own in Georgia, whose company there stands for it alone, costs 140,000 for people,
15,000 for desks, 7,000 above the market, 2,430 of tax, 1,400 for conversion and 2,400 for the
company: 168,230 a year, 14,019.17 a month.

To stay
    168,230, visits 4,000, leaving 76,833.33 and 6,000 to close the company: 255,063.33.

From there to a vendor in Georgia
      waiting             3 months                      14,019.17 x 3           =  42,057.50
      knowledge transfer                                14,019.17 / 2           =   7,009.58
      severance           a tenth of a year's pay, half redeployed: 125,000 x 0.1 x 0.5 = 6,250
      empty desks         half of them, 5 months        15,000 x 0.5 x 5/12     =   3,125
      retained            a tenth, 8 months             14,000 x 8/12           =   9,333.33
      closing             the company                                           =   6,000
      visiting                                                                  =   1,666.67
    and the vendor as above, without relearning.

Half and half: half of the team at home, half at the vendor, for 12,000 a month, without notice,
term or minimum; knowledge and tools are ours.

To stay
    230,500 at home, and 12 x 13,800 = 165,600, visits 4,000, taking back half: 38,416.67.

All at home: those at home stay, five more come from month 1 to 1.8 and stand alone from 2 to 2.8
      waiting             1.4 months                    13,800 x 1.4            =  19,320
      knowledge transfer                                13,800 / 2              =   6,900
      visiting                                          4,000 x 2.8/12          =     933.33
      preparation 2,245, recruiting 20,000, ramp-up 18,708.33
      people and desks    10.6 months                   230,500 x 10.6/12       = 203,608.33
      leaving             taking back half                                      =  38,416.67
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT, lines_of

from whowhere.decide.compare.comparison import Comparison, OptionResult, compare

PARTING = {
    "release_months": 0, "collective_pay": 0, "collective_pay_per_year": 0,
    "longer_learning": 0.5, "tools_months": 0.5, "hired_over": 0,
}  # fmt: skip
VENDOR = {
    "option": "managed_service@GE",
    "price_per_month": 24_000,
    "contract": {
        "ends": "2029-12-31", "notice_months": 6, "termination_fee": 30_000, "minimum": "20%",
        "owns_knowledge": "vendor", "owns_tools": "vendor",
    },
}  # fmt: skip
HALVES = [
    {"option": "own_staff@home", "share": "50%"},
    {
        "option": "managed_service@GE",
        "price_per_month": 12_000,
        "contract": {"notice_months": 0, "owns_knowledge": "us", "owns_tools": "us"},
    },
]
NEW_VENDOR = {
    "selection": 2_913.292525, "first_travel": 2_000, "ramp_up": 24_277.43771,
    "vendor_price": 218_496.93936, "change_requests": 21_849.693936, "governance": 10_924.846968,
    "visits": 3_333.3333, "leaving": 76_833.3333,
}  # fmt: skip


def compared(*parts: dict[str, Any], law: bool = True) -> Comparison:
    said = {**EXACT, **PARTING}
    if not law:
        del said["release_months"]
    document = changed(DOCUMENT, today={"parts": list(parts)}, work__today=None, assumptions=said)
    return compare(case_of(document), seed=1, draws=64)


def option(comparison: Comparison, option_id: str) -> OptionResult:
    return next(each for each in comparison.options if each.id == option_id)


@pytest.fixture(scope="module")
def vendor() -> Comparison:
    return compared(VENDOR, law=False)


@pytest.fixture(scope="module")
def centre() -> Comparison:
    return compared({"option": "own_staff@GE"})


@pytest.fixture(scope="module")
def halves() -> Comparison:
    return compared(*HALVES, law=False)


def test_staying_with_the_vendor_costs_412_033_33(vendor: Comparison) -> None:
    assert vendor.as_is.id == "managed_service@GE"
    assert vendor.as_is.cost.p50 == pytest.approx(412_033.3333, rel=1e-9)
    assert vendor.as_is.saving.p50 == 0


def test_vendor_to_vendor(vendor: Comparison) -> None:
    assert lines_of(option(vendor, "managed_service@GE:another")) == pytest.approx(
        {
            "waiting": 82_800, "knowledge_transfer": 13_800, "notice": 48_000, "minimum": 28_800,
            "termination": 30_000, "tools": 12_000, "visiting": 1_666.6667,
            "relearning": 12_138.718855, **NEW_VENDOR,
        },
        rel=1e-7,
    )  # fmt: skip


def test_vendor_to_home(vendor: Comparison) -> None:
    assert lines_of(option(vendor, "own_staff@RO")) == pytest.approx(
        {
            "waiting": 49_680, "knowledge_transfer": 13_800, "notice": 76_800, "minimum": 28_800,
            "termination": 30_000, "tools": 12_000, "visiting": 1_200, "preparation": 4_490,
            "recruiting": 40_000, "ramp_up": 37_416.6667, "relearning": 18_708.3333,
            "pay": 340_000, "contributions": 7_650, "benefits": 34_000, "workplace": 10_200,
            "leaving": 76_833.3333,
        },
        rel=1e-7,
    )  # fmt: skip


def test_staying_in_a_centre_abroad_costs_255_063_33(centre: Comparison) -> None:
    assert centre.as_is.cost.p50 == pytest.approx(255_063.3333, rel=1e-9)


def test_a_centre_abroad_to_a_vendor(centre: Comparison) -> None:
    assert lines_of(option(centre, "managed_service@GE")) == pytest.approx(
        {
            "waiting": 42_057.5, "knowledge_transfer": 7_009.5833, "severance_at_home": 6_250,
            "empty_desks": 3_125, "retained": 9_333.3333, "closing_today": 6_000,
            "visiting": 1_666.6667, **NEW_VENDOR,
        },
        rel=1e-7,
    )  # fmt: skip


def test_half_and_half_stays_at_438_516_67(halves: Comparison) -> None:
    assert halves.as_is.cost.p50 == pytest.approx(230_500 + 165_600 + 4_000 + 38_416.6667, rel=1e-9)


def test_half_and_half_comes_home(halves: Comparison) -> None:
    found = lines_of(option(halves, "own_staff@RO"))
    assert sum(value for name, value in found.items() if name.endswith("_part1")) == pytest.approx(
        230_500
    )
    assert {name: value for name, value in found.items() if not name.endswith("_part1")} == (
        pytest.approx(
            {
                "waiting_part2": 19_320, "knowledge_transfer_part2": 6_900,
                "visiting_part2": 933.3333, "preparation": 2_245, "recruiting": 20_000,
                "ramp_up": 18_708.3333, "pay": 176_666.6667, "contributions": 3_975,
                "benefits": 17_666.6667, "workplace": 5_300, "leaving": 38_416.6667,
            },
            rel=1e-7,
        )
    )  # fmt: skip
