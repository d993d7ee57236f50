"""Languages decide: a place without the speakers that the work needs is ruled out."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.decide.compare.comparison import compare
from whowhere.decide.profile.climate import climate
from whowhere.model.case import Case
from whowhere.model.gate_results import GateResult
from whowhere.model.graph.evaluate import Spot
from whowhere.simulate.outcomes import Futures

FIFTH = ["en", {"language": "es", "share": "20%"}]


def desk(
    *languages: Any, heads: float = 40, places: tuple[str, ...] = ("IN",), **more: Any
) -> Case:
    roles = [{"role": "support agent", "heads": heads, "level": "mid"}]
    document = changed(
        SMALL, work__languages=list(languages), work__roles=roles, options__places=list(places),
        options__engagements=["managed_service"], **more,
    )  # fmt: skip
    return case_of(document)


def gate(case: Case, place: str) -> GateResult:
    found = {each.gate: each for each in case.gates[f"managed_service@{place}"]}
    return found["language"]


def test_a_desk_in_japanese_alone_cannot_land_in_india() -> None:
    case = desk("ja", heads=30, places=("IN", "JP"))
    result = compare(case, 1, 64)
    fails = {row.id: row.fails for row in result.options if row.fails}
    assert set(fails) == {"managed_service@IN"}
    assert "people of the trade in reach who speak Japanese" in fails["managed_service@IN"]
    assert fails["managed_service@IN"].endswith("30 needed")
    assert result.best is not None
    assert result.best.id != "managed_service@IN"


def test_the_gate_can_be_relaxed_and_what_that_saves_is_told() -> None:
    (relaxed,) = compare(desk("ja", heads=30), 1, 64).relaxed
    assert (relaxed.gates, relaxed.best) == (("language",), "managed_service@IN")
    assert "speak Japanese" in relaxed.asked_less[0]
    wished = desk("ja", heads=30, requirements={"language": "wished"})
    assert not wished.failing
    assert "language" not in {each.gate for each in wished.gates["managed_service@IN"]}


def test_english_at_home_is_never_a_gate() -> None:
    for today in ("own_staff", "nothing"):
        case = desk("en", heads=50_000, work__today=today)
        assert all(each.is_met for each in case.gates["managed_service@US"])


def test_todays_team_at_home_speaks_what_it_speaks() -> None:
    case = desk("fi", heads=5_000)
    assert "language" not in {each.gate for each in case.gates["managed_service@US"]}
    assert "own_staff@US" not in case.failing
    new = desk("fi", heads=5_000, work__today="nothing")
    assert "Finnish" in new.failing["managed_service@US"]


def test_a_fifth_of_the_people_needs_a_fifth_of_the_speakers() -> None:
    whole = desk("en", "es", heads=40, places=("PH",)).facts["speakers_needed", Spot("PH")]
    fifth = desk(*FIFTH, heads=40, places=("PH",)).facts["speakers_needed", Spot("PH")]
    assert whole[0].value.likely == 40
    assert fifth[0].value.likely == pytest.approx(8)


def test_a_share_that_is_small_enough_lets_a_place_pass() -> None:
    assert not gate(desk("en", "ja", heads=100), "IN").is_met
    assert gate(desk("en", {"language": "ja", "share": 0.01}, heads=100), "IN").is_met


def test_a_role_may_speak_other_languages_than_the_work() -> None:
    roles = [
        {"role": "support agent", "heads": 10, "level": "mid"},
        {"role": "support agent", "heads": 4, "level": "senior", "languages": ["es"]},
    ]
    document = changed(SMALL, work__roles=roles, options__places=["PH"])
    case = case_of(document)
    needed = case.facts["speakers_needed", Spot("PH")][0]
    mid, senior = case.facts["language_premium", Spot("PH")]
    assert case.languages["PH"] == "Spanish"
    assert needed.value.likely == 4
    assert mid.value.likely == 0 < senior.value.likely


def test_a_fifth_of_the_people_costs_a_fifth_of_the_premium() -> None:
    (whole,) = desk("en", "es", places=("PH",)).facts["language_premium", Spot("PH")]
    (fifth,) = desk(*FIFTH, places=("PH",)).facts["language_premium", Spot("PH")]
    assert fifth.value.likely == pytest.approx(whole.value.likely / 5)


def test_pay_that_the_company_knows_has_its_languages_in_it() -> None:
    roles = [{"role": "support agent", "heads": 10, "level": "mid", "pay": 50_000}]
    document = changed(SMALL, work__languages=["en", "es"], work__roles=roles)
    (home,) = case_of(document).facts["language_premium", Spot("US")]
    (abroad,) = case_of(document).facts["language_premium", Spot("PH")]
    assert home.value.likely == 0 < abroad.value.likely


def test_who_was_never_counted_is_told_as_unknown_and_not_as_nobody() -> None:
    found = gate(desk("fi", places=("EG",)), "EG")
    assert "nobody has counted them" in found.found
    assert climate(desk("fi", places=("EG",)), "EG").speakers_in_reach.likely > 0
    assert "nobody has counted them" not in gate(desk("ja"), "IN").found


def test_a_place_where_nobody_was_counted_is_named_even_if_it_passes() -> None:
    case = desk("fi", heads=1, places=("EG", "IN"))
    (note,) = [each for each in case.notes if "counted" in each]
    assert note.startswith("Nobody has counted who speaks Finnish in the United States, Egypt")
    given = desk("fi", heads=1, places=("EG",), assumptions={"speaker_share": "0.1%"})
    assert not [each for each in given.notes if "counted" in each]


def test_what_the_user_knows_of_a_place_decides() -> None:
    case = desk("ja", assumptions={"IN.speaker_share": "1%"})
    assert gate(case, "IN").is_met
    none = desk("ja", assumptions={"IN.speaker_share": 0})
    assert "some 0 to 0 people" in gate(none, "IN").found


@pytest.mark.parametrize(("languages", "place"), [(["ja"], "IN"), (["es"], "US"), (["fi"], "EG")])
def test_the_range_that_is_told_is_that_of_the_futures(languages: list[str], place: str) -> None:
    case = desk(*languages, places=(place, "MX"), work__today="nothing")
    told = climate(case, place).speakers_in_reach
    option = next(each for each in case.options if each.place == place)
    draws = Futures(case, 1, 4096).evaluation.value("speakers_in_reach", case.spot(option))
    p10, p50, p90 = (sorted(draws)[int(4096 * share)] for share in (0.1, 0.5, 0.9))
    assert p50 == pytest.approx(told.likely, rel=0.1)
    assert p10 == pytest.approx(told.low, rel=0.25)
    assert p90 == pytest.approx(told.high, rel=0.25)
