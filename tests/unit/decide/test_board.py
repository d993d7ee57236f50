"""What a board is told, where today is best, where nothing qualifies, and what is asked for."""

from __future__ import annotations

import io

import openpyxl
import pypdf
import pytest
from tests.boards import DOCUMENT, DRAWS, SEED
from tests.cases import case_of, changed

from whowhere.decide import board as boards
from whowhere.decide.board import LEADING, board
from whowhere.decide.sensitivity.flips import Flips
from whowhere.quantities.faults import Faults
from whowhere.report.board.markdown import markdown
from whowhere.report.board.paper import paper
from whowhere.report.wording.sentences import SENTENCES
from whowhere.report.workbook.writing import workbook


@pytest.fixture(autouse=True)
def _no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the search for flip points, which takes long and is tested elsewhere."""
    monkeypatch.setattr(boards, "flips", lambda *_: Flips((), 0, is_complete=True))


def test_the_leading_options_come_first_then_those_asked_for_then_todays() -> None:
    found = board(case_of(DOCUMENT), ("own_staff@PH", "own_staff@US"), SEED, DRAWS)
    ids = [profile.result.id for profile in found.detailed]
    qualified = [each.id for each in found.comparison.options if not each.fails]
    ranked = [each for each in qualified if each != "own_staff@US"]
    assert ids[:LEADING] == ranked[:LEADING]
    assert "own_staff@PH" in ids
    assert ids[-1] == "own_staff@US"
    assert len(ids) == len(set(ids))
    assert {each.id for each in found.left_out} | set(ids) == {
        each.id for each in found.comparison.options
    }


def test_where_nothing_qualifies_the_cheapest_are_told_with_what_they_fail() -> None:
    impossible = {"barred_places": ["US", "PH"]}
    found = board(case_of(changed(DOCUMENT, requirements=impossible)), (), SEED, DRAWS)
    assert found.comparison.best is None
    assert len(found.detailed) == LEADING + 1
    assert found.tornado is None
    book = openpyxl.load_workbook(io.BytesIO(workbook(found)), data_only=True)
    assert SENTENCES["now_nobody"] in {
        cell.value for row in book["Summary"].iter_rows() for cell in row
    }
    assert len(pypdf.PdfReader(io.BytesIO(paper(found))).pages) <= 4
    assert "No option meets every requirement" in markdown(found)


def test_where_todays_team_is_best_a_board_is_told_to_stay() -> None:
    case = case_of(changed(DOCUMENT, assumptions={"PH.pay": "x9"}, options__places=["PH"]))
    found = board(case, (), SEED, DRAWS)
    assert found.comparison.best is not None
    assert found.comparison.best.id == case.as_is.id
    book = openpyxl.load_workbook(io.BytesIO(workbook(found)), data_only=True)
    said = [str(cell.value) for row in book["Summary"].iter_rows() for cell in row]
    assert sum(text.startswith("Stay: own staff") for text in said) == 1  # of the likely case
    assert sum(text.startswith("Stay with own staff") for text in said) == 1  # of the futures
    assert "**Stay with own staff" in markdown(found)
    assert paper(found).startswith(b"%PDF")


def test_new_work_has_nobody_here_and_its_first_team_at_home_is_still_to_come() -> None:
    case = case_of(changed(DOCUMENT, work__today="nothing"))
    found = board(case, (), SEED, DRAWS)
    assert found.arriving == found.detailed
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(found)), data_only=True)["Ramp"]
    words = {cell.value for row in sheet.iter_rows() for cell in row}
    assert "People at work there" in words
    assert "Today's team at work here" not in words
    assert "today's team here" not in markdown(found)
    assert paper(found).startswith(b"%PDF")


def test_an_option_that_is_not_compared_is_refused() -> None:
    with pytest.raises(Faults, match="own_staff@PX"):
        board(case_of(DOCUMENT), ("own_staff@PX",), SEED, DRAWS)


def test_half_a_search_is_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boards, "flips", lambda *_: Flips((), 3, is_complete=False))
    with pytest.raises(KeyboardInterrupt):
        board(case_of(DOCUMENT), (), SEED, DRAWS)
