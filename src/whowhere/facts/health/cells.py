"""What a cell of a measured table may hold, as the table's card says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from whowhere.facts.health.dates import first_day
from whowhere.quantities.faults import nearest, one_of

Field = dict[str, Any]
"""A column of a Frictionless card."""

FORMS: Final = {
    "integer": (re.compile(r"-?\d+"), "a whole number"),
    "number": (re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?"), "a number with a point"),
    "date": (re.compile(r"\d{4}-\d\d-\d\d"), "a date such as 2026-01-31"),
    "yearmonth": (re.compile(r"\d{4}-\d\d"), "a month such as 2026-01"),
    "string": (re.compile(r"[^\0]*"), "text"),
}
YEARS: Final = ("year", "first_year", "last_year")
AMOUNTS: Final = ("usd", "local", "currency", "people", "heads", "kwh")
"""What is counted from zero, by the first word of its unit."""

Wrong = tuple[str, str]
"""What is accepted, and the nearest valid value."""


def wrong_cell(value: str, field: Field, today: date) -> Wrong | None:
    """Return what would be accepted in place of a cell, or ``None`` if it is as it should be."""
    rules = field.get("constraints", {})
    if not value:
        return ("a value", "") if rules.get("required") else None
    form, words = FORMS.get(field.get("type", "string"), FORMS["string"])
    if not form.fullmatch(value):
        return words, ""
    if "enum" in rules and value not in map(str, rules["enum"]):
        names = [str(name) for name in rules["enum"]]
        return one_of(names), nearest(value, names)
    if field.get("type") in {"date", "yearmonth"} or field["name"] in YEARS:
        return _wrong_date(value, field, today)
    if field.get("type") in {"integer", "number"}:
        return next(_beyond_limits(float(value), field), None)
    return None


def _wrong_date(value: str, field: Field, today: date) -> Wrong | None:
    """Return what is accepted; a calendar, such as that of holidays, may lie ahead."""
    day = first_day(value)
    if day is None:
        return "a date of the calendar", ""
    if day > today and not field.get("calendar"):
        return f"a date up to {today}: this one lies in the future", ""
    return None


def _beyond_limits(number: float, field: Field) -> Iterator[Wrong]:
    rules = field.get("constraints", {})
    first = re.split(r"[\s/]", field.get("unit", "").casefold())[0]
    at_least = rules.get("minimum", 0 if first in AMOUNTS else None)
    above, at_most = rules.get("exclusiveMinimum"), rules.get("maximum")
    if at_least is not None and number < at_least:
        yield f"{at_least:g} or more", ""
    if above is not None and number <= above:
        yield f"more than {above:g}", ""
    if at_most is not None and number > at_most:
        yield f"{at_most:g} or less", ""
