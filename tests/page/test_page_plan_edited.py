"""Packages edited in a table: written, pasted, moved, taken out and back; rules as sentences."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.page.conftest import NARROWEST, PHONE

SHEET = """Function\tJob title\tFTE\tLocation\tCost centre\tOptions allowed
Payroll\tpayroll clerk\t9\tPoland\t4711\tPL, RO
Accounting\taccountant\t14\t\t4712\t
\taccounts payable clerk\t12\t\t4712\t
Data\tdata engineer\t5\tnew\t4713\t
"""


def opened(page: Page, served: str, by: str = "Open the example") -> Page:
    page.goto(f"{served}#plan")
    page.get_by_role("button", name=by, exact=True).click()
    page.get_by_role("heading", name=re.compile("^Packages of work")).wait_for()
    return page


def document(page: Page) -> dict[str, Any]:
    """Return what the portfolio says now, as a file."""
    page.get_by_role("button", name="As text").click()
    text = page.get_by_label(re.compile("^As in a file")).input_value()
    page.get_by_role("button", name="As a form").click()
    return tomllib.loads(text)


def names(page: Page) -> list[str]:
    return [each.input_value() for each in page.get_by_label(re.compile(r"^Package \d+$")).all()]


def write(field: Locator, text: str) -> None:
    field.fill(text)
    field.blur()


def test_a_portfolio_is_made_from_one_package_in_the_table(page: Page, served: str) -> None:
    opened(page, served, "Start with one package")
    write(page.get_by_label("What is it called?", exact=True), "Two teams")
    write(page.get_by_label("Company", exact=True), "Acme")
    write(page.get_by_label("Home", exact=True), "London")
    write(page.get_by_label("Package 1", exact=True), "Help desk")
    row = page.get_by_role("row").filter(has=page.get_by_label("Package 1", exact=True))
    write(row.get_by_label("People", exact=True), "20")
    write(row.get_by_label("Role", exact=True), "support agent")
    write(page.get_by_label("Where Help desk may be done"), "Poland, India")
    page.get_by_role("button", name="Plan", exact=True).click()

    expect(page.locator("#plan-verdict")).to_contain_text("Proved: no plan within the rules")


def test_every_fault_stands_at_its_field_in_a_persons_words(page: Page, served: str) -> None:
    opened(page, served, "Start with one package")
    write(page.get_by_label("Package 1", exact=True), "Help desk")
    write(page.get_by_label("Where Help desk is done today"), "Polnd")
    page.get_by_role("button", name="Plan", exact=True).click()
    table = page.get_by_role("table").first
    expect(table).to_contain_text("Say which role")
    expect(table).to_contain_text("Did you mean")
    for label in ("What is it called?", "Company", "Home"):
        expect(page.get_by_label(label, exact=True)).to_have_attribute("aria-invalid", "true")
    table.get_by_role("button", name=re.compile("^Take")).click()
    assert document(page)["packages"][0]["today"].startswith("own_staff@P")


def test_rows_are_pasted_from_a_sheet_and_what_is_not_understood_is_told(
    page: Page, served: str
) -> None:
    opened(page, served, "Paste a table")
    page.get_by_label(re.compile("^Copy the rows")).fill(SHEET)
    paste = page.get_by_role("group", name="Paste from a sheet")
    expect(paste).to_contain_text("3 packages from 4 rows.")
    expect(paste).to_contain_text("Not taken, for no such column is known: Cost centre.")
    paste.get_by_role("button", name="Add 3 packages").click()

    assert names(page) == ["Payroll", "Accounting", "Data"]
    payroll, accounting, data = document(page)["packages"]
    assert (payroll["id"], payroll["today"]) == ("payroll", "own_staff@Poland")
    assert payroll["options"]["places"] == ["PL", "RO"]
    assert [(role["role"], role["heads"]) for role in accounting["roles"]] == [
        ("accountant", 14), ("accounts payable clerk", 12),
    ]  # fmt: skip
    assert (accounting["today"], data["today"]) == ("own_staff", "nothing")


def test_rows_are_doubled_moved_and_taken_out_and_every_change_is_taken_back(
    page: Page, served: str
) -> None:
    opened(page, served)
    before = names(page)
    page.get_by_role("button", name="Move Customer support in German up").click()
    assert names(page)[:2] == [before[1], before[0]]
    page.get_by_role("button", name="Duplicate Payroll").click()
    assert "Payroll, again" in names(page)
    assert "payroll_again" in {each["id"] for each in document(page)["packages"]}
    page.get_by_role("button", name="Remove Payroll", exact=True).click()
    assert "apart" not in document(page)["rules"]  # it said: payroll apart from accounting
    for _ in range(3):
        page.get_by_role("button", name="Undo").click()
    assert names(page) == before
    assert document(page)["rules"]["apart"] == [["payroll", "accounting"]]


def test_rules_are_sentences_that_are_filled_in_added_and_taken_out(
    page: Page, served: str
) -> None:
    opened(page, served)
    share = page.get_by_label("At most … of the work in any one country abroad", exact=True)
    expect(share).to_have_value("33%")
    write(share, "40%")
    page.get_by_role("button", name="Remove the rule: At most … vendors").click()
    page.get_by_label("Add a rule").select_option("shared_hours")
    write(page.get_by_label(re.compile("working hours a day shared with home$")), "2")
    rules = document(page)["rules"]
    assert rules["most_in_one_place"] == "40%"
    assert "most_vendors" not in rules
    assert rules["shared_hours"] == 2
    chips = page.get_by_role("group", name="In different countries: …")
    expect(chips).to_contain_text("Payroll")
    expect(chips).to_contain_text("Accounting")


def test_what_is_rarely_said_of_a_package_stands_in_a_form_beside_the_table(
    page: Page, served: str
) -> None:
    opened(page, served)
    page.get_by_role("button", name="More about Payroll").click()
    side = page.get_by_role("complementary", name="More about Payroll")
    side.get_by_label(re.compile("^Coverage")).select_option("extended hours")
    assert document(page)["packages"][10]["coverage"] == "extended hours"


@pytest.mark.parametrize("width", [1440, PHONE, NARROWEST])
def test_everybody_can_edit_packages(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened(page, served)
    page.get_by_role("button", name="More about Payroll").click()
    page.get_by_role("button", name="Paste from a sheet").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
