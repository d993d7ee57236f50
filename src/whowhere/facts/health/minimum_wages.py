"""Which minimum wages are of another year than the one asked about, and which nobody has read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from whowhere.facts.law_months import on_day
from whowhere.facts.statute_keys import Table

TOPIC = "minimum_wage"


@dataclass(frozen=True)
class MinimumWages:
    """How current the minimum wages are."""

    earlier: Mapping[str, str]
    """The year of each that is not of the year asked about, by country."""
    not_known: tuple[str, ...]
    """Countries whose minimum wage nobody has read, or that may have none."""


def minimum_wages(statutes: Mapping[str, Table], as_of: date) -> MinimumWages:
    """Return which minimum wages in force on a day were set for another year."""
    known = {
        iso2: on_day(data[TOPIC], as_of)["year"] for iso2, data in statutes.items() if TOPIC in data
    }
    return MinimumWages(
        {iso2: year for iso2, year in sorted(known.items()) if year != str(as_of.year)},
        tuple(sorted(statutes.keys() - known.keys())),
    )
