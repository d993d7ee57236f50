"""The report on paper: tagged PDF of a few pages, set by Typst."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from whowhere.decide.board import Board
from whowhere.model.case import Case
from whowhere.report.board.content import board_content
from whowhere.report.board.drawings import drawings
from whowhere.report.media.documents import Document
from whowhere.report.media.print.setting import check_drawn, set_in_type

TEMPLATE = Path(__file__).parent / "board.typ"


def check_words(case: Case, fonts: Sequence[Path] = ()) -> None:
    """Refuse a case whose own words no font draws, before it is computed. Raises ``Faults``."""
    vendors = [offer.vendor for offer in case.offers.values()]
    words = (*(role.title for role in case.roles), *(note.text for note in case.own_notes))
    check_drawn([case.title, case.story, *vendors, *words], fonts)


def paper(board: Board, fonts: Sequence[Path] = ()) -> bytes:
    """Return the report as PDF; the same findings give the same bytes.

    ``fonts`` are folders of fonts for letters that the usual ones lack. Raises ``Faults`` for a
    letter that no font draws, and if the page, whose charts these are, was not built.
    """
    return set_in_type(TEMPLATE, paper_content(board), board.case.as_of, fonts)


def paper_content(board: Board) -> Document:
    """Return what is said and drawn on the paper. Same errors as ``drawings``."""
    return board_content(board) | {"charts": drawings(board)}
