"""Sites for tests of shared hours: places by name, with their hours."""

from __future__ import annotations

from datetime import date

from whowhere.facts.places import place_of
from whowhere.model.hours.sites import HOUR, Site, Span, WorkTime
from whowhere.model.hours.together import SharedDay, SharedTime, together

OFFICE = (9, 17)


def site(name: str, first: date, hours: tuple[float, float] = OFFICE) -> Site:
    start, end = hours
    work = WorkTime(round(start * HOUR), round(end * HOUR))
    return Site(place_of(name), work, Span.year_from(first))


def shared(
    first: date, *names: str, abroad: tuple[float, float] = OFFICE, need: float = 4
) -> SharedTime:
    home, *others = names
    sites = [site(home, first), *(site(name, first, abroad) for name in others)]
    return together(sites, round(need * HOUR))


def on(found: SharedTime, day: date) -> SharedDay:
    return next(each for each in found.days if each.day == day)
