"""The shift pattern abroad as a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from whowhere.model.hours.answer import SharedHours
from whowhere.model.hours.sites import Site
from whowhere.report.hours.words import night_said, shift_said
from whowhere.report.media.calendar_file import CalendarShift, calendar_text


def hours_calendar(found: SharedHours, made_on: date) -> str:
    """Return the shifts of every place but the first as the text of an ``.ics`` file.

    A place works the hours that share what the first needs, if there are such hours.
    """
    shifts = [shift for site in patterns(found) for shift in _shifts(site, found.sites[0])]
    others = ", ".join(site.name for site in found.sites[1:])
    return calendar_text(shifts, f"Shifts in {others} for {found.sites[0].name}", made_on)


def patterns(found: SharedHours) -> tuple[Site, ...]:
    """Return every place but the first, at the hours that share what the first needs."""
    home = found.sites[0]
    return tuple(pair.shift or pair.abroad for pair in found.pairs if pair.home is home)


def _shifts(site: Site, home: Site) -> Iterator[CalendarShift]:
    """Yield the weekly shift, then each day that is worked in exchange for another."""
    summary = f"{site.name}: shift for {home.name}"
    words = f"{shift_said(site)} in {site.place.zone}. {night_said(site)}"
    days = [site.span.day(at) for at in range(site.span.days)]
    weekly = [day for day in days if day.weekday() in site.weekdays]
    off = tuple(day for day in weekly if not site.works_on(day))
    start, end = _times(site, weekly[0])
    yield CalendarShift(summary, start, end, site.place.zone, weekly[-1], site.weekdays, off, words)
    for day in days:
        if day.weekday() not in site.weekdays and site.works_on(day):
            start, end = _times(site, day)
            yield CalendarShift(summary, start, end, site.place.zone, day, description=words)


def _times(site: Site, day: date) -> tuple[datetime, datetime]:
    midnight = datetime.combine(day, time())
    return tuple(midnight + timedelta(minutes=m) for m in (site.work.start, site.work.end))  # type: ignore[return-value]
