"""The whole deck of a comparison."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.report.board.content import board_content
from whowhere.report.media.slides.blocks import CoverSlide, Slide
from whowhere.report.media.slides.deck import deck_of
from whowhere.report.media.slides.look import DeckLook
from whowhere.report.slides.answer import answer_slide, cover
from whowhere.report.slides.closing import needs_slide, sources_slide
from whowhere.report.slides.flips import flips_slide
from whowhere.report.slides.money import money_slide
from whowhere.report.slides.options import costs_slide, side_by_side_slide
from whowhere.report.slides.people import people_slide
from whowhere.report.slides.risk import risk_slide


def slides(board: Board, look: DeckLook) -> bytes:
    """Return the deck of a board's findings; the same findings give the same bytes.

    Raises ``Faults`` for a template or a logo that cannot be used.
    """
    first, rest = slides_of(board)
    return deck_of(first, rest, look, board.case.as_of)


def slides_of(board: Board) -> tuple[CoverSlide, list[Slide]]:
    """Return the cover and the slides, before they are laid out."""
    content = board_content(board)
    found = (
        answer_slide(content),
        costs_slide(board, content),
        side_by_side_slide(board, content),
        money_slide(board.budget, content),
        people_slide(board, content),
        risk_slide(board, content),
        flips_slide(content),
        needs_slide(content),
        sources_slide(content),
    )
    return cover(content), [slide for slide in found if slide is not None]
