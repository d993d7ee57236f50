import math
from datetime import date
from itertools import pairwise

import pytest

from whowhere.facts.exchange import units_per_usd, volatility
from whowhere.facts.tables import table
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 20)
CURRENCIES = sorted({row["currency"] for row in table("average_wage")})
MONTHLY = {row["currency"] for row in table("exchange_monthly")} | {"USD"}


def test_a_month_is_known_once_it_is_over() -> None:
    september = units_per_usd("PLN", date(2026, 9, 30))
    assert september.year == "2026-09"
    assert 3.7 < september.value.likely < 3.9
    assert units_per_usd("PLN", date(2026, 9, 15)).year == "2026-08"


def test_the_day_rate_of_september_beats_the_month_before_it() -> None:
    rate = units_per_usd("PLN", date(2026, 9, 29))
    assert (rate.year, rate.value.likely) == ("2026-09-18", 3.807592)


def test_the_newest_month_beats_an_older_day_rate() -> None:
    rate = units_per_usd("PLN", TODAY)
    assert (rate.year, rate.value.likely) == ("2026-10", 3.9113681)
    assert rate.origins[0].producer == "European Central Bank"


def test_a_currency_without_months_takes_the_day_rate_once_it_is_known() -> None:
    rate = units_per_usd("EGP", TODAY)
    assert (rate.value.likely, rate.status, rate.value.is_exact) == (50.291007, "measured", True)


def test_before_the_day_rate_only_the_mean_of_a_year_is_left_and_it_is_an_estimate() -> None:
    rate = units_per_usd("EGP", date(2026, 6, 1))
    assert (rate.value.likely, rate.status, rate.year) == (45.299, "estimated", "2024")
    assert "2024" in rate.note
    assert rate.value.low < 45.299 < rate.value.high


def test_an_older_estimate_is_wider() -> None:
    young = units_per_usd("EGP", date(2025, 1, 1)).value
    old = units_per_usd("EGP", date(2026, 9, 1)).value
    assert old.high / old.low > young.high / young.low


def test_a_pegged_currency_stays_narrow_as_an_estimate() -> None:
    dirham = units_per_usd("AED", date(2026, 6, 1)).value
    assert (dirham.low, dirham.high) == pytest.approx((3.672, 3.672), rel=1e-3)


def test_a_dollar_is_a_dollar() -> None:
    assert units_per_usd("USD", TODAY).value.likely == 1


def test_the_cedi_of_today_is_read_from_rows_that_the_source_calls_ghc() -> None:
    assert units_per_usd("GHS", date(2024, 6, 1)).value.likely == 11.02


def test_a_day_before_every_rate_is_refused() -> None:
    with pytest.raises(Faults, match=r"PLN.*2008-01-31 or later"):
        units_per_usd("PLN", date(2000, 1, 1))


def test_an_unknown_currency_brings_the_nearest() -> None:
    with pytest.raises(Faults, match="Did you mean 'PLN'"):
        units_per_usd("PNL", TODAY)
    with pytest.raises(Faults, match="currency"):
        volatility("XXX", "USD")


def test_the_euro_moves_five_to_ten_per_cent_a_year_against_the_dollar() -> None:
    fact = volatility("EUR", "USD")
    assert 0.05 < fact.value.likely < 0.10
    assert (fact.status, fact.unit) == ("measured", "1/year")


def test_volatility_is_the_scaled_deviation_of_monthly_changes_of_ten_years() -> None:
    rates = [
        float(row["units_per_usd"]) for row in table("exchange_monthly") if row["currency"] == "EUR"
    ][-121:]
    changes = [math.log(after / before) for before, after in pairwise(rates)]
    mean = sum(changes) / 120
    variance = sum((change - mean) ** 2 for change in changes) / 119
    assert volatility("EUR", "USD").value.likely == pytest.approx(math.sqrt(variance * 12 * 1.5))


def test_its_range_is_the_sampling_error_of_a_deviation() -> None:
    value = volatility("EUR", "USD").value
    assert value.high / value.likely - 1 == pytest.approx(1.28155 / math.sqrt(2 * 119), rel=1e-4)
    assert 1 - value.low / value.likely == pytest.approx(1.28155 / math.sqrt(2 * 119), rel=1e-4)


@pytest.mark.parametrize("currency", ["HKD", "AED", "SAR", "QAR", "JOD"])
def test_a_currency_pegged_to_the_dollar_hardly_moves(currency: str) -> None:
    assert 0 <= volatility(currency, "USD").value.likely < 0.01


def test_the_krone_hardly_moves_against_the_euro() -> None:
    assert volatility("DKK", "EUR").value.likely < 0.005


def test_a_pegged_currency_moves_against_the_euro_as_the_dollar_does() -> None:
    dirham, dollar = volatility("AED", "EUR"), volatility("USD", "EUR")
    assert dirham.status == "estimated"
    assert dirham.value.likely == pytest.approx(dollar.value.likely, rel=0.35)


def test_the_same_currency_does_not_move_at_all() -> None:
    assert volatility("EUR", "EUR").value.is_exact
    assert volatility("EUR", "EUR").value.likely == 0


def test_the_naira_moves_far_more_than_the_euro() -> None:
    assert volatility("NGN", "USD").value.likely > 3 * volatility("EUR", "USD").value.likely


@pytest.mark.parametrize("base", ["USD", "EUR", "PHP", "EGP"])
@pytest.mark.parametrize("currency", CURRENCIES)
def test_every_currency_has_a_volatility_either_way_round(currency: str, base: str) -> None:
    fact, back = volatility(currency, base), volatility(base, currency)
    assert fact.value.likely == pytest.approx(back.value.likely)
    assert fact.origins
    assert fact.value.likely < 0.6
    measured = currency == base or {currency, base} <= MONTHLY
    assert fact.status == ("measured" if measured else "estimated")


@pytest.mark.parametrize("currency", CURRENCIES)
def test_every_currency_has_a_rate_today_near_its_last_month_or_year(currency: str) -> None:
    fact = units_per_usd(currency, TODAY)
    assert fact.status == "measured"
    assert fact.origins


@pytest.mark.parametrize("currency", sorted(MONTHLY - {"USD"}))
def test_day_rates_and_months_of_september_agree(currency: str) -> None:
    months = {
        row["month"]: float(row["units_per_usd"])
        for row in table("exchange_monthly")
        if row["currency"] == currency
    }
    (spot,) = (
        float(row["units_per_usd"])
        for row in table("exchange_spot_2026_09")
        if row["currency"] == currency
    )
    assert spot == pytest.approx(
        months[max(month for month in months if month <= "2026-09")], rel=0.05
    )


@pytest.mark.parametrize("currency", sorted(MONTHLY - {"USD"}))
def test_months_follow_each_other_without_a_gap(currency: str) -> None:
    months = [row["month"] for row in table("exchange_monthly") if row["currency"] == currency]
    numbers = [int(month[:4]) * 12 + int(month[5:]) for month in months]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
