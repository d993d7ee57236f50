"""Dates as files write them."""

from __future__ import annotations

import datetime as dt
import re

from whowhere.model.graph.constants import DAYS_PER_YEAR, MONTHS_PER_YEAR


def as_date(written: object) -> object:
    """Read the text ``2027-01-01``, since JSON has no dates."""
    if isinstance(written, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        try:
            return dt.date.fromisoformat(written)
        except ValueError:
            return written
    return written


def months_between(first: dt.date, last: dt.date) -> float:
    """Return the months from one day to another, below zero where the other comes first."""
    return (last - first).days * MONTHS_PER_YEAR.value / DAYS_PER_YEAR.value
