"""What vendors ask for an hour of one person, as published: to hold the model's prices against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from whowhere.facts.cards import origins
from whowhere.facts.exchange import units_per_usd
from whowhere.facts.fact import Origin
from whowhere.facts.tables import table


@dataclass(frozen=True)
class PublishedPrice:
    """A printed range for one hour of work, in US dollars."""

    low: float
    high: float
    year: int
    kind: str
    """Who asks it, for what."""
    origin: Origin


def published_prices(work: str, iso2: str, as_of: date) -> tuple[PublishedPrice, ...]:
    """Return what is published for a kind of work in a country, newest first; often nothing.

    Amounts are as printed, exchanged at the rate of ``as_of``, not raised to its prices.
    """
    rows = [row for row in table("vendor_prices") if (row["work"], row["iso2"]) == (work, iso2)]
    rows.sort(key=lambda row: row["year"], reverse=True)
    return tuple(_price(row, as_of) for row in rows)


def _price(row: dict[str, str], as_of: date) -> PublishedPrice:
    per_usd = units_per_usd(row["currency"], as_of).value.likely
    hour = float(row["hours"]) * per_usd
    return PublishedPrice(
        float(row["low"]) / hour, float(row["high"]) / hour, int(row["year"]), row["kind"],
        origins("vendor_prices", row["source"])[0],
    )  # fmt: skip
