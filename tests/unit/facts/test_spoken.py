"""Who speaks what: shares, trades and what speakers are paid."""

import pytest

from whowhere.facts.places import countries
from whowhere.facts.spoken import (
    NOBODY_COUNTED,
    is_everyday,
    language_premium,
    spoken_share,
    trade_people,
)
from whowhere.facts.tables import table

PLACES = countries()


def test_hardly_any_filipino_speaks_spanish() -> None:
    share = spoken_share("es", "PH")
    assert 0 < share.value.likely < 0.01
    assert share.value.high <= 0.03
    assert "CLDR says 31" in share.note
    assert any("YaleGlobal" in origin.producer for origin in share.origins)


def test_what_no_table_has_is_unknown_and_not_zero() -> None:
    for language in ("fi", "en"):
        share = spoken_share(language, "EG")
        assert (share.status, share.note) == ("imputed", NOBODY_COUNTED)
        assert share.value.low > 0
        assert share.value.high >= 10 * share.value.low


def test_a_language_taught_all_over_the_union_is_rarer_than_those_best_known_but_not_unknown() -> (
    None
):
    french = spoken_share("fr", "PL")
    assert french.status == "imputed"
    assert spoken_share("fi", "EG").value.likely < french.value.likely
    assert french.value.likely < spoken_share("ru", "PL").value.likely


def test_every_share_has_a_range_that_holds_it_and_a_source() -> None:
    for row in table("languages"):
        share = spoken_share(row["language"], row["iso2"])
        assert 0 < share.value.low <= share.value.likely <= share.value.high <= 1, row
        assert share.origins, row


def test_what_was_corrected_says_what_the_other_source_says() -> None:
    corrected = [row for row in table("languages") if "CLDR says" in row["note"]]
    assert len(corrected) >= 15
    assert all(row["source"] != "cldr" for row in corrected)


def test_sources_that_ask_for_ability_differ_by_no_more_than_the_range() -> None:
    """Able to speak English in Hungary: 20% in the table, 25.3% in the census of 2022."""
    share = spoken_share("en", "HU").value
    assert share.low < 0.253 < share.high


def test_english_at_home_and_the_languages_of_a_place_are_everyday_ones() -> None:
    for language, iso2 in (("en", "US"), ("en", "GB"), ("es", "MX"), ("ja", "JP"), ("pl", "PL")):
        assert is_everyday(language, iso2)
        assert language_premium(language, iso2).value.likely == 0
    assert not is_everyday("es", "US")


def test_the_rarer_a_language_the_more_its_speakers_are_paid() -> None:
    premiums = [language_premium("es", iso2).value.likely for iso2 in ("MX", "US", "RO", "PH")]
    assert premiums == sorted(premiums)
    assert premiums[0] == 0
    assert premiums[-1] > 0.25


def test_the_premium_agrees_with_what_was_measured_in_poland() -> None:
    """Among all Poles German pays 12% and English 11% (Liwinski 2019)."""
    for language, measured in (("de", 0.12), ("en", 0.11)):
        premium = language_premium(language, "PL").value
        assert premium.low <= measured <= premium.high + 0.05


@pytest.mark.parametrize(("iso2", "people"), [("PH", 1.62e6), ("US", 2.6e6), ("PT", 1.0e5)])
def test_people_in_support_are_those_who_were_counted(iso2: str, people: float) -> None:
    found = trade_people("support", PLACES[iso2]).value
    assert found.low <= people <= found.high


def test_a_place_whose_labour_force_nobody_counted_has_people_by_its_population() -> None:
    assert trade_people("it", PLACES["TW"]).value.likely > 10_000
    assert all(trade_people("office", place).value.likely > 0 for place in PLACES.values())
