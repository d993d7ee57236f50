"""Shared hours worked out by hand, on both sides of the days on which clocks are changed.

Times in universal time: an office in Denver works 9 to 17, which is 16 to 24 in winter (UTC-7) and
15 to 23 in summer (UTC-6). Each case says the same of the other place.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.hours_cases import on, shared

YEAR = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        # Manila from 22 to 6 is 14 to 22 all year: shared 16 to 22, then 15 to 22.
        (date(2027, 3, 12), 6 * 60),
        (date(2027, 3, 15), 7 * 60),
        # Denver's clocks go back on 7 November.
        (date(2027, 11, 5), 7 * 60),
        (date(2027, 11, 8), 6 * 60),
    ],
)
def test_denver_changes_its_clocks_and_manila_does_not(day: date, minutes: int) -> None:
    assert on(shared(YEAR, "Denver", "Manila", abroad=(22, 30)), day).minutes == minutes


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        # Bengaluru works 3:30 to 11:30, Munich 8 to 16 in winter and 7 to 15 from 28 March.
        (date(2027, 3, 25), 210),
        (date(2027, 3, 30), 270),
        (date(2027, 10, 28), 270),
        (date(2027, 11, 2), 210),
    ],
)
def test_munich_changes_its_clocks_and_bengaluru_does_not(day: date, minutes: int) -> None:
    assert on(shared(YEAR, "Munich", "Bengaluru"), day).minutes == minutes


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        # Denver 16 to 24, Santiago in its summer (UTC-3) 12 to 20: four hours.
        (date(2027, 3, 12), 240),
        # From 14 March Denver 15 to 23: five hours.
        (date(2027, 3, 15), 300),
        # From 4 April Santiago (UTC-4) 13 to 21: six hours.
        (date(2027, 4, 5), 360),
        # From 5 September Santiago 12 to 20 again: five hours.
        (date(2027, 9, 7), 300),
        # From 7 November Denver 16 to 24: four hours.
        (date(2027, 11, 8), 240),
    ],
)
def test_chiles_summer_is_denvers_winter(day: date, minutes: int) -> None:
    assert on(shared(YEAR, "Denver", "Santiago, CL"), day).minutes == minutes


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        # London 9 to 17 and Cairo (UTC+2) 7 to 15: six hours.
        (date(2027, 3, 25), 360),
        # From 28 March London 8 to 16: seven hours.
        (date(2027, 3, 30), 420),
        # From 30 April Cairo (UTC+3) 6 to 14: six hours.
        (date(2027, 5, 4), 360),
        # Cairo's clocks go back on 29 October, London's on the 31st: seven hours cannot be seen
        # between them, for the 29th is a Friday, and six hours follow.
        (date(2027, 11, 2), 360),
    ],
)
def test_egypt_keeps_daylight_saving_again_since_2023(day: date, minutes: int) -> None:
    assert on(shared(YEAR, "London", "Cairo"), day).minutes == minutes


def test_a_friday_in_london_is_a_day_of_rest_in_riyadh() -> None:
    # Riyadh (UTC+3) works 6 to 14, London in winter 9 to 17: five hours from Monday to Thursday.
    found = shared(YEAR, "London", "Riyadh")
    assert [on(found, date(2027, 1, day)).minutes for day in range(11, 16)] == [300] * 4 + [0]
    assert on(found, date(2027, 1, 15)).missing == ("Riyadh: day of rest",)
    assert found.days_all_work == sum(not day.missing for day in found.days) < 210


def test_denvers_friday_is_shared_with_manilas_saturday_if_manila_works_on_it() -> None:
    # Manila from 0 to 8 is 16 to 24 of the day before: the whole of Denver's office day in
    # winter. Denver's Friday is Manila's Saturday, on which its offices rest.
    found = shared(YEAR, "Denver", "Manila", abroad=(0, 8))
    week = [on(found, date(2027, 2, day)).minutes for day in range(8, 13)]
    assert week == [480, 480, 480, 480, 0]


def test_holidays_of_either_side_cost_shared_hours() -> None:
    # 9 April 2027 is a holiday in Manila, 6 September (Labor Day) in Denver.
    found = shared(YEAR, "Denver", "Manila", abroad=(22, 30))
    kept = on(found, date(2027, 4, 9))
    assert (kept.minutes, kept.missing) == (0, ("Manila: Day of Valor",))
    assert date(2027, 9, 6) not in {each.day for each in found.days}


def test_a_saturday_that_china_works_in_exchange_is_a_working_day_there() -> None:
    # 14 February 2026 is a Saturday worked for the Spring Festival; Dubai rests on it.
    found = shared(date(2026, 1, 1), "Beijing", "Dubai")
    assert on(found, date(2026, 2, 14)).missing == ("Dubai: day of rest",)
    assert date(2026, 2, 17) not in {each.day for each in found.days}
