"""What the page's form says of a scenario: names of fields that exist, and what stands open."""

from __future__ import annotations

from typing import Any

import pytest

from whowhere.model.portfolio.loading import portfolio_schema
from whowhere.model.scenario.loading import scenario_schema
from whowhere.report.page.scenario_form import FILE, FIRST, MORE, PICKED, SHORT, with_form_told


def tables(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {FILE: schema["properties"]} | {
        name: found.get("properties", {}) for name, found in schema["$defs"].items()
    }


def test_every_key_that_is_put_behind_more_or_offers_names_is_a_key_of_some_file() -> None:
    scenario, portfolio = tables(scenario_schema()), tables(portfolio_schema())
    for table, groups in MORE.items():
        known = {*scenario.get(table, {}), *portfolio.get(table, {})}
        assert {key for keys in groups.values() for key in keys} <= known
    for fields in PICKED.values():
        for table, _, key in (field.partition(".") for field in fields):
            assert key in scenario[table]


@pytest.mark.parametrize(
    ("table", "open_at_once"),
    [(FILE, {"title", "company", "work", "options"}), ("Company", {"name", "home", "currency"}),
     ("RoleNeed", {"role", "heads", "level", "pay"}), ("Options", {"places", "engagements"})],
)  # fmt: skip
def test_what_most_files_say_stands_open(table: str, open_at_once: set[str]) -> None:
    told = tables(with_form_told(scenario_schema()))[table]
    assert {key for key, node in told.items() if "x-more" not in node} == open_at_once


def test_what_must_be_said_is_never_behind_more() -> None:
    for schema in (scenario_schema(), portfolio_schema()):
        told = with_form_told(schema)
        for name, table in {FILE: told, **told["$defs"]}.items():
            hidden = {key for key, node in table.get("properties", {}).items() if "x-more" in node}
            assert not hidden & set(table.get("required", ())), name


def test_what_stands_open_has_short_words_and_comes_in_the_order_of_the_form() -> None:
    scenario = tables(scenario_schema())
    told = tables(with_form_told(scenario_schema()))
    for table, words in SHORT.items():
        assert words.keys() <= scenario[table].keys()
        assert all(told[table][key]["x-help"] == said for key, said in words.items())
    for table, keys in FIRST.items():
        assert tuple(told[table])[: len(keys)] == keys
        assert told[table].keys() == scenario[table].keys()
