"""What is written from the package itself says what the package says today."""

from __future__ import annotations

from project import ROOT

from whowhere.report.plan.schema import plan_schema
from whowhere.report.reference.model_page import model_page

PAGE = ROOT / "docs" / "model.md"
SCHEMA = ROOT / "docs" / "plan.schema.json"


def test_the_page_is_what_the_model_writes_today() -> None:
    fresh = PAGE.exists() and PAGE.read_text("utf-8") == model_page()

    assert fresh, "docs/model.md is stale; run: make docs"


def test_the_schema_of_a_plan_is_what_its_types_say_today() -> None:
    fresh = SCHEMA.exists() and SCHEMA.read_text("utf-8") == plan_schema()

    assert fresh, "docs/plan.schema.json is stale; run: make docs"
