"""Shared hours in sentences: the verdict, the shift that would do, and what to know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from whowhere.facts.holiday_law import DAYS
from whowhere.facts.working_weeks import first_unknown_year
from whowhere.model.hours.answer import Pair, SharedHours
from whowhere.model.hours.sites import HOUR, Site
from whowhere.model.hours.together import SharedTime
from whowhere.report.media.terminal import percent
from whowhere.report.wording.attribution import clocks_said


def hours_said(minutes: float) -> str:
    """Return minutes as hours with one digit at most: ``3.9``, ``4``."""
    return f"{minutes / HOUR:.1f}".removesuffix(".0")


def day_said(day: date) -> str:
    """Return a day as people write it: ``14 Mar 2027``."""
    return f"{day.day} {day:%b %Y}"


def verdict(found: SharedHours) -> str:
    """Return what the places share, in a sentence."""
    of = found.everyone
    names = " and ".join(
        filter(None, (", ".join(s.name for s in of.sites[:-1]), of.sites[-1].name))
    )
    if not any(day.minutes for day in of.days):
        return f"{names} share no working hour on any day of the year."
    hours = hours_said(of.mean_minutes)
    noun = "working hour" if hours == "1" else "working hours"
    return (
        f"{names} share {hours} {noun} on the mean working day of {of.sites[0].name}; {below(of)}."
    )


def below(of: SharedTime) -> str:
    """Return on how many days less is shared than is needed."""
    return f"{of.days_below} of {len(of.days)} days have less than {hours_said(of.need)}"


def shift_sentences(pair: Pair) -> Iterator[str]:
    """Yield which shift abroad would share what is needed, and what its nights cost."""
    need, there = hours_said(pair.together.need), pair.abroad.name
    if pair.suffices:
        yield f"{there} shares {need} hours and more with {pair.home.name} whenever both work."
        return
    if pair.shift is None or pair.with_shift is None:
        yield (
            f"No shift of {hours_said(pair.abroad.work.minutes)} hours in {there} shares {need}"
            f" hours with {pair.home.name} all year: ask for less, or move it with the clocks."
        )
        return
    kept = len(pair.with_shift.days) - pair.with_shift.days_below
    yield (
        f"{there} at {shift_said(pair.shift)}, would share {need} hours and more with"
        f" {pair.home.name} on {kept} of {len(pair.with_shift.days)} days. {night_said(pair.shift)}"
    )


def shift_said(site: Site) -> str:
    """Return hours and days of a shift: ``3-11, Tue to Sat``."""
    return f"{site.work}, {weekdays_said(site)}"


def weekdays_said(site: Site) -> str:
    """Return the days of the week on which a shift begins: ``Mon to Fri``."""
    days = site.weekdays
    begin = next((day for day in days if (day - 1) % len(DAYS) not in days), 0)
    return f"{DAYS[begin]} to {DAYS[(begin + len(days) - 1) % len(DAYS)]}"


def night_said(site: Site) -> str:
    """Return how much of a shift is night, and what the law adds to its pay."""
    minutes = site.work.night_minutes(site.night)
    if not minutes:
        return "None of it is night."
    night = f"{site.night.start:g}-{site.night.end:g}"
    by = "by law" if site.night.is_by_law else "as usual, the law was not read"
    share = (
        f"{hours_said(minutes)} of {hours_said(site.work.minutes)} hours are night ({night} {by})"
    )
    premium, fact = site.premium_share, site.night_premium
    if premium is None or fact is None:
        return f"{share}; what the law adds to pay at night in {site.place.name} is not known."
    if not fact.value.likely:
        return f"{share}; the law adds nothing to pay at night ({fact.origins[0].producer})."
    estimated = ", our estimate" if fact.status == "estimated" else ""
    return (
        f"{share}; the law adds {percent(fact.value.likely)} to them, {percent(premium)} of the"
        f" shift's pay ({fact.origins[0].producer}{estimated})."
    )


def notes(found: SharedHours) -> Iterator[str]:
    """Yield what a reader should know of weeks and holidays."""
    for site in found.sites:
        yield f"{site.place.name}: {weekdays_said(site)}, {_holidays(site)}."
    yield (
        "Working weeks and public holidays are those of a country's offices, after the package"
        " holidays; shops, factories and regions differ. Breaks are not taken off."
    )
    yield f"Clocks come from the {clocks_said()}."


def _holidays(site: Site) -> str:
    kept = [
        each
        for day, each in site.days_off.items()
        if site.span.first <= day <= site.span.last
        and not each.is_worked
        and day.weekday() in site.week.days
    ]
    said = f"{len(kept)} public holidays on working days"
    estimated = sum(each.is_estimated for each in kept)
    unknown = first_unknown_year(site.place.iso2)
    if unknown <= site.span.last.year:
        return f"{said}; from {unknown} on borrowed from {unknown - 1}: estimates"
    return f"{said}, {estimated} of them on estimated dates" if estimated else said
