"""The first screen: what it shows at once, how still it stands, how options are looked through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from tests.cases import example_case
from tests.page.conftest import DRAWS, NARROWEST, SOLVED_MS, opened

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.report.media.terminal import short
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html

MOST_WORDS, MOST_PIXELS, MOST_SHIFT = 450, 1_800, 0.1
"""Words beside the assumptions, and height at 1440 by 900; shift: where "needs improvement" begins.
Source: web.dev, Cumulative Layout Shift (CLS)."""
SHIFTS = """
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) window.shifts += each.value;
  }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def desk() -> Case:
    return example_case("support-desk")


@pytest.fixture(scope="module")
def board(desk: Case, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the mailed page of the example with 53 options."""
    file: Path = tmp_path_factory.mktemp("compare") / "desk.html"
    file.write_text(page_html(page_case(desk, seed=1, draws=DRAWS)), "utf-8")
    return file.as_uri()


@pytest.fixture(params=[(1440, 900), (390, 844)], ids=["desk", "phone"])
def watched(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Yield a page that adds up how far anything jumps while nobody touches it."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(SOLVED_MS)
    context.add_init_script(SHIFTS)
    yield context.new_page()
    context.close()


def settled(page: Page) -> None:
    expect(page.get_by_text("Adding up each month")).to_have_count(0)
    expect(page.locator("aside").get_by_text("Looking for what")).to_have_count(0)


def table(page: Page) -> Locator:
    return page.get_by_role("region", name="Table of all options")


def costs(page: Page) -> list[str]:
    return table(page).locator("tbody tr > td:nth-child(2) button").all_inner_texts()


def test_nothing_jumps_while_the_page_loads(watched: Page, board: str) -> None:
    opened(watched, board)
    settled(watched)

    assert watched.evaluate("window.shifts") < MOST_SHIFT


def test_compare_says_what_matters_in_few_words_on_two_screens(page: Page, board: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    opened(page, board)
    settled(page)

    assert len(page.locator("main").inner_text().split()) < MOST_WORDS
    assert page.evaluate("document.documentElement.scrollHeight") <= MOST_PIXELS
    expect(page.get_by_role("heading", name="Before you rely on this")).to_have_count(1)


def test_the_verdict_stays_in_one_line_elsewhere_and_leads_back(page: Page, board: str) -> None:
    opened(page, board)
    first = page.evaluate("document.querySelector('#verdict').innerText.split('\\n')[0]")
    page.get_by_role("link", name="Places", exact=True).click()
    bar = page.get_by_role("complementary", name="Verdict")
    page.mouse.wheel(0, 2_000)
    expect(bar).to_be_in_viewport()
    expect(bar).to_contain_text(first)
    expect(page.get_by_role("heading", name="Before you rely on this")).to_have_count(0)
    bar.get_by_role("link").click()

    expect(page.locator("h1#verdict")).to_be_visible()


def test_options_are_searched_filtered_and_found_again_by_the_address(
    page: Page, board: str
) -> None:
    opened(page, board)
    page.get_by_role("searchbox", name="Search options").fill("manila service")
    names = table(page).locator("tbody th a")
    expect(names).to_have_text(["Managed service in the Philippines"])
    page.get_by_role("button", name="Clear").click()
    page.locator("summary", has_text=re.compile("^Place")).click()
    page.get_by_label(re.compile("^Egypt")).check()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Meets requirements").click()
    expect(names.filter(has_not_text="in Egypt")).to_have_count(0)
    expect(names.filter(has_text="contractors")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"in=EG&only=meets"))
    found = names.all_inner_texts()
    page.reload()

    expect(names).to_have_text(found)
    page.get_by_label("Costs at most, in USD").fill("1k")
    page.get_by_label("Costs at most, in USD").press("Enter")
    expect(page.get_by_text("No option passes these filters")).to_be_visible()
    page.get_by_role("button", name="Show all 53").click()
    expect(page.get_by_role("button", name="Show all 53 options")).to_be_visible()


def test_a_place_that_wins_is_chosen_from_its_bar(page: Page, board: str) -> None:
    opened(page, board)
    page.get_by_role("tab", name="How often cheapest").click()
    page.get_by_role("button", name="Egypt", exact=True).click()

    expect(table(page).locator("tbody th a").filter(has_not_text="in Egypt")).to_have_count(0)
    expect(page).to_have_url(re.compile("in=EG"))


def test_amounts_stand_in_the_money_and_for_the_span_that_is_asked_for(
    page: Page, board: str, desk: Case
) -> None:
    opened(page, f"{board}#compare")
    first = table(page).locator("tbody tr").first
    option = first.locator("th a").get_attribute("href")
    page.locator("summary", has_text="USD").click()
    page.get_by_label(re.compile("^PHP")).check()
    page.get_by_label("A year", exact=True).check()
    page.keyboard.press("Escape")
    rate = desk.facts["local_per_usd", Spot("PH")][0].value.likely
    expect(
        page.get_by_text(re.compile("rates of .*1 USD = |1 USD = .*rates of")).first
    ).to_be_visible()
    cost = page.locator(".figures dd").first
    expect(cost).to_contain_text("PHP")
    years = desk.horizon_months / 12
    found = {each.id: each.cost.p50 for each in compare(desk, 1, DRAWS).options}
    best = found[str(option).partition("option=")[2]]
    expect(cost).to_have_text(f"{short(best * rate / years)} PHP")
    expect(page).to_have_url(re.compile("money=PHP&per=year"))


def test_a_mark_tells_its_numbers_under_the_pointer_and_by_keys(page: Page, board: str) -> None:
    opened(page, board)
    settled(page)
    page.get_by_role("tab", name="What it is made of").click()
    chart = page.get_by_role("tabpanel").get_by_role("group", name=re.compile("^Chart"))
    bar = chart.locator("svg rect[data-id]").first
    bar.hover()
    tip = page.locator(".tip")
    expect(tip).to_have_text(re.compile(r"USD of .*USD"))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.mouse.move(0, 0)
    expect(tip).to_have_count(0)
    chart.focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")

    expect(tip).to_be_visible()
    assert chart.locator("svg [data-title]").count() == 1


def test_a_quoted_option_says_so_beside_our_own_range(page: Page, board: str) -> None:
    opened(page, board)
    page.get_by_role("searchbox", name="Search options").fill("managed philippines")
    row = table(page).get_by_role("row").filter(has_text="Managed service in the Philippines")

    expect(row).to_contain_text(re.compile(r"quote\s+asks 95\.0k USD a month; our range .+ to "))


def test_rows_are_cards_where_columns_have_no_room(page: Page, board: str) -> None:
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    opened(page, board)
    row = table(page).locator("tbody tr").first
    cells = row.locator("td").evaluate_all(
        "all => all.map(each => [each.dataset.label, each.getBoundingClientRect().right])"
    )

    assert [label for label, _ in cells][:2] == ["Cost", "Likely range"]
    assert all(right <= NARROWEST for _, right in cells)
