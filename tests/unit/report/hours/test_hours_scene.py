"""The chart of a day: hours of work, day and night by each place's own clock."""

from __future__ import annotations

from datetime import date

from tests.page_build import build_engine

from whowhere.facts.places import place_of
from whowhere.model.hours.clocks_apart import Apart
from whowhere.model.hours.sites import HOUR, Site, Span, WorkTime
from whowhere.report.hours.scene import hours_data
from whowhere.report.media.scenes import draw

YEAR = Span.year_from(date(2027, 1, 1))
OFFICE = WorkTime(9 * HOUR, 17 * HOUR)


def site(city: str, work: WorkTime = OFFICE) -> Site:
    return Site(place_of(city), work, YEAR)


def apart(*minutes: int) -> Apart:
    return Apart(YEAR.first, YEAR.last, (0, *minutes))


def test_new_york_and_london_share_three_hours_of_the_morning() -> None:
    data = hours_data([site("New York"), site("London")], apart(5 * HOUR))

    assert data["shared"] == [9, 10, 11]
    assert data["rows"][1]["clock"][9] == 14
    assert data["rows"][1]["kinds"][12] == "day"
    assert data["rows"][1]["kinds"][20] == "night"


def test_half_an_hour_at_work_is_shown_as_work_but_is_no_whole_hour_shared() -> None:
    data = hours_data([site("London"), site("Bengaluru")], apart(5 * HOUR + 30))

    india = data["rows"][1]
    assert india["clock"][9] == 14.5
    assert india["kinds"][11] == "work"
    assert data["shared"] == [9, 10]


def test_a_shift_beyond_midnight_is_work_on_both_sides_of_it() -> None:
    late = site("Manila", WorkTime(22 * HOUR, 30 * HOUR))
    data = hours_data([site("Manila"), late], apart(0))

    kinds = data["rows"][1]["kinds"]
    assert [hour for hour, kind in enumerate(kinds) if kind == "work"] == [0, 1, 2, 3, 4, 5, 22, 23]
    build_engine()
    assert "share no whole hour of work" in draw("hours", data).label
