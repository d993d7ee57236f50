"""Shared hours as rows, a day each."""

from __future__ import annotations

from whowhere.model.hours.answer import SharedHours
from whowhere.model.hours.together import SharedTime
from whowhere.report.hours.document import EVERYONE


def hours_rows(found: SharedHours) -> list[dict[str, object]]:
    """Return a row for each working day of each pair's first place, then of all together."""
    rows = [row for pair in found.pairs for row in _rows(pair.together, pair.abroad.name)]
    if len(found.sites) > 2:
        rows += _rows(found.everyone, EVERYONE)
    return rows


def _rows(of: SharedTime, other: str) -> list[dict[str, object]]:
    return [
        {
            "date": day.day.isoformat(),
            "home": of.sites[0].name,
            "abroad": other,
            "minutes": day.minutes,
            "missing": "; ".join(day.missing),
        }
        for day in of.days
    ]
