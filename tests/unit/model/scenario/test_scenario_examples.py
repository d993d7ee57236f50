import datetime as dt
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from whowhere.model.engagements import Engagement
from whowhere.model.portfolio.loading import portfolio_schema
from whowhere.model.scenario.loading import load_scenario, parse_scenario, scenario_schema
from whowhere.model.scenario.starter import starter_text
from whowhere.model.scenario.titles import TITLES
from whowhere.quantities.faults import Faults

EXAMPLES = Path(__file__).parents[4] / "examples"
NAMES = ("attrition",)
FILES = [EXAMPLES / name for name in (
    "support-desk.toml", "product-team.toml", "finance-back-office.toml"
)]  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_example_loads_and_tells_its_story(path: Path) -> None:
    scenario = load_scenario(path, NAMES)
    assert len(scenario.story) > 100
    assert scenario.as_is is not None


def test_the_support_desk_has_44_people_and_a_vendors_offer_from_manila() -> None:
    scenario = load_scenario(EXAMPLES / "support-desk.toml", NAMES)
    assert scenario.work.heads == 44
    assert scenario.places == ("US", "PH", "IN", "CO", "MX", "PL", "RO", "ZA", "EG")
    assert [quote.option.id for quote in scenario.quotes] == ["managed_service@PH"]


def test_the_product_team_needs_four_shared_hours_and_twelve_developers() -> None:
    scenario = load_scenario(EXAMPLES / "product-team.toml", NAMES)
    developers = scenario.work.roles_called("software_developer")
    assert sum(role.heads for role in developers) == 12
    assert scenario.requirements.shared_hours == 4
    assert scenario.work.personal_data == ("EU",)


def test_the_finance_back_office_leaves_freelancers_out() -> None:
    scenario = load_scenario(EXAMPLES / "finance-back-office.toml", NAMES)
    assert Engagement.CONTRACTOR not in {option.engagement for option in scenario.compared}
    assert scenario.company.money == "GBP"


def as_json(path: Path) -> Any:
    return json.loads(json.dumps(tomllib.loads(path.read_text("utf-8")), default=dt.date.isoformat))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_schema_accepts_every_example(path: Path) -> None:
    schema = scenario_schema()
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(as_json(path))) == []


def test_the_schema_refuses_an_unknown_key_and_a_quoted_number() -> None:
    document = as_json(EXAMPLES / "support-desk.toml")
    document["work"]["roles"][0] |= {"heads": "40", "haeds": 40}
    found = Draft202012Validator(scenario_schema()).iter_errors(document)
    assert len(list(found)) == 2


def properties(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        for inner in node.values():
            yield from properties(inner)
    if isinstance(node, list):
        for inner in node:
            yield from properties(inner)


def test_the_schema_says_what_every_key_means() -> None:
    schema = scenario_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert [key for key, node in properties(schema) if not node.get("description")] == []


def test_a_title_is_of_a_key_that_files_have_and_stands_in_the_schema() -> None:
    said = [*properties(scenario_schema()), *properties(portfolio_schema())]
    assert set(TITLES) <= {key for key, _ in said}
    assert {node["title"] for key, node in said if key == "core"} == {TITLES["core"]}


def test_the_starter_is_sound_as_it_is() -> None:
    scenario = parse_scenario(starter_text(), "starter.toml", NAMES)
    assert [role.role for role in scenario.work.roles] == ["support agent"]
    assert scenario.home == "US"


def test_every_line_that_the_starter_comments_out_can_be_put_to_use() -> None:
    said_twice = 'today = "own_staff"'  # the parts of today stand instead
    rows = [row for row in starter_text().split("\n") if not row.startswith(said_twice)]
    uncommented = [row.removeprefix("# ") if _is_code(row) else row for row in rows]
    scenario = parse_scenario("\n".join(uncommented), "starter.toml", NAMES)
    assert scenario.requirements.shared_hours == 4
    assert len(scenario.quotes) == 1
    assert len(scenario.assumptions) == 3


def _is_code(row: str) -> bool:
    return row.startswith(("# [", "#  ")) or (row.startswith("# ") and " = " in row)


@pytest.mark.parametrize("home", ["US", "Philippines", "Denver", "PL"])
def test_the_starter_can_begin_anywhere_with_any_role(home: str) -> None:
    text = starter_text(role="accountant", home=home, start=dt.date(2028, 4, 1))
    scenario = parse_scenario(text, "starter.toml", NAMES)
    assert scenario.work.start == dt.date(2028, 4, 1)


@pytest.mark.parametrize("role", ["acountant", 'a" \n[x]', "\x7f", "\ud800"])
def test_a_starter_for_an_unknown_role_is_refused_with_what_is_accepted(role: str) -> None:
    with pytest.raises(Faults, match="accepted: "):
        starter_text(role=role)
