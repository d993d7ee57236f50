"""Places and hours in the page: a country is added by a click; clocks run half hours apart."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.page.conftest import opened


def open_example(page: Page, served: str, screen: str) -> None:
    page.goto(served)
    page.get_by_role("button", name="Compare 24/7 support desk, Denver", exact=True).click()
    page.get_by_role("link", name=screen, exact=True).click()


def test_a_click_on_the_map_adds_a_country_and_keeps_the_rest(page: Page, served: str) -> None:
    open_example(page, served, "Places")
    page.locator("section[aria-labelledby=ranked-title] path[data-id=BR]").click()
    card = page.get_by_role("heading", name=re.compile(r"^Brazil: rank \d+ of"))
    expect(card).to_be_visible()
    page.get_by_role("button", name="Add to the comparison").click()

    compared = page.get_by_role("region", name="Places of this case")
    expect(compared.get_by_role("button", name="Brazil", exact=True)).to_be_visible()
    for kept in ("Philippines", "India", "Poland"):
        expect(compared.get_by_role("button", name=kept, exact=True)).to_be_visible()
    assert "#places?scenario=" in page.url


def test_a_mailed_page_says_why_it_adds_no_country(page: Page, mailed: str) -> None:
    opened(page, mailed, "places")
    expect(page.get_by_text("so no country can be added here")).to_be_visible()
    expect(page.get_by_role("button", name="Add to the comparison")).to_have_count(0)


def test_half_hours_are_told_and_the_day_offered_is_no_holiday(page: Page, served: str) -> None:
    open_example(page, served, "Hours")
    row = page.get_by_role("region", name="Hours of every place").get_by_role("row")
    bengaluru = row.filter(has_text="Bengaluru").get_by_role("cell")
    expect(bengaluru.nth(1)).to_contain_text("12:30")
    assert page.get_by_label("Day", exact=True).input_value() == "2027-01-04"
    page.get_by_label("Hours to share a day").fill("2")
    expect(page.get_by_role("columnheader", name="Shift for 2 shared hours")).to_be_visible()


def test_the_desk_is_drawn_by_number_of_people(page: Page, served: str) -> None:
    page.goto(f"{served}#seats")
    page.get_by_role("button", name="Compute").click()
    expect(page.locator("figcaption")).to_contain_text(
        "54 people answer 82% within 20s, where 80% are asked for; one fewer would answer 75%."
    )
