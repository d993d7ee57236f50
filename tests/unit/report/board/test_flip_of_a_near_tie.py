"""The one assumption that moves the verdict, where it is best only over the range of that one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.boards import small_board

from whowhere.decide.sensitivity.flips import Flips
from whowhere.model.scenario.options import Option
from whowhere.report.board.first_flip import flip_sentence
from whowhere.report.wording.options import option_said


def told(before: Option, after: Option) -> str:
    board = small_board()
    flip = board.first_flip
    assert flip is not None
    moved = replace(flip, best_before=before, best_after=after)
    return flip_sentence(replace(board, flips=Flips((moved,), 1, is_complete=True)))


@pytest.fixture
def pair() -> tuple[Option, Option]:
    """Return the first option, and another."""
    comparison = small_board().comparison
    assert comparison.best is not None
    return comparison.best.option, comparison.as_is.option


def test_the_first_option_is_not_said_to_become_what_it_is(pair: tuple[Option, Option]) -> None:
    (best, other), case = pair, small_board().case
    said = told(other, best)

    assert f"were it known to be what is likely, makes {option_said(other, case)} best" in said
    assert f"makes {option_said(best, case)} best" not in said


def test_another_option_is_said_to_become_best(pair: tuple[Option, Option]) -> None:
    best, other = pair

    assert f"makes {option_said(other, small_board().case)} best; that lies" in told(best, other)
