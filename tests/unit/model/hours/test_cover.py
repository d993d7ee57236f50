"""Who covers which hours of home's day by day, and what is left for late and night shifts."""

from __future__ import annotations

from tests.cases import SMALL, case_of, changed

from whowhere.facts.places import place_of
from whowhere.model.hours.cover import Cover, cover_of

ALL_DAY = (0, 24)


def _cover(there: str, home: str, duty: tuple[int, int] | None = ALL_DAY) -> Cover:
    place, here = place_of(there), place_of(home)
    return cover_of(place, here, place.zone, 2027, duty)


def test_manila_and_denver_leave_the_early_morning_and_two_hours_of_the_evening() -> None:
    # Manila's 9 to 17 is 18 to 2 in Denver in winter and 19 to 3 in summer: 19 to 2 all year.
    found = _cover("Manila", "Denver")
    assert (found.there, found.with_home) == (7, 15)
    assert found.gaps == ((2, 9), (17, 19))
    assert found.days_closed == ("Sat", "Sun")


def test_half_hours_of_india_are_kept() -> None:
    # Bengaluru is 3.5 or 4.5 hours ahead of Munich: 9 to 17 there is 4:30 or 5:30 to 12:30 or
    # 13:30, so 5:30 to 12:30 all year.
    found = _cover("Bengaluru", "Munich")
    assert (found.there, found.with_home) == (7, 11.5)
    assert found.gaps == ((0, 5.5), (17, 24))


def test_clocks_that_move_together_lose_no_hour() -> None:
    assert _cover("Warsaw", "London").there == 8


def test_offices_that_rest_on_friday_are_open_on_sunday() -> None:
    assert _cover("Cairo", "London").days_closed == ("Sat",)


def test_extended_hours_are_a_part_of_the_day() -> None:
    found = _cover("Manila", "Denver", (7, 21))
    assert found.hours == 14
    # 19 to 21 in Manila, 9 to 17 in Denver.
    assert (found.there, found.with_home) == (2, 10)
    assert found.gaps == ((7, 9), (17, 19))


def test_work_at_any_time_has_no_gap() -> None:
    found = _cover("Manila", "Denver", None)
    assert (found.hours, found.gaps) == (0, ())


def test_a_place_eight_hours_ahead_hands_over_to_home() -> None:
    # Nine hours ahead of universal time: 9 to 17 there is 1 to 9 in Munich in winter and 2 to 10
    # in summer, so 2 to 9 all year, then home until 17.
    munich = place_of("Munich")
    found = cover_of(munich, munich, "Etc/GMT-9", 2027, ALL_DAY)
    assert found.with_home == 15
    assert found.gaps == ((0, 2), (17, 24))


def test_people_abroad_who_work_homes_hours_cover_homes_day() -> None:
    case = case_of(changed(SMALL, work__hours_abroad="home"))
    assert case.covers["PH"].there == case.covers["PH"].with_home == 8
    assert not case.covers["PH"].gaps
    assert case_of(SMALL).covers["PH"].there == 0
