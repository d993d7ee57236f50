from datetime import date

import pytest

from whowhere.facts.fact import Fact
from whowhere.facts.indicators import average_wage_usd, inflation, price_level, real_wage_growth
from whowhere.facts.places import countries
from whowhere.facts.tables import table
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 20)
COUNTRIES = sorted(countries())


def wage(iso2: str) -> float:
    return average_wage_usd(iso2, TODAY).value.likely


@pytest.mark.parametrize("iso2", COUNTRIES)
def test_every_country_answers_every_question_with_its_origin(iso2: str) -> None:
    facts: list[Fact] = [
        real_wage_growth(iso2),
        inflation(iso2),
        price_level(iso2),
        average_wage_usd(iso2, TODAY),
    ]
    for fact in facts:
        assert fact.origins
        assert fact.year
        assert fact.place == iso2
        assert fact.value.low <= fact.value.likely <= fact.value.high


@pytest.mark.parametrize("ask", [real_wage_growth, inflation, price_level])
def test_an_unknown_country_is_refused_with_what_is_accepted(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(Faults, match=r"\.csv: iso2 is 'XX'; accepted: one of AE"):
        ask("XX")


def test_american_prices_rose_by_eight_per_cent_in_2022() -> None:
    # US Bureau of Labor Statistics, CPI-U, year means: 292.655 over 270.970 in 2022, 304.702 in
    # 2023, 313.689 in 2024. The deflator of GDP, its neighbour in the source, says 7.1 and 3.6.
    known = {
        row["year"]: float(row["percent"]) for row in table("inflation") if row["iso2"] == "US"
    }
    measured = [known[year] for year in ("2022", "2023", "2024")]
    assert measured == pytest.approx([8.00, 4.12, 2.95], abs=0.01)


def test_inflation_spans_the_last_three_years() -> None:
    value = inflation("US").value
    assert (value.low, value.likely, value.high) == pytest.approx(
        (0.0295, 0.0412, 0.0800), abs=1e-4
    )


def test_the_price_level_of_the_united_states_is_exactly_one() -> None:
    assert price_level("US").value.is_exact
    assert price_level("US").value.likely == 1


def test_prices_rise_from_india_over_poland_and_germany_to_switzerland() -> None:
    levels = [price_level(iso2).value.likely for iso2 in ("IN", "PL", "DE", "CH")]
    assert levels == sorted(levels)
    assert 0.2 < levels[0] < 0.3
    assert 1.0 < levels[-1] < 1.3


def test_taiwan_has_an_imputed_price_level_with_a_wider_range() -> None:
    taiwan, korea = price_level("TW"), price_level("KR")
    assert taiwan.status == "imputed"
    assert taiwan.value.high / taiwan.value.low > korea.value.high / korea.value.low


def test_the_average_american_wage_is_about_67_thousand_dollars() -> None:
    # 5,030.32 a month in 2023, prices and real growth of 2024, then two years at 3.7%.
    fact = average_wage_usd("US", TODAY)
    assert fact.value.likely == pytest.approx(5189.26 * 1.037**2 * 12, rel=1e-3)
    assert (fact.unit, fact.status, fact.year) == ("usd/head/year", "measured", "2023")


def test_a_wage_is_carried_to_the_year_that_is_asked_for() -> None:
    later = average_wage_usd("US", date(2028, 1, 1)).value
    assert later.likely == pytest.approx(wage("US") * 1.037**2)


@pytest.mark.parametrize(
    ("iso2", "low", "high"),
    [("CH", 100_000, 135_000), ("DE", 45_000, 62_000), ("PL", 20_000, 30_000),
     ("CN", 15_000, 22_000), ("MX", 6_000, 12_000), ("PH", 3_000, 5_500),
     ("IN", 2_500, 4_500), ("EG", 1_500, 3_000), ("NG", 700, 2_000), ("AR", 5_000, 12_000),
     ("TR", 10_000, 22_000), ("BG", 14_000, 20_000), ("HR", 20_000, 27_000)],
)  # fmt: skip
def test_wages_lie_where_the_country_is_known_to_lie(iso2: str, low: float, high: float) -> None:
    assert low < wage(iso2) < high


def test_the_order_of_wages_is_that_of_the_world() -> None:
    wages = [wage(iso2) for iso2 in ("NG", "PH", "MX", "PL", "DE", "US", "CH")]
    assert wages == sorted(wages)


def test_bulgaria_counts_in_euros() -> None:
    (row,) = (row for row in table("average_wage") if row["iso2"] == "BG")
    assert row["currency"] == "EUR"
    assert float(row["monthly_local"]) == pytest.approx(2012.25 / 1.95583, abs=0.01)


def test_no_wage_is_off_by_a_factor_of_twelve_or_by_lost_zeros() -> None:
    for row in table("average_wage"):
        assert 50 < float(row["monthly_usd"]) < 12_000, row["iso2"]


def test_the_range_widens_with_the_age_of_the_survey() -> None:
    young, old = average_wage_usd("PL", TODAY).value, average_wage_usd("GR", TODAY).value
    assert old.high / old.low > young.high / young.low


def test_a_survey_older_than_three_years_is_an_estimate_and_says_so() -> None:
    for row in table("average_wage"):
        assert int(row["age_years"]) == 2026 - int(row["year"])
        assert row["status"] != "measured" or int(row["age_years"]) <= 3, row["iso2"]


def test_a_country_without_a_survey_has_an_imputed_wage_that_says_how() -> None:
    imputed = [row for row in table("average_wage") if row["status"] == "imputed"]
    unread = ["AE", "BB", "BS", "CD", "GA", "GY", "IQ", "MA", "MW", "MZ", "PG"]
    assert [row["iso2"] for row in imputed] == unread
    assert all("regression" in row["note"] for row in imputed)


def test_real_wages_grew_fast_in_bulgaria_and_hardly_in_italy() -> None:
    assert real_wage_growth("BG").value.likely > 0.05
    assert -0.01 < real_wage_growth("IT").value.likely < 0.01


def test_the_range_of_growth_is_that_of_a_mean_over_five_years() -> None:
    # United States: deviation 1.77 points over ten years.
    value = real_wage_growth("US").value
    assert value.high - value.likely == pytest.approx(
        1.28155 * 0.0177 * (0.1 + 0.2) ** 0.5, rel=1e-4
    )


def test_growth_without_enough_years_is_imputed_from_the_region() -> None:
    emirates = real_wage_growth("AE")
    assert emirates.status == "imputed"
    assert "Middle East" in emirates.note


def test_a_carried_wage_names_the_sources_of_prices_and_exchange_rates_too() -> None:
    producers = [origin.producer for origin in average_wage_usd("PL", TODAY).origins]
    assert producers[0] == "International Labour Organization"
    assert {"World Bank", "European Central Bank"} <= set(producers)


def test_a_measured_growth_cites_its_survey_alone() -> None:
    assert [origin.producer for origin in real_wage_growth("PL").origins] == [
        "International Labour Organization"
    ]
