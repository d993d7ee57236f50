"""A roster's calendar holds its people at every half-hour of every day of a year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from tests.calendars import days_of_year, people_at, stretches, zone
from tests.rosters import rules

from whowhere.decide.rostering.roster import Roster, Tour
from whowhere.model.scenario.spans import HourSpan, Pattern
from whowhere.model.staffing.needs import Needs
from whowhere.model.staffing.problem import Crew, RosterProblem
from whowhere.model.staffing.week import clock_beside
from whowhere.report.staff.calendar import roster_calendar

MONDAY = date(2027, 3, 1)
WEEKDAYS = (16, 16, 16, 16, 16, None, None)
NIGHTS = (None, None, 44, 44, 44, 44, 44)
EARLY = (3, 3, None, None, 3, 3, 5)
"""From 1:30 and 2:30, in the very hours that are skipped and come twice."""
ABROAD = [
    ("America/Denver", "America/Denver"), ("America/Denver", "Asia/Manila"),
    ("Asia/Manila", "America/Denver"), ("Europe/Berlin", "America/New_York"),
    ("Australia/Sydney", "Europe/London"), ("America/Santiago", "America/Santiago"),
    ("Australia/Lord_Howe", "Asia/Kolkata"), ("Europe/Paris", "Asia/Kathmandu"),
    ("Africa/Casablanca", "Africa/Casablanca"), ("Europe/Paris", "Africa/Casablanca"),
    ("Africa/Cairo", "Africa/Cairo"), ("Asia/Tokyo", "Asia/Singapore"),
    ("America/St_Johns", "Europe/Dublin"), ("Asia/Beirut", "Pacific/Auckland"),
]  # fmt: skip


def _roster(served: str, site: str, week: date = MONDAY) -> Roster:
    crew = Crew(
        site.rpartition("/")[2], "FR", clock_beside(site, served, week), rules(), 1.0, None,
        HourSpan(44, 12), 0.0,
    )  # fmt: skip
    problem = RosterProblem("A year", "EUR", week, served, Needs((), ()), (crew,))
    pattern = Pattern(5, 8.0)
    tours = (Tour(0, pattern, WEEKDAYS, 2), Tour(0, pattern, NIGHTS, 3), Tour(0, pattern, EARLY, 1))
    return Roster(problem, tours, 1.0, 1.0, ())


def _moments(served: str, day: date, half: int) -> list[datetime]:
    """When a clock shows a half-hour of a day: not at all, once, or twice."""
    shown = datetime.combine(day, time()) + timedelta(minutes=30 * half)
    both = {shown.replace(tzinfo=zone(served), fold=fold).astimezone(UTC) for fold in (0, 1)}
    there = (each.astimezone(zone(served)).replace(tzinfo=None) for each in both)
    return [each for each, back in zip(sorted(both), there, strict=True) if back == shown]


@pytest.mark.parametrize(("served", "site"), ABROAD)
def test_every_half_hour_of_the_year_has_the_people_of_the_roster(served: str, site: str) -> None:
    roster = _roster(served, site)
    there = people_at(roster_calendar(roster, MONDAY), served)
    wanted = roster.on_duty(0).reshape(7, 48)
    for day in days_of_year(MONDAY):
        for half, people in enumerate(wanted[day.weekday()]):
            moments = _moments(served, day, half)
            found = there[datetime.combine(day, time()) + timedelta(minutes=30 * half)]
            if len(moments) == 1:
                assert found == people, (day, half / 2)
            if len(moments) == 2:
                assert found >= people, (day, half / 2)


@pytest.mark.parametrize("week", [date(2027, 3, 8), date(2027, 11, 1), date(2026, 12, 28)])
def test_a_week_in_which_clocks_are_changed_may_be_the_first(week: date) -> None:
    roster = _roster("America/Denver", "Europe/London", week)
    there = people_at(roster_calendar(roster, MONDAY), "America/Denver")
    for day in days_of_year(week):
        at_nine = datetime.combine(day, time(9))
        assert there[at_nine] == roster.on_duty(0).reshape(7, 48)[day.weekday(), 18], day


def test_a_night_with_a_clock_change_is_as_long_as_it_is() -> None:
    """Denver: forward on 14 March 2027 at 2, back on 7 November at 2."""
    roster = _roster("America/Denver", "America/Denver")
    nights = {
        start.astimezone(zone("America/Denver")).date(): end - start
        for start, end, called in stretches(roster_calendar(roster, MONDAY))
        if called.endswith("3 people")
    }
    assert nights[date(2027, 3, 13)] == timedelta(hours=7)
    assert nights[date(2027, 11, 6)] == timedelta(hours=9)
    assert {
        length for day, length in nights.items()
        if day not in {date(2027, 3, 13), date(2027, 11, 6)}
    } == {timedelta(hours=8)}  # fmt: skip


def test_shifts_are_called_by_the_hours_that_the_clock_there_shows() -> None:
    roster = _roster("America/Denver", "Asia/Manila")
    for start, end, called in stretches(roster_calendar(roster, MONDAY)):
        there = [each.astimezone(zone("Asia/Manila")) for each in (start, end)]
        assert called.startswith(f"Manila {there[0]:%H:%M}-{there[1]:%H:%M}, ")


def test_people_whose_shifts_are_alike_on_some_days_are_not_taken_for_one_another() -> None:
    alike = (16, 16, 18, None, None, None, None)
    otherwise = (16, 16, 20, None, None, None, None)
    tours = (Tour(0, Pattern(3, 8.0), alike, 1), Tour(0, Pattern(3, 8.0), otherwise, 1))
    one = _roster("Asia/Tokyo", "Asia/Tokyo")
    text = roster_calendar(Roster(one.problem, tours, 1.0, 1.0, ()), MONDAY)
    uids = [line for line in text.splitlines() if line.startswith("UID")]
    assert len(uids) == len(set(uids)) == 4
