"""A page that came by mail answers by itself, asks nobody, and says what Python says."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.cases import DAY, EXAMPLES, SMALL, example_case
from tests.page.conftest import DRAWS, opened

from whowhere.decide.compare.comparison import compare
from whowhere.decide.overall.criteria import NAMES
from whowhere.decide.overall.overall import overall
from whowhere.decide.profile.profile import profiles
from whowhere.facts.factbook import Factbook
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario, scenario_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short
from whowhere.report.page.after import told_case
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html

EMPTY_LIMIT = 430_000
"""Bytes; the script stands in it packed (decision 88). Unpacked the page has grown to 720,000."""
FILLED_LIMIT = 560_000
"""Bytes with a case and what is known of each option, which takes some 10,000 of it."""
WORDS = "Pay in the Philippines"
SET = "PH.pay=x3"
VALUE = "x3"


def said(scenario: Scenario, draws: int) -> str:
    """Return the verdict of ``whowhere whatif`` in as many futures as the page draws."""
    return verdict_sentence(compare(resolve(scenario, Factbook(DAY)), 1, draws))


def said_of_small(*settings: str) -> str:
    return said(scenario_of(SMALL, "test", ASSUMABLE, settings), DRAWS)


def set_pay(page: Page, written: str, words: str = WORDS) -> None:
    """Set an input that may not be among those that are shown at first."""
    page.get_by_role("slider").first.wait_for()
    other = page.get_by_label(re.compile("^Find another of"))
    other.fill(words)
    other.press("Enter")
    of_a_role = words.replace("Pay ", "Pay( of an? [^:]*)? ", 1)
    field = page.get_by_label(re.compile(f"^{of_a_role}: value, range or change"))
    field.fill(written)
    field.press("Enter")


def weigh_cost(page: Page, percent: str) -> None:
    page.get_by_label("Weight of cost, %").fill(percent)
    page.get_by_label("Weight of cost, %").press("Enter")


def test_the_page_without_a_case_stays_small() -> None:
    assert len(page_html().encode()) < EMPTY_LIMIT


@pytest.mark.parametrize("name", ["support-desk", "product-team", "finance-back-office"])
def test_a_page_with_a_case_can_be_mailed(name: str) -> None:
    text = (EXAMPLES / f"{name}.toml").read_text("utf-8")
    page = page_html(page_case(example_case(name), seed=1), text)

    assert len(page.encode()) < FILLED_LIMIT
    assert page == page_html(page_case(example_case(name), seed=1), text)


def test_a_board_moves_an_assumption_weighs_shares_and_reads_pythons_verdict(
    page: Page, tmp_path: Path
) -> None:
    text = (EXAMPLES / "support-desk.toml").read_text("utf-8")
    plain, changed = (
        said(parse_scenario(text, "test", ASSUMABLE, settings), DRAWS)
        for settings in ([], ["EG.pay=x1.4"])
    )
    board = tmp_path / "board.html"
    board.write_text(page_html(page_case(example_case("support-desk"), 1, DRAWS)), "utf-8")

    opened(page, board.as_uri())
    expect(page.locator("#verdict")).to_have_text(plain)
    set_pay(page, "x1.4", "Pay in Egypt")
    expect(page.locator("#verdict")).to_have_text(changed)
    expect(page.get_by_text("The verdict changes")).to_be_visible()
    page.get_by_role("link", name="What if", exact=True).click()
    expect(page.get_by_role("link", name=re.compile("^The verdict changes"))).to_be_visible()
    weigh_cost(page, "60")
    expect(page).to_have_url(re.compile(r"#what-if\?EG\.pay=x1\.4&weights=cost:0\.6"))
    page.get_by_role("button", name="Copy link").click()
    link = page.evaluate("navigator.clipboard.readText()")

    page.goto("about:blank")
    page.goto(link)
    for _ in range(2):
        expect(page.get_by_label("Weight of cost, %")).to_have_value("60")
        page.get_by_role("link", name=re.compile("^The verdict changes")).click()
        expect(page.locator("#verdict")).to_have_text(changed)
        page.go_back()
        page.reload()


def test_a_page_says_who_does_the_work_and_when_paths_best_change(
    page: Page, tmp_path: Path
) -> None:
    told = told_case(example_case("growing-start-up"), 1, DRAWS)
    file = tmp_path / "growing.html"
    file.write_text(page_html(told), "utf-8")

    opened(page, file.as_uri())
    expect(page.get_by_text("5 people at the start, 20% to 65% more each year.")).to_be_visible()
    page.get_by_text("Before you sign").click()
    ways = page.get_by_role("list", name="On the way").get_by_role("listitem")
    assert ways.all_inner_texts() == told["on_the_way"]
    expect(ways.first).to_contain_text("Employer of record in Bulgaria, then own staff")
    set_pay(page, "x1.4", "Pay in Bulgaria")
    expect(ways).to_have_count(0)  # they were told for the case as it came


def test_what_users_write_is_never_markup(case: Case, page: Page, tmp_path: Path) -> None:
    nasty = '</script><script>document.title = "taken"</script><!-- <img src=x>'
    file = tmp_path / "nasty.html"
    file.write_text(page_html(page_case(replace(case, title=nasty), 1, DRAWS)), "utf-8")

    opened(page, file.as_uri())

    expect(page.get_by_text("</script><script>")).to_be_visible()
    assert page.title().startswith("</script>")


def test_the_page_asks_nobody_for_anything(page: Page, mailed: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    opened(page, mailed)
    for screen in ("Side by side", "Explain", "What if", "Places", "Hours"):
        page.get_by_role("link", name=screen, exact=True).click()
    assert not [url for url in asked if not re.match(r"(file|blob|data):", url)]

    tried = "fetch('https://example.org/').then(() => 'reached', () => 'refused')"
    assert page.evaluate(tried) == "refused"


def test_undo_redo_and_reset_take_changes_back(page: Page, mailed: str) -> None:
    opened(page, mailed)
    before, after = said_of_small(), said_of_small(SET)
    expect(page.locator("#verdict")).to_have_text(before)
    set_pay(page, VALUE)
    expect(page.locator("#verdict")).to_have_text(after)

    for button, verdict in (("Undo", before), ("Redo", after), ("Reset", before)):
        page.get_by_role("button", name=button, exact=True).click()
        expect(page.locator("#verdict")).to_have_text(verdict)


def test_a_value_that_makes_no_sense_is_refused_and_changes_nothing(
    page: Page, mailed: str
) -> None:
    opened(page, mailed)
    set_pay(page, "forty")

    expect(page.get_by_text("Type a value such as 45k")).to_be_visible()
    expect(page.locator("#verdict")).to_have_text(said_of_small())


def test_what_is_pinned_is_what_later_changes_are_compared_with(page: Page, mailed: str) -> None:
    opened(page, mailed)
    set_pay(page, VALUE)
    expect(page.locator("#verdict")).to_have_text(said_of_small(SET))
    page.get_by_role("button", name="Use as baseline").click()
    page.get_by_role("button", name="Reset", exact=True).click()
    set_pay(page, "x1.1")

    expect(page.get_by_text(f"Before: {said_of_small(SET)}")).to_be_visible()


def test_weights_move_the_order_as_in_python(page: Page, mailed: str, case: Case) -> None:
    opened(page, mailed, "what-if")
    weigh_cost(page, "100")

    weights = dict.fromkeys(NAMES, 0.0) | {"cost": 1.0}
    first = overall(case, weights, 1, DRAWS).options[0]
    row = page.locator("section[aria-labelledby=weights] ol li").first
    expect(row).to_contain_text(case.places[first.option.place])
    expect(row).to_contain_text(f"{first.worth:.2f}")


def test_the_way_back_leads_to_the_screen_before(page: Page, mailed: str) -> None:
    opened(page, mailed)
    page.get_by_role("link", name="Explain", exact=True).click()
    expect(page.get_by_role("heading", name="line by line")).to_be_visible()
    page.go_back()

    expect(page.get_by_role("heading", name=re.compile(r"^All \d+ options"))).to_be_visible()


def test_a_number_leads_to_its_formula_and_its_source(page: Page, mailed: str) -> None:
    opened(page, mailed, "explain?option=contractor@PH")
    for name in ("Partner's fee", "Partner fee bill", "Partner fee(?! bill)"):
        page.locator("summary").filter(has_text=re.compile(rf"^{name}")).first.click()

    expect(page.get_by_text("partner fee × ").first).to_be_visible()
    expect(page.locator("main a[href^=http]").first).to_be_visible()


def test_an_option_leads_to_its_lines_and_each_line_to_its_tree(page: Page, mailed: str) -> None:
    opened(page, mailed)
    row = page.get_by_role("region", name="Table of all options").get_by_role("row").nth(2)
    name = row.get_by_role("link").inner_text()
    row.get_by_role("link").click()

    expect(page.get_by_role("heading", name=f"{name}, line by line")).to_be_visible()
    lines = page.locator("section[aria-labelledby=lines] > details")
    lines.first.wait_for()
    trees = lines.evaluate_all(
        "all => all.map(each => { each.open = true;"
        " return each.querySelectorAll(':scope > .inside > details').length })"
    )
    assert len(trees) > 5
    assert set(trees) == {2}  # the amount and the driver


def test_an_option_shows_who_is_at_work_when_and_both_its_savings(
    page: Page, mailed: str, case: Case
) -> None:
    option = "contractor@PH"
    _, (profile,) = profiles(case, [option], 1, DRAWS)
    opened(page, mailed, f"explain?option={option}")
    card = page.locator("section[aria-labelledby=ramp]")
    card.get_by_role("button", name="Show as table").click()
    tables = card.get_by_role("table")

    people = zip(profile.ramp.there, profile.ramp.here, strict=True)
    expect(tables.first.get_by_role("cell")).to_have_text(
        [short(side) for month in people for side in month]
    )
    waves = (profile.ramp.first, profile.ramp.half, profile.ramp.all, profile.ramp.full_output)
    dates = page.locator("section[aria-labelledby=timeline] table").last
    expect(dates.get_by_role("cell")).to_have_text(
        [text for wave in waves
         for text in (short(wave.p50), f"{short(wave.p10)} to {short(wave.p90)}")]
    )  # fmt: skip
    over, steady = (whole_percent(each.p50)
                    for each in (profile.result.saving, profile.result.steady.saving))  # fmt: skip
    expect(card).to_contain_text(f"months {over}; in a month at full output {steady}.")


def test_an_assumption_leads_to_its_source_in_one_click(page: Page, mailed: str) -> None:
    opened(page, mailed)
    page.locator("aside summary", has_text="Source").first.click()

    expect(page.locator("aside details[open] li").first).to_contain_text(
        re.compile(r"read \d{4}|assumed")
    )


def test_a_chart_is_a_table_too(page: Page, mailed: str) -> None:
    opened(page, mailed)
    card = page.get_by_role("tabpanel", name="What it may cost")
    card.get_by_role("button", name="Show as table").click()

    expect(card.get_by_role("columnheader")).to_have_text(
        ["Option", "Likely low", "Median", "Likely high"]
    )


def test_the_map_and_the_table_have_one_selection(page: Page, mailed: str) -> None:
    opened(page, mailed, "places")
    page.locator("path[data-id=PL]").click()

    expect(page.get_by_role("button", name="Poland", pressed=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Poland: Warsaw")).to_be_visible()


def test_hours_follow_the_day_that_is_asked_for(page: Page, mailed: str) -> None:
    """Europe sets its clocks on 28 March 2027, two weeks after the United States."""
    opened(page, mailed, "hours")
    row = page.get_by_role("row").filter(has_text="Warsaw")
    for day, words in (("2027-03-01", "6 hours ahead"), ("2027-03-20", "5 hours ahead")):
        page.get_by_label("Day").fill(day)
        expect(row).to_contain_text(words)


@pytest.mark.parametrize(
    ("screen", "command"),
    [("Seats", "whowhere seats --calls"), ("Plan", "whowhere plan --example portfolio")],
)
def test_a_mailed_page_offers_nothing_that_needs_a_server_and_says_how_to_get_it(
    page: Page, mailed: str, screen: str, command: str
) -> None:
    opened(page, mailed)
    expect(page.get_by_role("link", name="Places", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name=screen, exact=True)).to_have_count(0)
    page.goto(f"{mailed}#{screen.lower()}")  # as an old link leads there

    expect(page.get_by_text(command)).to_be_visible()
