"""Vendors' prices by the hour, the model's beside published ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from whowhere.decide.reality import ModelPrice
from whowhere.facts.vendor_prices import PublishedPrice, published_prices
from whowhere.report.media.numbers import whole_percent

HEAD = ("Work, place", "Model, USD an hour", "8 in 10", "Published", "The median lies", "Source")
NOTHING = ("-", "-", "nothing was found")


def price_rows(prices: Iterable[ModelPrice], as_of: date) -> list[tuple[str, ...]]:
    """Return a row for each published price, and one for a price without any."""
    return [row for price in prices for row in _rows(price, as_of)]


def _rows(price: ModelPrice, as_of: date) -> Iterator[tuple[str, ...]]:
    ours = (
        f"{price.work}, {price.place}", f"{price.p50:.0f}", f"{price.p10:.0f} to {price.p90:.0f}"
    )  # fmt: skip
    found = published_prices(price.work, price.place, as_of)
    for each in found:
        ends = f"{each.low:.0f} to {each.high:.0f} ({each.year})"
        source = f"[{each.origin.producer}]({each.origin.address}): {each.kind}"
        yield *ours, ends, standing(price.p50, each), source
    if not found:
        yield *ours, *NOTHING


def standing(ours: float, published: PublishedPrice) -> str:
    """Say where a price lies beside a published range: inside, or by how much outside."""
    if ours > published.high:
        return f"{whole_percent(ours / published.high - 1)} above"
    if ours < published.low:
        return f"{whole_percent(1 - ours / published.low)} below"
    return "inside"
