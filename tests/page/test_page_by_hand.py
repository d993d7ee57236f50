"""A portfolio made in the page from nothing, by its labels; what forms of either file must bear."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect
from tests.page.conftest import NARROWEST, PHONE, add, choose, fill, group, text_of

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import parse_portfolio
from whowhere.model.portfolio.portfolio import Portfolio


@pytest.fixture
def form(page: Page, served: str) -> Page:
    """Return the form of a portfolio that nobody has written anything into."""
    page.goto(f"{served}#plan")
    page.get_by_label("Title").wait_for()
    return page


def portfolio_of(page: Page) -> Portfolio:
    return parse_portfolio(text_of(page), "the form", ASSUMABLE)


def begin(form: Page) -> Locator:
    """Fill in what a portfolio needs, with one package; return the package."""
    fill(form, "Title", "Two functions")
    fill(group(form, "Company"), "Name", "Bramley")
    fill(group(form, "Company"), "Home country", "GB")
    fill(group(form, "Options"), "Places", "home, PL, PH")
    package = group(form, "Packages 1")
    fill(package, "Short name", "desk")
    fill(group(package, "Roles 1"), "Role", "support agent")
    return package


def in_parts(package: Locator) -> Locator:
    """Say of a package's today that a vendor does 60% of it, by contract."""
    package.get_by_role("button", name="Say it in parts, with contracts").click()
    today = group(package, "Today")
    add(today, "parts")
    vendor = group(today, "Parts 2")
    for label, said in (("Option", "managed_service@PH"), ("Vendor", "Luzon"), ("Share", "60%")):
        fill(vendor, label, said)
    vendor.get_by_role("button", name="Contract").click()
    fill(group(vendor, "Contract"), "The term ends", "2028-03-31")
    return vendor


def offered(package: Locator) -> None:
    """Give a package the offer of a vendor with a rate card and a ramp."""
    add(package, "offers")
    offer = group(package, "Offers 1")
    fill(offer, "Vendor", "Silesia")
    fill(offer, "Option", "staff_augmentation@PL")
    choose(offer, "Kind", "seats")
    add(offer, "rates")
    fill(group(offer, "Rates 1"), "Rate", "3400")
    add(offer, "ramp")
    fill(group(offer, "Ramp 1"), "Month", "2")
    fill(group(offer, "Ramp 1"), "Heads", "10")


def test_a_package_says_by_hand_who_does_it_today_in_parts_and_who_offers_what(form: Page) -> None:
    package = begin(form)
    in_parts(package)
    offered(package)
    expect(form.get_by_text("Sound: 10 people, 1 package over 36 months.")).to_be_visible()

    (made,) = portfolio_of(form).packages
    own, vendor = made.today.parts
    assert (own.option.id, own.share) == ("own_staff@home", None)
    assert (vendor.vendor, vendor.share and vendor.share.likely) == ("Luzon", 0.6)
    assert str(vendor.contract.ends) == "2028-03-31"
    (offer,) = made.offers
    assert [each.rate.likely for each in offer.rates] == [3400]
    assert [(step.month, step.heads) for step in offer.ramp] == [(2, 10)]

    package.get_by_role("button", name="Say it in a word").click()
    (word,) = portfolio_of(form).packages[0].today.parts
    assert word.option.id == "own_staff@home"


def test_several_packages_and_rules_between_them_are_made_by_hand_and_planned(form: Page) -> None:
    package = begin(form)
    package.get_by_role("button", name="Duplicate packages 1").click()
    fill(group(form, "Packages 2"), "Short name", "books")
    rules = group(form, "Rules")
    fill(rules, "Packages in one country", "desk, books")
    fill(rules, "Most sites", "1")
    expect(form.get_by_text("Sound: 20 people, 2 packages")).to_be_visible()

    made = portfolio_of(form)
    assert [each.id for each in made.packages] == ["desk", "books"]
    assert made.rules.together == (("desk", "books"),)
    form.get_by_role("button", name="Plan", exact=True).click()
    expect(form.locator("#plan-verdict")).to_contain_text("expected over 36 months")


def test_a_fault_stands_beside_its_field_and_on_the_package_that_is_folded(form: Page) -> None:
    vendor = in_parts(begin(form))
    fill(vendor, "Option", "managed_service@Filipines")
    form.get_by_role("button", name="Plan", exact=True).click()

    beside = vendor.get_by_text("is not accepted; accepted:")
    expect(beside).to_contain_text("managed_service@Filipines")
    form.get_by_role("button", name="Packages 1: desk").click()
    expect(group(form, "Packages 1")).to_contain_text("1 to mend")
    form.get_by_role("button", name="Packages 1: desk").click()
    beside.get_by_role("button", name="Take").click()
    expect(vendor.get_by_label(re.compile("^Option"))).to_have_value("managed_service@Philippines")
    expect(form.get_by_text("Sound: 10 people")).to_be_visible()


def test_the_nearest_name_is_taken_in_its_place_in_a_list(form: Page) -> None:
    begin(form)
    fill(group(form, "Options"), "Places", "home, Polnd, PH")
    form.get_by_role("button", name="Plan", exact=True).click()
    group(form, "Options").get_by_role("button", name="Take “Poland”").click()

    expect(group(form, "Options").get_by_label("Places")).to_have_value("home, Poland, PH")


def test_every_change_of_a_form_is_taken_back_and_done_again(form: Page) -> None:
    title = form.get_by_label("Title")
    undo, redo = (form.get_by_role("button", name=name, exact=True) for name in ("Undo", "Redo"))
    for words in ("First", "Second"):
        fill(form, "Title", words)
    add(form, "sites")
    undo.click()
    expect(group(form, "Sites 1")).to_have_count(0)
    undo.click()
    expect(title).to_have_value("First")
    undo.click()
    expect(title).to_have_value("")
    expect(undo).to_be_disabled()

    redo.click()
    redo.click()
    expect(title).to_have_value("Second")
    form.get_by_role("button", name="Open the example").click()
    expect(title).to_have_value(re.compile("^Twelve functions"))
    undo.click()
    expect(title).to_have_value("Second")


@pytest.mark.parametrize("editor", ["plan", "edit"])
def test_a_copied_link_carries_what_nobody_has_computed_yet(
    page: Page, served: str, editor: str
) -> None:
    page.goto(f"{served}#{editor}")
    fill(page, "Title", "Half a thought")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_label("Title")).to_have_value("Half a thought")

    fill(page, "Title", "A whole one")
    page.reload()
    expect(page.get_by_label("Title")).to_have_value("A whole one")


def test_the_check_of_an_older_text_is_taken_back(form: Page) -> None:
    held: list[Route] = []
    form.route("**/v1/check", lambda route: held.append(route))  # noqa: PLW0108
    with form.expect_request(lambda asked: "First" in (asked.post_data or "")):
        fill(form, "Title", "First")
    with form.expect_event("requestfailed", lambda gone: "First" in (gone.post_data or "")):
        fill(form, "Title", "Second")


def test_parts_of_today_take_the_place_of_the_word_for_it(page: Page, served: str) -> None:
    page.goto(f"{served}#edit")
    expect(page.get_by_label(re.compile("^Today"))).to_have_value("own_staff")
    add(group(page, "Today"), "parts")

    expect(group(page, "Parts 1").get_by_label(re.compile("^Option"))).to_have_value(
        "own_staff@home"
    )
    expect(group(page, "Work").get_by_label("Today", exact=True)).to_have_value("")


def test_no_personal_data_is_said_and_a_code_of_a_role_stays_a_name(form: Page) -> None:
    package = begin(form)
    none, union = (package.get_by_label(name, exact=True).first for name in ("none", "EU"))
    expect(none).to_be_checked()
    union.check()
    expect(none).not_to_be_checked()
    none.check()
    expect(union).not_to_be_checked()
    fill(group(package, "Roles 1"), "Role", "4222")

    (made,) = portfolio_of(form).packages
    assert made.personal_data == ()
    assert [role.role for role in made.roles] == ["4222"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_make_a_portfolio(form: Page, scheme: Literal["light", "dark"]) -> None:
    form.emulate_media(color_scheme=scheme)
    package = begin(form)
    in_parts(package)
    offered(package)
    form.get_by_role("button", name="Plan", exact=True).focus()
    assert_accessible(form)
    for width in (PHONE, NARROWEST):
        form.set_viewport_size({"width": width, "height": 640})
        assert form.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(form)


def assert_accessible(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
