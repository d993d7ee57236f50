from __future__ import annotations

import pytest
from tests.cases import DAY

from whowhere.facts.further_places import (
    all_countries,
    average_wages_2026,
    further_countries,
    sanctions_further,
)
from whowhere.facts.governance import governance
from whowhere.facts.place_indicators import measured, speakers
from whowhere.facts.place_pillars import load_place_pillars
from whowhere.facts.places import countries
from whowhere.facts.statute_book import load_statutes
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Z_OF_P90

ALL = all_countries()
ENTRIES = load_place_pillars().indicators
TABLED = sorted(key for key, entry in ENTRIES.items() if entry.table)


def value(key: str, iso2: str) -> float:
    found = measured(key, ENTRIES[key], ALL[iso2])
    assert found is not None
    return found.value.likely


def test_further_countries_are_others_than_those_with_a_known_employer_cost() -> None:
    assert not further_countries().keys() & countries().keys()
    assert len(ALL) >= 140


@pytest.mark.parametrize(
    ("key", "iso2", "expected"),
    [
        ("country_risk_premium", "PL", 1.0955),  # Damodaran, January 2026
        ("corporate_tax", "SI", 22),
        ("start_days", "NZ", 0.5),  # Doing Business 2020
        ("contract_enforcement", "SG", 84.5),
        ("internet_users", "IS", 100),
        ("ict_services_exports", "IN", 177_745),  # World Bank, 2024
        ("ict_services_exports", "PL", 19_604),
        # UNCTAD, 2014 to 2023: the mean of the ten years
        ("digital_services_exports", "PH", 16_640),
    ],
)
def test_figures_are_those_that_were_published(key: str, iso2: str, expected: float) -> None:
    assert value(key, iso2) == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize("key", TABLED)
def test_every_tabled_indicator_is_known_of_a_hundred_places_and_cites_its_source(key: str) -> None:
    known = [found for place in ALL.values() if (found := measured(key, ENTRIES[key], place))]
    assert len(known) >= 100
    for fact in known:
        assert fact.origins
        assert 2010 <= int(fact.year) <= 2026


def test_governance_keeps_its_standard_error_as_a_range() -> None:
    fact = measured("rule_of_law", ENTRIES["rule_of_law"], ALL["PL"])
    assert fact is not None
    (row,) = (
        row
        for row in table("governance")
        if (row["iso3"], row["dimension"]) == ("POL", "rule_of_law")
    )
    reach = Z_OF_P90 * float(row["standard_error"])
    assert fact.value.high - fact.value.likely == pytest.approx(reach)
    assert fact.value == governance("rule_of_law", "PL").value


def test_tax_is_that_of_the_statutes_where_both_know_it() -> None:
    for iso2 in countries():
        law = load_statutes(iso2, DAY).corporate_tax
        if law and "Damodaran" in law.origins[0].producer:
            assert value("corporate_tax", iso2) == pytest.approx(100 * law.value.likely), iso2


@pytest.mark.parametrize("iso2", ["HK", "SG", "NL"])
def test_developer_counts_that_are_inflated_are_missing_not_zero(iso2: str) -> None:
    assert measured("github_developers", ENTRIES["github_developers"], ALL[iso2]) is None


@pytest.mark.parametrize(
    ("key", "iso2"),
    [
        ("digital_services_exports", "PE"),
        ("ict_services_exports", "VN"),
        ("ict_services_exports", "AE"),
    ],
)
def test_exports_that_nobody_published_are_missing_not_zero(key: str, iso2: str) -> None:
    assert measured(key, ENTRIES[key], ALL[iso2]) is None


@pytest.mark.parametrize("iso2", ["CN", "PK", "EG", "NO", "UA"])
def test_english_that_is_not_known_is_missing_not_zero(iso2: str) -> None:
    assert speakers("en", "people", ALL[iso2]) is None


def test_speakers_are_people_not_shares() -> None:
    english = speakers("en", "people", ALL["PH"])
    assert english is not None
    assert 60e6 < english.value.likely < 90e6


def test_a_language_that_a_place_does_not_list_is_rare_there_and_marked_as_imputed() -> None:
    spanish = {iso2: speakers("es", "people", place) for iso2, place in ALL.items()}
    unlisted, listed = spanish["VN"], spanish["MX"]
    assert unlisted is not None
    assert listed is not None
    assert (unlisted.status, listed.status) == ("imputed", "estimated")
    least = min(fact.value.likely for fact in spanish.values() if fact and fact != unlisted
                and fact.status == "estimated")  # fmt: skip
    assert 0 < unlisted.value.likely == pytest.approx(least / 2)


def test_a_language_that_no_place_lists_is_missing() -> None:
    assert speakers("tlh", "people", ALL["PL"]) is None


def test_wages_are_known_of_every_place_that_is_not_barred() -> None:
    barred = {
        iso2
        for iso2 in further_countries()
        if (standing := sanctions_further(iso2)) and standing.value in {"comprehensive", "broad"}
    }
    assert barred == {"CU", "IR", "KP", "RU"}
    assert average_wages_2026().keys() >= ALL.keys() - barred


def test_a_sanction_names_its_rule_and_where_it_was_read() -> None:
    cuba = sanctions_further("CU")
    assert cuba is not None
    assert "31 CFR part 515" in cuba.note
    assert cuba.origin.address.startswith("https://")
    assert sanctions_further("SI") is None
