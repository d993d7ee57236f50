"""Country risk premiums against the published sheet of January 2026."""

import pytest

from whowhere.facts.country_risk import country_risk_premium
from whowhere.facts.places import countries


def test_a_mature_market_has_none_and_the_emirates_little() -> None:
    assert country_risk_premium("DE").value.likely == 0
    assert country_risk_premium("AE").value.likely == pytest.approx(0.006391)


def test_a_country_in_default_has_more_than_its_neighbours() -> None:
    assert country_risk_premium("AR").value.likely > country_risk_premium("CL").value.likely


def test_a_country_without_one_is_imputed_with_a_range_and_never_zero() -> None:
    fact = country_risk_premium("XX")
    assert fact.status == "imputed"
    assert 0 <= fact.value.low < fact.value.likely < fact.value.high


def test_every_country_answers_with_a_yearly_fraction() -> None:
    for iso2 in countries():
        assert 0 <= country_risk_premium(iso2).value.likely < 0.4
