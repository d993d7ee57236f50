"""The page of every figure says what the model says today."""

from __future__ import annotations

from project import ROOT

from whowhere.report.reference.model_page import model_page

PAGE = ROOT / "docs" / "model.md"


def test_the_page_is_what_the_model_writes_today() -> None:
    fresh = PAGE.exists() and PAGE.read_text("utf-8") == model_page()

    assert fresh, "docs/model.md is stale; run: make docs"
