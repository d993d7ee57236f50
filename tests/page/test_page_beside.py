"""Two options side by side in a mailed page: what ``whowhere profile`` says, row by row."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.page.conftest import DRAWS, PHONE, SOLVED_MS, opened

from whowhere.decide.profile.profile import OptionProfile, profiles
from whowhere.model.case import Case
from whowhere.quantities.estimates import Summary
from whowhere.report.media.terminal import short, short_range

FIRST, SECOND = "managed_service@PH", "own_staff@PL"
ADDRESS = f"beside?option={FIRST}&against={SECOND}"


@pytest.fixture(scope="module")
def pair(case: Case) -> tuple[OptionProfile, OptionProfile]:
    _, (first, second) = profiles(case, [FIRST, SECOND], 1, DRAWS)
    return first, second


def row(page: Page, name: str) -> Locator:
    return page.locator("tr", has=page.get_by_role("rowheader", name=name, exact=True)).first


def money(of: Summary) -> str:
    return f"{short(of.p50)} {short_range(of.p10, of.p90)}"


def months(of: Summary) -> str:
    return f"{of.p50:.1f} months {of.p10:.1f} to {of.p90:.1f}"


def words(cell: Locator) -> str:
    return " ".join(cell.inner_text().replace("better", "").split())


def test_rows_say_what_the_command_says(
    page: Page, mailed: str, pair: tuple[OptionProfile, OptionProfile]
) -> None:
    opened(page, mailed, ADDRESS)
    row(page, "What it is called").wait_for()
    for at, one in enumerate(pair):
        of = one.measures
        told = {
            "Cost over 24 months": money(one.result.cost),
            "One-off cost of moving": money(one.result.set_up),
            "A month at full output": money(one.result.steady.month),
            "Most money out before it pays": short(one.peak_cash),
            "First people at work": months(of.months_to_start),
            "The whole team": months(one.ramp.all),
            "Full output": months(of.months_to_full_output),
            "Time it takes to leave": months(of.months_to_leave),
            "Cost of leaving after 6 months": money(of.leaving[6]),
            "Cost of leaving after 24 months": money(of.leaving[24]),
            "Expected loss": short(of.risk.expected),
            "Loss in the worst 5%": short(of.risk.tail),
            "Office hours shared with home": f"{of.shared_hours:.1f} hours",
            "Cost at 70% of the demand": money(one.flexibility.low),
            "Cost that falls with demand": f"{100 * one.flexibility.follows_down:.0f}%",
        }
        found = {name: words(row(page, name).locator("td").nth(at)) for name in told}
        assert found == told


def test_today_is_the_third_column_and_the_better_side_is_marked(
    page: Page, mailed: str, pair: tuple[OptionProfile, OptionProfile]
) -> None:
    opened(page, mailed, ADDRESS)
    cost = row(page, "Cost over 24 months")
    cost.wait_for()
    headings = page.locator("table.three thead th")
    expect(headings).to_have_text([
        "●Managed service in the Philippines", "■Own staff in Poland",
        "■Own staff in the United States", "Difference",
    ])  # fmt: skip
    first, second = (each.result.cost.p50 for each in pair)
    assert first < second
    expect(cost.locator("td").nth(0)).to_contain_text("better")
    expect(cost.locator("td").nth(3)).to_have_text(f"{short(second - first)} less")


def test_law_is_told_once_where_both_are_asked_for_it(
    page: Page, mailed: str, pair: tuple[OptionProfile, OptionProfile]
) -> None:
    opened(page, mailed, ADDRESS)
    row(page, "Where").wait_for()
    law = page.locator("section", has=page.locator("#law-title"))
    first, second = ({duty.sentence for duty in each.duties} for each in pair)
    assert first & second
    assert first ^ second
    both = law.locator(".wide li")
    expect(both).to_have_count(len(first & second))
    for sentence in first - second:
        own = law.locator(".columns > div").first.locator("li", has_text=sentence)
        expect(own).to_have_count(1)
    for sentence in first & second:
        expect(both.filter(has_text=sentence)).to_have_count(1)


def test_only_what_differs_leaves_out_what_is_the_same(page: Page, mailed: str) -> None:
    opened(page, mailed, "beside?option=own_staff@PH&against=own_staff@PL")
    meaning = row(page, "What it means")
    expect(meaning).to_contain_text("the same")
    page.get_by_label("Only what differs").check()
    expect(meaning).to_have_count(0)
    expect(row(page, "Where")).to_be_visible()


def test_a_mark_of_the_chart_puts_its_option_on_the_left(page: Page, mailed: str) -> None:
    opened(page, mailed, ADDRESS)
    page.get_by_label("Upwards").select_option("control")
    page.locator(".drawing [data-id='own_staff@MX']").first.click()
    expect(page.locator("table thead th").first).to_contain_text("Own staff in Mexico")
    page.get_by_role("button", name="Swap").click()
    expect(page.locator("table thead th").nth(1)).to_contain_text("Own staff in Mexico")
    assert "against=own_staff@MX" in page.url


def test_on_a_phone_rows_are_cards_and_nothing_is_cut(browser: Browser, mailed: str) -> None:
    context = browser.new_context(viewport={"width": PHONE, "height": 800})
    context.set_default_timeout(SOLVED_MS)
    page = opened(context.new_page(), mailed, ADDRESS)
    cost = row(page, "Cost over 24 months")
    cost.wait_for()
    label = cost.locator("td").first.evaluate("td => getComputedStyle(td, '::before').content")
    assert label == '"Managed service in the Philippines"'
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    context.close()
