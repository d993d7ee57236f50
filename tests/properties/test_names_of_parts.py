"""Every input that is not known exactly can be set by its name, here and on the page."""

from __future__ import annotations

import pytest
from tests.cases import OFFERS_OF_ALL_KINDS, SMALL, case_of, changed
from tests.page_build import build_engine
from tests.page_engine import PageEngine
from tests.todays_ways import WAYS, standing

from whowhere.model.case import Case
from whowhere.model.own_values import spoken_of
from whowhere.model.scenario.assumptions import meaning
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.unknowns import unknowns
from whowhere.report.page.case import page_case
from whowhere.simulate.outcomes import Futures

SEED, DRAWS = 5, 64
SEEN = ("a vendor with a contract", "half and half", "three parts")
COMPARED = {"places": ["home", "PH", "PL"], "engagements": ["own_staff", "managed_service"]}


def document(way: str, **more: object) -> dict[str, object]:
    return changed(
        SMALL, **standing(WAYS[way]), options=COMPARED, offers=OFFERS_OF_ALL_KINDS[:2], **more
    )


def case(way: str, **more: object) -> Case:
    return case_of(document(way, **more))


@pytest.mark.parametrize("way", SEEN)
def test_the_name_of_an_unknown_speaks_of_it(way: str) -> None:
    found = case(way)
    roles = Scenario.model_validate(document(way)).work.roles
    for unknown in unknowns(found, found.options):
        assert not unknown.id.startswith(":")
        said = meaning(unknown.id, found.home, roles)
        assert said.name == unknown.name
        meant = spoken_of(said, found.facts)
        assert (unknown.name, unknown.spot) in meant or unknown.is_shared, unknown.id


@pytest.mark.parametrize("way", SEEN)
def test_the_page_calls_each_input_as_the_command_does(way: str) -> None:
    build_engine()
    found = case(way)
    page = {
        leaf["id"]: leaf["words"] for leaf in PageEngine(page_case(found, SEED, DRAWS)).leaves()
    }
    ours = {each.id: each.words(found.places) for each in unknowns(found, found.options)
            if not (each.is_own_part or each.is_shared or each.also)}  # fmt: skip
    assert not [name for name in page if name.startswith(":")]
    of_parts = {name: words for name, words in ours.items() if "part" in name or "to_" in name}
    assert of_parts
    assert {name: page.get(name) for name in of_parts} == of_parts


@pytest.mark.parametrize("name", ["part3.release_months", "to_beta.longer_learning",
                                  "to_alpha_from_part3.release_months"])  # fmt: skip
def test_what_is_set_on_the_page_is_what_is_set_in_the_file(name: str) -> None:
    build_engine()
    page = PageEngine(page_case(case("three parts"), SEED, DRAWS))
    answer = page.answer({"sets": {name: 3}})
    futures = Futures(case("three parts", assumptions={name: 3}), SEED, DRAWS)
    means = {each.id: float(futures.outcome(each).cost.mean()) for each in futures.case.options}
    assert {row["id"]: row["cost"]["mean"] for row in answer["options"]} == pytest.approx(
        means, rel=1e-9
    )
    assert answer["options"] != page.answer()["options"]
