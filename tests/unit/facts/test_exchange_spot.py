"""Exchange rates of September 2026 cover every currency that a statute is written in."""

from __future__ import annotations

from datetime import date

from whowhere.facts.statute_book import countries, load_statutes
from whowhere.facts.tables import table

RATES = {row["currency"]: row for row in table("exchange_spot_2026_09")}


def test_every_currency_of_the_statutes_has_one_rate() -> None:
    currencies = {load_statutes(iso2, date(2026, 11, 23)).currency for iso2 in countries()}
    assert currencies == RATES.keys()


def test_rates_are_units_per_dollar_on_days_of_september() -> None:
    assert float(RATES["USD"]["units_per_usd"]) == 1
    assert float(RATES["EUR"]["units_per_usd"]) == 0.8726
    assert float(RATES["VND"]["units_per_usd"]) == 26078
    assert all(row["date"].startswith("2026-09-") for row in RATES.values())
