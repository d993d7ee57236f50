"""Many pieces of work at once, in the page: question, progress, and every part of the answer."""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Request, expect
from tests.cases import EXAMPLES
from tests.contracts.test_cli_plan import PORTFOLIO
from tests.page.conftest import NARROWEST, press_until

TEXT = (EXAMPLES / "portfolio.toml").read_text("utf-8")
ANSWER: dict[str, Any] = json.loads(Path(__file__).with_name("portfolio_plan.json").read_text())
"""What whowhere plan --json says of the example: it takes a minute, so it is written down."""
FIELD = re.compile("^As in a file")


def as_told(answer: dict[str, Any]) -> str:
    """Return the line in which the server tells a whole answer."""
    return json.dumps({"event": "answer", "document": answer}) + "\n"


def begun(page: Page, served: str) -> Page:
    page.goto(f"{served}#plan")
    page.get_by_role("button", name="Open the example").click()
    page.get_by_role("button", name="As text").click()
    expect(page.get_by_label(FIELD)).to_have_value(TEXT)
    return page


def written(page: Page, served: str, text: str) -> Page:
    """Write a portfolio as text."""
    page.goto(f"{served}#plan")
    page.get_by_role("button", name="Start with one package").click()
    page.get_by_role("button", name="As text").click()
    page.get_by_label(FIELD).fill(text)
    return page


def planned(page: Page, served: str, answer: dict[str, Any] = ANSWER) -> Page:
    """Open the example and show an answer that was computed before."""
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=as_told(answer)))
    begun(page, served)
    page.get_by_role("button", name="Plan", exact=True).click()
    page.locator("#plan-verdict").wait_for()
    return page


def matrix(page: Page) -> Locator:
    return page.get_by_role("region", name=re.compile("^Work by"))


def people(page: Page) -> Locator:
    return page.get_by_role("region", name="People by place")


def test_a_portfolio_is_written_refused_at_its_line_mended_and_planned(
    page: Page, served: str
) -> None:
    text = PORTFOLIO.replace("RULES", "most_vendorz = 2")
    written(page, served, text)
    page.get_by_role("button", name="Plan", exact=True).click()
    fault = page.get_by_role("alert")
    expect(fault).to_contain_text("rules.most_vendorz is an unknown key; accepted:")
    expect(fault).to_contain_text("most_vendors")
    fault.get_by_role("button", name=re.compile("^Line")).click()
    marked = "const t = document.activeElement; t.value.slice(t.selectionStart, t.selectionEnd)"
    assert page.evaluate(f"(() => {{ {marked.replace('; t.', '; return t.')} }})()") == (
        "most_vendorz = 2"
    )

    page.get_by_label(FIELD).fill(text.replace("vendorz", "vendors"))
    page.get_by_role("button", name="Plan", exact=True).click()
    expect(page.locator("#plan-verdict")).to_contain_text("expected over 36 months")
    expect(page.locator("#plan-verdict")).to_contain_text("Proved: no plan within the rules")
    assert matrix(page).get_by_role("rowheader").count() == 3


def test_rules_that_clash_are_told_in_words(page: Page, served: str) -> None:
    rules = 'barred_places = ["IN"]\nshared_hours = 9'
    written(page, served, PORTFOLIO.replace("RULES", rules))
    page.get_by_role("button", name="Plan", exact=True).click()

    expect(page.locator("#plan-verdict")).to_have_text("No plan keeps all rules.")
    clash = page.locator("section[aria-labelledby=plan-verdict] li")
    expect(clash).to_contain_text("at least 9 working hours a day shared with home")


def test_every_part_of_the_answer_is_shown(page: Page, served: str) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108
    planned(page, served)

    (question,) = [each.post_data_json for each in asked if each.url.endswith("/v1/plan/told")]
    assert question == {"portfolio": TEXT, "aim": "cost", "time_limit": 30}
    expect(page.locator("#plan-verdict")).to_have_text(ANSWER["verdict"])
    expect(page.get_by_text(ANSWER["alone"]["words"])).to_be_visible()
    for each in ANSWER["packages"]:
        word = "settled" if each["settled"] else "toss-up"
        row = matrix(page).get_by_role("row").filter(has_text=each["name"])
        expect(row).to_contain_text(word)
    for each in ANSWER["runner_up"]["tipping"]:
        expect(page.get_by_text(each["words"])).to_be_visible()
    for each in ANSWER["bad_tenth"]["drivers"]:
        expect(page.get_by_text("What makes it bad")).to_contain_text(each["package"])
    expect(page.get_by_role("heading", name="Cost against control")).to_be_visible()


def test_the_matrix_shows_shares_years_and_where_the_work_is_today(page: Page, served: str) -> None:
    row = matrix(planned(page, served)).get_by_role("row").filter(has_text="support in English")
    expect(row.get_by_role("cell").nth(0)).to_have_text("today")
    for part in ANSWER["plan"]["choices"][:2]:
        expect(row).to_contain_text(f"{round(100 * part['share'])}% own staffyear {part['year']}")

    page.get_by_role("combobox", name=re.compile("^By")).select_option("engagement")
    heads = matrix(page).get_by_role("columnheader")
    expect(heads).to_contain_text(["Package", "Own staff", "Employer of record"])


def test_a_mix_and_what_is_not_in_the_numbers_are_told(page: Page, served: str) -> None:
    answer = copy.deepcopy(ANSWER)
    parts = [each for each in answer["runner_up"]["choices"] if each["package"] == "support_en"]
    for part, share in zip(parts, (20, 80), strict=True):
        part |= {"share": share / 100, "mix": "own_staff@EG:mix_1",
                 "words": f"own staff in {part['place']} ({share}% of a mix)"}  # fmt: skip
    answer["notes"] = ["Law of the United Kingdom counts together all who lose their work at once."]
    planned(page, served, answer)

    expect(page.get_by_text(answer["notes"][0])).to_be_visible()
    words = "in English: own staff in EG (80% of a mix) and own staff in LK (20% of a mix)"
    expect(page.get_by_role("listitem").filter(has_text=words).last).to_be_visible()
    page.get_by_role("combobox", name=re.compile("^Show")).select_option("next")
    row = matrix(page).get_by_role("row").filter(has_text="support in English")
    expect(row).to_contain_text("20% own staffyear 1")


def test_map_table_and_matrix_have_one_selection(page: Page, served: str) -> None:
    planned(page, served)
    page.locator("path[data-id=EG]").click()

    for table in (matrix(page), people(page)):
        expect(table.get_by_role("button", name="Egypt", pressed=True)).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^Egypt: 0 today, 77"))).to_be_visible()
    people(page).get_by_role("button", name="Bulgaria").click()
    expect(matrix(page).get_by_role("button", name="Bulgaria")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_another_plan_can_be_shown_everywhere_at_once(page: Page, served: str) -> None:
    planned(page, served)
    other = ANSWER["alternatives"][0]
    count: Counter[str] = Counter()
    for part in other["choices"]:
        count[part["place"]] += part["people"]
    page.get_by_role("button", name=re.compile("^Show it ?: Nearly as good 1")).click()

    expect(page.get_by_role("combobox", name=re.compile("^Show"))).to_have_value("near-1")
    names = {each["place"]: each["name"] for each in ANSWER["places"]}
    for code, number in count.items():
        row = people(page).get_by_role("row").filter(has_text=names[code])
        expect(row.get_by_role("cell").nth(1)).to_have_text(str(round(number)))


def test_the_budget_line_adds_up_to_what_the_rule_says(page: Page, served: str) -> None:
    plan, rules = ANSWER["plan"], {each["id"]: each for each in ANSWER["rules"]}
    first = sum(each["set_up"] for each in plan["choices"] if each["year"] in {1, None})
    first += sum(each["set_up"] for each in plan["hubs"])
    assert first == pytest.approx(rules["set_up_cash_a_year"]["value"], rel=1e-6)

    years = planned(page, served).locator("section[aria-labelledby=budget-title] li")
    expect(years.first).to_contain_text("Year 1")
    expect(years.first).to_contain_text("2.40m")
    expect(years.first).to_contain_text("none left")


def test_a_rule_tells_its_room_and_its_price(page: Page, served: str) -> None:
    rules = planned(page, served).get_by_role("region", name="Rules").get_by_role("row")
    dearest = max(ANSWER["rules"], key=lambda each: each["price"])
    expect(rules.nth(1)).to_contain_text(dearest["words"][1:])
    free = rules.filter(has_text="At most 3 vendors")
    expect(free.get_by_role("cell").last).to_have_text("nothing")


def test_a_reload_loses_neither_portfolio_nor_plan(page: Page, served: str) -> None:
    planned(page, served)
    page.reload()
    expect(page.locator("#plan-verdict")).to_have_text(ANSWER["verdict"])
    page.locator("summary", has_text="Twelve functions").click()
    page.get_by_role("button", name="As text").click()
    page.get_by_label(FIELD).fill(TEXT.replace("most_sites = 3", "most_sites = 2"))

    expect(page.get_by_text("The portfolio has been changed since")).to_be_visible()


def test_a_portfolio_is_saved_as_it_was_written(page: Page, served: str, tmp_path: Path) -> None:
    begun(page, served)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Download").click()
    saving.value.save_as(tmp_path / "saved.toml")

    assert saving.value.suggested_filename == "twelve-functions-of-a-british-retailer.toml"
    assert (tmp_path / "saved.toml").read_text("utf-8") == TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_a_plan(
    page: Page, served: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    planned(page, served)
    page.locator("path[data-id=EG]").click()
    assert_accessible(page)
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


def test_the_keyboard_alone_plans_and_chooses_a_place(page: Page, served: str) -> None:
    page.route("**/v1/plan/told", lambda route: route.fulfill(body=as_told(ANSWER)))
    begun(page, served)
    press_until(page, "document.activeElement.textContent === 'Plan' &&"
                      " document.activeElement.matches('form button')")  # fmt: skip
    page.keyboard.press("Enter")
    page.locator("#plan-verdict").wait_for()
    press_until(page, "document.activeElement.matches('td button, th button') &&"
                      " document.activeElement.textContent === 'Egypt'")  # fmt: skip
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=re.compile("^Egypt:"))).to_be_visible()


def assert_accessible(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
