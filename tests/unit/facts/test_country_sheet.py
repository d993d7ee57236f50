"""Everything that the factbook knows of one country, in groups."""

from __future__ import annotations

from datetime import date

import pytest

from whowhere.facts.country_sheet import CountrySheet, SheetEntry, country_sheet
from whowhere.facts.factbook import Factbook
from whowhere.quantities.faults import Faults
from whowhere.quantities.ranges import Range

BOOK = Factbook(date(2026, 11, 1))


def known(sheet: CountrySheet) -> dict[str, SheetEntry]:
    return {entry.id: entry for entry in sheet.entries}


def test_every_figure_of_a_country_has_its_own_name() -> None:
    entries = country_sheet(BOOK, "MX").entries
    assert len({entry.id for entry in entries}) == len(entries)


def test_the_counts_are_those_of_all_figures_most_frequent_first() -> None:
    sheet = country_sheet(BOOK, "IN")
    counts = list(sheet.counts.values())
    assert sum(counts) == len(sheet.entries)
    assert counts == sorted(counts, reverse=True)


def test_each_source_is_listed_once_however_many_figures_it_has() -> None:
    sheet = country_sheet(BOOK, "DE")
    assert len(set(sheet.origins)) == len(sheet.origins)
    assert {origin for entry in sheet.entries for origin in entry.origins} == set(sheet.origins)


def test_a_rate_says_in_words_what_it_is_charged_on() -> None:
    mexico = known(country_sheet(BOOK, "MX"))
    slice_of_pay = mexico["imss_enfermedad_maternidad_excedente"]
    assert slice_of_pay.value == Range.exactly(0.011)
    assert slice_of_pay.note.startswith(
        "on 104.9315% of gross; on pay above 128,454.45; cap 1,070,453.75"
    )
    bulgaria = known(country_sheet(BOOK, "BG"))
    assert "floor 9,912.00; cap 27,600.00" in bulgaria["health_insurance"].note
    assert "due from 210,108,600.00 gross" in known(country_sheet(BOOK, "CO"))["sena"].note
    assert "due up to 252,000.00 gross" in known(country_sheet(BOOK, "IN"))["esic_employer"].note


def test_a_fixed_fee_is_an_amount_and_not_a_rate_of_nothing() -> None:
    fee = known(country_sheet(BOOK, "MX"))["imss_enfermedad_maternidad_cuota_fija"]
    assert (fee.value, fee.unit) == (Range.exactly(8_734.90), "local/year")


def test_each_bracket_of_a_table_by_pay_is_a_figure_of_its_own() -> None:
    mexico = known(country_sheet(BOOK, "MX"))
    lowest = mexico["imss_cesantia_edad_avanzada_vejez"]
    highest = mexico["imss_cesantia_edad_avanzada_vejez_7"]
    assert (lowest.value, highest.value) == (Range.exactly(0.03676), Range.exactly(0.07513))
    assert "due up to 61,208.72 gross" in lowest.note
    assert "due from 163,223.25 gross" in highest.note


def test_what_is_due_later_in_service_is_shown_with_its_month() -> None:
    pay = known(country_sheet(BOOK, "IL"))["convalescence_pay"]
    assert (pay.value, pay.unit) == (Range.exactly(2_257.50), "local/year")  # 5 days of 451.50
    assert "due from month 13 of service" in pay.note


def test_practice_has_only_what_was_observed_in_that_country() -> None:
    def practice(iso2: str) -> set[str]:
        groups = country_sheet(BOOK, iso2).groups
        return {entry.id for group in groups if group.id == "practice" for entry in group.entries}

    assert practice("PH") >= {"attrition_support"}
    assert practice("IN") >= {"attrition_it"}
    assert practice("AL") == set()


def test_holidays_are_those_of_the_year_that_was_asked_about() -> None:
    sheet = country_sheet(Factbook(date(2027, 6, 1)), "PL")
    assert known(sheet)["holiday_days"].year == "2027"


def test_days_of_rest_and_pay_at_night_stand_there_and_an_unread_law_is_missing() -> None:
    egypt, kenya = country_sheet(BOOK, "EG"), country_sheet(BOOK, "KE")
    assert known(egypt)["rest_days"].value == "Friday and Saturday"
    assert known(country_sheet(BOOK, "PH"))["night_premium"].value == Range(
        0.1, 0.1, 0.1, at_least=0
    )
    assert "night_premium" not in known(kenya)
    assert "pay at night" in next(group for group in kenya.groups if group.id == "law").missing


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(Faults, match="country"):
        country_sheet(BOOK, "XX")
