"""A plan's document has the shape that its schema promises, so that the page's types are true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.plans import CLASHING, EVERY_RULE, small_plan

from whowhere.report.media.documents import as_json
from whowhere.report.plan.document import plan_document
from whowhere.report.plan.schema import plan_schema

SCHEMA = Draft202012Validator(json.loads(plan_schema()))
PORTFOLIO = Path(__file__).parents[3] / "page" / "portfolio_plan.json"
"""The answer to the example, as the tests of the page show it."""


def closed(schema: Any) -> Any:
    """Return the schema with no room for fields that it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inside = {name: closed(each) for name, each in schema.items()}
    return inside | ({"additionalProperties": False} if "properties" in schema else {})


@pytest.mark.parametrize(
    ("rules", "second"), [(EVERY_RULE, ""), ("", "control"), (CLASHING, "")]
)  # fmt: skip
def test_a_plan_has_every_field_of_its_schema_and_no_other(rules: str, second: str) -> None:
    document = json.loads(as_json(plan_document(small_plan(rules, second))))
    document.pop("schema_version")

    faults = Draft202012Validator(closed(SCHEMA.schema)).iter_errors(document)

    assert not [each.message for each in faults]


def test_the_answer_that_the_page_is_tested_with_has_that_shape_too() -> None:
    assert not [each.message for each in SCHEMA.iter_errors(json.loads(PORTFOLIO.read_text()))]


def test_each_engagement_that_is_chosen_has_its_name() -> None:
    document = plan_document(small_plan())
    assert document["plan"] is not None
    names = {each["engagement"]: each["name"] for each in document["engagements"]}
    for choice in document["plan"]["choices"]:
        assert choice["option"] == f"{choice['engagement']}@{choice['place']}"
        assert choice["words"].startswith(f"{names[choice['engagement']]} in ")
