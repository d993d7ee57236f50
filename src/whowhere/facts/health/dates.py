"""Dates as the files of the factbook write them: a day, a month, or a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from whowhere.quantities.faults import Fault

ACCEPTED = "a day, month or year up to today, such as 2026-01-31, 2026-01 or 2026"
_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def first_day(written: str) -> date | None:
    """Return the first day that ``2026``, ``2026-01`` or ``2026-01-31`` speaks of, or ``None``."""
    match = _WRITTEN.fullmatch(written)
    if not match:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def past_date_faults(where: str, key: str, written: object, today: date) -> Iterator[Fault]:
    """Yield a fault for a date that cannot be read, or that lies in the future."""
    day = first_day(str(written))
    if day is None:
        yield Fault(where, key, f"unreadable ({str(written)!r})", ACCEPTED)
    elif day > today:
        yield Fault(where, key, f"{written}, in the future", ACCEPTED, do="Mend the date.")


def last_year(written: str) -> int | None:
    """Return the last year that a text such as ``2018 to 2023`` or ``2024/25`` names in full."""
    years = _YEAR.findall(written)
    return int(years[-1]) if years else None
