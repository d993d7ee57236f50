"""What shifts cost in a place: nights by its law, and holidays on which the work goes on."""

from __future__ import annotations

from datetime import date
from functools import cache

import numpy as np

from whowhere.facts.fact import Fact, Origin, Status
from whowhere.facts.night_work import HOURS_PER_DAY, known_premiums, night_of, night_premium
from whowhere.facts.place import Place
from whowhere.facts.places import hours_ahead
from whowhere.facts.working_weeks import DayOff, days_off, working_week
from whowhere.quantities.ranges import Range

CLOCKS = Origin("whowhere", "arithmetic on the clocks, nights and calendars of the factbook")


def premium_or_imputed(iso2: str) -> Fact:
    """Return what the law adds to pay at night; the range of other laws where none was read."""
    return night_premium(iso2) or _imputed(iso2)


@cache
def _imputed(iso2: str) -> Fact:
    known = sorted(fact.value.likely for fact in known_premiums())
    low, likely, high = (float(each) for each in np.quantile(known, (0.1, 0.5, 0.9)))
    note = f"the law was not read: the range of the {len(known)} countries whose law was"
    value = Range(low, likely, high, at_least=0)
    return Fact("night_premium", value, "1", "imputed", (CLOCKS,), iso2, note=note)


@cache
def night_share(there: Place, home: Place, year: int, duty: tuple[int, int]) -> Fact:
    """Return which share of a team's hours lies in the night of a place, mean over a year.

    ``duty`` says from when to when the team works on home's clock, evenly spread; from 0 to 24 is
    round the clock.
    """
    start, end = duty
    night = night_of(there.iso2)
    ahead = (hours_ahead(there.zone, year) - hours_ahead(home.zone, year)).tolist()
    at_night = {
        each: night.hours_in(start + each % HOURS_PER_DAY, end + each % HOURS_PER_DAY)
        for each in set(ahead)
    }
    share = float(np.mean([at_night[each] for each in ahead])) / (end - start)
    status: Status = "enacted" if night.is_by_law else "estimated"
    said = "by law" if night.is_by_law else "as usual"
    note = f"night from {night.start:g} to {night.end:g} {said}, {start} to {end} on home's clock"
    return Fact(
        "night_share", Range.exactly(share), "1", status, (CLOCKS,), there.iso2, str(year), note
    )


def holidays_worked(there: Place, home: Place, year: int, *, round_the_clock: bool) -> Fact:
    """Return the public holidays of a place, on its working days, on which the work goes on.

    Round the clock it is all of them; else those on which home works. A day that law gives back is
    agreed for one on which nobody is needed.
    """
    kept, at_home = _dated(there, year), _dated(home, year)
    home_week = working_week(home.iso2).days
    days = [
        day
        for day, each in kept.items()
        if not each.is_worked and day.weekday() in working_week(there.iso2).days
        if round_the_clock or (day.weekday() in home_week and day not in at_home)
    ]
    value = Range.exactly(float(len(days)))
    note = "all of them" if round_the_clock else "those on which home works"
    return Fact(
        "holidays_worked", value, "day/year", "measured", (CLOCKS,), there.iso2, str(year), note
    )


def _dated(place: Place, year: int) -> dict[date, DayOff]:
    """Return the holidays of a year whose day the law says."""
    kept = days_off(place.iso2, date(year, 1, 1), date(year, 12, 31))
    return {day: each for day, each in kept.items() if not each.is_given_back}
