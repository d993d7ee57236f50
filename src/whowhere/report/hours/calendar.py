"""The shift pattern abroad as a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from whowhere.facts.clocks import first_moment, last_moment
from whowhere.model.hours.answer import SharedHours
from whowhere.model.hours.sites import Site
from whowhere.report.hours.words import night_said, shift_said
from whowhere.report.media.calendar_file import CalendarShift, calendar_text
from whowhere.report.media.shift_series import Stretch, weekly_shifts


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
    days = [day for at in range(site.span.days) if site.works_on(day := site.span.day(at))]
    usual = [day for day in days if day.weekday() in site.weekdays]
    for together in (usual, *([day] for day in days if day not in set(usual))):
        worked = [_worked(site, day) for day in together]
        yield from weekly_shifts(worked, site.place.zone, lambda *_: summary, words)


def _worked(site: Site, day: date) -> Stretch:
    """Return the shift that begins on a day."""
    midnight = datetime.combine(day, time())
    start, end = (midnight + timedelta(minutes=at) for at in (site.work.start, site.work.end))
    return Stretch(first_moment(site.place.zone, start), last_moment(site.place.zone, end))
