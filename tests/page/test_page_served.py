"""The page with its server: a scenario is made, mended, compared, shared and saved."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from whowhere.decide.compare.comparison import compare
from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.sources import examples
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import load_scenario
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.page.after import what_comes_after
from whowhere.simulate.how_many import DRAWS

HOME = re.compile("open or write a scenario")
"""The button that leads to where everything begins."""


def begin(page: Page, served: str) -> None:
    page.goto(f"{served}#edit")
    page.get_by_label("Title").wait_for()


def fill(page: Page, label: str, text: str) -> None:
    field = page.get_by_label(re.compile(f"^{label}( needed)?$"))
    field.fill(text)
    field.blur()


def compare_it(page: Page) -> None:
    page.get_by_role("button", name="Compare", exact=True).first.click()


def test_an_empty_scenario_leads_to_a_verdict_that_can_be_shared_and_saved(
    page: Page, served: str, tmp_path: Path
) -> None:
    begin(page, served)
    compare_it(page)
    expect(page.get_by_role("alert")).to_contain_text("4 things to fix")
    for label, text in (
        ("Title", "A desk in Oslo"), ("Name", "Nord"), ("Home country", "NO"),
        ("Role", "support agent"), ("Places", "home, PL"),
    ):  # fmt: skip
        fill(page, label, text)
    expect(page.get_by_text("Ready: 10 people")).to_be_visible()
    with page.expect_download() as saving:
        page.get_by_role("button", name="Download").click()
    saved = tmp_path / saving.value.suggested_filename
    saving.value.save_as(saved)
    compare_it(page)

    scenario = load_scenario(saved, ASSUMABLE)
    today = Factbook(dt.date.today())
    verdict = verdict_sentence(compare(resolve(scenario, today), 1, DRAWS))
    expect(page.locator("#verdict")).to_have_text(verdict)
    assert saved.name == "a-desk-in-oslo.toml"

    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator("#verdict")).to_have_text(verdict)


def test_a_fault_is_said_once_at_its_field_and_its_nearest_name_can_be_taken(
    page: Page, served: str
) -> None:
    begin(page, served)
    fill(page, "Home country", "Filipines")
    compare_it(page)
    expect(page.get_by_text("“Filipines” is not known here. Did you mean")).to_have_count(1)
    page.get_by_role("alert").get_by_role("button", name="Company, home").click()
    expect(page.get_by_label(re.compile("^Home country"))).to_be_focused()
    page.get_by_role("button", name="Take “Philippines”").click()

    expect(page.get_by_label(re.compile("^Home country"))).to_have_value("Philippines")
    expect(page.get_by_role("alert")).not_to_contain_text("Company, home")


def test_a_look_elsewhere_or_a_reload_loses_nothing_that_was_written(
    page: Page, served: str
) -> None:
    begin(page, served)
    fill(page, "Title", "Half a thought")
    page.get_by_role("link", name="Seats", exact=True).click()
    page.get_by_role("button", name="Edit scenario").click()
    expect(page.get_by_label("Title")).to_have_value("Half a thought")
    page.reload()
    page.get_by_role("button", name="Edit scenario").click()

    expect(page.get_by_label("Title")).to_have_value("Half a thought")


def test_an_unfinished_draft_is_replaced_only_by_who_says_so(page: Page, served: str) -> None:
    begin(page, served)
    fill(page, "Title", "Half a thought")
    asked = page.get_by_role("dialog", name="“Half a thought” is not compared yet")
    for button in ("Start a comparison", "Change it first ?: Product team", "Compare Product team"):
        page.get_by_role("button", name=HOME).click()
        page.get_by_role("button", name=re.compile(f"^{button}")).click()
        asked.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Start a comparison", exact=True).click()
    asked.get_by_role("button", name="Go on with it").click()
    expect(page.get_by_label("Title")).to_have_value("Half a thought")

    page.get_by_role("button", name=HOME).click()
    page.get_by_role("button", name="Start a comparison", exact=True).click()
    asked.get_by_role("button", name="Replace it", exact=True).click()
    expect(page.get_by_label("Role", exact=True)).to_have_value("")


def test_text_and_form_are_the_same_scenario(page: Page, served: str) -> None:
    begin(page, served)
    page.get_by_role("button", name="As text").click()
    text = page.get_by_label("As in a file")
    text.fill(text.input_value().replace("heads = 10", "heads = 12"))
    page.get_by_role("button", name="As a form").click()

    expect(page.get_by_label(re.compile(r"^Heads(?! at most)"))).to_have_value("12")


def test_a_served_page_asks_what_to_do_next_once_its_answer_stands(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url.rpartition("/")[2]))
    page.goto(served)
    page.get_by_role("button", name="Compare Finance back office, London").click()
    page.locator("#verdict:not(.waiting)").wait_for()
    before = page.get_by_text("Before you sign")
    before.click()
    steps = page.get_by_role("list", name="Next").get_by_role("listitem")
    expect(steps.last).to_contain_text("Decide by ")
    page.get_by_role("link", name="Explain", exact=True).click()
    page.get_by_role("link", name="Compare", exact=True).click()
    before.click()
    expect(steps.last).to_contain_text("Decide by ")

    case = resolve(
        load_scenario(examples()["finance-back-office"], ASSUMABLE), Factbook(dt.date.today())
    )
    assert steps.all_inner_texts() == what_comes_after(case, 1, DRAWS)["next"]
    assert asked.count("next") == 1  # and not once more for each screen


def test_an_example_opens_and_its_places_are_ranked(page: Page, served: str) -> None:
    page.goto(served)
    page.get_by_role("button", name="Compare Finance back office, London").click()
    page.locator("#verdict:not(.waiting)").wait_for()
    page.get_by_role("link", name="Places", exact=True).click()

    ranked = page.get_by_role("region", name="Ranked places").get_by_role("row")
    expect(ranked.nth(1)).to_contain_text("1")
    page.get_by_role("button", name=re.compile("^Show all")).click()
    assert ranked.count() > 60

    page.locator("section[aria-labelledby=ranked-title] path[data-id=PL]").click()
    for table in ("Ranked places", "Places of this case"):
        chosen = page.get_by_role("region", name=table).get_by_role("button", name="Poland")
        expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("heading", name=re.compile(r"^Poland: rank \d+ of"))).to_be_visible()
    page.get_by_text("Average pay, USD a month").click()
    expect(page.locator("figcaption", has_text="Lowest average pay")).to_be_visible()
    unknown = ranked.filter(has_text="not known").filter(has_text="–").last
    expect(unknown.get_by_role("cell").filter(has_text="not known").first).to_be_visible()
    assert_accessible(page)


def test_a_year_of_shared_hours_names_the_shift_that_would_do(page: Page, served: str) -> None:
    page.goto(served)
    page.get_by_role("button", name="Compare 24/7 support desk, Denver", exact=True).click()
    page.locator("#verdict:not(.waiting)").wait_for()
    page.get_by_role("link", name="Hours", exact=True).click()

    row = page.get_by_role("region", name="Shared hours over a year").get_by_role("row")
    expect(row.filter(has_text="Manila")).to_contain_text(" of pay")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_where_a_scenario_is_made(
    page: Page, served: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(served)
    page.get_by_role("heading", name="Product team, Munich").wait_for()
    assert_accessible(page)

    page.goto(f"{served}#edit")
    compare_it(page)
    page.get_by_role("alert").wait_for()
    page.get_by_role("button", name="Offers and quotes").click()
    page.get_by_role("button", name="Add to quotes").click()
    assert_accessible(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def assert_accessible(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_seats_are_answered_and_refused_as_on_the_command_line(page: Page, served: str) -> None:
    page.goto(f"{served}#seats")
    page.get_by_role("button", name="Compute").click()
    expect(page.get_by_text("people on duty, if callers wait (Erlang C)")).to_be_visible()

    page.get_by_label("Callers").fill("many")
    page.get_by_role("button", name="Compute").click()
    expect(page.get_by_role("alert")).to_contain_text("calls is many; accepted: a rate such as")


def test_seats_are_answered_with_software_and_without_it(page: Page, served: str) -> None:
    page.goto(f"{served}#seats")
    page.get_by_label("Software", exact=True).fill("written contacts")
    page.get_by_role("button", name="Compute").click()
    expect(page.get_by_text("With software 47.6 people on duty instead of 54")).to_be_visible()
    expect(page.get_by_text("saves 13% to 100% of the work of each: that decides")).to_be_visible()
    expect(page.get_by_role("row", name="Without software")).to_contain_text("54")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert_accessible(page)
