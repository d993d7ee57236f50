"""Everything on the page can be found and done from the keyboard, by its name."""

from __future__ import annotations

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.page.conftest import opened

FIND = "Find a screen, an option, an assumption or an action"
CHANGED = re.compile("#compare.[^=]+=")


def find(page: Page, typed: str) -> None:
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name=FIND).fill(typed)


def test_the_palette_leads_to_screens_options_and_assumptions(page: Page, mailed: str) -> None:
    opened(page, mailed)
    find(page, "what")
    assert Axe().run(page).violations_count == 0
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#what-if"))

    find(page, "contr phil")
    expect(page.get_by_role("listbox").get_by_role("option", selected=True)).to_contain_text(
        "contractors in the Phil"
    )
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#explain.option=contractor@PH"))

    find(page, "attrition pol")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Attrition in Poland")).to_be_visible()


def test_the_palette_gives_the_focus_back_and_says_where_nothing_fits(
    page: Page, mailed: str
) -> None:
    opened(page, mailed)
    button = page.get_by_role("button", name="Export", exact=True)
    button.focus()
    find(page, "xyzzy")
    expect(page.get_by_text("Nothing is called so.")).to_be_visible()
    page.keyboard.press("Escape")

    expect(button).to_be_focused()


def test_keys_undo_and_redo_outside_text_and_single_letters_can_be_switched_off(
    page: Page, mailed: str
) -> None:
    opened(page, mailed)
    slider = page.get_by_role("slider").first
    slider.press("End")
    expect(page).to_have_url(CHANGED)
    page.keyboard.press("Control+z")
    expect(page).not_to_have_url(CHANGED)
    page.keyboard.press("Control+Shift+z")
    expect(page).to_have_url(CHANGED)

    page.keyboard.press("g")
    page.keyboard.press("h")
    expect(page).to_have_url(re.compile("#hours"))
    page.keyboard.press("?")
    assert Axe().run(page).violations_count == 0
    page.get_by_label("Keys of one letter work outside text fields").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_recent_comparisons_are_offered_and_forgotten(page: Page, served: str) -> None:
    page.goto(served)
    kept = '[{"title": "An old desk", "text": "title = 1", "opened": "2026-11-01T10:00:00Z"}]'
    page.evaluate(f"localStorage.setItem('whowhere recent scenarios', `{kept}`)")
    page.reload()
    expect(page.get_by_role("button", name="An old desk", exact=True)).to_be_visible()
    page.get_by_role("button", name="Forget An old desk").click()

    expect(page.get_by_text("An old desk")).to_have_count(0)
    assert page.evaluate("localStorage.getItem('whowhere recent scenarios')") == "[]"
