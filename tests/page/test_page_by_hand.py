"""A portfolio made in the page from nothing, by its labels; what forms of either file must bear."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Route, expect
from tests.page.conftest import (
    NARROWEST,
    PHONE,
    add,
    choose,
    fill,
    group,
    show_every_field,
    text_of,
)

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.portfolio.loading import parse_portfolio
from whowhere.model.portfolio.portfolio import Portfolio

TITLE = "What is it called?"


@pytest.fixture
def form(page: Page, served: str) -> Page:
    """Return the form of a portfolio that nobody has written anything into."""
    page.goto(f"{served}#plan")
    page.get_by_role("button", name="Start with one package").click()
    page.get_by_role("heading", name=re.compile("^Packages of work")).wait_for()
    show_every_field(page)
    return page


def portfolio_of(page: Page) -> Portfolio:
    return parse_portfolio(text_of(page), "the form", ASSUMABLE)


def begin(form: Page) -> Locator:
    """Fill in what a portfolio needs, with one package; return the form of what is rarely said."""
    write(form.get_by_label(TITLE, exact=True), "Two functions")
    write(form.get_by_label("Company", exact=True), "Bramley")
    write(form.get_by_label("Home", exact=True), "GB")
    for place in ("PL", "PH"):
        write(form.get_by_label("Add to places"), place)
    write(form.get_by_label("Package 1", exact=True), "desk")
    write(group(form, "desk, role 1").get_by_label("Role", exact=True), "support agent")
    form.get_by_role("button", name="More about desk").click()
    return form.get_by_role("complementary", name="More about desk")


def write(field: Locator, text: str) -> None:
    field.fill(text)
    field.blur()


def in_parts(package: Locator) -> Locator:
    """Say of a package's today that a vendor does 60% of it, by contract."""
    package.get_by_role("button", name="Say it in parts, with contracts").click()
    today = group(package, "Today")
    add(today, "parts")
    vendor = group(today, "Parts 2")
    for label, said in (("Option", "managed_service@PH"), ("Vendor", "Luzon"), ("Share", "60%")):
        fill(vendor, label, said)
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
    expect(form.get_by_text("Ready: 10 people, 1 package over 36 months.")).to_be_visible()

    (made,) = portfolio_of(form).packages
    own, vendor = made.today.parts
    assert (own.option.id, own.share) == ("own_staff@home", None)
    assert (vendor.vendor, vendor.share and vendor.share.likely) == ("Luzon", 0.6)
    assert str(vendor.contract.ends) == "2028-03-31"
    (offer,) = made.offers
    assert [each.rate.likely for each in offer.rates] == [3400]
    assert [(step.month, step.heads) for step in offer.ramp] == [(2, 10)]

    form.get_by_role("button", name="More about desk").click()
    package.get_by_role("button", name="Say it in a word").click()
    (word,) = portfolio_of(form).packages[0].today.parts
    assert word.option.id == "own_staff@home"


def test_several_packages_and_rules_between_them_are_made_by_hand_and_planned(form: Page) -> None:
    begin(form)
    form.get_by_role("button", name="Duplicate desk").click()
    write(form.get_by_label("Package 2", exact=True), "Books")
    for rule in ("together", "most_sites"):
        form.get_by_label("Add a rule").select_option(rule)
    for title in ("desk", "Books"):
        write(form.get_by_label("Add to In the same country: …"), title)
        form.keyboard.press("Escape")
    write(form.get_by_label("At most … own sites abroad", exact=True), "1")
    expect(form.get_by_text("Ready: 20 people, 2 packages")).to_be_visible()

    made = portfolio_of(form)
    assert [each.title for each in made.packages] == ["desk", "Books"]
    assert made.rules.together == (tuple(each.id for each in made.packages),)
    form.get_by_role("button", name="Plan", exact=True).click()
    expect(form.locator("#plan-verdict")).to_contain_text("expected over 36 months")


def test_a_fault_stands_beside_its_field_and_on_the_package_whose_form_is_shut(form: Page) -> None:
    vendor = in_parts(begin(form))
    fill(vendor, "Option", "managed_service@Filipines")
    form.get_by_role("button", name="Plan", exact=True).click()

    beside = vendor.get_by_text("is not known here")
    expect(beside).to_contain_text("managed_service@Filipines")
    row = form.get_by_role("row").filter(has=form.get_by_label("Package 1", exact=True))
    expect(row).to_contain_text("Did you mean")
    beside.get_by_role("button", name="Take").click()
    expect(vendor.get_by_label(re.compile("^Option"))).to_have_value("Managed service, Philippines")
    expect(form.get_by_text("Ready: 10 people")).to_be_visible()


def test_the_nearest_name_is_taken_in_its_place_in_a_list(form: Page) -> None:
    begin(form)
    write(form.get_by_label("Add to places"), "Frnce")
    form.get_by_role("button", name="Plan", exact=True).click()
    form.get_by_role("button", name="Take “France”").click()
    chips = form.get_by_role("group", name="places", exact=True)
    expect(chips).to_contain_text("France")
    expect(chips).not_to_contain_text("Frnce")


def test_every_change_of_a_form_is_taken_back_and_done_again(form: Page) -> None:
    title = form.get_by_label(TITLE, exact=True)
    undo, redo = (form.get_by_role("button", name=name, exact=True) for name in ("Undo", "Redo"))
    for words in ("First", "Second"):
        write(title, words)
    form.get_by_role("button", name="Add a package").click()
    undo.click()
    expect(form.get_by_label("Package 2", exact=True)).to_have_count(0)
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


@pytest.mark.parametrize(("editor", "label"), [("plan", TITLE), ("edit", "Title")])
def test_a_copied_link_carries_what_nobody_has_computed_yet(
    page: Page, served: str, editor: str, label: str
) -> None:
    page.goto(f"{served}#{editor}")
    if editor == "plan":
        page.get_by_role("button", name="Start with one package").click()
    title = page.get_by_label(re.compile(f"^{re.escape(label)}( needed)?$")).first
    write(title, "Half a thought")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    expect(title).to_have_value("Half a thought")

    write(title, "A whole one")
    page.reload()
    expect(title).to_have_value("A whole one")


def test_the_check_of_an_older_text_is_taken_back(form: Page) -> None:
    held: list[Route] = []
    form.route("**/v1/check", lambda route: held.append(route))  # noqa: PLW0108
    with form.expect_request(lambda asked: "First" in (asked.post_data or "")):
        write(form.get_by_label(TITLE, exact=True), "First")
    with form.expect_event("requestfailed", lambda gone: "First" in (gone.post_data or "")):
        write(form.get_by_label(TITLE, exact=True), "Second")


def test_parts_of_today_take_the_place_of_the_word_for_it(page: Page, served: str) -> None:
    page.goto(f"{served}#edit")
    show_every_field(page)
    expect(page.get_by_label("Today", exact=True)).to_have_value("Own staff at home")
    add(group(page, "Today"), "parts")

    expect(group(page, "Parts 1").get_by_label(re.compile("^Option"))).to_have_value(
        "Own staff, Home"
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
    write(group(form, "desk, role 1").get_by_label("Role", exact=True), "4222")

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
