"""Language and institutions between two places."""

import pytest

from whowhere.facts.barriers import institutional_distance, language_gap
from whowhere.facts.governance import governance
from whowhere.facts.places import countries

DIMENSIONS = ("control_of_corruption", "government_effectiveness", "political_stability",
              "regulatory_quality", "rule_of_law", "voice_accountability")  # fmt: skip


def test_home_is_at_no_distance_from_itself_and_distance_has_no_direction() -> None:
    assert institutional_distance("DE", "DE").value.likely == 0
    there = institutional_distance("IN", "DE").value.likely
    assert there == institutional_distance("DE", "IN").value.likely
    assert there > institutional_distance("PL", "DE").value.likely > 0


def test_distance_is_the_mean_of_six_differences() -> None:
    by_hand = sum(
        abs(governance(each, "VN").value.likely - governance(each, "US").value.likely)  # type: ignore[arg-type]
        for each in DIMENSIONS
    )
    assert institutional_distance("VN", "US").value.likely == pytest.approx(by_hand / 6)


def test_there_is_no_gap_where_everyone_speaks_the_language() -> None:
    assert language_gap({"en": 1}, "US").value.likely == 0
    assert language_gap({"es": 1}, "MX").value.likely == 0


def test_the_scarcest_language_decides() -> None:
    alone, both = language_gap({"ja": 1}, "IN"), language_gap({"en": 1, "ja": 1}, "IN")
    assert alone.value == both.value
    assert alone.value.likely > 0.99


def test_half_of_enough_speakers_is_half_a_gap() -> None:
    # 13.4% of people in the United States speak Spanish at home; 20% would be enough.
    assert language_gap({"es": 1}, "US").value.likely == pytest.approx(1 - 0.134 / 0.2)


def test_a_gap_counts_for_those_who_must_speak_the_language() -> None:
    all_of_them = language_gap({"es": 1}, "PH").value
    fifth = language_gap({"en": 1, "es": 0.2}, "PH").value
    assert fifth.likely == pytest.approx(0.2 * all_of_them.likely)


@pytest.mark.parametrize(("language", "iso2"), [("en", "EG"), ("fi", "PL")])
def test_a_language_without_a_figure_is_imputed_and_wide_not_zero(language: str, iso2: str) -> None:
    fact = language_gap({language: 1}, iso2)
    assert fact.status == "imputed"
    assert fact.value.low < fact.value.high
    assert fact.value.likely < 1


def test_every_country_with_employer_cost_has_both() -> None:
    for iso2 in countries():
        assert institutional_distance(iso2, "US").value.likely >= 0
        assert 0 <= language_gap({"en": 1, "de": 1}, iso2).value.likely <= 1
