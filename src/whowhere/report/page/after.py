"""What the page is told beside its case: what to do before signing, and on the way."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.decide.compare.comparison import Comparison, glance
from whowhere.decide.compare.on_the_way import with_changes
from whowhere.model.case import Case
from whowhere.report.compare.best_change import on_the_way
from whowhere.report.compare.next_words import next_sentences
from whowhere.report.compare.policy_words import policy_sentences
from whowhere.report.compare.season_words import season_sentences
from whowhere.report.media.documents import Document
from whowhere.report.page.answer import answer_document
from whowhere.report.page.case import PAGE_DRAWS, page_case
from whowhere.report.page.moves import flips_document, swings_document


def told_case(case: Case, seed: int, draws: int = PAGE_DRAWS) -> Document:
    """Return the page's case with what comes after, for a page that can ask no server for it."""
    return page_case(case, seed, draws) | what_comes_after(case, seed, draws)


def what_comes_after(case: Case, seed: int, draws: int = PAGE_DRAWS) -> Document:
    """Return what a browser does not find by itself: what to do before signing, and on the way.

    It takes several times as long as the case: who shows the page asks for it afterwards.
    """
    return _after(with_changes(glance(case, seed, draws)))


def mailed_case(board: Board) -> Document:
    """Return the page's case with a board's findings in it, so that both say the same.

    A page computes nothing until somebody changes something; then it draws as many futures.
    """
    found = board.comparison
    return (
        page_case(board.case, found.seed, found.draws)
        | {"found": answer_document(found)}
        | swings_document(board.tornado, board.case)
        | flips_document(board.flips, board.case)
        | _after(found)
    )


def _after(found: Comparison) -> Document:
    return {
        "next": next_sentences(found),
        "on_the_way": [
            *on_the_way(found),
            *season_sentences(found),
            *policy_sentences(found),
        ],
    }
