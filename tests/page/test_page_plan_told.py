"""A plan in the page while it is found: how far it has come, what is known, what is not."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect
from tests.contracts.test_cli_plan import PORTFOLIO
from tests.page.test_page_plan import ANSWER, as_told, begun, written


def cut_short() -> dict[str, Any]:
    """Return an answer whose plan is proved, and for the rest of which there was no time."""
    found = copy.deepcopy(ANSWER) | {
        "alternatives": [], "near_searched": False, "runner_up": None, "answered_in_time": False,
    }  # fmt: skip
    for rule in found["rules"]:
        rule |= {"price": None, "price_at_most": None}
    for package in found["packages"]:
        package["settled"] = None
    return found


def near(page: Page) -> Locator:
    return page.locator("section[aria-labelledby=near-title]")


def rules(page: Page) -> Locator:
    return page.locator("section[aria-labelledby=rules-title]")


def plan(page: Page) -> None:
    page.get_by_role("button", name="Plan", exact=True).click()


def test_a_search_says_how_far_it_has_come_and_can_be_cancelled(page: Page, served: str) -> None:
    begun(page, served)
    plan(page)
    progress = page.get_by_role("region", name="How far the plan has come")
    expect(progress).to_contain_text(re.compile(r"\d+ of 12 packages"))
    expect(progress.get_by_role("timer")).to_have_text(re.compile(r"0:(0[1-9]|[1-5]\d)"))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    with page.expect_event("requestfailed") as gone:
        progress.get_by_role("button", name="Cancel").click()
    assert gone.value.failure == "net::ERR_ABORTED"
    expect(page.get_by_text("Cancelled; nothing was changed.")).to_have_count(1)
    expect(page.get_by_role("button", name="Plan", exact=True)).to_be_enabled()


def test_a_portfolio_is_planned_to_the_end_as_it_is_told(page: Page, served: str) -> None:
    written(page, served, PORTFOLIO.replace("RULES", "moves_a_year = 1"))
    plan(page)
    expect(page.locator("#plan-verdict")).to_contain_text("Proved: no plan within the rules")
    expect(page.get_by_role("button", name="Plan", exact=True)).to_be_visible()
    expect(rules(page)).not_to_contain_text("not yet priced")
    expect(near(page)).not_to_contain_text("Not looked for")


def test_what_was_not_looked_for_is_not_said_to_be_none_and_can_be_looked_for(
    page: Page, served: str
) -> None:
    asked: list[Any] = []

    def answer(route: Route) -> None:
        asked.append(route.request.post_data_json)
        route.fulfill(body=as_told(cut_short() if len(asked) == 1 else ANSWER))

    page.route("**/v1/plan/told", answer)
    begun(page, served)
    plan(page)
    expect(near(page)).to_contain_text("Not looked for in time.")
    expect(near(page)).not_to_contain_text("found no plan")
    expect(rules(page)).to_contain_text(
        f"{len(ANSWER['rules'])} of {len(ANSWER['rules'])} rules are"
    )
    expect(rules(page).get_by_role("cell", name="not yet priced")).to_have_count(16)
    near(page).get_by_role("button", name=re.compile("^Look now")).click()

    expect(near(page)).to_contain_text("Nearly as good 1")
    expect(rules(page)).not_to_contain_text("not yet priced")
    assert [each["time_limit"] for each in asked] == [30, 80]


def test_a_search_that_found_none_says_so(page: Page, served: str) -> None:
    none = cut_short() | {"near_searched": True}
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=as_told(none)))
    begun(page, served)
    plan(page)
    expect(near(page)).to_contain_text("A short search found no plan within 1% of the best")
    expect(near(page).get_by_role("button", name=re.compile("^Look now"))).to_have_count(0)


def test_an_answer_that_breaks_off_keeps_what_is_known(page: Page, served: str) -> None:
    known = cut_short() | {"pending": ["near plans", "prices"]}
    line = json.dumps({"event": "found", "document": known}) + "\n"
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=line))
    begun(page, served)
    plan(page)
    expect(page.get_by_role("alert")).to_contain_text("The answer broke off before it was whole")
    expect(page.locator("#plan-verdict")).to_have_text(ANSWER["verdict"])
    expect(rules(page)).to_contain_text("not yet priced")


def test_what_is_said_of_an_answer_outlives_a_check_that_comes_back_after_it(
    page: Page, served: str
) -> None:
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=""))
    begun(page, served)
    with page.expect_response("**/v1/check"):
        plan(page)
    expect(page.get_by_role("alert")).to_contain_text("The answer broke off before it was whole")
    page.get_by_text("Ready: 243 people").wait_for()
    expect(page.get_by_role("alert")).to_contain_text("The answer broke off before it was whole")


def test_a_site_is_held_against_the_people_that_it_must_have(page: Page, served: str) -> None:
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=as_told(ANSWER)))
    begun(page, served)
    plan(page)
    row = rules(page).get_by_role("row").filter(has_text="people at every own site")
    expect(row).to_contain_text("Sri Lanka: 44 of 25 people")
    expect(row).to_contain_text("19 people left")


def test_looking_longer_keeps_in_sight_what_is_known_of_the_same_plan(
    page: Page, served: str
) -> None:
    known = cut_short()
    dearest = max(range(len(known["rules"])), key=lambda at: ANSWER["rules"][at]["price"] or 0)
    known["rules"][dearest] = copy.deepcopy(ANSWER["rules"][dearest])
    growing = cut_short() | {"pending": ["near plans", "prices"]}
    asked_longer = json.dumps({"event": "found", "document": growing}) + "\n"
    answers = iter([as_told(known), asked_longer])
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=next(answers)))
    begun(page, served)
    plan(page)
    price = rules(page).locator(".told-number", has_text="6.77m")
    expect(price).to_have_count(1)
    with page.expect_response("**/v1/plan/told"):
        rules(page).get_by_role("button", name=re.compile("^Look now")).click()
    expect(page.get_by_role("region", name="How far the plan has come")).to_have_count(0)
    expect(page.get_by_role("button", name="Plan", exact=True)).to_be_enabled()
    expect(price).to_have_count(1)
