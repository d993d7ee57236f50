"""Shared hours and cover gaps of an option, in words and as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.hours.cover import Cover
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, whole_percent


def cover_document(case: Case, place: str) -> Document:
    """Return the hours of a place: shared with home, at night, covered by day, and gaps."""
    cover = case.covers[place]
    return {
        "shared": rounded(_likely(case, "shared_hours", place)),
        "hours_apart": rounded(case.reaches[place].hours_apart),
        "night_share": rounded(_likely(case, "night_share", place)),
        "holidays_worked": rounded(_likely(case, "holidays_worked", place)),
        "on_duty": list(cover.duty) if cover.duty else None,
        "covered_by_day_there": rounded(cover.there),
        "covered_by_day_with_home": rounded(cover.with_home),
        "gaps_by_day": [[rounded(each) for each in gap] for gap in cover.gaps],
        "days_closed": list(cover.days_closed),
    }


def cover_lines(case: Case, places: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each place abroad: hours shared, at night, and covered by day."""
    for place in dict.fromkeys(places):
        if place == case.home:
            continue
        shared = _likely(case, "shared_hours", place)
        parts = [f"{shared:.1f} office hours shared with home"]
        if night := _likely(case, "night_share", place):
            parts.append(f"{whole_percent(night)} of the work at night there")
        cover = case.covers[place]
        if cover.gaps:
            parts.append(
                f"{by_day(cover)} covered by day there and at home, none {gaps_said(cover)}"
            )
        yield f"{case.places[place]}: {'; '.join(parts)}."


def night_share(case: Case, place: str) -> float:
    """Return the share of the work that is done at night."""
    return _likely(case, "night_share", place)


def by_day(cover: Cover) -> str:
    """Return how much of the duty somebody covers by day: ``16 of 24 hours``."""
    return f"{cover.with_home:g} of {cover.hours:g} hours"


def gaps_said(cover: Cover) -> str:
    """Return the hours that nobody covers by day, on home's clock: ``17-18, 2-9``."""
    return ", ".join(f"{_hour(start)}-{_hour(end)}" for start, end in cover.gaps) or "none"


def _hour(hour: float) -> str:
    return f"{int(hour)}:30" if hour % 1 else f"{int(hour)}"


def _likely(case: Case, name: str, place: str) -> float:
    return case.facts[name, Spot(place)][0].value.likely
