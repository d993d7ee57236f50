"""Software that does part of the work, in the page: made by hand, and beside people in answers."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from tests.cases import SMALL, case_of
from tests.page.conftest import (
    DRAWS,
    NARROWEST,
    PHONE,
    choose,
    fill,
    group,
    opened,
    show_every_field,
    text_of,
)

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case
from whowhere.model.unknowns import input_words
from whowhere.quantities.names import capital
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html

SOFTWARE = {"kind": "written contacts", "per_month": 4_000, "covers": 0.8, "share_solved": 0.4,
            "price": 0.99}  # fmt: skip
AT_HOME = "Own staff in the United States"
MADE_OF = "What it is made of"


@pytest.fixture
def form(page: Page, served: str) -> Page:
    """Return the form of a scenario of ten agents at home, to which nobody has added software."""
    page.goto(f"{served}#edit")
    show_every_field(page)
    for within, label, said in (
        (page, "Title", "A desk"), (group(page, "Company"), "Name", "Bramley"),
        (group(page, "Company"), "Home country", "GB"),
        (group(page, "Roles 1"), "Role", "support agent"),
    ):  # fmt: skip
        fill(within, label, said)
    return page


def begun(form: Page) -> Locator:
    form.get_by_role("button", name="Add software").click()
    return group(form, "Software")


def said(form: Page) -> dict[str, Any]:
    return tomllib.loads(text_of(form))


def field(within: Locator, label: str) -> Locator:
    return within.get_by_label(re.compile(f"^{label}( needed)?$"))


def test_software_is_added_edited_taken_back_and_removed_by_hand(form: Page) -> None:
    software = begun(form)
    assert said(form)["automation"] == {"kind": "written contacts"}
    choose(software, "What it does", "voice")
    for label, text in (("Contacts or documents a month", "25k"), ("Share solved", "40%"),
                        ("Price", "0.2"), ("Months to the launch", "2 to 4")):  # fmt: skip
        fill(software, label, text)
    choose(software, "What the price is for", "conversation")
    expect(form.get_by_text("Ready: 10 people, 12 options")).to_be_visible()
    assert said(form)["automation"] == {
        "kind": "voice", "per_month": "25k", "share_solved": "40%", "price": 0.2,
        "months_to_launch": "2 to 4", "price_per": "conversation",
    }  # fmt: skip

    form.get_by_role("button", name="Remove software").click()
    assert "automation" not in said(form)
    form.get_by_role("button", name="Undo", exact=True).click()
    expect(field(software, "Share solved")).to_have_value("40%")


def test_what_a_file_says_of_software_stands_in_the_form(form: Page) -> None:
    text = text_of(form)
    form.get_by_role("button", name="As text").click()
    table = '[automation]\nkind = "documents"\nwork_saved = {low = 0.3, high = 0.7}\n'
    form.get_by_label("As in a file").fill(f"{text}\n{table}")
    form.get_by_role("button", name="As a form").click()
    software = group(form, "Software")

    expect(field(software, "What it does")).to_have_value("documents")
    expect(field(software, "Work saved by each that it solves")).to_have_value("0.3 to 0.7")


def test_an_empty_field_shows_the_programs_own_figure_of_what_the_software_does(
    form: Page,
) -> None:
    software = begun(form)
    solved, price = (field(software, label) for label in ("Share solved", "Price"))
    expect(solved).to_have_attribute("placeholder", "30% to 67% likely 45%")
    expect(price).to_have_attribute("placeholder", "0.7 to 2.5 likely 1.2 USD")
    choose(software, "What the price is for", "minute")
    expect(price).to_have_attribute("placeholder", "0.12 to 0.45 likely 0.2 USD")
    choose(software, "What it does", "documents")
    expect(solved).to_have_attribute("placeholder", "23% to 65% likely 40%")


def test_the_work_that_people_are_spared_is_said_in_one_sentence(form: Page) -> None:
    """Of 100 contacts 50 are asked, 40% of which is 20; at 0.25 to 1 each that is 5 to 20."""
    software = begun(form)
    for label, text in (("Share of the work that it is asked", "50%"), ("Share solved", "0.4"),
                        ("Work saved by each that it solves", "0.25 to 1 likely 0.5")):  # fmt: skip
        fill(software, label, text)

    expect(software).to_contain_text("Of 100 contacts it is likely asked 50 and solves 20.")
    expect(software).to_contain_text("the work of 10, and of 5 to 20 by what each saves")
    fill(software, "Share solved", "many")
    expect(software).not_to_contain_text("Of 100 contacts")


def test_the_form_asks_what_concerns_the_kind_and_shows_whatever_else_is_said(form: Page) -> None:
    software = begun(form)
    expect(field(software, "How much more people do")).to_have_count(0)
    fill(software, "Share solved", "40%")
    choose(software, "What it does", "agent assist")
    expect(field(software, "How much more people do")).to_be_visible()
    expect(field(software, "How much harder the rest is")).to_have_count(0)

    form.get_by_role("button", name="Compare", exact=True).first.click()
    beside = software.get_by_text("does not fit.")
    expect(beside).to_contain_text("Say assist_gain instead")
    fill(software, "Share solved", "")
    expect(field(software, "Share solved")).to_have_count(0)
    expect(form.get_by_text("Ready: 10 people")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_make_software_by_hand(form: Page, scheme: Literal["light", "dark"]) -> None:
    form.emulate_media(color_scheme=scheme)
    fill(begun(form), "Share solved", "many")
    form.get_by_role("button", name="Compare", exact=True).first.click()
    expect(group(form, "Software")).to_contain_text("“many” does not fit")
    assert_accessible(form)
    for width in (PHONE, NARROWEST):
        form.set_viewport_size({"width": width, "height": 640})
        assert form.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture(scope="module")
def with_software() -> Case:
    options = {"places": ["home", "PH"], "engagements": ["own_staff", "managed_service"]}
    return case_of({**SMALL, "options": options, "automation": SOFTWARE})


@pytest.fixture(scope="module")
def board(with_software: Case, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the mailed page of a case with software."""
    file: Path = tmp_path_factory.mktemp("mailed") / "software.html"
    file.write_text(page_html(page_case(with_software, seed=1, draws=DRAWS)), "utf-8")
    return file.as_uri()


def names(page: Page) -> list[str]:
    """Return the options of the table, from the top."""
    table = page.get_by_role("region", name="Table of all options")
    return table.locator("tbody th a").all_text_contents()


def test_each_option_is_followed_by_the_same_with_software_or_one_of_both_is_shown(
    page: Page, board: str
) -> None:
    opened(page, board)
    page.get_by_role("button", name="Show all 8 options").click()
    both = names(page)
    people = both[::2]
    assert len(both) == 8
    assert both[1::2] == [f"{name} with software" for name in people]

    which = page.get_by_role("combobox", name="Options")
    which.select_option("with")
    without = [each for each in names(page) if not each.endswith(" with software")]
    assert (len(names(page)), without) == (5, [AT_HOME])
    which.select_option("without")
    assert names(page) == people


def test_what_software_changes_of_a_cost_is_the_difference_of_medians(
    page: Page, board: str, with_software: Case
) -> None:
    found = {each.id: each.cost.p50 for each in compare(with_software, 1, DRAWS).options}
    change = found["own_staff@US+auto"] - found["own_staff@US"]
    opened(page, board)
    page.get_by_role("button", name=re.compile("^Show all")).click()
    row = page.locator("tbody tr").filter(has_text=f"{AT_HOME} with software").first

    digits, word = f"{abs(change) / 1e3:.3g}k", "more" if change > 0 else "less"
    expect(row.get_by_text(f"{digits} {word}", exact=True)).to_be_visible()


@pytest.mark.parametrize("screen", ["what-if", "places", "explain?option=own_staff@PH%2Bauto"])
def test_software_is_named_in_full_on_every_screen(page: Page, board: str, screen: str) -> None:
    opened(page, board, screen)

    expect(page.get_by_text(re.compile("with software")).first).to_be_attached()
    assert not re.search(r"(Own|Managed), (US|PH) \+ software", page.locator("main").inner_text())


def test_bars_have_software_as_a_seventh_part_with_an_outline(page: Page, board: str) -> None:
    opened(page, board)
    page.get_by_role("tab", name=MADE_OF).click()
    chart = page.get_by_role("tabpanel", name=MADE_OF)
    expect(chart.locator("svg text", has_text=re.compile("^Software$"))).to_have_count(1)
    bars = chart.locator("svg rect", has=page.locator("title", has_text=re.compile("^Software:")))
    assert {bar.get_attribute("stroke") for bar in bars.all()} == {"var(--ink-text, #17202A)"}
    chart.get_by_role("button", name="Show as table").click()

    expect(chart.get_by_role("columnheader")).to_have_text(
        ["Option", "Today's team until the move", "People", "Vendor or partner", "Software",
         "Workplace and company", "Oversight and visits", "One-off cost", "Exit and risks",
         "Together"]
    )  # fmt: skip


def test_a_chart_on_a_phone_does_not_cut_off_that_there_is_software(page: Page, board: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 800})
    opened(page, board)
    page.get_by_role("tab", name=MADE_OF).click()
    chart = page.get_by_role("tabpanel", name=MADE_OF)
    name = chart.locator("svg text", has_text="Managed, PH + software")
    expect(name).to_have_count(1)
    opened(page, board, "explain")

    picked = page.get_by_label("Why does this cost what it costs?").locator("option")
    assert "Managed, PH + software" in picked.all_text_contents()


def test_share_and_price_that_are_stated_have_sliders_and_move_every_cost(
    page: Page, board: str
) -> None:
    opened(page, board, "what-if")
    for name in ("work_saved", "share_solved", "price_of_unit"):
        slider = page.get_by_role("slider", name=capital(input_words(name)), exact=True)
        expect(slider).to_be_visible()
    solved = capital(input_words("share_solved"))
    share = page.get_by_label(f"{solved}: value, range or change")
    expect(share).to_have_value("40%")
    page.get_by_role("slider", name=solved, exact=True).press("ArrowRight")
    expect(page).to_have_url(re.compile("share_solved=0.40"))
    share.fill("60%")
    share.press("Enter")

    expect(page).to_have_url(re.compile("share_solved=0.6"))
    expect(page.locator("#verdict")).not_to_have_text(re.compile("^Drawing"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_software_beside_people(
    page: Page, board: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    for screen in ("compare", "what-if"):
        opened(page, board, screen)
        expect(page.get_by_text("Looking for what")).to_have_count(0)
        assert_accessible(page)
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


def assert_accessible(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
