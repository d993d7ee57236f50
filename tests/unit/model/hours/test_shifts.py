"""Which shift abroad would do: enough every day, and no easier one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.hours_cases import site

from whowhere.model.hours.answer import Pair, shared_hours_of
from whowhere.model.hours.clocks_apart import clocks_apart
from whowhere.model.hours.shifts import shift_for
from whowhere.model.hours.sites import DAY, HOUR, Site, WorkTime
from whowhere.model.hours.together import together

YEAR = date(2026, 11, 25)


def _shift(home: str, abroad: str, need: float) -> Site | None:
    here, there = site(home, YEAR), site(abroad, YEAR)
    return shift_for(here, there, round(need * HOUR), clocks_apart([here, there]))


def test_manila_starts_at_three_and_works_on_saturday_for_four_hours_with_denver() -> None:
    # Denver's 9 to 17 is 0 to 8 in Manila in winter and 23 to 7 in summer, a day later. From 3
    # to 11 it shares five hours and four; an evening shift of four hours in winter would have to
    # run to 4 in the morning, with six hours of night instead of three.
    found = _shift("Denver", "Manila", 4)
    assert found is not None
    assert found.work == WorkTime(3 * HOUR, 11 * HOUR)
    assert found.weekdays == (1, 2, 3, 4, 5)


def test_usual_hours_stay_where_they_suffice() -> None:
    found = _shift("London", "Cairo", 6)
    assert found is not None
    assert found.work == WorkTime(9 * HOUR, 17 * HOUR)
    assert found.weekdays == (0, 1, 2, 3, 6)


def test_no_shift_shares_a_whole_day_all_year_where_one_side_changes_its_clocks() -> None:
    assert _shift("Denver", "Manila", 8) is None
    assert _shift("Munich", "London", 8) is not None


@pytest.mark.parametrize(
    ("home", "abroad", "need"),
    [("Denver", "Manila", 4), ("Manila", "Denver", 3), ("Munich", "Bengaluru", 6),
     ("London", "Riyadh", 7), ("Sydney", "Bogota", 2)],
)  # fmt: skip
def test_the_shift_shares_enough_on_every_day_that_both_work(
    home: str, abroad: str, need: float
) -> None:
    found = _shift(home, abroad, need)
    assert found is not None
    here = site(home, YEAR)
    after = together([here, found], round(need * HOUR))
    wanted = {day for day in here.weekdays if day in found.week.days}
    short = [
        day
        for day in after.days
        # A day that is a holiday there, by the name of either date, may be short.
        if day.minutes < need * HOUR
        and day.day.weekday() in wanted
        and not _near_holiday(found, day.day)
    ]
    assert not short


def _near_holiday(of: Site, day: date) -> bool:
    return any(abs((day - off).days) <= 1 for off in of.days_off)


def test_no_shift_with_less_night_would_do() -> None:
    best = _shift("Denver", "Manila", 4)
    assert best is not None
    here = site("Denver", YEAR)
    least = best.work.night_minutes(best.night)
    kept = together([here, best], 4 * HOUR).days_below
    for start in range(0, DAY, 60):
        for later in (-1, 0, 1):
            work = WorkTime(start, start + 8 * HOUR)
            other = replace(best, work=work, days_later=later)
            if work.night_minutes(other.night) < least:
                assert together([here, other], 4 * HOUR).days_below > kept


def test_every_pair_of_three_places_is_told_and_all_together() -> None:
    sites = [site(name, YEAR) for name in ("Munich", "Bengaluru", "Cairo")]
    found = shared_hours_of(sites, 4 * HOUR)
    names = [(pair.home.name, pair.abroad.name) for pair in found.pairs]
    assert names == [("Munich", "Bengaluru"), ("Munich", "Cairo"), ("Bengaluru", "Cairo")]
    assert found.everyone.sites == tuple(sites)
    assert [pair.suffices for pair in found.pairs] == [False, True, True]


def test_what_the_shift_would_share_is_told_with_it() -> None:
    here, there = site("Denver", YEAR), site("Manila", YEAR)
    pair = Pair(together([here, there], 4 * HOUR), clocks_apart([here, there]))
    assert pair.by_clock == (0, 0, 0)
    assert pair.with_shift is not None
    assert pair.with_shift.mean_minutes > 4 * HOUR * 0.9
