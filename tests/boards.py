"""One small board that several tests read, found once."""

from __future__ import annotations

from functools import cache

from tests.cases import SMALL, case_of, changed
from whowhere.decide.board import Board, board

SEED, DRAWS = 1, 256
ASKED = ("build_operate_transfer@PH",)
DOCUMENT = changed(SMALL, options__places=["home", "PH"], work__horizon_months=12)
"""A small desk that few options are thought of for, so that findings come fast."""
TITLE = '=HYPERLINK("x") #panic("run") *desk* $1'
"""What a user may call the case, and nothing may run."""


@cache
def small_board() -> Board:
    """Return the findings of a small desk whose words would do harm if they were run."""
    return board(case_of(changed(DOCUMENT, title=TITLE)), ASKED, SEED, DRAWS)
