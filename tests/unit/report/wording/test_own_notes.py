"""Notes of whoever asks are read from the file, told by every report, and change no number."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.cases import SMALL, case_of, changed

from whowhere.decide.board import Board, board
from whowhere.quantities.faults import Faults
from whowhere.report.board.content import board_content
from whowhere.report.board.markdown import markdown
from whowhere.report.board.paper import paper
from whowhere.report.page.case import page_case
from whowhere.report.page.told import told_html
from whowhere.report.slides.writing import slides_of
from whowhere.report.wording.own_notes import notes_said
from whowhere.report.workbook.writing import workbook

NOTES = [
    {"text": "The works council\nhas not been asked."},
    {"about": "PH.pay.support_agent", "text": "Three peers in Manila say so."},
    {"about": "managed_service@PH", "text": "A quote is on its way."},
    {"about": "own_staff@home", "text": "The lease ends in May."},
    {"about": "discount_rate", "text": "As the treasurer has it."},
]
SAID = [
    "The works council\nhas not been asked.",
    "Pay in the Philippines, support agent: Three peers in Manila say so.",
    "Managed service in the Philippines: A quote is on its way.",
    "Own staff in the United States: The lease ends in May.",
    "Discount rate: As the treasurer has it.",
]
DRAWS = 64


@pytest.fixture(scope="module")
def noted() -> Board:
    return board(case_of(changed(SMALL, notes=NOTES)), (), 1, DRAWS)


def test_a_note_says_what_it_is_on_in_words() -> None:
    assert notes_said(case_of(changed(SMALL, notes=NOTES))) == SAID


def test_notes_change_no_number(noted: Board) -> None:
    plain = board(case_of(SMALL), (), 1, DRAWS)
    without = {"own_notes": []}
    assert board_content(noted) | without == board_content(plain)


@pytest.mark.parametrize(
    ("about", "nearest"),
    [
        ("managed_servce@PH", "managed_service@PH"),
        ("managed_service@PT", "managed_service@PL"),
        ("PH.atrition", "PH.attrition"),
        ("PT.attrition", ""),
        ("PH.pay.nurse", ""),
        ("everything", ""),
    ],
)
def test_a_note_on_nothing_that_is_compared_is_refused(about: str, nearest: str) -> None:
    with pytest.raises(Faults) as refused:
        case_of(changed(SMALL, notes=[NOTES[0], {"about": about, "text": "Why."}]))
    (fault,) = refused.value.faults
    assert fault.key == "notes[2].about"
    assert not nearest or fault.nearest == nearest


@pytest.mark.parametrize("note", [{"text": ""}, {"about": "attrition"}, {"text": "A", "on": "PH"}])
def test_a_note_has_a_text_and_no_unknown_key(note: dict[str, Any]) -> None:
    with pytest.raises(Faults, match=r"notes\[1\]"):
        case_of(changed(SMALL, notes=[note]))


def test_every_report_prints_the_notes(noted: Board) -> None:
    content = board_content(noted)
    sheets = load_workbook(BytesIO(workbook(noted)))
    cells = [str(cell.value) for row in sheets["Question"].rows for cell in row]
    speaker = [said for slide in slides_of(noted)[1] for said in slide.notes]
    pdf = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper(noted))).pages)

    for said in SAID:
        line = " ".join(said.split())
        assert line in markdown(noted)
        assert line in " ".join(told_html(content).split())
        assert line in " ".join(pdf.split())
        assert said in cells
        assert said in speaker


def test_the_page_is_told_the_notes_as_the_file_has_them() -> None:
    document = page_case(case_of(changed(SMALL, notes=NOTES)), 1, DRAWS)
    assert [(each["about"], each["text"]) for each in document["own_notes"]] == [
        (each.get("about", ""), each["text"]) for each in NOTES
    ]
