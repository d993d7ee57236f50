from __future__ import annotations

from typing import Any

import pytest
from tests.cases import DAY, SMALL, changed

from whowhere.facts.factbook import Factbook
from whowhere.facts.places import countries
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.place_case import PlaceCase
from whowhere.model.place_resolving import place_case
from whowhere.model.scenario.loading import scenario_of
from whowhere.quantities.faults import Faults

BOOK = Factbook(DAY)
GENERAL = place_case(BOOK)


def case_with(**changes: Any) -> PlaceCase:
    return place_case(BOOK, scenario_of(changed(SMALL, **changes), "test", ASSUMABLE))


def weights(case: PlaceCase, pillar: str) -> dict[str, float]:
    return {each.key: each.weight for each in case.indicators if each.pillar == pillar}


def test_the_employer_cost_is_known_of_the_133_and_indicated_for_all_others() -> None:
    known = {each.place for each in GENERAL.candidates if each.employer_cost_known}
    assert known == set(countries())
    assert len(known) == 133
    assert all("employer_cost" in each.facts for each in GENERAL.eligible)


def test_work_in_general_knows_neither_home_clock_nor_languages() -> None:
    assert GENERAL.home == ""
    assert not {"shared_hours", "work_languages"} & {each.key for each in GENERAL.indicators}


def test_each_language_of_the_work_is_an_indicator_and_english_gains_its_share() -> None:
    alone = weights(case_with(work__languages=["de"]), "people")
    both = weights(case_with(work__languages=["en", "de"]), "people")
    assert both["language_de"] == alone["language_de"] / 2
    assert both["english"] == alone["english"] + alone["language_de"] / 2
    german = next(
        each for each in case_with(work__languages=["de"]).indicators if each.key == "language_de"
    )
    assert german.title == "German speakers"


def test_the_family_with_most_heads_says_what_developers_weigh() -> None:
    assert "github_developers" not in weights(case_with(), "people")
    developers = [{"role": "software developer", "heads": 5, "level": "mid"}]
    assert weights(case_with(work__roles=developers), "people")["github_developers"] > 20


def test_home_shares_all_its_office_hours_with_itself_and_a_city_has_its_own_clock() -> None:
    denver = case_with(company__city="Denver")
    hours = {each.place: each.facts["shared_hours"].value.likely for each in denver.candidates}
    assert hours["US"] == 8
    assert hours["MX"] > 6
    assert hours["IN"] < 1


def test_comprehensive_and_broad_sanctions_bar_a_place_with_rule_and_source() -> None:
    bars = {each.place: each.bar for each in GENERAL.barred}
    assert bars.keys() == {"CU", "IR", "KP", "RU"}
    for bar in bars.values():
        assert bar
        assert "US sanctions" in bar.rule
        assert bar.origin.address


def test_sanctions_on_people_or_regions_are_a_caution_not_a_bar() -> None:
    cautions = {each.place: each.caution for each in GENERAL.eligible}
    assert "part of the country" in cautions["UA"]
    assert "screen" in cautions["BY"]
    assert cautions["PL"] == ""


def test_places_that_share_too_few_hours_are_barred_by_the_users_own_requirement() -> None:
    case = case_with(requirements={"shared_hours": 6})
    bars = {each.place: each.bar for each in case.barred}
    assert {"IN", "PH", "PL"} <= bars.keys()
    assert {"US", "MX"} <= {each.place for each in case.eligible}
    assert bars["IN"]
    assert bars["IN"].origin.producer == "you"


def test_a_requirement_that_no_place_meets_is_refused() -> None:
    with pytest.raises(Faults, match="at most 8"):
        case_with(requirements={"shared_hours": 9})
