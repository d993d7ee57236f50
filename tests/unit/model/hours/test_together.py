"""Hours that sites share, held against what must be so and against plain datetimes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from tests.hours_cases import OFFICE, on, shared, site

from whowhere.facts.clocks import clock
from whowhere.model.hours.clocks_apart import clocks_apart, shared_by_clock
from whowhere.model.hours.sites import HOUR, Site, Span, WorkTime
from whowhere.model.hours.together import SharedTime, together

YEAR = date(2026, 11, 25)
PAIRS = [
    ("Denver", "Manila", (21.5, 30)),
    ("Cairo", "London", OFFICE),
    ("Auckland", "San Francisco", (13, 22)),
    ("Dhaka", "Casablanca", (5, 13)),
    ("Tel Aviv", "Sao Paulo", (6, 14)),
]


def _interval(of: Site, day: date) -> tuple[float, float]:
    """Return a shift in seconds of universal time, by way of aware datetimes."""
    zone = clock(of.place.zone)
    ends = (
        datetime.combine(day, time()) + timedelta(minutes=at) for at in (of.work.start, of.work.end)
    )
    start, end = (end.replace(tzinfo=zone).timestamp() for end in ends)
    return start, end


def _plainly(home: Site, abroad: Site, day: date) -> float:
    """Return the minutes shared on a day of home, shift by shift."""
    start, end = _interval(home, day)
    nearby = (day + timedelta(at) for at in range(-3, 4))
    others = (_interval(abroad, other) for other in nearby if abroad.works_on(other))
    return sum(max(0, min(end, until) - max(start, since)) for since, until in others) / 60


@pytest.mark.parametrize(("home", "abroad", "hours"), PAIRS)
def test_every_day_of_a_year_equals_what_plain_datetimes_say(
    home: str, abroad: str, hours: tuple[float, float]
) -> None:
    found = shared(YEAR, home, abroad, abroad=hours)
    for each in found.days:
        assert each.minutes == _plainly(*found.sites, each.day), each.day


@pytest.mark.parametrize(("home", "abroad", "hours"), PAIRS)
def test_a_year_holds_as_many_shared_hours_from_either_side(
    home: str, abroad: str, hours: tuple[float, float]
) -> None:
    here, there = site(home, YEAR), site(abroad, YEAR, hours)
    ways = [together([here, there], 60), together([there, here], 60)]
    one, other = (sum(day.minutes for day in way.days) for way in ways)
    # A shift at either end of the span may belong to it on one calendar only.
    assert abs(one - other) <= 2 * 24 * HOUR


def test_a_place_shares_its_whole_day_with_its_neighbour_on_the_same_clock() -> None:
    found = shared(YEAR, "Munich", "Cologne")
    assert {day.minutes for day in found.days} == {480}
    assert found.days_below == 0


def test_a_third_place_never_adds_hours() -> None:
    two = shared(YEAR, "Munich", "Bengaluru")
    three = shared(YEAR, "Munich", "Bengaluru", "Cairo")
    assert all(a.minutes >= b.minutes for a, b in zip(two.days, three.days, strict=True))
    assert three.mean_minutes < two.mean_minutes


def test_the_mean_counts_every_working_day_of_the_first_place() -> None:
    found = shared(YEAR, "London", "Riyadh")
    by_hand = sum(day.minutes for day in found.days) / len(found.days)
    assert found.mean_minutes == pytest.approx(by_hand)
    assert found.days_below == sum(day.minutes < 240 for day in found.days)


def test_the_worst_week_is_whole_and_none_shares_less() -> None:
    found = shared(YEAR, "London", "Riyadh")
    worst = found.worst_week
    assert worst is not None
    assert worst.first.weekday() == 0
    by_monday: dict[date, int] = {}
    for day in found.days:
        monday = day.day - timedelta(day.day.weekday())
        by_monday[monday] = by_monday.get(monday, 0) + day.minutes
    first, last = found.sites[0].span.first, found.sites[0].span.last
    whole = [m for monday, m in by_monday.items() if first <= monday <= last - timedelta(6)]
    assert worst.minutes == min(whole)


def test_a_week_begins_on_sunday_where_people_work_on_it() -> None:
    worst = shared(YEAR, "Cairo", "London").worst_week
    assert worst is not None
    assert worst.first.weekday() == 6


def test_a_span_of_a_year_ends_the_day_before_its_anniversary() -> None:
    assert Span.year_from(date(2026, 11, 25)).days == 365
    assert Span.year_from(date(2027, 3, 1)).last == date(2028, 2, 29)
    assert Span.year_from(date(2028, 2, 29)).last == date(2029, 2, 28)


def test_clocks_that_change_weeks_apart_make_periods() -> None:
    sites = [site("Munich", date(2027, 1, 1)), site("Denver", date(2027, 1, 1))]
    periods = clocks_apart(sites)
    assert [(each.first, each.minutes[1] // HOUR) for each in periods] == [
        (date(2027, 1, 1), -8),
        (date(2027, 3, 14), -7),
        (date(2027, 3, 28), -8),
        (date(2027, 10, 31), -7),
        (date(2027, 11, 7), -8),
    ]
    assert periods[1].changed == ("Denver forward",)
    assert [each.last for each in periods[:-1]] == [
        each.first - timedelta(1) for each in periods[1:]
    ]


def test_places_that_change_on_the_same_day_make_no_period() -> None:
    assert len(clocks_apart([site("Munich", YEAR), site("London", YEAR)])) == 1


def test_hours_shared_by_the_clock_go_round_midnight() -> None:
    office, night = WorkTime(9 * HOUR, 17 * HOUR), WorkTime(22 * HOUR, 30 * HOUR)
    assert shared_by_clock(office, office, 0) == 480
    assert shared_by_clock(office, office, 15 * HOUR) == 0
    # 22 to 6 on a clock 15 hours ahead is 7 to 15.
    assert shared_by_clock(office, night, 15 * HOUR) == 6 * HOUR


def test_hours_shared_by_the_clock_are_those_of_a_day_on_which_both_work() -> None:
    found = shared(YEAR, "Denver", "Santiago, CL")
    periods = clocks_apart(found.sites)
    for period in periods:
        days = [d for d in found.days if period.first < d.day <= period.last and not d.missing]
        office = found.sites[0].work
        assert {d.minutes for d in days} == {shared_by_clock(office, office, period.minutes[1])}


def test_years_beyond_the_table_borrow_holidays_and_say_so() -> None:
    found = shared(date(2031, 6, 1), "London", "Manila")
    assert on(found, date(2031, 6, 12)).missing == ("Manila: Independence Day (estimated)",)


def test_a_third_of_a_shift_at_night_costs_a_third_of_the_premium() -> None:
    # Manila's night is from 22 to 6 and costs 10%: three of nine hours from 3 to 12.
    found = site("Manila", YEAR, (3, 12))
    assert found.premium_share == pytest.approx(0.1 / 3)
    assert site("Manila", YEAR).premium_share == 0
    assert site("Nairobi", YEAR).premium_share == 0
    assert site("Nairobi", YEAR, (20, 28)).premium_share is None


def test_nothing_is_shared_by_nobody() -> None:
    empty = SharedTime((site("London", YEAR), site("Cairo", YEAR)), 60, ())
    assert empty.mean_minutes == 0
    assert empty.worst_week is None
