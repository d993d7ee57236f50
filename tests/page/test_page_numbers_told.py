"""Every number of the Plan, Places and Side by side screens opens its drawer, in one click."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.page.conftest import opened
from tests.page.test_page_places import open_example
from tests.page.test_page_plan import ANSWER, planned

DATE = re.compile(r"^Figures as known on \d{4}-\d\d-\d\d\.$", re.MULTILINE)


def drawer(page: Page) -> Locator:
    return page.get_by_role("dialog")


def pressed(number: Locator) -> str:
    """Press a number and return all that its drawer says."""
    page = number.page
    number.click()
    expect(drawer(page).get_by_text("Following it to its sources…")).to_have_count(0)
    told = drawer(page).inner_text()
    assert DATE.search(told), told
    assert "undefined" not in told
    assert "NaN" not in told
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    return told


def test_numbers_of_a_plan_tell_what_they_are_made_of_and_rest_on(page: Page, served: str) -> None:
    planned(page, served)
    cost = pressed(page.locator(".figures .told-number").first)
    assert "Expected cost of the plan" in cost
    assert "likely range, 8 in 10: 47.9m to 78.3m GBP" in cost
    assert "the sum of its packages and of what they share" in cost
    assert "What it rests on, the weakest first" in cost
    first, last = cost.index("imputed"), cost.rindex("imputed")
    assert first <= last
    assert "measured" not in cost[:first]

    package = pressed(page.get_by_role("region", name="Work by place").get_by_text("6.46m").first)
    assert re.search(r"70% of the 9\.\d+m GBP that all of the package would cost so", package)

    rules = page.get_by_role("region", name="Rules")
    price = pressed(rules.locator(".told-number", has_text="6.77m"))
    assert re.search(r"the plan's 63\.0m GBP less 56\.\dm GBP, the best plan without it", price)
    room = pressed(rules.locator("[data-label=Room] .told-number", has_text="19 people left"))
    assert "Sri Lanka: 44 of 25 people" in room

    pressed(page.get_by_role("region", name="People by place").locator(".told-number").first)
    pressed(page.get_by_role("region", name="Before and after").locator(".told-number").last)
    near = page.locator("section", has=page.get_by_role("heading", name="Nearly as good"))
    assert "and 23.2k GBP more" in pressed(near.locator("strong, .number").locator("button").last)


def test_every_number_of_a_plan_opens_a_drawer(page: Page, served: str) -> None:
    planned(page, served)
    for region in ("Rules", "People by place", "Before and after"):
        for cell in page.get_by_role("region", name=region).locator("td.number").all():
            text = cell.inner_text().strip()
            if re.search(r"\d", text):
                expect(cell.locator(".told-number")).to_have_count(1)


def test_a_package_of_the_drawer_leads_on_and_back(page: Page, served: str) -> None:
    planned(page, served)
    page.locator(".figures .told-number").first.click()
    drawer(page).get_by_role("button", name="Accounting").click()
    expect(drawer(page).get_by_role("heading", name="Cost of Accounting")).to_be_visible()
    drawer(page).get_by_role("button", name="Back").click()
    expect(drawer(page).get_by_role("heading", name="Expected cost of the plan")).to_be_visible()
    assert ANSWER["as_of"] in drawer(page).inner_text()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Office hours shared with home", "Shared hours, Philippines"),
        ("Language gap, 0 to 1", "Language gap, Philippines"),
        ("Most money out before it pays", "How it is found"),
    ],
)
def test_numbers_side_by_side_are_told_as_those_of_their_own_place(
    page: Page, mailed: str, row: str, told: str
) -> None:
    opened(page, mailed, "beside?option=managed_service@PH&against=own_staff@PL")
    line = page.locator("tr", has=page.get_by_role("rowheader", name=row, exact=True)).first
    line.wait_for()
    assert told in pressed(line.locator(".told-number").first)


def test_numbers_of_places_tell_their_weights_and_sources(page: Page, served: str) -> None:
    open_example(page, served, "Places")
    case = page.get_by_role("region", name="Places of this case")
    assert "likely range, 8 in 10" in pressed(case.locator(".told-number").first)
    ranked = page.get_by_role("region", name="Ranked places")
    told = pressed(ranked.locator(".told-number").first)
    assert re.search(r"\d+% × cost [\d.]+ \+ \d+% × people", told)
    assert "What it rests on, the weakest first" in told


@pytest.mark.parametrize("width", [1440, 1280, 1024, 390, 320])
def test_a_packages_form_lies_within_its_width(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{served}#plan")
    page.get_by_role("button", name="Open the example").click()
    page.get_by_role("button", name=re.compile("^More about")).first.click()
    form = page.get_by_role("complementary", name=re.compile("^More about"))
    form.wait_for()
    assert form.evaluate("form => form.scrollWidth <= form.clientWidth")
