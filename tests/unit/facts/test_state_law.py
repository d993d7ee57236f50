"""The law of fifty states and the District of Columbia, beside the federal lines."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.levies import Levy
from whowhere.facts.minimum_pay import minimum_pay
from whowhere.facts.places import countries
from whowhere.facts.statute_book import FOLDER, load_statutes
from whowhere.facts.towns import states

DAY = date(2026, 11, 29)
CODES = sorted(place.state for place in states(countries()))
FEDERAL = ("social_security", "medicare", "futa")


def charge(levy: Levy, gross: float) -> float:
    return levy.rate * min(gross, levy.cap)


def cents(code: str, gross: float) -> dict[str, float]:
    """Return each line of a state for everybody's case, to the cent."""
    levies = load_statutes(code, DAY).levies
    return {each.id: round(charge(each, gross), 2) for each in levies if not each.occupations}


def test_there_are_51_files_one_for_each_state() -> None:
    named = [f"US-{path.stem.upper()}" for path in sorted((FOLDER / "us").glob("*.toml"))]
    assert named == CODES
    assert len(named) == 51


@pytest.mark.parametrize("code", CODES)
def test_every_state_has_the_federal_lines_and_unemployment_insurance_of_its_own(
    code: str,
) -> None:
    law = load_statutes(code, DAY)
    own = [levy for levy in law.levies if levy.id not in FEDERAL]
    assert [levy.id for levy in law.levies][:3] == list(FEDERAL)
    assert own
    assert all(levy.origin.address.startswith("https://") for levy in own)
    assert (law.iso2, law.currency, law.state, law.modelled_as) == ("US", "USD", code, "")
    assert law.leave_days == load_statutes("US", DAY).leave_days
    total = sum(charge(levy, 45_000) for levy in law.levies) / 45_000
    assert 0.0776 < total < 0.115, "federal law alone is 7.65% and 42 dollars"


def test_denver_pays_colorados_lines() -> None:
    assert cents("US-CO", 70_000) == {
        "social_security": 4_340.00,
        "medicare": 1_015.00,
        "futa": 42.00,
        "co_unemployment": 468.18,  # 1.53% of 30,600
        "co_famli": 308.00,  # 0.44%
    }


ORACLE = {"US-TX": 8.06, "US-FL": 7.98, "US-CO": 8.67, "US-NY": 8.32, "US-WA": 9.26, "US-CA": 8.18}
"""Employer's share of 70,000 by policyengine-us 2.68.0, which holds figures of older years:"""
OLDER = {
    "US-CO": 0.0153 * (30_600 - 23_800),  # wage base of 2024
    "US-NY": 0.041 * 17_600 - 0.034 * 12_500,  # new employers' rate and wage base of 2024
    "US-WA": 0.0125 * (70_000 - 68_500),  # wage base of 2024
    "US-CA": 0.003 * 7_000,  # the federal credit was cut by 1.2% for 2025, by 1.5% for 2026
}


@pytest.mark.parametrize("code", sorted(ORACLE))
def test_six_states_agree_with_an_independent_engine(code: str) -> None:
    ours = sum(cents(code, 70_000).values()) - OLDER.get(code, 0.0)
    assert 100 * ours / 70_000 == pytest.approx(ORACLE[code], abs=0.006)


def test_californias_class_of_software_is_not_charged_on_other_staff() -> None:
    by_id = {levy.id: levy for levy in load_statutes("US-CA", DAY).levies}
    assert by_id["ca_workers_comp"].occupations == ("it",)
    assert "futa_credit_reduction_ca" not in cents("US-NV", 70_000)


def test_delawares_wage_base_rises_in_2027_as_enacted() -> None:
    (before,) = [x for x in load_statutes("US-DE", DAY).levies if x.id == "de_unemployment"]
    later = load_statutes("US-DE", date(2027, 1, 1))
    (after,) = [x for x in later.levies if x.id == "de_unemployment"]
    assert (before.cap, after.cap) == (14_500, 16_500)


def test_small_employers_are_spared_where_the_law_says_so() -> None:
    least = {
        levy.id: levy.min_heads
        for code in CODES
        for levy in load_statutes(code, DAY).levies
        if levy.min_heads
    }
    assert least == {
        "co_famli": 10, "de_paid_leave": 25, "ma_paid_leave": 25, "me_paid_leave": 15,
        "or_paid_leave": 25, "wa_paid_leave": 50,
    }  # fmt: skip


def test_a_state_without_a_law_of_its_own_has_its_countrys() -> None:
    assert load_statutes("CA-ON", DAY) == load_statutes("CA", DAY)


def test_a_states_minimum_wage_stands_above_the_federal_one() -> None:
    federal, oklahoma, colorado = (minimum_pay(code, DAY) for code in ("US", "US-OK", "US-CO"))
    assert federal
    assert oklahoma
    assert colorado
    assert federal.usd == oklahoma.usd == pytest.approx(7.25 * 40 * 52)
    assert colorado.usd == pytest.approx(15.16 * 40 * 52)
