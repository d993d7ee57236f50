"""Employer cost in countries of the second table, by hand on both sides of a threshold."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.statute_book import load_statutes
from whowhere.model.hiring import hire

DAY = date(2026, 11, 29)


def extra(iso2: str, gross: float, day: date = DAY) -> float:
    """Return what an employer pays on top of gross pay, local currency a year."""
    return hire(load_statutes(iso2, day), gross).statutory


@pytest.mark.parametrize(
    ("gross", "expected"),
    [
        (60_000, 60_000 * 0.154),  # 8.8 + 2.9 + 2 + 1.2 + 0.5%
        # 8.8 + 1.2 + 0.5% end at 68,904; health at 180,000; cohesion never.
        (100_000, 68_904 * 0.105 + 100_000 * 0.049),
        (200_000, 68_904 * 0.105 + 180_000 * 0.029 + 200_000 * 0.02),
    ],
)
def test_cyprus_ends_social_insurance_early_health_late_and_cohesion_never(
    gross: float, expected: float
) -> None:
    assert extra("CY", gross) == pytest.approx(expected)


def test_tunisia_adds_training_and_housing_to_social_security() -> None:
    # 16.57 social security + 0.5 unemployment + 0.4 accident + 2 training + 1 housing
    assert extra("TN", 30_000) == pytest.approx(30_000 * 0.2047)
    assert load_statutes("TN", DAY).total_is == "floor"


@pytest.mark.parametrize(
    ("gross", "expected"),
    [
        # 3% at 50,000 a month, 6% above; 2.5% of at most 25,475 a month; 1.5 + 4.5%; a month.
        (600_000, 600_000 * (0.03 + 0.06) + 7_642.50 + 50_000),
        (660_000, 660_000 * (0.06 + 0.06) + 7_642.50 + 55_000),
        (3_000_000, 3_000_000 * (0.06 + 0.015) + 7_642.50 + 250_000),  # no retirement fund
    ],
)
def test_mauritius_doubles_its_social_contribution_above_50_000_a_month(
    gross: float, expected: float
) -> None:
    assert extra("MU", gross) == pytest.approx(expected)


def test_honduras_charges_the_private_scheme_on_what_lies_above_the_ceiling() -> None:
    # Ceiling 11,903.13 x 12 = 142,837.56: 5 + 3.5 + 0.2% up to it, 1.5% above; 1%; two months.
    below = 120_000 * (0.05 + 0.035 + 0.002 + 0.01) + 20_000
    above = 142_837.56 * 0.087 + (240_000 - 142_837.56) * 0.015 + 2_400 + 40_000
    assert extra("HN", 120_000) == pytest.approx(below)
    assert extra("HN", 240_000) == pytest.approx(above)


def test_guatemala_pays_12_67_percent_in_all_and_two_months() -> None:
    # The table names 12.67% and two levies beside it, which the 12.67% already hold.
    assert extra("GT", 120_000) == pytest.approx(120_000 * 0.1267 + 20_000)


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2026, 11, 29), 0.1325),
        (date(2027, 2, 28), 0.1325),
        (date(2027, 3, 1), 0.1425),
        (date(2029, 3, 1), 0.1525),
    ],
)
def test_panamas_social_security_rises_on_the_days_of_its_law(day: date, rate: float) -> None:
    assert extra("PA", 36_000, day) == pytest.approx(36_000 * (rate + 0.015) + 3_000)


def test_fijis_relief_began_in_august_2026() -> None:
    assert extra("FJ", 50_000, date(2026, 7, 31)) == pytest.approx(5_000)
    assert extra("FJ", 50_000, date(2026, 8, 1)) == pytest.approx(4_000)


def test_madagascar_charges_from_one_to_eight_minimum_wages() -> None:
    least, most = 262_680 * 12, 262_680 * 12 * 8
    assert extra("MG", 2_000_000) == pytest.approx(0.19 * least)
    assert extra("MG", 10_000_000) == pytest.approx(0.19 * 10_000_000)
    assert extra("MG", 40_000_000) == pytest.approx(0.19 * most)


def test_puerto_rico_has_the_federal_lines_and_its_own() -> None:
    # 7.65% + 0.6 and 4.2% of 7,000 + 0.3% of 9,000 + 2% bonus of at most 600
    assert extra("PR", 60_000) == pytest.approx(60_000 * 0.0765 + 336 + 27 + 600)


def test_north_macedonia_adds_nothing_of_its_employers_own() -> None:
    assert extra("MK", 600_000) == 0
