"""The sheet of what was asked: why, for which roles and levels, and what vendors offer for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from whowhere.report.media.documents import Document
from whowhere.report.media.print.told import COLUMNS
from whowhere.report.media.spreadsheet.sheet import Page, Paper
from whowhere.report.wording.own_notes import notes_said
from whowhere.report.wording.quotes import offer_rows, quote_sentence
from whowhere.report.wording.story import told_story
from whowhere.report.wording.team import role_rows
from whowhere.report.workbook.contents import Contents

SHEET: Final = "Question"
ROLES: Final = {"package": "Package", "role": "Role", "level": "Level", "heads": "People"}
"""The columns of the table of roles; those of a plan say of which package they are."""
WIDTHS: Final = (34, 30, 48, 34, 26, 30)
LETTERS, LINE = 180, 15
"""Letters that fit over the width of the sheet, and the height of a line, points."""


def write_question(contents: Contents) -> None:
    """Write what the case was asked."""
    case = contents.case
    question_sheet(contents.paper, case.story, role_rows(case), offer_rows(case), notes_said(case))


def question_sheet(
    paper: Paper,
    story: str,
    roles: Sequence[Document],
    offers: Sequence[Document],
    notes: Sequence[str] = (),
) -> None:
    """Write a story, notes, a row for each role and one for each offer; nothing stands empty."""
    page = Page.new(paper, SHEET, WIDTHS, landscape=True)
    page.head("Question", "As the file asks it.")
    row = 3
    if told := told_story(story):
        page.text(row, 0, "Why it is asked", paper.section)
        row = _sentences(page, row + 1, told) + 1
    if notes:
        page.text(row, 0, "Notes", paper.section)
        row = _sentences(page, row + 1, notes) + 1
    row = _table(page, row, "Roles", ROLES, roles)
    if offers:
        row = _table(page, row, "What vendors offer", COLUMNS, offers)
        besides = [f"{each['option']}: {said}." for each in offers for said in each["besides"]]
        _sentences(page, row, [*besides, quote_sentence()])


def _table(
    page: Page, row: int, heading: str, columns: Mapping[str, str], rows: Sequence[Document]
) -> int:
    """Write rows under their headings; return the row after next."""
    keys = [key for key in columns if key in rows[0]]
    page.text(row, 0, heading, page.paper.section)
    page.headings(row + 1, [columns[key] for key in keys], ())
    for at, each in enumerate(rows, start=row + 2):
        page.texts(at, 0, [each[key] for key in keys])
    return row + len(rows) + 3


def _sentences(page: Page, row: int, told: Sequence[str]) -> int:
    """Write sentences over the width of the sheet; return the row after them."""
    for at, sentence in enumerate(told, start=row):
        page.sheet.merge_range(at, 0, at, len(WIDTHS) - 1, "", page.paper.wrapped)
        page.text(at, 0, sentence, page.paper.wrapped)
        page.sheet.set_row(at, LINE * (1 + len(sentence) // LETTERS))
    return row + len(told)
