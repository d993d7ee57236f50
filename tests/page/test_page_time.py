"""Time on the page: when a move pays back, its steps, its bridge, and how real deals turned out."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect
from tests.page.conftest import opened


def chart(page: Page, section: str) -> Locator:
    return page.locator(f"section[aria-labelledby={section}] figure")


def test_compare_says_when_the_choice_pays_back(page: Page, mailed: str) -> None:
    opened(page, mailed)
    saved = chart(page, "payback")
    expect(saved.locator("svg text").first).to_have_text(
        re.compile("Pays back in month \\d+|Does not pay back")
    )
    expect(saved.locator("svg text", has_text=re.compile("^Today$"))).to_have_count(1)
    saved.get_by_role("button", name="Show as table").click()
    expect(saved.locator("tbody tr")).to_have_count(24)


def test_explain_draws_the_steps_of_the_move_and_the_bridge_from_today(
    page: Page, mailed: str
) -> None:
    opened(page, mailed, "explain")
    steps = chart(page, "timeline")
    steps.get_by_role("button", name="Show as table").click()
    rows = steps.locator("tbody th")
    expect(rows.first).to_have_text("Decide and prepare")
    expect(rows.last).to_have_text("Today's team leaves")
    bridge = chart(page, "bridge")
    bridge.get_by_role("button", name="Show as table").click()
    names = bridge.locator("tbody th").all_inner_texts()
    assert {"Today's team until the move", "People", "One-off cost"} <= set(names)


def test_real_deals_are_drawn_beside_the_saving_of_the_choice(page: Page, mailed: str) -> None:
    opened(page, mailed)
    fold = page.locator("details", has=page.locator("summary", has_text="How real deals"))
    fold.locator("summary").click()
    expect(fold.locator("svg text").first).to_have_text(re.compile("Our saving of -?\\d+%"))
    expect(fold.locator("svg text", has_text="TPI, 120 clients")).to_have_count(1)
