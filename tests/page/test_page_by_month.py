"""What changes from month to month, and paths, by hand: the text that forms write and read."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.page.conftest import PHONE, add, fill, group, show_every_field, text_of


@pytest.fixture
def form(page: Page, served: str) -> Page:
    """Return the form of a scenario that nobody has written anything into."""
    page.goto(f"{served}#edit")
    show_every_field(page)
    fill(page, "Start", "2027-01-01")
    return page


def said(form: Page) -> dict[str, Any]:
    return tomllib.loads(text_of(form))


def read(form: Page, text: str) -> None:
    form.get_by_role("button", name="As text").click()
    form.get_by_label("As in a file").fill(text)
    form.get_by_role("button", name="As a form").click()


def test_heads_by_date_are_made_edited_and_made_one_number_again(form: Page) -> None:
    role = group(form, "Roles 1")
    fill(role, "Heads", "5")
    role.get_by_role("button", name="Other heads from a month on").click()
    role.get_by_role("button", name="Add a month").click()
    expect(group(role, "Heads 2").get_by_label("From")).to_have_value("2027-02")
    fill(group(role, "Heads 2"), "From", "2027-07")
    fill(group(role, "Heads 2"), "Heads", "12")
    assert said(form)["work"]["roles"][0]["heads"] == {"2027-01": 5, "2027-07": 12}

    fill(group(role, "Heads 2"), "From", "2027-01")  # which the first has
    expect(group(role, "Heads 2").get_by_label("From")).to_have_value("2027-07")
    assert said(form)["work"]["roles"][0]["heads"] == {"2027-01": 5, "2027-07": 12}
    group(role, "Heads 2").get_by_role("button", name="Remove heads 2").click()
    assert said(form)["work"]["roles"][0]["heads"] == {"2027-01": 5}
    role.get_by_role("button", name="The same all along").click()
    assert said(form)["work"]["roles"][0]["heads"] == 5
    form.get_by_role("button", name="Undo", exact=True).click()
    expect(group(role, "Heads 1").get_by_label("Heads")).to_have_value("5")


def test_heads_by_date_are_read_from_a_file(form: Page) -> None:
    heads = '{"2027-01" = 5, "2027-07-01" = 12}'
    read(form, text_of(form).replace("heads = 10", f"heads = {heads}"))
    second = group(group(form, "Roles 1"), "Heads 2")

    expect(second.get_by_label("From")).to_have_value("2027-07")
    expect(second.get_by_label("Heads")).to_have_value("12")


def test_a_season_is_made_month_by_month_and_read_by_number_or_name(form: Page) -> None:
    season = group(form, "Season")
    for name, much in (("December", "150%"), ("November", "130%")):
        fill(season, name, much)
    assert said(form)["work"]["season"] == {"11": "130%", "12": "150%"}

    read(form, text_of(form).replace("11 =", "November ="))
    fill(season, "November", "140%")
    assert said(form)["work"]["season"] == {"November": "140%", "12": "150%"}
    for name in ("November", "December"):
        fill(season, name, "")
    assert "season" not in said(form)["work"]


def test_paths_are_made_with_a_month_with_heads_or_with_neither(form: Page) -> None:
    options = group(form, "Options")
    for number, when in enumerate(
        [("Months to the change", "18"), ("From how many people on", "20"), None], start=1
    ):
        add(options, "paths")
        path = group(options, f"Paths {number}")
        fill(path, "First", "employer_of_record@PL")
        fill(path, "Then", "own_staff@PL")
        if when:
            fill(path, *when)

    way = {"first": "employer_of_record@PL", "then": "own_staff@PL"}
    assert said(form)["options"]["paths"] == [
        {**way, "after_months": 18}, {**way, "from_heads": 20}, way
    ]  # fmt: skip


def test_everybody_can_say_what_changes_from_month_to_month(form: Page) -> None:
    group(form, "Roles 1").get_by_role("button", name="Other heads from a month on").click()
    fill(group(form, "Season"), "March", "80%")
    form.set_viewport_size({"width": PHONE, "height": 640})
    assert form.evaluate("document.documentElement.scrollWidth") <= PHONE

    found = Axe().run(form)
    assert found.violations_count == 0, found.generate_report()


def test_contacts_by_month_are_read_from_a_file_and_edited(form: Page) -> None:
    volume = (
        'volume = {per_week = {"2027-01" = 1200, "2027-09" = 2400}, handle = "5 min",'
        ' answer = "80% within 20s", patterns = ["5 x 8h"], shrinkage = "30%"}'
    )
    read(form, text_of(form).replace("heads = 10", volume))
    role = group(form, "Roles 1")
    second = group(role, "Contacts a week 2")

    expect(second.get_by_label("From")).to_have_value("2027-09")
    fill(second, "Contacts a week", "3600")
    contacts = said(form)["work"]["roles"][0]["volume"]["per_week"]
    assert contacts == {"2027-01": 1200, "2027-09": 3600}
