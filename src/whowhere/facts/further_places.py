"""Countries whose employer cost is not known: where they lie, what they pay, what bars them."""

from __future__ import annotations

from functools import cache
from typing import cast

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Status
from whowhere.facts.place import Place
from whowhere.facts.places import countries
from whowhere.facts.statutory_facts import LegalStanding
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Range

US_SANCTIONS = "us_sanctions"


@cache
def further_countries() -> dict[str, Place]:
    """Return the countries whose employer cost is not known, by ISO 3166-1 alpha-2 code."""
    return {
        row["iso2"]: Place(
            row["iso2"], row["iso3"], row["name"], row["city"],
            float(row["latitude"]), float(row["longitude"]), row["zone"],
        )
        for row in table("places_further")
    }  # fmt: skip


@cache
def all_countries() -> dict[str, Place]:
    """Return every country that has a place in the factbook, by code, in order."""
    return dict(sorted((countries() | further_countries()).items()))


@cache
def average_wages_2026() -> dict[str, Fact]:
    """Return the average wage of every country that has one, US dollars a month of 2026."""
    return {
        row["iso2"]: Fact(
            name="average_wage",
            value=_log_range(row["usd_2026_low"], row["usd_2026"], row["usd_2026_high"]),
            unit="USD/month",
            status=cast("Status", row["status"]),
            origins=origins(name, row["source"]),
            place=row["iso2"],
            year=row["year"],
            note=row["note"],
        )
        for name in ("average_wage", "average_wage_further")
        for row in table(name)
    }


def _log_range(low: str, likely: str, high: str) -> Range:
    return Range(float(low), float(likely), float(high), "log")


def sanctions_further(iso2: str) -> LegalStanding | None:
    """Return how a further country stands under US sanctions; ``None`` where none is known.

    The note names the rule.
    """
    row = _sanctions().get(iso2)
    if row is None:
        return None
    (read,) = origins("sanctions_further", row["source"])
    note = "; ".join(filter(None, (row["rule"], row["note"])))
    status = cast("Status", row["status"])
    return LegalStanding(US_SANCTIONS, row["standing"], status, read, row["year"], note)


@cache
def _sanctions() -> dict[str, dict[str, str]]:
    return {row["iso2"]: row for row in table("sanctions_further")}
