"""Published prices of vendors, as one hour in US dollars."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.deals import deal_mix
from whowhere.facts.exchange import units_per_usd
from whowhere.facts.vendor_prices import published_prices
from whowhere.model.deals import priced_deals
from whowhere.report.reference.price_table import standing

TODAY = date(2026, 11, 23)


def test_a_day_rate_in_pounds_becomes_dollars_an_hour() -> None:
    found = published_prices("software", "GB", TODAY)
    day = found[0]
    assert (day.year, day.origin.producer) == (2025, "IT Jobs Watch")
    per_usd = units_per_usd("GBP", TODAY).value.likely
    assert day.low == pytest.approx(525 / 7.5 / per_usd)


def test_where_nothing_is_published_nothing_is_said() -> None:
    assert published_prices("finance", "PL", TODAY) == ()


def test_the_newest_price_stands_first() -> None:
    years = [each.year for each in published_prices("support", "US", TODAY)]
    assert years == sorted(years, reverse=True)


def test_a_price_is_inside_above_or_below_its_band() -> None:
    (band,) = (each for each in published_prices("support", "US", TODAY) if each.year == 2026)
    assert (band.low, band.high) == (28, 30)
    assert standing(29, band) == "inside"
    assert standing(45, band) == "50% above"
    assert standing(21, band) == "25% below"


def test_a_british_vendor_is_bought_by_a_british_company() -> None:
    deals = list(priced_deals(deal_mix().priced))
    homes = {deal.option.place: deal.home for deal in deals}
    assert len(deals) == 3 * len(homes)
    assert homes["GB"] == "GB"
    assert set(homes.values()) == {"US", "GB"}
