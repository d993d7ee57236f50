"""What is taken out of the page: images, drawings and numbers that are what the page shows."""

from __future__ import annotations

import csv
import io
import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest
from playwright.sync_api import Locator, Page, expect
from tests.page.conftest import DRAWS, opened

from whowhere.decide.compare.comparison import compare
from whowhere.model.case import Case

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def bars(page: Page, mailed: str) -> Locator:
    """Return the chart of what costs are made of, in a mailed file."""
    opened(page, mailed).get_by_role("tab", name="What it is made of").click()
    return page.get_by_role("tabpanel").locator("figure")


def taken(within: Locator, words: str) -> bytes:
    """Save something by its menu and read what came."""
    within.get_by_role("button", name="Save or copy").click()
    with within.page.expect_download() as download:
        within.get_by_role("button", name=words, exact=True).click()
    return Path(download.value.path()).read_bytes()


def drawing_of(figure: Locator) -> ElementTree.Element:
    """Read the drawing that the page made of its own chart."""
    return ElementTree.fromstring(taken(figure, "Drawing (SVG)"))  # noqa: S314 - it is ours


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def letters_of(text: str) -> str:
    """Leave out spaces, signs and hyphens, which paper sets in its own ways."""
    return re.sub(r"[\W_]", "", text)


def test_a_chart_is_saved_as_an_image_of_twice_its_size(bars: Locator) -> None:
    png = taken(bars, "Image (PNG)")
    drawing = drawing_of(bars)

    assert png.startswith(b"\x89PNG")
    size = struct.unpack(">II", png[16:24])
    assert size == tuple(2 * int(drawing.attrib[side]) for side in ("width", "height"))


def test_a_drawing_tells_its_finding_its_sources_and_its_day(bars: Locator, case: Case) -> None:
    drawing = drawing_of(bars)
    said = " ".join(each.text or "" for each in drawing.iter(f"{SVG}text"))

    title = drawing.findtext(f"{SVG}title") or ""
    assert title
    assert " ".join(said.split()).startswith(title)
    assert case.title in said
    assert f"Figures as of {case.as_of}" in said
    assert "Sources: " in said
    assert "var(--" not in ElementTree.tostring(drawing, "unicode")


def test_the_numbers_of_a_chart_are_those_that_it_draws(bars: Locator, case: Case) -> None:
    heads, *rows = rows_of(taken(bars, "Numbers (CSV)"))
    found = {each.option.id: each.cost.mean for each in compare(case, 1, DRAWS).options}

    assert heads[0] == "Option"
    for row in rows:
        *parts, total = map(float, row[1:])
        assert sum(parts) == pytest.approx(total)
        assert any(total == pytest.approx(mean) for mean in found.values())


def test_the_table_of_options_is_saved_with_every_option_and_pythons_numbers(
    page: Page, mailed: str, case: Case
) -> None:
    table = opened(page, mailed).locator("section[aria-labelledby=options]")
    heads, *rows = rows_of(taken(table, "Table (CSV)"))

    told = {row[heads.index("Id")]: row for row in rows}
    found = compare(case, 1, DRAWS)
    assert told.keys() == {each.option.id for each in found.options}
    for each in found.options:
        row = dict(zip(heads, told[each.option.id], strict=True))
        assert float(row[f"Cost, median, {case.currency}"]) == pytest.approx(each.cost.p50)
        assert float(row["Cheapest, share of futures"]) == pytest.approx(each.cheapest_share)


def test_numbers_are_copied_for_a_sheet_and_the_focus_comes_back(bars: Locator) -> None:
    button = bars.get_by_role("button", name="Save or copy")
    button.press("Enter")
    bars.get_by_role("button", name="Copy the numbers").press("Enter")

    expect(bars.get_by_text("Copied: paste it into a sheet")).to_be_visible()
    expect(button).to_be_focused()
    copied: str = bars.page.evaluate("navigator.clipboard.readText()")
    heads, *rows = [line.split("\t") for line in copied.splitlines()]
    assert {len(row) for row in rows} == {len(heads)}
    button.press("Enter")
    bars.page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")


def test_paper_has_every_column_what_is_folded_and_no_blank_page(page: Page, mailed: str) -> None:
    opened(page, mailed).get_by_role("region", name="Table of all options").wait_for()
    sheets = [
        letters_of(sheet.extract_text())
        for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    ]

    told = "".join(sheets)
    heads = page.get_by_role("region", name="Table of all options").get_by_role("columnheader")
    for head in heads.all_text_contents():
        assert letters_of(head) in told
    assert letters_of("Fraud, accidents, loss of know-how") in told  # within what the screen folds
    assert min(map(len, sheets)) > 0
    assert "Export" not in told
