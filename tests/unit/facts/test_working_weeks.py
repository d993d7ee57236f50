"""Working weeks, public holidays by date, nights and what the law asks for them."""

from __future__ import annotations

from datetime import date, timedelta
from importlib.metadata import version

import holidays
import pytest

from whowhere.facts.cards import origins
from whowhere.facts.clocks import clock_changes
from whowhere.facts.night_work import USUAL, Night, known_premiums, night_of, night_premium
from whowhere.facts.places import countries, holiday_weekdays
from whowhere.facts.tables import table
from whowhere.facts.working_weeks import (
    DayOff,
    days_off,
    first_day_at_work,
    first_unknown_year,
    working_week,
)

COUNTRIES = sorted(countries())
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def test_every_country_has_a_working_week_of_five_days() -> None:
    assert all(len(working_week(iso2).days) == 5 for iso2 in COUNTRIES)


@pytest.mark.parametrize("iso2", ["BD", "EG", "IL", "JO", "QA", "SA"])
def test_friday_and_saturday_are_days_of_rest_in_six_countries(iso2: str) -> None:
    assert working_week(iso2).days == (0, 1, 2, 3, 6)
    assert working_week(iso2).rest_days == "Friday and Saturday"


def test_the_emirates_rest_on_saturday_and_sunday_since_2022() -> None:
    assert working_week("AE").days == (0, 1, 2, 3, 4)


@pytest.mark.parametrize("iso2", COUNTRIES)
def test_weeks_equal_what_the_named_version_of_holidays_says_where_it_says_two_days(
    iso2: str,
) -> None:
    if version("holidays") not in origins("public_holidays")[0].title:
        pytest.skip("another version of holidays than that of the table")
    weekend = set(holidays.country_holidays(iso2, years=[2026]).weekend)
    if len(weekend) == 2:
        assert set(range(7)) - set(working_week(iso2).days) == weekend


@pytest.mark.parametrize("iso2", ["US", "PH", "EG", "CN", "GB", "IN", "BE", "PL", "IE", "ES"])
def test_days_off_on_working_days_are_as_many_as_the_model_counts(iso2: str) -> None:
    week = working_week(iso2).days
    off = days_off(iso2, *YEAR)
    lost = sum(day.weekday() in week and not each.is_worked for day, each in off.items())
    assert lost - sum(each.is_worked for each in off.values()) == holiday_weekdays(iso2, 2026)


def test_a_holiday_has_its_name_and_says_whether_its_date_is_an_estimate() -> None:
    assert days_off("US", *YEAR)[date(2026, 11, 26)] == DayOff("Thanksgiving Day")
    eid = days_off("EG", date(2027, 3, 9), date(2027, 3, 9))[date(2027, 3, 9)]
    assert eid.is_estimated
    assert "Eid al-Fitr" in eid.name


def test_a_day_that_law_gives_back_is_put_on_the_next_working_day_as_an_estimate() -> None:
    off = days_off("BE", *YEAR)
    assert off[date(2026, 8, 17)] == DayOff(
        "In place of Assumption Day", is_estimated=True, is_given_back=True
    )
    assert off[date(2026, 11, 2)].name == "In place of All Saints' Day"
    assert not any("Easter Sunday" in each.name and "place" in each.name for each in off.values())


def test_estimated_dates_are_those_that_the_package_calls_so() -> None:
    rows = [row for row in table("public_holidays") if row["estimated"] == "1"]
    of = {row["iso2"] for row in rows}
    assert {"EG", "PK", "MY", "ID", "JO"} <= of
    assert not {"US", "DE", "GB", "CN"} & of
    public = holidays.country_holidays("EG", years=range(2026, 2031), language="en_US")
    named = {day.isoformat() for day, name in public.items() if "estimated" in name}
    assert {row["date"] for row in rows if row["iso2"] == "EG"} == named


def test_a_year_beyond_the_table_borrows_days_and_months_as_estimates() -> None:
    assert first_unknown_year("PH") == 2031
    later = days_off("PH", date(2032, 1, 1), date(2032, 12, 31))
    assert later[date(2032, 6, 12)] == DayOff("Independence Day", is_estimated=True)
    assert all(each.is_estimated for each in later.values())


def test_sri_lanka_borrows_from_2027_on() -> None:
    assert first_unknown_year("LK") == 2027
    assert days_off("LK", date(2027, 12, 25), date(2027, 12, 25))[date(2027, 12, 25)].is_estimated


def test_ukraine_has_no_days_off_under_martial_law() -> None:
    assert not days_off("UA", *YEAR)
    assert first_unknown_year("UA") > 9999


def test_egypt_changes_its_clocks_again_since_2023_and_india_never() -> None:
    days = [
        change.local_day
        for change in clock_changes("Africa/Cairo", date(2027, 1, 1), date(2027, 12, 31))
    ]
    # The last Friday of April at midnight; the last Thursday of October, an hour long, until then.
    assert days == [date(2027, 4, 30), date(2027, 10, 29)]
    assert not clock_changes("Africa/Cairo", date(2022, 1, 1), date(2022, 12, 31))
    assert not clock_changes("Asia/Kolkata", date(2020, 1, 1), date(2030, 12, 31))


def test_a_clock_change_knows_the_moment_and_both_offsets() -> None:
    (forward, back) = clock_changes("America/Denver", date(2027, 1, 1), date(2027, 12, 31))
    assert forward.at.isoformat() == "2027-03-14T09:00:00+00:00"
    assert (forward.before, forward.after) == (timedelta(hours=-7), timedelta(hours=-6))
    assert (forward.is_summer, back.is_summer) == (True, False)
    assert (forward.name, back.name) == ("MDT", "MST")


def test_hours_of_a_shift_in_the_night_are_counted_across_midnight() -> None:
    night = Night(22, 6, is_by_law=True)
    assert night.hours_in(9, 17) == 0
    assert night.hours_in(14, 23) == 1
    assert night.hours_in(21, 29) == 7
    assert night.hours_in(3, 11) == 3
    assert night.hours_in(0, 24) == 8


def test_the_premium_of_the_philippines_is_a_tenth_from_ten_to_six() -> None:
    premium = night_premium("PH")
    assert premium is not None
    assert (premium.value.likely, premium.status) == (0.1, "enacted")
    assert night_of("PH") == Night(22, 6, is_by_law=True)


def test_colombias_night_begins_at_seven_since_the_reform_of_2025() -> None:
    premium = night_premium("CO")
    assert premium is not None
    assert premium.value.likely == 0.35
    assert night_of("CO").start == 19


def test_an_hour_of_52_and_a_half_minutes_raises_brazils_fifth_to_37_percent() -> None:
    premium = night_premium("BR")
    assert premium is not None
    assert premium.value.likely == pytest.approx(1.2 * 60 / 52.5 - 1, abs=1e-4)


def test_no_premium_by_law_is_zero_and_an_unread_law_is_unknown() -> None:
    by_law = night_premium("US")
    assert by_law is not None
    assert by_law.value.likely == 0
    assert night_premium("KE") is None
    assert night_of("KE") == USUAL
    assert night_premium("LV") is None
    assert night_of("LV").is_by_law


def test_every_premium_names_its_source_and_lies_between_nothing_and_all() -> None:
    known = list(known_premiums())
    assert len(known) >= 35
    assert all(fact.origins[0].address.startswith("http") for fact in known)
    assert all(0 <= fact.value.low <= fact.value.likely <= fact.value.high <= 1 for fact in known)


def test_a_day_at_work_is_no_holiday_and_one_on_which_most_places_work() -> None:
    new_year = date(2027, 1, 1)
    assert first_day_at_work("US", ["US", "PH", "IN", "PL"], new_year) == date(2027, 1, 4)
    assert first_day_at_work("EG", ["EG"], new_year) == date(2027, 1, 3)
    assert first_day_at_work("EG", ["EG", "US"], new_year) == date(2027, 1, 4)
