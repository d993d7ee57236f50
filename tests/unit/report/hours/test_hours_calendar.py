"""The calendar of a shift abroad holds the shift of every day of the year, and no other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.calendars import stretches, zone

from whowhere.facts.places import place_of
from whowhere.model.hours.answer import shared_hours_of
from whowhere.model.hours.sites import DAY, Site, Span, WorkTime
from whowhere.report.hours.calendar import hours_calendar

MIDWEEK = date(2027, 3, 3)
NIGHT = WorkTime(22 * 60, DAY + 6 * 60)


def _site(place: str, work: WorkTime, first: date = MIDWEEK) -> Site:
    return Site(place_of(place), work, Span.year_from(first))


def _by_day(text: str, clock: str) -> Mapping[date, list[str]]:
    """The hours of each day on which a shift begins, as its clock shows them."""
    found: dict[date, list[str]] = {}
    for start, end, _ in stretches(text):
        there = [each.astimezone(zone(clock)) for each in (start, end)]
        found.setdefault(there[0].date(), []).append(f"{there[0]:%H:%M}-{there[1]:%H:%M}")
    return found


@pytest.mark.parametrize(
    "place",
    ["Denver", "Sydney", "Manila", "Kathmandu", "Casablanca", "Santiago, CL", "Bengaluru", "CN"],
)
def test_every_day_of_a_year_that_begins_mid_week_has_its_shift(place: str) -> None:
    """Night shifts too: when clocks are changed in a night it begins and ends on the hour."""
    day = WorkTime(9 * 60, 17 * 60)
    for work, hours in ((day, "09:00-17:00"), (NIGHT, "22:00-06:00")):
        found = shared_hours_of([_site("London", day), _site(place, work)], need=0)
        abroad = found.sites[1]
        read = _by_day(hours_calendar(found, MIDWEEK), abroad.place.zone)
        span = [MIDWEEK + timedelta(at) for at in range(abroad.span.days)]
        assert {each: read.get(each, []) for each in span} == {
            each: [hours] if abroad.works_on(each) else [] for each in span
        }


def test_a_night_in_which_clocks_are_put_forward_is_an_hour_shorter() -> None:
    """Denver, a week that begins on Sunday: the clock is put forward on 14 March 2027."""
    home = _site("London", WorkTime(9 * 60, 17 * 60))
    abroad = replace(_site("Denver", NIGHT), days_later=-1)
    found = shared_hours_of([home, abroad], need=0)
    lengths = {
        start.astimezone(zone("America/Denver")).date(): end - start
        for start, end, _ in stretches(hours_calendar(found, MIDWEEK))
    }
    # Sunday to Thursday: none of the nights from Saturday to Sunday is worked.
    assert set(lengths.values()) == {timedelta(hours=8)}
    assert date(2027, 3, 14) in lengths
    late = replace(abroad, days_later=1)
    nights = hours_calendar(shared_hours_of([home, late], need=0), MIDWEEK)
    worked = {start.astimezone(zone("America/Denver")).date(): end - start
              for start, end, _ in stretches(nights)}  # fmt: skip
    assert worked[date(2027, 3, 13)] == timedelta(hours=7)
    assert worked[date(2027, 11, 6)] == timedelta(hours=9)
