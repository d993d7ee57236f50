"""What a screen holds, taken away at once; notes where numbers are told."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tests.cases import SMALL
from tests.page.conftest import DRAWS, opened

from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.written import Written
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html
from whowhere.report.wording.own_notes import notes_said

NOTE = "Three peers in Manila say so."


@pytest.fixture
def carried(page: Page, tmp_path: Path) -> Page:
    """Return a mailed page that carries its scenario, with an option chosen."""
    text = json.dumps(SMALL)
    case = case_in(Written(text, "test"), date.today())
    file = tmp_path / "carried.html"
    file.write_text(page_html(page_case(case, seed=1, draws=DRAWS), text), "utf-8")
    return opened(page, file.as_uri(), "compare?option=own_staff@PH")


def archive(page: Page) -> zipfile.ZipFile:
    """Save all charts of the screen that is shown."""
    page.get_by_role("button", name="Export", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="All charts and tables of this screen (ZIP)").click()
    return zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes()))


def test_all_charts_of_a_screen_come_as_one_archive_offline(page: Page, mailed: str) -> None:
    opened(page, mailed).get_by_role("region", name="Table of all options").wait_for()
    page.locator("section[aria-labelledby=payback] figure").wait_for()
    found = archive(page)

    assert found.testzip() is None
    names = found.namelist()
    assert len(names) == len(set(names))
    drawings = [name for name in names if name.endswith(".svg")]
    closed = page.get_by_role("tab", name="What it is made of")
    assert closed.get_attribute("aria-selected") == "false"
    assert len(drawings) == page.locator("main figure").count() + 1  # the closed tab's chart too
    for name in drawings:
        assert found.read(name).decode().startswith("<?xml")
        heads, *rows = csv.reader(
            io.StringIO(found.read(name.replace(".svg", ".csv")).decode("utf-8-sig"))
        )
        assert rows
        assert {len(row) for row in rows} == {len(heads)}
    assert any("all-options" in name for name in names)
    assert SMALL["title"] in found.read("about.txt").decode()


def test_a_note_is_written_where_a_number_tells_what_it_rests_on(carried: Page) -> None:
    carried.locator("dl.figures .told-number").first.click()
    drawer = carried.get_by_role("dialog")
    drawer.get_by_role("button", name=re.compile("Show all .* inputs")).click()
    drawer.get_by_role("button", name=re.compile("^Pay, Philippines")).first.click()
    drawer.get_by_role("button", name=re.compile("^Note on Pay")).click()
    drawer.get_by_label(re.compile("^Note on Pay")).last.fill(NOTE)
    drawer.get_by_role("button", name="Close").click()
    expect(carried).to_have_url(re.compile("note=PH.pay~"))
    assert Axe().run(carried).violations_count == 0

    carried.reload()
    expect(carried.get_by_role("heading", name="Notes")).to_be_visible()
    carried.get_by_role("button", name="Export", exact=True).click()
    with carried.expect_download() as download:
        carried.get_by_role("button", name="Scenario, with your changes").click()
    text = Path(download.value.path()).read_text("utf-8")
    case = case_in(Written(text, download.value.suggested_filename), date.today())
    assert notes_said(case) == [f"Pay in the Philippines: {NOTE}"]


def test_what_the_law_or_the_case_fixes_takes_no_note(carried: Page) -> None:
    carried.locator("dl.figures .told-number").first.click()
    drawer = carried.get_by_role("dialog")
    drawer.get_by_role("button", name=re.compile("Show all .* inputs")).click()
    rows = drawer.locator("li:has(.badge)")
    heads = rows.filter(has=carried.get_by_role("button", name="Heads"))
    assert 0 < drawer.get_by_role("button", name=re.compile("^Note on")).count() < rows.count()
    expect(heads.get_by_role("button", name=re.compile("^Note on"))).to_have_count(0)


def table_of(page: Page, figure: int) -> list[list[str]]:
    """Read the table of a chart."""
    found = page.locator("main figure").nth(figure)
    found.get_by_role("button", name="Show as table").click()
    return [row.locator("th, td").all_inner_texts() for row in found.locator("tbody tr").all()]


def test_charts_follow_the_money_that_amounts_are_shown_in(page: Page, mailed: str) -> None:
    for screen in ("compare", "explain"):
        opened(page, mailed, screen)
        page.goto(f"{mailed}#{screen}?money=PHP")
        page.reload()
        page.locator("main figure text", has_text="PHP").first.wait_for()
        told = page.locator("main figure svg").evaluate_all(
            "all => all.map(each => each.textContent)"
        )
        assert not [each for each in told if "USD" in each]
    page.goto(f"{mailed}#compare?money=PHP")
    page.reload()
    expect(page.get_by_text("sentences and drawers stay in USD")).to_be_visible()
    headline = page.locator("dl.figures dd").first.inner_text()
    assert headline.endswith("PHP")
    amount = headline.removesuffix(" PHP")
    assert any(amount in row[1:] for row in table_of(page, 1))
