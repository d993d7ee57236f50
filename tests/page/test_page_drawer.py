"""Any number tells what it is: one press opens a drawer, which leads down to facts and sources."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.page.conftest import DRAWS, opened

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case

WEAKEST_FIRST = ("imputed", "estimated", "announced", "measured", "enacted", "yours")
SCALES = {"": 1, "k": 1e3, "m": 1e6, "bn": 1e9}


def drawer(page: Page) -> Locator:
    return page.get_by_role("dialog")


def header_figure(page: Page, term: str) -> Locator:
    return page.locator(f"dl.figures div:has(dt:has-text('{term}')) .told-number").first


def amount(text: str) -> float:
    """Return what `2.68m USD` says."""
    number, scale = re.match(r"(-?[\d.,]+)(k|m|bn)? ", text).groups()  # type: ignore[union-attr]
    return float(number.replace(",", "")) * SCALES[scale or ""]


def pieces(page: Page) -> dict[str, str]:
    rows = drawer(page).locator("dl > div").all()
    return {row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in rows}


def test_the_lines_of_a_cost_add_up_to_what_is_expected(
    page: Page, mailed: str, case: Case
) -> None:
    opened(page, mailed)
    header_figure(page, "Cost").click()
    expect(drawer(page).get_by_text("Together, expected")).to_be_visible()
    told = pieces(page)
    together = amount(told.pop("Together, expected"))
    best = compare(case, seed=1, draws=DRAWS).best
    assert best
    assert together == pytest.approx(best.cost.mean, rel=0.005)
    assert sum(map(amount, told.values())) == pytest.approx(together, rel=0.01)


def test_what_a_number_rests_on_begins_with_the_weakest_source(page: Page, mailed: str) -> None:
    opened(page, mailed)
    header_figure(page, "Cost").click()
    drawer(page).get_by_role("button", name=re.compile("Show all .* inputs")).click()
    found = [WEAKEST_FIRST.index(each) for each in drawer(page).locator(".badge").all_inner_texts()]
    assert found == sorted(found)
    assert len(set(found)) > 2


def test_a_number_leads_down_to_a_fact_and_back(page: Page, mailed: str) -> None:
    opened(page, mailed)
    header_figure(page, "Cost").click()
    shown = drawer(page)
    shown.locator("dl button").first.click()
    expect(shown.get_by_text("an amount × when it flows")).to_be_visible()
    shown.locator("ul button.link").first.click()
    expect(shown.get_by_role("heading", name="What is known")).to_be_visible()
    shown.get_by_role("button", name="Back").click()
    shown.get_by_role("button", name="Back").click()
    expect(shown.get_by_role("heading", level=2)).to_contain_text("Cost of")


def test_the_keyboard_opens_a_number_and_comes_back_to_it(page: Page, mailed: str) -> None:
    opened(page, mailed)
    number = header_figure(page, "Cost")
    number.focus()
    page.keyboard.press("Enter")
    expect(drawer(page).get_by_role("heading", level=2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    expect(number).to_be_focused()


def test_a_figure_that_no_line_uses_has_its_arithmetic_too(page: Page, mailed: str) -> None:
    opened(page, mailed, "explain")
    page.locator("section:has(#timeline) .told-number").first.click()
    expect(drawer(page).get_by_role("heading", level=2)).to_contain_text("Months to start")
    expect(drawer(page).get_by_text("How it is found")).to_be_visible()
