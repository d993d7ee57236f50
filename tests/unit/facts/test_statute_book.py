"""The statute book: every country, every line, on the right day."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from whowhere.facts.statute_book import (
    FOLDER,
    Statutes,
    countries,
    country_code,
    load_statutes,
)
from whowhere.facts.statute_layout import read_statutes
from whowhere.quantities.faults import Faults

TODAY = date(2026, 11, 23)
AS_PUBLISHED = {"US": "US-CA"}
"""Whose lines were published for a country whose states are told apart here."""


@pytest.fixture(scope="module")
def book() -> dict[str, Statutes]:
    return {iso2: load_statutes(AS_PUBLISHED.get(iso2, iso2), TODAY) for iso2 in countries()}


def of(book: dict[str, Statutes], producer: str) -> dict[str, Statutes]:
    return {iso2: law for iso2, law in book.items() if law.origin.producer == producer}


def test_there_are_133_countries_each_with_its_own_codes_and_name(
    book: dict[str, Statutes],
) -> None:
    assert len(book) == 133
    assert all(statutes.iso2 == iso2 for iso2, statutes in book.items())
    assert len({statutes.iso3 for statutes in book.values()}) == 133
    assert len({statutes.name for statutes in book.values()}) == 133


def test_two_open_tables_carry_all_but_one_country(book: dict[str, Statutes]) -> None:
    assert len(of(book, "EOR Scope")) == 76
    assert len(of(book, "BestEOR.co")) == 56
    assert set(of(book, "whowhere")) == {"PR"}


def test_each_priced_line_of_the_second_table_is_told_as_read_second_hand(
    book: dict[str, Statutes],
) -> None:
    for statutes in of(book, "BestEOR.co").values():
        assert statutes.levies
        assert all(levy.secondary for levy in statutes.levies), statutes.name


def test_all_542_published_duties_are_there_and_more_that_were_found_since() -> None:
    duties = {
        (path.stem, line["id"])
        for path in sorted(FOLDER.rglob("*.toml"))
        for kind in ("contributions", "extras")
        for line in read_statutes(path).get(kind, ())
    }
    assert len(duties) >= 542


@pytest.mark.parametrize("first", [date(2026, 1, 1), date(2026, 7, 1), TODAY, date(2035, 1, 1)])
def test_no_duty_of_today_is_without_a_line_on_another_day(
    first: date, book: dict[str, Statutes]
) -> None:
    for iso2, today in book.items():
        then = {levy.id for levy in load_statutes(AS_PUBLISHED.get(iso2, iso2), first).levies}
        born_since = BORN_IN_2026 if first < TODAY else set()
        assert {levy.id for levy in today.levies} - then <= born_since, iso2


BORN_IN_2026 = {"child_support_levy"}
"""Duties that did not exist when the year began."""


def test_every_line_cites_its_law_and_the_day_it_was_checked(book: dict[str, Statutes]) -> None:
    for statutes in book.values():
        for entry in (*statutes.levies, *statutes.not_priced):
            origin = entry.origin
            assert origin.title, entry.id
            assert origin.address.startswith("http"), entry.id
            assert "2026-09-01" < origin.read < "2026-12-01", entry.id
            assert origin.licence == ("facts" if statutes.iso2 == "PR" else "CC BY 4.0"), entry.id
        assert statutes.changed


NOTHING_OF_THEIR_OWN = {
    "social_payment_withheld",  # Armenia
    "contributions_withheld",  # North Macedonia
    "no_social_security",  # Botswana
}
"""Where employers withhold a payment, or not even that, and add nothing: the rates of zero."""


def test_rates_and_amounts_stay_within_what_laws_ask_anywhere(book: dict[str, Statutes]) -> None:
    for statutes in book.values():
        for levy in statutes.levies:
            comes_later = levy.from_month > 1  # nothing is due in a first month
            is_nil = comes_later or levy.id in NOTHING_OF_THEIR_OWN
            most = levy.rate + (levy.fading.rate if levy.fading else 0)
            assert 0 < most < 0.41 or levy.flat > 0 or is_nil
            assert 0.5 <= levy.share < 1.06, levy.id
            assert 0 <= levy.floor < levy.cap, levy.id


def test_a_country_says_for_which_place_and_case_it_is_modelled(
    book: dict[str, Statutes],
) -> None:
    assert {iso2: s.modelled_as for iso2, s in book.items() if s.modelled_as} == {
        "AT": "Vienna",
        "AU": "New South Wales",
        "BA": "Federation of Bosnia and Herzegovina",
        "CA": "Ontario",
        "CH": "Zurich, age 35 to 44",
        "CN": "Shanghai",
        "DE": "outside Saxony",
        "FR": "Paris",
        "JP": "Tokyo",
        "MX": "Mexico City",
        "NO": "Oslo",
        "PK": "Sindh",
        "VN": "Region I",
    }


def test_a_country_whose_states_differ_is_modelled_as_that_of_its_main_city() -> None:
    federal_and_new_york = load_statutes("US", TODAY)
    assert (federal_and_new_york.modelled_as, federal_and_new_york.state) == ("New York", "US-NY")
    assert federal_and_new_york.levies == load_statutes("US-NY", TODAY).levies
    assert load_statutes("US-NY", TODAY).modelled_as == ""


def test_some_totals_are_only_a_floor_or_a_ceiling(book: dict[str, Statutes]) -> None:
    by_kind = Counter(statutes.total_is for statutes in of(book, "EOR Scope").values())
    assert by_kind == {"total": 58, "floor": 14, "ceiling": 4}
    ceilings = {iso2 for iso2, s in book.items() if s.total_is == "ceiling"}
    assert ceilings == {"BE", "BR", "ET", "GH", "KH", "NG", "NP", "PG"}
    floors = {iso2 for iso2, s in of(book, "BestEOR.co").items() if s.total_is == "floor"}
    assert len(floors) == 33
    assert floors > {"TN", "PA", "HN", "SV"}


def test_a_line_read_second_hand_says_so(book: dict[str, Statutes]) -> None:
    levies = {levy.id: levy for levy in book["PL"].levies}
    assert not levies["emerytalne"].secondary
    second_hand = [
        levy.id for statutes in book.values() for levy in statutes.levies if levy.secondary
    ]
    assert second_hand


@pytest.mark.parametrize(
    ("day", "rate", "status"),
    [
        (date(2026, 1, 1), 0.035, "enacted"),
        (date(2026, 12, 31), 0.035, "enacted"),
        (date(2027, 1, 1), 0.045, "enacted"),
        (date(2027, 12, 31), 0.045, "enacted"),
        (date(2028, 1, 1), 0.05, "enacted"),
        (date(2031, 6, 1), 0.05, "enacted"),
    ],
)
def test_kazakhstans_pension_contribution_rises_on_the_enacted_days(
    day: date, rate: float, status: str
) -> None:
    lines = [
        levy for levy in load_statutes("KZ", day).levies
        if levy.id == "employer_pension_contribution_opvr"
    ]  # fmt: skip
    assert [(levy.rate, levy.status) for levy in lines] == [(rate, status)]


def test_irelands_two_rates_never_both_apply() -> None:
    levies = {levy.id: levy for levy in load_statutes("IE", TODAY).levies}
    assert levies["employer_prsi_reduced"].max_gross == 28_704
    assert levies["employer_prsi_full"].min_gross == 28_704.01


@pytest.mark.parametrize(
    ("text", "code"),
    [("pl", "PL"), ("POL", "PL"), ("Poland", "PL"), (" south korea ", "KR"), ("UK", "GB"),
     ("Czechia", "CZ"), ("Türkiye", "TR")],
)  # fmt: skip
def test_a_country_is_found_by_code_and_by_name(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(("text", "name"), [("Polnd", "Poland"), ("Phillipines", "Philippines")])
def test_a_misspelt_country_brings_the_nearest_name(text: str, name: str) -> None:
    with pytest.raises(Faults, match=f"'{text}'.*Did you mean '{name}'"):
        load_statutes(text, TODAY)


@pytest.mark.parametrize("text", ["XX", "", "../pl", "Atlantis"])
def test_an_unknown_country_is_refused_with_the_known_ones(text: str) -> None:
    with pytest.raises(Faults, match=r"accepted: one of AE, AL.*ISO 3166"):
        load_statutes(text, TODAY)


def test_a_day_before_every_line_is_refused_with_the_first_known_day() -> None:
    with pytest.raises(Faults) as caught:
        load_statutes("PL", date(2025, 12, 31))
    assert str(caught.value) == (
        "pl.toml: as_of is 2025-12-31; accepted: a date from 2026-01-01. "
        "Choose such a date, or add the rules of that time to the file."
    )


def test_only_the_file_of_the_country_is_read(tmp_path: Path) -> None:
    (tmp_path / "pl.toml").write_bytes((FOLDER / "pl.toml").read_bytes())
    (tmp_path / "de.toml").write_text("this is no TOML", encoding="utf-8")
    assert load_statutes("PL", TODAY, tmp_path).name == "Poland"
