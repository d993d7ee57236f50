"""A day of 24 hours as a chart: what every place does at each hour of the first place's clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from whowhere.model.hours.clocks_apart import Apart
from whowhere.model.hours.sites import DAY, HOUR, Site
from whowhere.report.hours.words import day_said
from whowhere.report.media.documents import Document

HourKind: TypeAlias = Literal["work", "day", "night", "off"]
HOURS = range(DAY // HOUR)


def hours_data(sites: Sequence[Site], period: Apart) -> Document:
    """Return the first day of a period, all places at work; the rows follow the first one's clock.

    An hour counts as one of work or of night if it is so for half of it at least.
    """
    rows = [
        _row(site, ahead) for site, ahead in zip(sites, period.minutes, strict=True)
    ]  # fmt: skip
    shared = [
        hour
        for hour in HOURS
        if all(
            _at_work(site, hour * HOUR + ahead) == HOUR
            for site, ahead in zip(sites, period.minutes, strict=True)
        )
    ]
    return {"rows": rows, "shared": shared, "day": f"days from {day_said(period.first)} on"}


def _row(site: Site, ahead: int) -> Document:
    local = [(hour * HOUR + ahead) % DAY for hour in HOURS]
    return {
        "id": site.place.iso2,
        "name": site.name,
        "clock": [minute / HOUR for minute in local],
        "kinds": [_kind(site, minute) for minute in local],
    }


def _kind(site: Site, minute: int) -> HourKind:
    if _at_work(site, minute) * 2 >= HOUR:
        return "work"
    hour = minute / HOUR
    return "night" if site.night.hours_in(hour, hour + 1) * 2 >= 1 else "day"


def _at_work(site: Site, minute: int) -> int:
    """Return how many minutes are worked of the hour that begins at a minute of the local day."""
    local = minute % DAY
    spans = (
        min(site.work.end, local + turn + HOUR) - max(site.work.start, local + turn)
        for turn in (0, DAY)
    )
    return sum(max(0, span) for span in spans)
