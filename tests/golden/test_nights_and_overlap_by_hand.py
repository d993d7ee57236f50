"""What missing overlap, nights and holidays cost, worked out by hand.

A desk in the United States with 24/7 coverage looks at the Philippines. Night there is from 22 to 6
by law, 8 of 24 hours, and costs 10% more.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.facts.places import countries, place_of
from whowhere.facts.shift_facts import holidays_worked, night_share, premium_or_imputed
from whowhere.facts.working_weeks import days_off
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

DENVER, MANILA = place_of("Denver"), countries()["PH"]
ALL_DAY, EXTENDED, OFFICE = (0, 24), (7, 21), (9, 17)


def draws(*names: str, **assumptions: Any) -> list[Array]:
    """Return figures of own staff in the Philippines in the same futures, round the clock."""
    document = changed(SMALL, work__coverage="24/7", assumptions=assumptions)
    evaluation = Futures(case_of(document), 1, 64).evaluation
    return [evaluation.value(name, Spot("PH", "own_staff")) for name in names]


def value(name: str, place: str = "PH", coverage: str = "24/7", **assumptions: Any) -> float:
    """Return the median of a figure for own staff in a place."""
    document = changed(SMALL, work__coverage=coverage, assumptions=assumptions)
    futures = Futures(case_of(document), 1, 64)
    return float(np.median(futures.evaluation.value(name, Spot(place, "own_staff"))))


def test_a_third_of_a_day_round_the_clock_is_night_in_manila() -> None:
    assert night_share(MANILA, DENVER, 2027, ALL_DAY).value.likely == pytest.approx(8 / 24)


def test_denvers_extended_day_is_manilas_night_all_year() -> None:
    # 7 to 21 in Denver is 22 to 12 in Manila in winter, 21 to 11 in summer: all eight hours.
    assert night_share(MANILA, DENVER, 2027, EXTENDED).value.likely == pytest.approx(8 / 14)


def test_denvers_office_day_is_six_or_seven_hours_of_night_in_manila() -> None:
    # 0 to 8 in winter, 23 to 7 in the 238 days of summer.
    by_hand = (238 * 7 + 127 * 6) / 365 / 8
    assert night_share(MANILA, DENVER, 2027, OFFICE).value.likely == pytest.approx(by_hand)


def test_colombias_night_is_eleven_hours_of_a_day_round_the_clock() -> None:
    bogota = countries()["CO"]
    assert night_share(bogota, DENVER, 2027, ALL_DAY).value.likely == pytest.approx(11 / 24)


def test_poland_works_on_five_holidays_of_2027_for_london() -> None:
    # 6 January, 27 May, 1 and 11 November, 24 December. London rests on the three others: New
    # Year, Easter Monday and 3 May.
    found = holidays_worked(countries()["PL"], place_of("London"), 2027, round_the_clock=False)
    assert found.value.likely == 5
    always = holidays_worked(countries()["PL"], place_of("London"), 2027, round_the_clock=True)
    assert always.value.likely == 8
    assert date(2027, 5, 3) in days_off("GB", date(2027, 5, 1), date(2027, 5, 31))


def test_home_works_on_none_of_its_own_holidays_by_day() -> None:
    assert holidays_worked(DENVER, DENVER, 2027, round_the_clock=False).value.likely == 0


def test_night_pay_is_a_tenth_of_a_third_of_pay_and_contributions() -> None:
    found = draws("night_bill", "base_pay_bill", "on_cost_share", customary_night_premium=0.05)
    night, pay, on_cost = found
    assert night == pytest.approx(pay * (1 + on_cost) * 0.1 * 8 / 24)


def test_custom_counts_where_it_adds_more_than_the_law() -> None:
    assert value("night_rate", customary_night_premium=0.15) == 0.15
    assert value("night_rate", customary_night_premium=0.05) == pytest.approx(0.1)
    # Kenya's law was not read: the range of other laws, marked as imputed.
    assert premium_or_imputed("KE").status == "imputed"
    assert premium_or_imputed("KE").value.high > premium_or_imputed("KE").value.likely > 0


def test_holiday_pay_is_a_days_pay_more_for_each_holiday_worked() -> None:
    names = ("holiday_bill", "base_pay_bill", "on_cost_share", "holidays_at_work", "holiday_days")
    bill, pay, on_cost, worked, holidays = draws(*names, holiday_premium=1)
    weekdays = 365.2425 * 5 / 7
    assert worked == holidays
    assert bill == pytest.approx(pay * (1 + on_cost) * worked / weekdays)


def test_holidays_that_are_worked_are_not_lost() -> None:
    lost = value("working_days", sick_days=0, leave_days=10, leave_days_customary=0, holiday_days=9)
    assert lost == pytest.approx(365.2425 * 5 / 7 - 10)


def test_work_at_any_time_has_no_night_and_no_holiday_to_pay_for() -> None:
    assert value("night_bill", coverage="any time") == 0
    assert value("holiday_bill", coverage="any time") == 0


def test_pay_that_the_roles_say_holds_its_extras() -> None:
    assert value("night_bill", "US") > 0
    roles = [{**role, "pay": 40_000} for role in SMALL["work"]["roles"]]
    document = changed(SMALL, work__coverage="24/7", work__roles=roles)
    futures = Futures(case_of(document), 1, 64).evaluation
    home, manila = Spot("US", "own_staff"), Spot("PH", "own_staff")
    assert float(futures.value("shift_pay_bill", home).max()) == 0
    assert float(futures.value("shift_pay_bill", manila).min()) > 0


def test_more_people_leave_where_a_third_of_the_work_is_at_night() -> None:
    assert value("leaving_share", attrition=0.4, night_attrition=0) == pytest.approx(0.4)
    assert value("leaving_share", attrition=0.4, night_attrition=0.6) == pytest.approx(0.4 * 1.2)
    assert value("leaving_share", coverage="any time", attrition=0.4) == pytest.approx(0.4)


def test_half_the_office_day_shared_costs_three_and_a_half_percent_of_the_time() -> None:
    # Four of eight hours are lost: live talk keeps 0.925^4 = 0.732 of itself. Half of what is lost
    # is made up by mail; waiting costs 4%. A fifth of the time is talk:
    # 0.2 x (0.268 x 0.5 + 0.04) = 0.0348.
    exact = {"PH.shared_hours": 4, "home.shared_hours": 8, "talk_share": 0.2,
             "talk_not_made_up": 0.5, "talk_lost_per_hour": 0.075,
             "loss_at_half_overlap": 0.04}  # fmt: skip
    assert value("talk_lost", **exact) == pytest.approx(1 - 0.925**4)
    by_hand = 0.2 * ((1 - 0.925**4) * 0.5 + 0.04)
    assert value("coordination_loss", **exact) == pytest.approx(by_hand)
    assert by_hand == pytest.approx(0.0348, abs=1e-4)


def test_waiting_is_u_shaped_while_lost_talk_only_grows() -> None:
    hours = (8, 6, 4, 2, 0)
    waits = [
        value("waiting_loss", loss_at_half_overlap=0.04, **{"PH.shared_hours": h}) for h in hours
    ]
    assert waits == pytest.approx([0, 0.03, 0.04, 0.03, 0])
    lost = [value("talk_lost", **{"PH.shared_hours": h}) for h in hours]
    assert lost[0] == 0
    assert lost == sorted(lost)
    assert lost[-1] < 0.65


def test_two_lost_hours_at_the_low_end_cost_the_published_eleven_percent() -> None:
    exact = {"PH.shared_hours": 6, "home.shared_hours": 8, "talk_lost_per_hour": 0.0566}
    assert value("talk_lost", **exact) == pytest.approx(0.11, abs=1e-4)


def test_people_abroad_may_work_homes_hours_and_share_them_all_at_a_price() -> None:
    document = changed(SMALL, work__hours_abroad="home")
    local = Futures(case_of(SMALL), 1, 64).evaluation
    home = Futures(case_of(document), 1, 64).evaluation
    manila = Spot("PH", "own_staff")
    assert float(home.value("missing_overlap", manila).max()) == 0
    assert float(local.value("missing_overlap", manila).min()) == 1
    assert float(home.value("night_bill", manila).min()) > 0
    assert float(local.value("night_bill", manila).max()) == 0
