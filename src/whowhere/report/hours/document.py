"""Shared hours for other programs: one document with every day, or a row for each day."""

from __future__ import annotations

from whowhere.facts.clocks import clocks_release
from whowhere.facts.holiday_law import DAYS
from whowhere.model.hours.answer import Pair, SharedHours
from whowhere.model.hours.sites import HOUR, Site
from whowhere.model.hours.together import SharedTime
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded

EVERYONE = "all"


def hours_document(found: SharedHours) -> Document:
    """Return what places share, day by day; minutes are whole, hours have all digits."""
    span = found.sites[0].span
    return {
        "from": span.first.isoformat(),
        "to": span.last.isoformat(),
        "clocks": clocks_release(),
        "need_hours": rounded(found.everyone.need / HOUR),
        "places": [_place(site) for site in found.sites],
        "pairs": [_pair(pair) for pair in found.pairs],
        EVERYONE: _together(found.everyone),
    }


def _place(site: Site) -> Document:
    premium = site.night_premium
    holidays = {
        day: each for day, each in site.days_off.items() if site.span.first <= day <= site.span.last
    }
    return {
        "city": site.place.city,
        "country": site.place.iso2,
        "zone": site.place.zone,
        **_hours(site),
        "working_week_source": source(site.week.origin),
        "night": {
            "from": site.night.start,
            "to": site.night.end,
            "by_law": site.night.is_by_law,
        },
        "night_premium": premium
        and {
            "low": rounded(premium.value.low),
            "likely": rounded(premium.value.likely),
            "high": rounded(premium.value.high),
            "status": premium.status,
            "note": premium.note,
            "source": source(premium.origins[0]),
        },
        "public_holidays": [
            {"date": day.isoformat(), "name": each.name, "estimated": each.is_estimated}
            for day, each in sorted(holidays.items())
            if not each.is_worked
        ],
    }


def _hours(site: Site) -> Document:
    return {
        "work": {
            "from": rounded(site.work.start / HOUR),
            "to": rounded(site.work.end / HOUR),
            "days": [DAYS[day] for day in site.weekdays],
        }
    }


def _pair(pair: Pair) -> Document:
    periods = zip(pair.periods, pair.by_clock, strict=True)
    return {
        "home": pair.home.name,
        "abroad": pair.abroad.name,
        **_together(pair.together),
        "hours_ahead": [
            {
                "from": period.first.isoformat(),
                "to": period.last.isoformat(),
                "hours": rounded(period.minutes[-1] / HOUR),
                "shared_hours": rounded(shared / HOUR),
                "changed": list(period.changed),
            }
            for period, shared in periods
        ],
        "suffices": pair.suffices,
        "shift": _shift(pair),
    }


def _together(of: SharedTime) -> Document:
    week = of.worst_week
    return {
        "mean_hours": rounded(of.mean_minutes / HOUR),
        "days_worked": len(of.days),
        "days_all_work": of.days_all_work,
        "days_below_need": of.days_below,
        "worst_week": week
        and {
            "from": week.first.isoformat(),
            "hours": rounded(week.minutes / HOUR),
            "days_worked": week.days_worked,
        },
        "days": [
            {"date": day.day.isoformat(), "minutes": day.minutes, "missing": list(day.missing)}
            for day in of.days
        ],
    }


def _shift(pair: Pair) -> Document | None:
    """Return the hours abroad that share enough all year; ``null`` if there are none."""
    if pair.shift is None or pair.with_shift is None:
        return None
    shift, premium = pair.shift, pair.shift.premium_share
    return {
        **_hours(shift),
        "night_hours": rounded(shift.work.night_minutes(shift.night) / HOUR),
        "premium_share_of_pay": None if premium is None else rounded(premium),
        "mean_hours": rounded(pair.with_shift.mean_minutes / HOUR),
        "days_below_need": pair.with_shift.days_below,
    }
