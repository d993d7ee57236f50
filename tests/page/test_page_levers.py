"""The sheet beside every answer: what the reader decides, what nobody knows, what may be tried."""

from __future__ import annotations

import base64
import datetime as dt
import re
import zlib

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.cases import EXAMPLES, SMALL, case_of, changed
from tests.page.conftest import DRAWS, PHONE, SOLVED_MS, opened

from whowhere.decide.compare.comparison import compare
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.sources import SCENARIO
from whowhere.interfaces.requests.written import written_as
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short
from whowhere.simulate.how_many import DRAWS as ALL

MIXED = (
    (EXAMPLES / "eighty-twenty.toml")
    .read_text("utf-8")
    .replace('"home", "ZA", "PL"', '"home", "ZA"')
)
"""A scenario with mixes."""
PESO = "Philippine peso +15%"


def said_of(document: dict[str, object]) -> str:
    return verdict_sentence(compare(case_of(document), 1, DRAWS))


def whatif(scenario: str, *settings: str) -> str:
    """Return the verdict of ``whowhere whatif --set`` in all futures."""
    case = case_in(written_as(SCENARIO, scenario, None), dt.date.today(), settings)
    return verdict_sentence(compare(case, 1, ALL))


def packed(scenario: str) -> str:
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    made = deflate.compress(scenario.encode()) + deflate.flush()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def value(page: Page, name: str) -> Locator:
    """Return the field in which a value is typed."""
    return page.get_by_label(re.compile(f"^{name}: value")).first


def put(page: Page, name: str, written: str) -> None:
    value(page, name).fill(written)
    value(page, name).press("Enter")


def chip(page: Page, name: str) -> Locator:
    return page.locator("aside").get_by_role("button", name=name, exact=True)


def test_a_team_typed_as_a_change_is_that_of_a_scenario_and_is_undone_and_kept(
    page: Page, mailed: str
) -> None:
    opened(page, mailed)
    put(page, "People in the team", "+100 %")

    roles = [{**role, "heads": 2 * role["heads"]} for role in SMALL["work"]["roles"]]
    doubled = said_of(changed(SMALL, work__roles=roles))
    expect(page.locator("#verdict")).to_have_text(doubled)
    expect(page.get_by_text("people in the team: 22 people")).to_be_visible()
    expect(page).to_have_url(re.compile("heads=22"))
    page.reload()
    expect(page.locator("#verdict")).to_have_text(doubled)
    page.get_by_role("button", name="Reset", exact=True).click()
    expect(page.locator("#verdict")).to_have_text(said_of(SMALL))
    page.get_by_role("button", name="Undo").click()
    expect(value(page, "People in the team")).to_have_value("22 people")


def test_a_mailed_page_moves_its_horizon_and_says_why_it_cannot_move_its_start(
    page: Page, mailed: str
) -> None:
    opened(page, mailed)
    put(page, "Horizon", "3 years")

    expect(page.locator("#verdict")).to_contain_text("over 36 months")
    expect(page.get_by_role("slider", name="Start")).to_be_disabled()
    expect(page.get_by_text("This file does not hold the figures for it")).to_be_visible()


def test_a_served_page_asks_for_another_start_horizon_and_share_of_a_mix(
    page: Page, served: str
) -> None:
    given = whatif(MIXED)
    page.goto(f"{served}#compare?scenario={packed(MIXED)}")
    expect(page.locator("#verdict")).to_have_text(given, timeout=3 * SOLVED_MS)
    put(page, "Start", "+6 months")
    put(page, "Horizon", "30")

    settings = ("work.start=2027-10-01", "work.horizon_months=30")
    expect(page.locator("#verdict")).to_have_text(whatif(MIXED, *settings))
    expect(page.get_by_text("30 months from October 2027")).to_be_visible()
    put(page, "Own staff in the United Kingdom, share in mix 1", "40 %")
    other = MIXED.replace(
        "home = 0.2}, managed_service = {ZA = 0.8", "home = 0.4}, managed_service = {ZA = 0.6", 1
    )
    expect(page.locator("#verdict")).to_have_text(whatif(other, *settings))
    expect(page.get_by_text("Its shares differ by role")).to_be_visible()
    page.reload()
    expect(page.locator("#verdict")).to_have_text(whatif(other, *settings))


def test_a_start_that_was_shared_can_be_the_baseline(page: Page, served: str) -> None:
    shorter = whatif(MIXED, "work.horizon_months=30")
    page.goto(f"{served}#compare?scenario={packed(MIXED)}&work.horizon_months=30")
    expect(page.locator("#verdict")).to_have_text(shorter)
    page.get_by_role("button", name="Use as baseline").click()
    put(page, "Horizon", "60")

    expect(page.get_by_text(f"Before: {shorter}")).to_be_visible()
    expect(page.get_by_text("horizon: 60 months, since the baseline")).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "setting", "shown"),
    [
        ("+20 %", "PH.pay=x1.2", "7.95k USD a year (+20%)"),
        ("-10%", "PH.pay=x0.9", "5.96k USD a year (\u221210%)"),
        ("x1.5", "PH.pay=x1.5", "9.93k USD a year (+50%)"),
        ("9k USD", "PH.pay=x1.35915", "9.00k USD a year (+35.9%)"),
        ("9000", "PH.pay=x1.35915", "9.00k USD a year (+35.9%)"),
        ("8k to 10k", "PH.pay.support_agent.mid=8000~9000~10000", "8.00k to 10.0k USD a year"),
    ],
)
def test_pay_is_typed_in_money_or_as_a_change(
    page: Page, mailed: str, typed: str, setting: str, shown: str
) -> None:
    opened(page, f"{mailed}", "compare?option=contractor@PH")
    put(page, "Pay of a support agent in the Philippines", typed)

    expect(page).to_have_url(re.compile(re.escape(setting)))
    expect(page.get_by_text("Other roles change by the same share.").first).to_be_visible()
    expect(value(page, "Pay of a support agent in the Philippines")).to_have_value(shown)


def test_what_may_be_two_numbers_is_asked_about_and_what_is_none_says_what_to_type(
    page: Page, mailed: str
) -> None:
    opened(page, mailed, "compare?option=contractor@PH")
    put(page, "Pay of a support agent in the Philippines", "9.000")
    expect(page.get_by_text("9.000 may be 9,000 or 9.0. Write 9000 or 9.0.")).to_be_visible()
    put(page, "Pay of a support agent in the Philippines", "plenty")
    expect(page.get_by_text("or a change such as +20%.").first).to_be_visible()
    put(page, "Pay of a support agent in the Philippines", "900000")
    expect(page.get_by_text("If 900000 is meant, press Enter again.")).to_be_visible()

    expect(page).not_to_have_url(re.compile("PH.pay"))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("volume", "People in the team"), ("headcount", "People in the team"),
        ("horizon", "Horizon"), ("start", "Start"),
        ("discount", "Discount rate"), ("attrition", "Attrition in"),
    ],
)  # fmt: skip
def test_every_number_is_found_by_the_words_that_people_use(
    page: Page, mailed: str, word: str, name: str
) -> None:
    opened(page, mailed)
    box = page.get_by_label(re.compile("^Find another of"))
    box.fill(word)

    found = page.locator("aside li").get_by_role("button", name=re.compile(name)).first
    expect(found).to_be_visible()
    found.click()
    reached = page.locator("[data-lever]:focus-within, [data-lever]:focus")
    expect(reached.get_by_role("slider", name=re.compile(f"^{name}"))).to_be_visible()


def test_a_preset_applies_values_and_one_more_press_takes_them_back(
    page: Page, mailed: str
) -> None:
    opened(page, mailed, "compare?option=contractor@PH")
    chip(page, "Attrition doubles").click()
    expect(page.get_by_text("attrition doubles", exact=False).first).to_be_visible()
    expect(page).to_have_url(re.compile("&attrition=x2"))
    expect(chip(page, "Attrition doubles")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#verdict")).not_to_have_text(said_of(SMALL))
    chip(page, "Attrition doubles").click()

    expect(page).not_to_have_url(re.compile("attrition"))
    expect(page.locator("#verdict")).to_have_text(said_of(SMALL))
    for name in ("Six months late", PESO, "Vendors +10%", "Half the horizon", "Pay abroad +20%"):
        expect(chip(page, name)).to_be_visible()


def test_each_what_if_stands_with_its_verdict(page: Page, mailed: str) -> None:
    opened(page, mailed, "what-if")
    rows = page.locator("section[aria-labelledby=presets] tbody tr")
    expect(rows).to_have_count(6)
    half = rows.filter(has_text="Half the horizon")
    found = compare(case_of(changed(SMALL, work__horizon_months=12)), 1, DRAWS)
    assert found.best is not None
    costs = {each.id: each.cost.p50 for each in found.options}
    watched = page.get_by_label("Keep an eye on").input_value()
    expect(half.locator("td").nth(2)).to_have_text(short(costs[watched]))
    expect(half.locator("td").nth(1)).to_have_text(whole_percent(found.best.saving.p50))


def test_the_figures_stay_those_of_one_option_while_another_takes_the_lead(
    page: Page, mailed: str
) -> None:
    opened(page, mailed)
    eye = page.get_by_label("Keep an eye on")
    expect(eye).not_to_have_value("")
    watched = eye.input_value()
    place = watched.split("@")[1]
    page.goto(f"{page.url.split('#')[0]}#compare?{place}.pay=x3")
    page.reload()

    expect(page.get_by_text("The verdict changes")).to_be_visible()
    expect(eye).to_have_value(watched)
    expect(page.locator(".watched")).to_contain_text(
        re.compile(r"\+.* from .*, number \d+ by cost")
    )


def test_the_sheet_is_accessible_in_both_groups_on_a_phone_too(page: Page, mailed: str) -> None:
    opened(page, mailed)
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.get_by_role("button", name="Change assumptions").click()
    expect(page.get_by_role("heading", name="Your decision")).to_be_visible()
    page.get_by_text("Each role").click()
    put(page, "Horizon", "none")
    expect(page.get_by_text("Type 48, or 4 years.")).to_be_visible()

    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
