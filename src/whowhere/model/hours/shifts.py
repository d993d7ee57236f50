"""Which shift abroad shares the hours that home needs, with the least work at night."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whowhere.model.hours.clocks_apart import Apart
from whowhere.model.hours.sites import DAY, WEEK, Site, WorkTime

STEP = 30
"""Minutes between two starting times that are tried."""


def shift_for(home: Site, abroad: Site, need: int, periods: Sequence[Apart]) -> Site | None:
    """Return the site abroad at the hours that share ``need`` minutes with home all year.

    One shift, as long as today's, at the same hours on the clock there all year. It must share
    enough on as many days of the week as both countries work, in every period between clock
    changes. Today's hours stay if they do. Else the shift with the least time in the night is
    chosen, then on the usual days of the week, then the one closest to today's hours. ``None`` if
    no shift does.
    """
    ahead = {period.minutes[-1] for period in periods}
    wanted = len(set(home.weekdays) & set(abroad.week.days))

    def shares_enough(site: Site) -> bool:
        return all(_days_with(home, site, need, apart) >= wanted for apart in ahead)

    if shares_enough(abroad):
        return abroad
    enough = filter(shares_enough, _candidates(abroad))
    return min(enough, key=lambda site: _burden(site, abroad), default=None)


def _candidates(abroad: Site) -> Iterator[Site]:
    """Yield the site at every starting time, its week a day early, on time, or a day late."""
    length = abroad.work.minutes
    for start in range(0, DAY, STEP):
        for later in (0, -1, 1):
            yield replace(abroad, work=WorkTime(start, start + length), days_later=later)


def _burden(site: Site, usual: Site) -> tuple[float, int, int]:
    """Return how hard a shift is: time at night, odd days of the week, distance from the usual."""
    moved = abs(site.work.start - usual.work.start)
    return site.work.night_minutes(site.night), abs(site.days_later), min(moved, DAY - moved)


def _days_with(home: Site, site: Site, need: int, ahead: int) -> int:
    """Return on how many days of home's week enough is shared, holidays apart."""
    begins = [day * DAY + site.work.start - ahead for day in site.weekdays]
    return sum(
        sum(_shared(home.work, day * DAY, begin, site.work.minutes) for begin in begins) >= need
        for day in home.weekdays
    )


def _shared(home: WorkTime, midnight: int, begin: int, length: int) -> int:
    """Return what one day at home and one shift share, in a week that goes round."""
    start, end = midnight + home.start, midnight + home.end
    turns = (begin - WEEK * DAY, begin, begin + WEEK * DAY)
    return sum(max(0, min(end, turn + length) - max(start, turn)) for turn in turns)
