"""Everybody can use the page: by keyboard, by screen reader, on a phone, in their own colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.page.conftest import NARROWEST, SOLVED_MS, opened, press_until

SCREENS = ("Compare", "Side by side", "Explain", "What if", "Places", "Hours")
"""Those of a mailed file: seats and plans need a server."""


@pytest.fixture(scope="module", params=["light", "dark"])
def lit(browser: Browser, mailed: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Yield one solved page in light and one in dark colours."""
    scheme: Literal["light", "dark"] = request.param
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    context.set_default_timeout(SOLVED_MS)
    yield opened(context.new_page(), mailed)
    context.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_to_mend(lit: Page, screen: str) -> None:
    lit.get_by_role("link", name=screen, exact=True).click()
    settle(lit)

    found = Axe().run(lit)

    assert found.violations_count == 0, found.generate_report()


@pytest.fixture(scope="module")
def narrow(browser: Browser, mailed: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": NARROWEST, "height": 640})
    context.set_default_timeout(SOLVED_MS)
    yield opened(context.new_page(), mailed)
    context.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_wider_than_a_small_phone(narrow: Page, screen: str) -> None:
    narrow.get_by_role("link", name=screen, exact=True).click()
    settle(narrow)

    assert narrow.evaluate("document.documentElement.scrollWidth") <= NARROWEST


def test_a_phone_shows_the_result_first_and_assumptions_in_a_sheet(narrow: Page) -> None:
    narrow.get_by_role("link", name="Compare", exact=True).click()
    expect(narrow.locator("#verdict")).to_be_in_viewport()
    slider = narrow.get_by_role("slider").first
    expect(slider).to_be_hidden()

    narrow.get_by_role("button", name="Change assumptions").click()
    expect(slider).to_be_in_viewport()
    expect(narrow.locator("#verdict")).to_be_in_viewport()
    narrow.get_by_role("button", name="Close assumptions").click()


def test_the_keyboard_alone_moves_an_assumption(page: Page, mailed: str) -> None:
    opened(page, mailed)
    page.get_by_role("slider").first.wait_for()
    press_until(page, "document.activeElement.type === 'range'")
    before = page.get_by_role("slider").first.get_attribute("aria-valuetext")
    for _ in range(8):
        page.keyboard.press("ArrowRight")

    expect(page.get_by_role("slider").first).not_to_have_attribute("aria-valuetext", before or "")
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_enabled()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


def test_the_keyboard_alone_reaches_the_sources_of_a_number(page: Page, mailed: str) -> None:
    opened(page, mailed, "explain")
    page.locator("[aria-labelledby=lines] summary").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first stop leads to the answer
    press_until(page, "document.activeElement.matches('[aria-labelledby=lines] summary')")
    page.keyboard.press("Enter")

    expect(page.get_by_text("the amount below times the driver below").first).to_be_visible()


def test_the_verdict_is_announced_once_it_has_settled(page: Page, mailed: str) -> None:
    opened(page, mailed)
    page.get_by_role("slider").first.press("PageUp")

    expect(page.get_by_role("status").filter(has_text="of 100 futures")).to_have_count(1)


def test_nothing_moves_for_those_who_asked_for_less_motion(lit: Page) -> None:
    lit.get_by_role("link", name="Compare", exact=True).click()
    moving = "[...document.querySelectorAll('*')].filter(each =>"
    assert lit.evaluate(f"{moving} getComputedStyle(each).transitionDuration !== '0s').length") == 0
    assert lit.evaluate("document.getAnimations().length") == 0


def test_forced_colours_keep_every_bar_and_slider(browser: Browser, mailed: str) -> None:
    context = browser.new_context(forced_colors="active")
    context.set_default_timeout(SOLVED_MS)
    page = opened(context.new_page(), mailed)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("tab", name="How often cheapest").click()
    bar = page.locator(".shares .fill").first
    seen = bar.evaluate("each => getComputedStyle(each).backgroundColor")
    context.close()

    assert seen not in {ground, "rgba(0, 0, 0, 0)"}


def settle(page: Page) -> None:
    """Wait until what a screen computes by itself stands there."""
    expect(page.get_by_text("Looking for what")).to_have_count(0)
    expect(page.get_by_text("Following every number")).to_have_count(0)
