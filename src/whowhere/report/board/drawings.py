"""The charts of a report on paper: the page's own scenes, as marks that Typst draws."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.report.budget.drawings import j_curve_data, run_rate_data
from whowhere.report.media.documents import Document
from whowhere.report.media.scenes import SceneName, marks
from whowhere.report.page import scene_data as data
from whowhere.report.page.published_data import published_data
from whowhere.report.page.scatter_data import scatter_data


def drawings(board: Board) -> Document:
    """Return each chart by its name; those of a move are left out where today's way is told.

    Raises ``Faults`` if the page, whose charts these are, was not built.
    """
    return {name: marks(scene, of) for name, (scene, of) in _charts(board).items()}


def _charts(board: Board) -> dict[str, tuple[SceneName, Document]]:
    comparison, best = board.comparison, board.comparison.best
    results = [profile.result for profile in board.detailed]
    found: dict[str, tuple[SceneName, Document]] = {
        "parts": ("bars", data.bars_of(comparison, results)),
        "scatter": ("frontier", scatter_data(comparison)),
    }
    if not board.budget.is_today:
        found["saved"] = ("j_curve", j_curve_data(board.budget))
        found["run_rate"] = ("waterfall", run_rate_data(board.budget))
    if best is not None and best is not comparison.as_is:
        bridge = data.waterfall_data(comparison, comparison.as_is, best)
        found["bridge"] = ("waterfall", bridge)
        found["published"] = ("published", published_data(board.case, best))
    arriving = {profile.result.id: profile for profile in board.arriving}
    if best is not None and (profile := arriving.get(best.id)):
        found["timeline"] = ("timeline", data.timeline_data(board.case, profile))
    return found
