"""Work with a season, worked out by hand.

All is as in ``test_three_options_by_hand``, but in December there is 160% of a mean month's work,
and so 1040 / 11 = 94.55% in each other month. A team can do a quarter more for a while.

To stay
    160 / 125 = 128% of the people of a mean month are there all year: 28% of them are idle.
      idle              449,000 x 0.28                                        = 125,720
      their workplaces  12,000 x 0.28                                         =   3,360

Managed service in Georgia
    95% of a mean month is billed at least, 0.4545% more than the work of eleven months: 0.05 of a
    month in the year. Today's team is waited for as long as it was, 3 months.
      waiting, idle     129,080 x 3/12                                        =  32,270
      billed at least   218,496.94 x 0.05/12                                  =     910.40
      learning          28% come for each peak and give half of two months:
                        218,496.94 x 0.28 x 2/2 x 1/12                        =   5,098.26

Own staff in Georgia
      idle              (140,000 + 5% above market, 7,000) x 9/12 x 0.28      =  30,870
      their workplaces  15,000 x 9/12 x 0.28                                  =   3,150
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT, EXACT, lines_of, option

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.report.compare.season_words import idle_people, season_sentences
from whowhere.report.wording.team import team_said

SEASON = {"December": "160%"}
TERMS = {"flexible_capacity": 0.25, "minimum_billed": 0.95}


def compared(**changes: Any) -> Comparison:
    document = changed(DOCUMENT, work__season=SEASON, assumptions=EXACT | TERMS, **changes)
    return compare(case_of(document), seed=1, draws=64)


@pytest.fixture(scope="module")
def seasonal() -> Comparison:
    return compared()


def test_who_stays_keeps_people_for_the_peak(seasonal: Comparison) -> None:
    lines = lines_of(seasonal.as_is)

    assert lines["idle"] == pytest.approx(125_720)
    assert lines["idle_workplace"] == pytest.approx(3_360)
    assert seasonal.as_is.cost.p50 == pytest.approx(461_000 * 1.28)


def test_a_vendor_bills_a_minimum_and_todays_team_is_idle_until_then(seasonal: Comparison) -> None:
    lines = lines_of(option(seasonal, "managed_service@GE"))

    assert lines["waiting_idle"] == pytest.approx(32_270)
    assert lines["out_of_season"] == pytest.approx(218_496.93936 * 0.05 / 12)
    assert lines["season_learning"] == pytest.approx(218_496.93936 * 0.28 / 12)
    assert lines["vendor_price"] == pytest.approx(218_496.93936)
    assert "idle" not in lines


def test_own_staff_abroad_are_kept_for_the_peak_too(seasonal: Comparison) -> None:
    lines = lines_of(option(seasonal, "own_staff@GE"))

    assert lines["idle"] == pytest.approx(30_870)
    assert lines["idle_workplace"] == pytest.approx(3_150)


def test_the_share_of_idle_people_is_said_with_its_cost(seasonal: Comparison) -> None:
    idle = idle_people(seasonal.as_is, seasonal)

    assert idle is not None
    assert idle.likely == pytest.approx(0.28 / 1.28)
    assert season_sentences(seasonal) == [
        "For a peak of 160% in December: with own staff in Romania, 22% of the people are idle on"
        " average over the year: 129k USD.",
        "With own staff in Georgia, 22% of the people are idle on average over the year: 66.3k USD,"
        " 32.3k USD of it until the work has moved.",
    ]
    assert team_said(seasonal.case) == "10 people, 160% of the mean month in December"


@pytest.mark.parametrize(
    ("minimum", "share"),
    [("100%", 11 * (1 - 10.4 / 11) / 12), ("80%", 0.0), (None, 0.05 / 12)],
)
def test_what_an_offer_states_as_its_minimum_rules(minimum: str | None, share: float) -> None:
    offer: dict[str, Any] = {
        "vendor": "Acme", "option": "managed_service@GE", "kind": "transactions",
        "transaction_price": 10, "transactions": 2_000,
    }  # fmt: skip
    offer |= {"minimum_volume": minimum} if minimum else {}
    lines = lines_of(option(compared(offers=[offer]), "managed_service@GE:acme"))

    assert lines["vendor_price"] == pytest.approx(20_000 * 9)
    assert lines.get("out_of_season", 0) == pytest.approx(20_000 * 9 * share)


@pytest.mark.parametrize(
    ("offer", "billed"),
    [
        ({"kind": "transactions", "transaction_price": 10, "transactions": 2_000}, False),
        ({"kind": "seats", "rates": [{"rate": 2_000}]}, True),
    ],
)
def test_whose_output_is_bought_teaches_for_the_peak_at_his_own_expense(
    offer: dict[str, Any], billed: bool
) -> None:
    made = {"vendor": "Acme", "option": "managed_service@GE", **offer}
    lines = lines_of(option(compared(offers=[made]), "managed_service@GE:acme"))

    learning = lines["vendor_price"] * 0.28 / 12 if billed else 0.0
    assert lines.get("season_learning", 0.0) == pytest.approx(learning)


def test_a_price_for_the_month_neither_falls_nor_rises() -> None:
    offer = {
        "vendor": "Acme", "option": "managed_service@GE", "kind": "output",
        "monthly_price": 20_000,
    }  # fmt: skip
    lines = lines_of(option(compared(offers=[offer]), "managed_service@GE:acme"))

    assert not {"out_of_season", "season_learning"} & set(lines)


@pytest.mark.parametrize(("minimum", "share"), [("100%", 0.6 / 12), ("60%", 0.0)])
def test_todays_contract_says_what_it_bills_at_least(minimum: str, share: float) -> None:
    part = {"option": "managed_service@GE", "contract": {"minimum": minimum, "ends": "2029-12-31"}}
    lines = lines_of(compared(today={"parts": [part]}, work__today=None).as_is)

    assert lines.get("out_of_season", 0) == pytest.approx(lines["vendor_price"] * share)
