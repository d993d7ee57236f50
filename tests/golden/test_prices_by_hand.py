"""What moves a vendor's price and a contractor's risk, worked out by hand.

The company of test_three_options_by_hand, in Bucharest, with 27 months to look at. A team at home
is there after 2 months of preparation and 10 heads at 12.5 a month, 2.8 months: it works for
24.2 months, 2.0167 years.
"""

from typing import Any

import pytest
from tests.cases import case_of, changed
from tests.golden.test_three_options_by_hand import DOCUMENT

from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures

DRAWS = 64
EVERYWHERE = {"engagements": ["own_staff", "managed_service", "contractor"],
              "places": ["home", "GE"]}  # fmt: skip


def value(name: str, option: Option, months: int = 27, draws: int = DRAWS, **own: Any) -> float:
    document = changed(
        DOCUMENT,
        work__horizon_months=months,
        options=EVERYWHERE,
        assumptions={
            **DOCUMENT["assumptions"],
            "contractor_premium": 0, "partner_fee": 0, "misclassification_chance": 0,
            "misclassification_cost": 0.4, "reclassification_years": 4, "long_engagement": 2,
            **own,
        },
    )  # fmt: skip
    case = case_of(document)
    futures = Futures(case, 1, draws)
    return float(futures.evaluation.value(name, case.spot(option)).mean())


VENDOR_AT_HOME = Option(Engagement.MANAGED_SERVICE, "RO")
VENDOR_IN_GEORGIA = Option(Engagement.MANAGED_SERVICE, "GE")
CONTRACTORS = Option(Engagement.CONTRACTOR, "GE")


def test_a_vendor_at_home_pays_less_but_for_those_whom_it_takes_over_on_their_terms() -> None:
    # It pays 0.8 of the market. In Romania law carries terms over: 70% come with theirs, a fifth
    # of the team leaves in a year, and after half of 2.0167 years 0.7 x e^-(0.2 x 1.0083) = 0.5722
    # still have them: 1 - 0.2 x 0.4278 = 0.9144.
    own = {"vendor_pay_at_home": 0.8, "taken_over": 0.7, "attrition": 0.2}
    assert value("vendor_pay", VENDOR_AT_HOME, **own) == pytest.approx(0.9144, abs=1e-4)
    own["RO.terms_kept"] = 0
    assert value("vendor_pay", VENDOR_AT_HOME, **own) == pytest.approx(0.8)


def test_nobody_waits_for_work_who_came_with_it() -> None:
    # A fifth wait at a vendor abroad; at home seven tenths were taken over with their work: 6%.
    own = {"vendor_bench": 0.2, "taken_over": 0.7}
    assert value("people_waiting", VENDOR_AT_HOME, **own) == pytest.approx(0.06)
    assert value("people_waiting", VENDOR_IN_GEORGIA, **own) == pytest.approx(0.2)


def test_abroad_a_vendor_pays_what_surveys_say_it_pays_there() -> None:
    own = {"vendor_pay_at_home": 0.8, "vendor_pay_ratio": 0.9}
    assert value("vendor_pay", VENDOR_IN_GEORGIA, **own) == pytest.approx(0.9)


def test_the_price_at_home_is_loaded_cost_over_one_less_the_margin_at_home() -> None:
    # 449,000 a year for people, a fifth of whom wait, and 12,000 for desks: 573,250 a year.
    own = {"margin_at_home": 0.25, "taken_over": 0}
    found = 12 * value("vendor_price", VENDOR_AT_HOME, **own)
    assert found == pytest.approx(573_250 / 0.75)


def test_a_vendors_hour_costs_more_when_its_margin_rises() -> None:
    for option, name in ((VENDOR_AT_HOME, "margin_at_home"), (VENDOR_IN_GEORGIA, "vendor_margin")):
        prices = [value("vendor_price", option, **{name: margin}) for margin in (0.1, 0.2, 0.3)]
        assert prices == sorted(prices)
        assert prices[0] < prices[2]


def test_a_company_that_pays_above_the_market_does_not_make_its_vendor_do_so() -> None:
    def price(pay: float) -> float:
        roles = [{"role": "accountant", "heads": 10, "level": "mid", "pay": pay}]
        exact = {**DOCUMENT["assumptions"]}
        del exact["RO.pay.accountant"]
        document = changed(DOCUMENT, work__roles=roles, options=EVERYWHERE, assumptions=exact)
        case = case_of(document)
        futures = Futures(case, 1, DRAWS)
        return float(futures.evaluation.value("vendor_price", case.spot(VENDOR_AT_HOME)).mean())

    assert price(80_000) == pytest.approx(price(40_000), rel=1e-6)


def test_friction_grows_from_next_door_to_far_away_with_the_clock_and_the_way() -> None:
    own = {"friction_next_door": 0.02, "friction_abroad": 0.12, "far_away": 10_000}
    way = value("distance", VENDOR_IN_GEORGIA) / 10_000
    clock = value("missing_overlap", VENDOR_IN_GEORGIA)
    assert 0.1 < way < 0.2
    assert 0.1 < clock < 0.4
    expected = 0.02 + 0.1 * (way + clock) / 2
    assert value("border_friction", VENDOR_IN_GEORGIA, **own) == pytest.approx(expected)
    assert value("border_friction", VENDOR_IN_GEORGIA, **own, **{"GE.shared_hours": 0}) > expected


def test_full_time_people_with_our_hours_who_do_what_our_team_did_show_every_sign_in_time() -> None:
    # The first come after two months, half are there after three: by month 14 the team has served
    # eleven of the 24 months after which one client counts as an employer. (1 + 1 + 1 + 11/24) / 4.
    assert value("months_to_half", CONTRACTORS) == pytest.approx(3)
    found = value("signs_of_employment", CONTRACTORS, months=14)
    assert found == pytest.approx((3 + 11 / 24) / 4)
    assert value("signs_of_employment", CONTRACTORS, months=60) == pytest.approx(1)


def test_being_reclassified_costs_the_whole_team_its_past_years() -> None:
    # 12.5 people at 10,000, 2% and no premium: 127,500 a year. Of two years' run half lie in the
    # past on average: 127,500 x 1 x 0.4 = 51,000. With a limit of half a year: 25,500.
    own = {"misclassification_chance": 0.999999, "long_engagement": 0.5}
    assert value("misclassification_loss", CONTRACTORS, **own) == pytest.approx(51_000)
    own["reclassification_years"] = 0.5
    assert value("misclassification_loss", CONTRACTORS, **own) == pytest.approx(25_500)


def test_reclassification_is_likelier_and_dearer_the_longer_the_engagement() -> None:
    losses = [
        value("misclassification_loss", CONTRACTORS, months, 4096, misclassification_chance=0.1)
        for months in (15, 27, 51, 75)
    ]
    assert losses == sorted(losses)
    assert losses[0] < losses[1] < losses[2]
