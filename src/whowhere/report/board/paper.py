"""The report on paper: tagged PDF of a few pages, set by Typst.

Words of the user's go to Typst as data, so none of them is ever run as its markup.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal

import typst

from whowhere.decide.board import Board
from whowhere.report.board.content import board_content

TEMPLATE = Path(__file__).parent / "board.typ"
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, with alternative texts, for readers who do not see it."""


def paper(board: Board) -> bytes:
    """Return the report as PDF; the same findings give the same bytes."""
    content = json.dumps(board_content(board), ensure_ascii=False, allow_nan=False)
    compiler = typst.Compiler(
        TEMPLATE.read_bytes(),
        root=TEMPLATE.parent,
        ignore_system_fonts=True,
        sys_inputs={"content": content},
    )
    made = compiler.compile(
        format="pdf", pdf_standards=[STANDARD], timestamp=_midnight(board.case.as_of)
    )
    if not isinstance(made, bytes):
        raise TypeError(f"Typst gave {type(made).__name__}, not the bytes of one file")
    return made


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
