"""Months as users name them: ``2027-07``, a day in it, ``November`` or 11."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, WithJsonSchema

from whowhere.model.scenario.refusal import refusal
from whowhere.quantities.faults import nearest
from whowhere.quantities.tables.calendar_words import MONTHS, month_in

A_MONTH: Final = "([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?"
"""A month of a year, or a day of it."""


def month_named(written: object) -> dt.date | None:
    """Return the first day of the month that a text names; ``None`` where it names none."""
    found = re.fullmatch(A_MONTH, str(written))
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return dt.date(year, month, day).replace(day=1)
    except ValueError:
        return None


def names_a_month(written: object) -> bool:
    """Whether a text is written as a month of a year, or as a day."""
    return month_named(written) is not None


def months_apart(first: dt.date, last: dt.date) -> int:
    """Return how many months a month comes after another, whatever the days."""
    return 12 * (last.year - first.year) + last.month - first.month


def month_of_year(written: object) -> int:
    """Return the month that a user means, January is 1; refuse what names none."""
    if isinstance(written, int) and not isinstance(written, bool) and 1 <= written <= 12:
        return written
    word = written.strip() if isinstance(written, str) else ""
    if word.isdecimal() and 1 <= int(word) <= 12:
        return int(word)
    if word and (found := month_in(word, "en")):
        return found
    names = [each.split()[0] for each in MONTHS["en"].split("|")]
    raise refusal(
        "a month: its English name or its number, as April or 4",
        nearest(word.capitalize(), [name.capitalize() for name in names]) if word else "",
    )


MonthOfYear: TypeAlias = Annotated[
    int,
    BeforeValidator(month_of_year),
    WithJsonSchema({"type": ["integer", "string"], "examples": ["April", 4]}),
]
"""A month of any year, by its English name or its number."""
