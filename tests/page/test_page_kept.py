"""Versions and notes: kept in the browser, in the address, in whatever is exported."""

from __future__ import annotations

import base64
import io
import json
import re
import zlib
from datetime import date
from pathlib import Path

import pypdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.cases import SMALL
from tests.page.conftest import opened

from whowhere.decide.compare.comparison import compare
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.written import Written
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.page.case import page_case
from whowhere.report.page.file import page_html
from whowhere.report.wording.own_notes import notes_said
from whowhere.simulate.how_many import DRAWS

NOTE = "Three peers in Manila say so."
DECIDED = "heads=22&work.horizon_months=36"
REPORT_MS = 180_000


@pytest.fixture
def carried(page: Page, tmp_path: Path) -> Page:
    """Return a mailed page that carries its scenario, as ``whowhere report`` writes it."""
    text = json.dumps(SMALL)
    case = case_in(Written(text, "test"), date.today())
    file = tmp_path / "carried.html"
    file.write_text(page_html(page_case(case, seed=1, draws=64), text), "utf-8")
    return opened(page, file.as_uri())


def panel(page: Page, name: str) -> None:
    page.get_by_role("button", name="Export", exact=True).click()
    page.get_by_role("button", name=f"{name}…").click()


def noted(page: Page) -> None:
    """Write a note on the case, and one on pay in the Philippines."""
    panel(page, "Notes")
    page.get_by_label("The case", exact=True).fill("Not for the works council.")
    page.get_by_label("Note on an assumption or an option").fill("PH.pay")
    page.keyboard.press("Enter")
    page.get_by_label("Pay in the Philippines", exact=True).last.fill(NOTE)
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("note=PH.pay~"))


def test_a_version_outlives_a_reload_and_tells_what_has_changed_since(carried: Page) -> None:
    panel(carried, "Versions")
    carried.get_by_label("Name of this version").fill("Board draft 2")
    carried.get_by_role("button", name="Save version").click()
    carried.keyboard.press("Escape")
    carried.evaluate("location.hash = '#compare?PH.pay=x3'")
    carried.reload()
    carried.locator("#verdict:not(.waiting)").wait_for()
    panel(carried, "Versions")

    assert Axe().run(carried).violations_count == 0
    rows = carried.get_by_role("region", name="Variance").get_by_role("row")
    dearer = rows.filter(has_text="Own staff in the Philippines")
    expect(dearer.get_by_role("cell").last).to_contain_text("+")
    carried.get_by_role("dialog").get_by_role("button", name="Show all").click()
    expect(rows.filter(has_text="Own staff in Poland")).to_contain_text("the same")

    carried.get_by_role("button", name="Rename Board draft 2").click()
    carried.get_by_label("New name of Board draft 2").fill("Final")
    carried.keyboard.press("Enter")
    carried.get_by_role("button", name="Restore Final").click()
    expect(carried).not_to_have_url(re.compile("PH.pay"))
    panel(carried, "Versions")
    carried.get_by_role("button", name="Delete Final").click()
    expect(carried.get_by_text("No version is saved of this case yet.")).to_be_visible()


def test_where_a_browser_keeps_nothing_the_page_says_so_and_goes_on(
    browser: Browser, mailed: str
) -> None:
    context = browser.new_context()
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    page = opened(context.new_page(), mailed)
    panel(page, "Versions")
    page.get_by_label("Name of this version").fill("One")
    page.get_by_role("button", name="Save version").click()

    expect(page.get_by_role("alert")).to_contain_text("This browser keeps nothing for this page")
    expect(page.get_by_role("button", name="Restore One")).to_be_visible()
    context.close()


def test_a_scenario_is_saved_with_changes_and_notes_and_read_back(carried: Page) -> None:
    carried.evaluate(f"location.hash = '#compare?PH.pay=x1.5&attrition=0.2~0.3~0.4&{DECIDED}'")
    noted(carried)
    assert Axe().run(carried).violations_count == 0
    carried.get_by_role("button", name="Export", exact=True).click()
    with carried.expect_download() as download:
        carried.get_by_role("button", name="Scenario, with your changes").click()
    text = Path(download.value.path()).read_text("utf-8")

    case = case_in(Written(text, download.value.suggested_filename), date.today())
    assert notes_said(case) == ["Not for the works council.", f"Pay in the Philippines: {NOTE}"]
    assert (case.horizon_months, sum(role.heads for role in case.roles)) == (36, 22)
    plain = case_in(Written(json.dumps(SMALL), "test"), date.today())
    pay = [[fact.value.likely for (name, spot), facts in each.facts.items()
            if name == "pay" and spot.place == "PH" for fact in facts]
           for each in (plain, case)]  # fmt: skip
    assert pay[1] == pytest.approx([1.5 * each for each in pay[0]])


def test_notes_come_back_with_the_address(carried: Page) -> None:
    noted(carried)
    carried.reload()
    carried.locator("#verdict:not(.waiting)").wait_for()
    panel(carried, "Notes")

    expect(carried.get_by_label("The case", exact=True)).to_have_value("Not for the works council.")


def test_a_mailed_file_says_which_command_writes_the_reports(carried: Page) -> None:
    carried.get_by_role("button", name="Export", exact=True).click()

    expect(carried.get_by_text("whowhere report scenario.toml -o board.pdf")).to_be_visible()
    expect(carried.get_by_role("button", name="PDF for a board")).to_have_count(0)


@pytest.mark.slow
def test_a_report_of_the_server_holds_the_changes_and_the_notes(page: Page, served: str) -> None:
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = deflate.compress(json.dumps(SMALL).encode()) + deflate.flush()
    letters = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    page.goto(f"{served}#compare?scenario={letters}&PH.pay=x3")
    page.locator("#verdict:not(.waiting)").wait_for(timeout=REPORT_MS)
    noted(page)
    page.get_by_role("button", name="Export", exact=True).click()
    with page.expect_download(timeout=REPORT_MS) as download:
        page.get_by_role("button", name="PDF for a board").click()

    read = pypdf.PdfReader(io.BytesIO(Path(download.value.path()).read_bytes()))
    told = " ".join(" ".join(sheet.extract_text() for sheet in read.pages).split())
    assert f"Pay in the Philippines: {NOTE}" in told
    assert "Not for the works council." in told
    changed = case_in(Written(json.dumps(SMALL), "test"), date.today(), ["PH.pay=x3"])
    assert " ".join(verdict_sentence(compare(changed, 1, DRAWS)).split()) in told
