"""What would change the verdict, in words: the one assumption, and the few after it."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.decide.sensitivity.flips import Flip
from whowhere.model.case import Case
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told
from whowhere.report.wording.unknowns import range_said, unit_said, value_said

NEXT = 6
"""Flip points that a board is told."""


def flip_sentence(board: Board) -> str:
    """Say at which value of which assumption another option becomes best."""
    flip, case = board.first_flip, board.case
    if board.comparison.best is None:
        return "No option meets every requirement, so there is no verdict to change."
    if flip is None:
        return "No single assumption in its tested range changes this."
    name, after = capital(flip.trial.unknown.words(case.places)), after_said(flip, case)
    beyond = f"{side_said(flip)} {at_said(flip, case)}"
    lies = "outside" if flip.is_beyond else "inside"
    range_ = f"that lies {lies} its range of {range_said(flip.trial.unknown, case)}"
    if flip.best_after == board.comparison.best.option:  # a near tie: its range speaks for another
        before = option_said(flip.best_before, case)
        return (
            f"{name}, were it known to be what is likely, makes {before} best, and {beyond}"
            f" {after}; {range_}."
        )
    return f"{name} {beyond} makes {after} best; {range_}."


def flip_rows(board: Board) -> list[Document]:
    """Return the flip points that come soonest, as rows of a table."""
    case = board.case
    return [
        {
            "name": capital(flip.trial.unknown.words(case.places)),
            "flips": f"{side_said(flip)} {at_said(flip, case)}",
            "range": range_said(flip.trial.unknown, case),
            "inside": not flip.is_beyond,
            "then": capital(after_said(flip, case)),
        }
        for flip in board.flips.flips[:NEXT]
    ]


def side_said(flip: Flip) -> str:
    """Say on which side of its likely value an assumption flips the verdict."""
    return "above" if flip.is_above else "below"


def after_said(flip: Flip, case: Case) -> str:
    """Name the option that is best beyond the flip."""
    return option_said(flip.best_after, case)


def at_said(flip: Flip, case: Case) -> str:
    """Write the value with its unit, or as a multiple of what is likely."""
    said, name = value_said(flip.trial, flip.at, case), flip.trial.unknown.name
    if flip.trial.is_factor:
        return told("times_likely", factor=said.removeprefix("x"))
    number = f"{float(said):,.0f}" if len(said.partition(".")[0]) > 3 else said
    return f"{number} {unit_said(name, case)}".strip()
