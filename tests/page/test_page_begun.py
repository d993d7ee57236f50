"""From nothing to a verdict in a few answers: no code typed, by pointer or by keyboard alone."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.page.conftest import PHONE, fill, group, press_until, text_of

BLANK_LIMIT = 1_200
"""Pixels of a form that nobody has filled in, at 1,440 of width."""
FIRST_VERDICT = re.compile(r"options over 36 months")


@pytest.fixture
def begun(page: Page, served: str) -> Page:
    """Return the five questions, none of them answered."""
    page.goto(served)
    page.get_by_role("button", name="Start a comparison").click()
    page.get_by_role("heading", name="Five questions, one answer").wait_for()
    return page


def answer(page: Page, label: str, typed: str, name: str) -> None:
    """Type into a field that offers names, and take the one that is meant."""
    page.get_by_label(label, exact=True).fill(typed)
    page.get_by_role("option", name=name).first.click()


def outlook(page: Page) -> Any:
    return page.get_by_role("region", name="The answer so far")


def said(page: Page) -> dict[str, Any]:
    page.get_by_role("button", name="All fields").click()
    return tomllib.loads(text_of(page))


@pytest.mark.parametrize(
    ("role", "offered", "home", "at_home"),
    [("nurs", "Nurse", "Denv", "Denver"), ("java dev", "Software developer", "Munic", "Munich"),
     ("customer sup", "Customer support agent", "Oslo", "Oslo")],
)  # fmt: skip
def test_two_answers_lead_to_a_verdict_and_two_more_sharpen_it(
    begun: Page, role: str, offered: str, home: str, at_home: str
) -> None:
    answer(begun, "Role", role, offered)
    answer(begun, "Your company is in", home, at_home)
    expect(outlook(begun).get_by_text(FIRST_VERDICT)).to_be_visible()
    expect(begun.get_by_label(re.compile("^Pay of a year, [A-Z]{3}$"))).not_to_have_value("")
    places = begun.get_by_role("list", name="Places to compare").get_by_role("button")
    assert places.count() == 5

    begun.get_by_role("button", name="Near", exact=True).click()
    who = begun.get_by_role("group", name="Who might do it")
    ticked = who.get_by_role("checkbox", checked=True)
    expect(who.get_by_text(re.compile("^Left out: "))).to_have_count(2)
    assert ticked.count() == 4
    who.get_by_label(re.compile("^Build, operate")).check()
    expect(who.get_by_text(re.compile("^Left out: "))).to_have_count(1)
    expect(outlook(begun).get_by_text(re.compile(r"^(30|25|29) options"))).to_be_visible()
    begun.get_by_role("button", name="See the whole comparison").click()
    begun.locator("#verdict:not(.waiting)").wait_for()
    expect(begun).to_have_title(re.compile(f"{at_home}: whowhere$"))


def test_the_keyboard_alone_leads_to_the_verdict(begun: Page) -> None:
    press_until(begun, "document.activeElement.getAttribute('role') === 'combobox'")
    begun.keyboard.type("nurse")
    begun.get_by_role("option", name="Nurse").first.wait_for()
    begun.keyboard.press("Enter")
    press_until(begun, "document.activeElement.placeholder?.startsWith('Denver')")
    begun.keyboard.type("denver")
    begun.get_by_role("option", name="Denver").first.wait_for()
    begun.keyboard.press("ArrowDown")
    begun.keyboard.press("ArrowUp")
    begun.keyboard.press("Enter")
    expect(outlook(begun).get_by_text(FIRST_VERDICT)).to_be_visible()
    press_until(begun, "document.activeElement.textContent === 'See the whole comparison'", 120)
    begun.keyboard.press("Enter")
    begun.locator("#verdict:not(.waiting)").wait_for()

    begun.get_by_role("button", name=re.compile(r"^Show all \d+ options")).click()
    quoted = begun.get_by_role("button", name=re.compile("^Add a quote for Managed service"))
    quoted.first.press("Enter")
    option = group(begun, "Quotes 1").get_by_label(re.compile("^Option"))
    expect(option).to_be_focused()
    expect(option).to_have_value(re.compile("^Managed service, "))


def test_a_vendor_of_today_an_offer_a_mix_and_software_are_said_without_a_code(
    begun: Page,
) -> None:
    answer(begun, "Role", "customer sup", "Customer support agent")
    answer(begun, "Your company is in", "Denv", "Denver")
    begun.get_by_label(re.compile("^Who does it today")).select_option("vendor")
    answer(begun, "Where the vendor works", "Philip", "Philippines")
    fill(begun, "Vendor.s name", "Luzon")
    begun.get_by_label(re.compile("^Paid per month")).fill("40k")
    begun.get_by_role("button", name=re.compile("^Add a vendor")).click()
    offer = group(begun, "Offer 1")
    fill(offer, "Vendor", "Baltica")
    offer.get_by_label(re.compile("^Price of a month")).fill("35k")
    begun.get_by_role("button", name="Split the work").click()
    begun.get_by_role("group", name="Who might do it").get_by_label(
        re.compile("^Software answers mail")
    ).check()
    begun.get_by_role("button", name="Personal data stays in the EU").click()
    expect(outlook(begun).get_by_text(FIRST_VERDICT)).to_be_visible()

    file = said(begun)
    expect(begun.get_by_text(re.compile("^(Sound|Ready): 10 people"))).to_be_visible()
    (part,) = file["today"]["parts"]
    assert part == {"option": "managed_service@PH", "vendor": "Luzon", "price_per_month": "40k"}
    (made,) = file["offers"]
    assert (made["vendor"], made["kind"], made["monthly_price"]) == ("Baltica", "output", "35k")
    assert len(file["options"]["mixes"][0]["parts"]) == 2
    assert file["automation"] == {"kind": "written contacts"}
    assert file["requirements"]["data_stays_in"] == ["EU"]
    assert file["work"]["personal_data"] == ["EU"]


def test_what_the_reader_has_said_is_never_filled_in_again(begun: Page) -> None:
    answer(begun, "Role", "nurs", "Nurse")
    answer(begun, "Your company is in", "Denv", "Denver")
    chosen = begun.get_by_role("list", name="Places to compare").get_by_role("button")
    expect(chosen).to_have_count(5)
    chosen.first.click()
    begun.get_by_label(re.compile("^Pay of a year")).fill("90k")
    answer(begun, "Your company is in", "Munich", "Munich")
    expect(begun.get_by_label(re.compile("^Pay of a year, EUR"))).to_have_value("90k")

    file = said(begun)
    assert len(file["options"]["places"]) == 5  # home and the four that were kept
    assert file["title"] == "Nurse, Munich"
    assert file["work"]["roles"][0]["pay"] == "90k"


def test_an_unknown_role_is_told_where_the_verdict_would_stand(begun: Page) -> None:
    fill(begun, "Role", "xylophonist of the moon")
    answer(begun, "Your company is in", "Denv", "Denver")
    expect(outlook(begun).get_by_role("alert")).to_contain_text("1 thing to fix")


@pytest.mark.parametrize("width", [1280, PHONE, 320])
def test_the_five_questions_are_accessible_and_fit(begun: Page, width: int) -> None:
    begun.set_viewport_size({"width": width, "height": 800})
    begun.emulate_media(color_scheme="dark" if width == PHONE else "light")
    answer(begun, "Role", "payroll cl", "Payroll clerk")
    answer(begun, "Your company is in", "Lond", "London")
    expect(outlook(begun).locator(".said")).to_contain_text(re.compile("work|stay|close", re.I))
    found = Axe().run(begun)
    assert found.violations_count == 0, found.generate_report()
    assert begun.evaluate("document.documentElement.scrollWidth") <= width


def test_a_blank_form_asks_what_most_files_say_and_opens_the_rest_where_it_holds_something(
    page: Page, served: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{served}#edit")
    fill(page, "Title", "A desk")
    assert page.evaluate("document.documentElement.scrollHeight") < BLANK_LIMIT
    expect(group(page, "Requirements")).to_have_count(0)
    page.get_by_role("button", name="What must be so").click()
    page.get_by_label("Working hours shared with home").fill("3")
    page.keyboard.press("Tab")
    page.reload()
    expect(page.get_by_label("Working hours shared with home")).to_have_value("3")

    page.get_by_role("button", name="Compare", exact=True).first.click()
    page.get_by_role("alert").get_by_role("button", name="Company, name").click()
    expect(page.get_by_role("textbox", name=re.compile("^Name"))).to_be_focused()
    expect(page.get_by_text("Give the company\u2019s name.")).to_have_count(1)


def test_names_are_offered_for_codes_and_codes_are_taken_as_they_are(
    page: Page, served: str
) -> None:
    page.goto(f"{served}#edit")
    options = group(page, "Options")
    options.get_by_role("combobox", name="Places").fill("Vietn")
    options.get_by_role("option", name="Vietnam").click()
    options.get_by_role("combobox", name="Places").fill("IN, PL-krakow")
    page.keyboard.press("Tab")
    chosen = options.get_by_role("list", name="Places, chosen").get_by_role("button")
    expect(chosen).to_have_text(
        [re.compile(f"^{name}") for name in ("Home", "Vietnam", "India", "Krakow")]
    )
    page.get_by_role("button", name="Offers and quotes").click()
    page.get_by_role("button", name="Add to quotes").click()
    quote = group(page, "Quotes 1")
    quote.get_by_label(re.compile("^Option")).fill("managed viet")
    quote.get_by_role("option", name="Managed service, Vietnam").click()
    file = tomllib.loads(text_of(page))
    assert file["options"]["places"] == ["home", "VN", "IN", "PL-krakow"]
    assert file["quotes"] == [{"option": "managed_service@VN"}]


def test_examples_tell_their_story_by_trade_and_hints_are_put_away_for_good(
    page: Page, served: str
) -> None:
    page.goto(served)
    hints = page.get_by_role("complementary", name="How it works")
    expect(hints.get_by_role("listitem")).to_have_count(3)
    hints.get_by_role("button", name="Got it").click()
    page.reload()
    page.get_by_role("heading", name="Product team, Munich").wait_for()
    expect(hints).to_have_count(0)
    page.get_by_role("group", name="Trade").get_by_role("button", name="Finance").click()
    expect(page.get_by_role("heading", name="Product team, Munich")).to_have_count(0)
    expect(page.get_by_role("listitem").filter(has_text="Finance back office")).to_contain_text(
        "For who runs finance"
    )


def test_every_role_has_its_pay_and_engagements_follow_the_team(begun: Page) -> None:
    answer(begun, "Role", "customer sup", "Customer support agent")
    answer(begun, "Your company is in", "Denv", "Denver")
    who = begun.get_by_role("group", name="Who might do it")
    centre = who.get_by_label(re.compile("^Build, operate"))
    expect(who.get_by_text("a whole crew from 15 people on")).to_be_visible()
    expect(centre).not_to_be_checked()

    begun.get_by_role("button", name="Add a role").click()
    answer(begun, "Role 2", "team lead", "Support team lead")
    expect(begun.get_by_label("Pay of a year, USD, role 2")).not_to_have_value("")
    first = begun.get_by_label("Pay of a year, USD", exact=True).input_value()
    assert begun.get_by_label("Pay of a year, USD, role 2").input_value() != first
    begun.get_by_label("People, role 2").fill("8")
    begun.get_by_label("People, role 2").blur()
    expect(centre).to_be_checked()
    assert Axe().run(begun).violations_count == 0
