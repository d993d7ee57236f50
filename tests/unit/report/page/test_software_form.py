"""What the page's form says of software: every key once, usual figures as the model has them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of

from whowhere.facts.practice import load_practice
from whowhere.model.graph.evaluate import Spot
from whowhere.model.portfolio.loading import portfolio_schema
from whowhere.model.scenario.automation import INPUT_OF, KINDS, Automation
from whowhere.model.scenario.loading import scenario_schema
from whowhere.report.page.software_form import (
    BEGIN,
    OF_SOME,
    PARTS,
    TITLES,
    WORDS,
    usual_figures,
    with_software_told,
)


def told() -> dict[str, Any]:
    properties: dict[str, Any] = with_software_told(scenario_schema())["$defs"]["Automation"]
    return properties["properties"]


def test_every_key_of_software_stands_in_one_part_of_the_form() -> None:
    asked = [key for keys in PARTS.values() for key in keys]

    assert sorted(asked) == sorted(Automation.model_fields)
    assert {*TITLES, *OF_SOME, *INPUT_OF, *WORDS} <= set(asked)


def test_every_choice_has_words() -> None:
    for key, words in WORDS.items():
        node = told()[key]
        choices = node.get("enum") or node["anyOf"][0]["enum"]
        assert list(words) == choices


def test_a_part_is_named_at_its_first_key_and_a_file_is_begun_with_what_is_sound() -> None:
    parts = [node["x-part"] for node in told().values() if "x-part" in node]

    assert parts == list(PARTS)
    assert Automation.model_validate(BEGIN).kind == "written contacts"


def test_the_schema_says_what_it_said_and_a_portfolios_stays_as_it_is() -> None:
    before = scenario_schema()["$defs"]["Automation"]["properties"]
    for key, node in told().items():
        kept = {name: value for name, value in node.items() if not name.startswith("x-")}
        assert kept | {"title": ""} == before[key] | {"title": ""}
    if "Automation" not in portfolio_schema()["$defs"]:
        assert with_software_told(portfolio_schema()) == portfolio_schema()


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_empty_field_shows_is_what_the_model_takes(kind: str) -> None:
    """A case in which nothing is said, and one in which all that fields show is said, are one."""
    usual = usual_figures(load_practice())
    shown = {key: usual[key][kind] for key in INPUT_OF}
    empty, full = (
        case_of({**SMALL, "automation": {"kind": kind, **said}}) for said in ({}, _sayable(shown))
    )

    for topic in INPUT_OF.values():
        taken, written = (each.facts[topic, Spot()][0].value for each in (empty, full))
        assert (taken.low, taken.likely, taken.high) == pytest.approx(
            (written.low, written.likely, written.high)
        )


def _sayable(shown: dict[str, str]) -> dict[str, str]:
    """Leave out what is nothing: a share of 0 by what only assists is refused, as it is none."""
    return {key: value for key, value in shown.items() if value != "0%"}


@pytest.mark.parametrize(("kind", "per", "written"), [
    ("written contacts", "", "0.7 to 2.5 likely 1.2 USD"),
    ("voice", "", "0.12 to 0.45 likely 0.2 USD"),
    ("documents", "conversation", "0.35 to 2 likely 0.8 USD"),
    ("coding assistant", "", "60 to 600 likely 200 USD"),
])  # fmt: skip
def test_a_price_is_that_of_what_it_is_for(kind: str, per: str, written: str) -> None:
    assert usual_figures(load_practice())["price"][f"{kind}/{per}"] == written
