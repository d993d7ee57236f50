"""The workbook: what a spreadsheet reads, computes anew, and may never run."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from tests.boards import ASKED, DOCUMENT, DRAWS, SEED, TITLE, small_board
from tests.cases import case_of, changed
from tests.spreadsheets import Books, books_of, needs_office

from whowhere.decide.board import Board
from whowhere.decide.whatif import what_if
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.wording.options import baseline_said
from whowhere.report.workbook.compare_sheet import MONTH, STEADY
from whowhere.report.workbook.summary_sheet import VERDICT_NAME
from whowhere.report.workbook.verdict_now import standing, verdict_now
from whowhere.report.workbook.writing import workbook
from whowhere.simulate.central import CentralLeaves, central_costs

CLOSE = 1e-10
PAY = "PH.pay."
TIMES = 6.0
"""How many times dearer pay is made in the workbook: the verdict must change."""
MODEL = ["Summary", "Assumptions", "Compare", "Budget", "Ramp", "Sensitivity", "Figures", "Months",
         "Question", "Sources", "Not included"]  # fmt: skip


@pytest.fixture(scope="module")
def written() -> bytes:
    return workbook(small_board())


@pytest.fixture(scope="module")
def books(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Books:
    return books_of(written, _make_dearer, tmp_path_factory.mktemp("workbook"))


def _make_dearer(path: Path, target: Path) -> None:
    """Type other pay into the yellow cells, as an analyst would."""
    book = openpyxl.load_workbook(path)
    for name, defined in book.defined_names.items():
        if name.startswith(PAY):
            cell = defined.attr_text.partition("!")[2].replace("$", "")
            book["Assumptions"][cell].value *= TIMES
    book.save(target)


def read(written: bytes) -> Workbook:
    """Read the numbers that a workbook was written with."""
    return openpyxl.load_workbook(BytesIO(written), data_only=True)


def verdict(book: Workbook) -> str:
    sheet, _, cell = book.defined_names[VERDICT_NAME].attr_text.partition("!")
    return str(book[sheet.strip("'")][cell.replace("$", "")].value)


def likely_verdict(board: Board, times: float) -> str:
    """Say what the workbook should say once pay is so many times dearer, from NumPy alone."""
    case = board.case
    options = [profile.result.option for profile in board.detailed]
    spot = Spot("PH")
    plain = CentralLeaves(case, 1, {})
    dearer = CentralLeaves(case, 1, {("pay", spot): {0: plain("pay", spot) * times}})
    before, after = (central_costs(case, options, leaves) for leaves in (plain, dearer))
    standings = [
        standing(
            profile.result,
            case,
            profile.result.cost.p50 * float(after[option][0] / before[option][0]),
        )
        for profile, option in zip(board.detailed, options, strict=True)
    ]
    return verdict_now(standings, standings[-1], baseline_said(case))


def test_each_option_told_in_detail_has_a_ledger_of_its_own(written: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(written))
    ids = [profile.result.id for profile in small_board().detailed]
    assert set(book.sheetnames) == {*MODEL, *ids}
    assert set(ASKED) < set(ids)
    assert ids[-1] == small_board().case.as_is.id


def test_the_same_findings_give_the_same_bytes(written: bytes) -> None:
    assert workbook(small_board()) == written


def test_nothing_that_is_written_as_text_can_be_run(written: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(written))
    texts = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "s" and cell.value
    ]
    assert f"'{TITLE}" in texts
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_formulas_use_what_old_spreadsheets_know(written: bytes) -> None:
    known = {"MIN", "MAX", "IF", "EXP", "SUM", "SUMIF", "ROUND", "INDEX", "MATCH", "SMALL", "COUNT",
             "ABS", "UPPER", "LEFT", "MID", "SUMIFS"}  # fmt: skip
    book = openpyxl.load_workbook(BytesIO(written))
    formulas = [
        str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(formulas) > 2_000
    assert set(re.findall(r"\b([A-Z]+)\(", " ".join(formulas))) <= known
    assert max(map(len, formulas)) < 8_192


def test_every_assumption_is_a_named_cell_with_its_range_and_source(written: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(written))
    sheet, named = book["Assumptions"], dict(book.defined_names.items())
    rows = [row for row in sheet.iter_rows(min_row=5) if row[3].value is not None]
    assert len(rows) > 100
    for row in rows:
        low, likely, high = (row[column].value for column in (5, 6, 7))
        assert named[row[10].value].attr_text == f"Assumptions!$D${row[3].row}"
        assert row[3].fill.fgColor.rgb == "FFFFF4CC"
        assert row[3].value == pytest.approx(likely)
        assert low is None or low <= likely <= high
        assert row[9].value or low is None


@needs_office
def test_every_number_computed_anew_is_the_one_written(books: Books) -> None:
    numbers = 0
    for sheet in books.written:
        for row in sheet.iter_rows():
            for cell in row:
                found = books.anew[sheet.title][cell.coordinate].value
                if isinstance(cell.value, int | float):
                    # What is nothing is a difference of two paths over a ramp, rounded twice.
                    assert found == pytest.approx(cell.value, rel=CLOSE, abs=1e-8), (
                        sheet.title, cell.coordinate,
                    )  # fmt: skip
                    numbers += 1
                else:
                    assert (found or "") == (cell.value or ""), (sheet.title, cell.coordinate)
    assert numbers > 2_000


@needs_office
def test_the_verdict_follows_an_assumption_as_numpy_says(books: Books) -> None:
    board = small_board()
    assert verdict(books.written) == verdict(books.anew) == likely_verdict(board, 1.0)
    assert verdict(books.changed) == likely_verdict(board, TIMES)
    assert verdict(books.changed) != verdict(books.anew)


@needs_office
def test_the_changed_verdict_names_the_option_that_whatif_finds_best(books: Books) -> None:
    before = case_of(changed(DOCUMENT, title=TITLE))
    after = case_of(changed(DOCUMENT, title=TITLE, assumptions={"PH.pay": f"x{TIMES:g}"}))
    best = what_if(before, after, SEED, DRAWS).after.best
    assert best is not None
    named = standing(best, before, 1.0).name
    assert named in verdict(books.changed).partition(";")[0].replace("Own", "own")


@needs_office
def test_months_add_up_to_each_ledgers_total(books: Books) -> None:
    for profile in small_board().detailed:
        sheet = books.changed[profile.result.id]
        (check,) = (
            row[5].value for row in sheet.iter_rows() if row[0].value == "Months less total"
        )
        assert np.isclose(check, 0, atol=0.01)


def test_people_at_work_stand_month_by_month_as_numpy_finds_them(written: bytes) -> None:
    board, ramp = small_board(), read(written)["Ramp"]
    rows = [[cell.value for cell in row] for row in ramp.iter_rows()]
    top = next(at for at, row in enumerate(rows) if row[0] == "Month")
    case, options = board.case, [profile.result.option for profile in board.arriving]
    of = Evaluation(model_graph(), CentralLeaves(case, 1, {}), case.elsewhere)
    assert case.as_is not in options
    for side, name in enumerate(("people_there", "people_here")):
        for nth, option in enumerate(options):
            column = 1 + side * len(options) + nth
            found = [row[column] for row in rows[top + 1 : top + 1 + case.horizon_months]]
            assert np.allclose(found, of.months(name, case.spot(option))[:, 0], rtol=1e-9)
    starts = [float(of.value("months_to_start", case.spot(option))[0]) for option in options]
    assert [row[1] for row in rows[5 : 5 + len(options)]] == pytest.approx(starts, rel=1e-9)


@needs_office
def test_a_month_at_full_output_follows_an_assumption(books: Books) -> None:
    board = small_board()
    last = [profile.result.id for profile in board.detailed].index(board.comparison.as_is.id)
    for nth, profile in enumerate(board.detailed):
        (before, was), (after, today) = (
            [book["Compare"].cell(6 + row, MONTH + 1).value for row in (nth, last)]
            for book in (books.anew, books.changed)
        )
        steady = profile.result.steady
        assert before == pytest.approx(steady.month.p50)
        assert (after > before) == (nth != last)
        # The median of the savings, moved as the ratio of both medians moves.
        beyond = (1 - steady.saving.p50) * (after / today) / (before / was) - 1
        assert books.changed["Compare"].cell(6 + nth, STEADY + 1).value == pytest.approx(beyond)


def test_the_summary_says_the_verdict_of_compare(written: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(written))
    said = {cell.value for row in book["Summary"].iter_rows() for cell in row}
    assert verdict_sentence(small_board().comparison) in said
