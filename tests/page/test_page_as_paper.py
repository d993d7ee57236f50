"""The mailed page says what the paper says: untouched, put back, and where no script runs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from tests.cases import DAY, EXAMPLES, SMALL, changed, example_case
from tests.page.conftest import SOLVED_MS, opened
from tests.page.test_page_mailed import said, set_pay

from whowhere.decide.board import Board, board
from whowhere.facts.factbook import Factbook
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import parse_scenario, scenario_of
from whowhere.report.board.content import board_content
from whowhere.report.board.paper import paper
from whowhere.report.media.documents import Document
from whowhere.report.page.after import mailed_case
from whowhere.report.page.case import PAGE_DRAWS
from whowhere.report.page.file import page_html

DRAWS = 2 * PAGE_DRAWS
"""More futures than the page draws while a slider moves."""
TOLD = ("renew-or-return", "two-bids")
WIDTH = 400
"""Pixels of a mail that is read on a phone."""


@dataclass(frozen=True)
class Told:
    """A report as it is mailed, with what its paper says."""

    address: str
    board: Board
    content: Document


@cache
def _board(name: str) -> Board:
    return board(example_case(name), (), 1, DRAWS)


def _mailed(found: Board, folder: Path) -> Told:
    content, file = board_content(found), folder / "board.html"
    file.write_text(page_html(mailed_case(found), told=content), "utf-8")
    return Told(file.as_uri(), found, content)


@pytest.fixture(params=TOLD)
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Told:
    return _mailed(_board(request.param), tmp_path)


@pytest.fixture
def one(tmp_path: Path) -> Told:
    return _mailed(_board(TOLD[0]), tmp_path)


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """Yield a page in which no script runs, as wide as a phone."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": WIDTH, "height": 800}
    )
    context.set_default_timeout(SOLVED_MS)
    yield context.new_page()
    context.close()


def _row(page: Page, name: str) -> Locator:
    rows = page.get_by_role("region", name="Table of all options").get_by_role("row")
    return rows.filter(has=page.get_by_role("link", name=name, exact=True)).first


@pytest.mark.slow
def test_the_untouched_page_says_the_verdict_medians_and_months_of_the_paper(
    page: Page, told: Told
) -> None:
    columns = "cost,hour,saving,steady,loss,set_up,payback,share"
    opened(page, told.address, f"compare?columns={columns}")
    expect(page.locator("#verdict")).to_have_text(told.content["verdict"])
    expect(page.locator(".verdict")).to_contain_text(f"{DRAWS:,} futures")
    if (more := page.get_by_role("button", name=re.compile("^Show all"))).count():
        more.click()
    for option in told.content["options"]:
        row = _row(page, option["name"])
        cells = [cell.split("\n")[0] for cell in row.get_by_role("cell").all_inner_texts()]
        cost, saving, steady, dearer, set_up, payback = (cells[at] for at in (0, 3, 4, 5, 6, 7))
        assert cost == option["cost_said"]
        assert set_up == option["set_up"]
        if not option["today"]:
            assert saving == option["against"].translate(str.maketrans("+-", "-+")).lstrip("+")
            assert steady == option["steady"].translate(str.maketrans("+-", "-+")).lstrip("+")
            if dearer[0].isdigit():  # in words where hardly any or nearly all do
                assert dearer == option["dearer"].replace("%", " in 100")
            assert payback == (option["payback"] if option["payback"] != "-" else "never")
    names = [option["name"] for option in told.content["options"] if not option["today"]]
    shown = page.get_by_role("region", name="Table of all options").locator("tbody th a")
    assert [name for name in shown.all_inner_texts() if name in names] == names
    expect(page.locator("#told, .told")).to_have_count(0)


@pytest.mark.slow
def test_a_change_is_answered_in_all_futures_and_reset_brings_the_papers_words_back(
    page: Page, one: Told
) -> None:
    text = (EXAMPLES / f"{TOLD[0]}.toml").read_text("utf-8")
    setting = "IN.pay=x1.5"
    opened(page, one.address)
    set_pay(page, "x1.5", "Pay in India")
    expect(page.locator(".verdict")).to_contain_text(f"8 in 10 of {DRAWS:,} futures")
    verdict = said(parse_scenario(text, "test", ASSUMABLE, [setting]), DRAWS)
    expect(page.locator("#verdict")).to_have_text(verdict)
    expect(page.get_by_text(f"Before: {one.content['verdict']}")).to_be_visible()
    page.get_by_role("button", name="Reset", exact=True).click()
    expect(page.locator("#verdict")).to_have_text(one.content["verdict"])
    expect(page.locator(".verdict")).to_contain_text(f"8 in 10 of {DRAWS:,} futures")


@pytest.mark.slow
def test_without_scripts_the_page_tells_what_the_paper_tells(still: Page, told: Told) -> None:
    still.goto(told.address)
    text = " ".join(still.locator("main").inner_text().split())
    content = told.content
    sentences = (
        content["title"], content["question"], content["verdict"], content["flip"],
        *content["reservations"], *content["next"], *content["story"], *content["not_included"],
        *content["notes"], content["figures"], content["drawn"],
    )  # fmt: skip
    assert [said for said in sentences if " ".join(said.split()) not in text] == []
    printed = pypdf.PdfReader(io.BytesIO(paper(told.board)))
    words = "".join("".join(page.extract_text() for page in printed.pages).split())
    for option in content["options"]:
        row = still.get_by_role("row").filter(has_text=option["name"]).filter(
            has_text=option["range_said"]
        )  # fmt: skip
        expect(row.first).to_contain_text(option["cost_said"])
        assert "".join(option["range_said"].split()) in words
    assert "".join(content["verdict"].split()) in words
    for row in content["flips"]:
        expect(still.get_by_role("row").filter(has_text=row["flips"]).first).to_contain_text(
            row["then"]
        )


@pytest.mark.slow
def test_a_mail_that_takes_scripts_out_is_for_everybody_narrow_and_on_paper(
    browser: Browser, one: Told, tmp_path: Path
) -> None:
    file, whole = tmp_path / "stripped.html", (tmp_path / "board.html").read_text("utf-8")
    file.write_text(re.sub(r"<script\b.*?</script>", "", whole, flags=re.DOTALL), "utf-8")
    context = browser.new_context(viewport={"width": WIDTH, "height": 800})
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert [url for url in asked if not re.match(r"(file|blob|data):", url)] == []
    assert page.title() == f"{one.content['title']}: whowhere"
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    printed = pypdf.PdfReader(io.BytesIO(page.pdf()))
    words = "".join("".join(page.extract_text() for page in printed.pages).split())
    assert "".join(one.content["verdict"].split()) in words
    context.close()


def test_a_mailed_page_says_its_answer_before_any_model_has_started(
    browser: Browser, one: Told
) -> None:
    context = browser.new_context()
    context.set_default_timeout(SOLVED_MS)
    # A worker that never starts: whatever the page says was found before.
    context.add_init_script("globalThis.Worker = class { postMessage() {} terminate() {} };")
    page = context.new_page()
    page.goto(one.address)
    expect(page.locator("#verdict")).to_have_text(one.content["verdict"])
    for option in one.content["options"]:
        expect(_row(page, option["name"]).get_by_role("cell").first).to_have_text(
            option["cost_said"]
        )
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_text(f"{DRAWS:,} futures")).to_be_visible()
    context.close()


def test_what_users_write_is_never_markup_where_it_is_told(still: Page, tmp_path: Path) -> None:
    nasty = '</main><img src=x onerror="1"><!--told--><script>1</script>'
    case = resolve(scenario_of(changed(SMALL, story=nasty), "test", ASSUMABLE), Factbook(DAY))
    file = _mailed(board(replace(case, title=nasty), (), 1, 64), tmp_path)
    still.goto(file.address)
    assert still.title() == f"{nasty}: whowhere"
    expect(still.get_by_role("heading", level=1)).to_have_text(nasty)
    expect(still.locator("main section p", has_text=nasty)).to_be_visible()
    assert still.locator("main img, main script").count() == 0
