"""The report on paper: tagged PDF of a few pages, set by Typst."""

from __future__ import annotations

from pathlib import Path

from whowhere.decide.board import Board
from whowhere.report.board.content import board_content
from whowhere.report.media.print.setting import set_in_type

TEMPLATE = Path(__file__).parent / "board.typ"


def paper(board: Board) -> bytes:
    """Return the report as PDF; the same findings give the same bytes."""
    return set_in_type(TEMPLATE, board_content(board), board.case.as_of)
