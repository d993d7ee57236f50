"""What was asked stands in every report: the story, roles with levels, and what vendors offer."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from typing import Any

import openpyxl
import pypdf
import pytest
from tests.boards import DOCUMENT
from tests.cases import case_of, changed
from tests.plans import small_plan

from whowhere.decide.board import Board, board
from whowhere.report.board.markdown import markdown
from whowhere.report.board.paper import paper
from whowhere.report.media.unrunnable import unrunnable
from whowhere.report.plan.board.content import plan_content
from whowhere.report.plan.board.markdown import plan_markdown
from whowhere.report.plan.board.paper import plan_paper
from whowhere.report.plan.workbook.writing import plan_workbook
from whowhere.report.workbook.writing import workbook

STORY = "We answer our merchants from Denver.\n\nWe wonder\nwhether to go on."
TOLD = ("We answer our merchants from Denver.", "We wonder whether to go on.")
OFFERS = [
    {"vendor": "Acme Ltd", "option": "managed_service@PH", "kind": "output",
     "monthly_price": 30_000, "valid_until": date(2027, 2, 28), "service_credits": "5%"},
    {"vendor": "Baltica", "option": "managed_service@PH", "kind": "output",
     "monthly_price": 35_000, "valid_until": date(2026, 1, 31)},
]  # fmt: skip
ROWS = (
    ("Acme Ltd", "Managed service in the Philippines by Acme Ltd", "The whole work for a price",
     "USD", "2027-02-28"),
    ("Baltica", "Managed service in the Philippines by Baltica", "The whole work for a price",
     "USD", "2026-01-31 and so has lapsed"),
)  # fmt: skip
CREDITS = "ervice credits of at most 5% of a price are not counted"
SCRIPTS: Any = {"title": "顧客サポート 東京", "story": "東京から",
                "offers": [{**OFFERS[0], "vendor": "東京商会"}]}  # fmt: skip


@cache
def _board(*, in_scripts: bool = False) -> Board:
    told = SCRIPTS if in_scripts else {"story": STORY, "offers": OFFERS}
    return board(case_of(changed(DOCUMENT, **told)), (), 1, 64)


def _cells(content: bytes, sheet: str) -> list[tuple[str, ...]]:
    rows = openpyxl.load_workbook(io.BytesIO(content), data_only=True)[sheet].iter_rows()
    return [tuple(str(cell.value) for cell in row if cell.value is not None) for row in rows]


def _words(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_story_and_levels_of_roles_stand_in_every_report() -> None:
    roles = [(role.title, role.level, f"{role.heads:g}") for role in _board().case.roles]
    said = f"{roles[0][2]} × {roles[0][0]} ({roles[0][1]})"
    sheet = _cells(workbook(_board()), "Question")
    assert set(roles) <= set(sheet)
    for sentence in TOLD:
        assert (sentence,) in sheet
        assert sentence in markdown(_board())
        assert sentence in _words(paper(_board()))
    assert said in markdown(_board())
    assert said in _words(paper(_board()))


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_every_offer_stands_with_its_vendor_and_last_day(row: tuple[str, ...]) -> None:
    assert row in _cells(workbook(_board()), "Question")
    assert f"| {' | '.join(row)} |" in markdown(_board())
    text = _words(paper(_board()))
    at = text.index("What vendors offer")
    for cell in row:
        assert cell.split()[0] in text[at : at + 900]
    assert row[-1].split()[0] in text[at : at + 900]


def test_what_an_offer_gives_back_is_said_once_and_that_quotes_are_claims() -> None:
    sheet = " ".join(" ".join(row) for row in _cells(workbook(_board()), "Question"))
    for text in (sheet, markdown(_board()), _words(paper(_board()))):
        assert CREDITS in text
        assert text.count("A quote is a claim") == 1


def test_without_offers_and_story_nothing_is_said_of_them() -> None:
    bare = board(case_of(DOCUMENT), (), 1, 64)
    for text in (markdown(bare), _words(paper(bare))):
        assert "Why it is asked" not in text
        assert "What vendors offer" not in text
        assert "A quote is a claim" not in text


def test_words_of_any_script_stand_in_text_and_workbook() -> None:
    found = _board(in_scripts=True)
    assert markdown(found).startswith("# 顧客サポート 東京\n")
    sheet = _cells(workbook(found), "Question")
    assert ("東京から",) in sheet
    assert any("東京商会" in row for row in sheet)


def test_a_plan_tells_its_story_and_its_roles() -> None:
    planned = small_plan()
    sheet = _cells(plan_workbook(planned), "Question")
    for each in planned.case.packages:
        for role in each.case.roles:
            assert (unrunnable(each.case.title), role.title, role.level, f"{role.heads:g}") in sheet
    content = plan_content(planned)
    assert content["offers"] == [
        {"package": each.case.title, "vendor": offer.vendor} | row
        for each in planned.case.packages
        for offer in each.case.offers.values()
        for row in content["offers"]
        if (row["package"], row["vendor"]) == (each.case.title, offer.vendor)
    ]
    assert ("## What vendors offer" in plan_markdown(planned)) == bool(content["offers"])
    assert ("What vendors offer" in _words(plan_paper(planned))) == bool(content["offers"])
