"""Every page of a paper is filled to its end but the last, and none ends in a heading."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.boards import small_board
from tests.pages import FilledPage, pages_of
from tests.plans import small_plan

from whowhere.decide.board import board
from whowhere.interfaces.questions.report import ReportArguments
from whowhere.interfaces.requests.cases import case_in
from whowhere.interfaces.requests.written import written_of_either
from whowhere.report.board.paper import TEMPLATE, paper, paper_content
from whowhere.report.media.documents import Document
from whowhere.report.media.print.setting import NEARLY_EMPTY, set_in_type
from whowhere.report.plan.board.paper import TEMPLATE as PLAN_TEMPLATE
from whowhere.report.plan.board.paper import plan_paper_content

FULL = 0.8
"""A page is full whose last words stand below so much of it."""
MOST_PAGES = 8
"""The last page of the longest example holds a quarter of sources; ten charts fill the others."""
DAY = date(2026, 11, 30)
STORY = "We answer our merchants from one room, by day and by night, and wonder whether to go on."
OFFER = {
    "vendor": "Baltica", "option": "Staff augmentation in Poland by Baltica", "currency": "EUR",
    "sells": "Hours by a rate card", "valid_until": "2027-02-28", "besides": [],
}  # fmt: skip
DRAWS = 64


@cache
def _content(of: str) -> Document:
    return paper_content(small_board()) if of == "case" else plan_paper_content(small_plan())


def _assert_full(pages: list[FilledPage]) -> None:
    assert [page for page in pages[:-1] if page.reaches < FULL] == []
    assert [page for page in pages if page.ends_in_heading] == []


@pytest.mark.parametrize("of", ["case", "plan"])
@pytest.mark.parametrize("lines", range(0, 40, 2))
def test_wherever_its_pages_break_no_page_is_a_fifth_empty(of: str, lines: int) -> None:
    """A story of more and more lines moves every break down the paper, line by line."""
    content = _content(of) | {"story": [STORY] * lines, "offers": [OFFER] * (lines // 4)}
    template = TEMPLATE if of == "case" else PLAN_TEMPLATE
    _assert_full(pages_of(set_in_type(template, content, DAY)))


@pytest.mark.slow
@pytest.mark.parametrize("example", ["two-bids", "renew-or-return", "support-desk"])
def test_the_papers_of_the_examples_are_full(example: str) -> None:
    _, source = written_of_either(None, example)
    asked = ReportArguments(source=source)
    case = case_in(asked.about, DAY, {})
    pages = pages_of(paper(board(case, (), 1, DRAWS)))
    assert 2 <= len(pages) <= MOST_PAGES
    _assert_full(pages)


def _plain(tmp_path: Path, body: str) -> list[FilledPage]:
    template = tmp_path / "plain.typ"
    head = '#import "/media/print/style.typ": *\n#let data = json(bytes(sys.inputs.content))\n'
    template.write_text(f"{head}#show: styled.with(data)\n{body}", "utf-8")
    content = {"title": "Chart", "verdict": "So.", "as_of": "2026-11-30", "home": "DE"}
    return pages_of(set_in_type(template, content, DAY))


def test_a_last_page_of_one_line_is_brought_onto_the_one_before(tmp_path: Path) -> None:
    found = [_plain(tmp_path, f"#lorem({words})") for words in range(700, 1000, 10)]
    assert {len(pages) for pages in found} == {1, 2}
    seconds = [pages[1].reaches for pages in found if len(pages) == 2]
    assert min(seconds) > 0.02, "two lines at least, where small margins spare fewer"


def test_a_chart_without_room_goes_to_the_next_page_and_text_fills_this_one(
    tmp_path: Path,
) -> None:
    body = (
        '= Chart\n#lorem(550)\n\n== Before\n#lorem(15)#mark("a")\n\n'
        '#chart("a", rect(height: 6cm), alt: "A box.", caption: [The chart])\n\nAfter #lorem(400)'
    )
    first, second = _plain(tmp_path, body)
    assert first.reaches > 0.95
    assert second.reaches > NEARLY_EMPTY
