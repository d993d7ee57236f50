"""What the cost is made of, and where it changes against today."""

from __future__ import annotations

from itertools import pairwise

from whowhere.decide.board import Board
from whowhere.decide.compare.leading import mean_parts
from whowhere.decide.compare.results import OptionResult
from whowhere.model.cost_groups import PARTS
from whowhere.quantities.names import capital
from whowhere.report.media.numbers import rounded
from whowhere.report.media.print.axis import axis
from whowhere.report.media.slides.blocks import Chart, Ink, Series
from whowhere.report.media.terminal import short
from whowhere.report.slides.axes import MOST_BESIDE, axis_around, axis_of, charted
from whowhere.report.wording.options import option_said

INKS: dict[str, Ink] = {
    "today": "pale", "people": "part1", "partner": "part2", "software": "extra", "site": "part3",
    "distance": "part4", "changing_over": "part5", "leaving": "part6", "tax": "main",
}  # fmt: skip
"""The colours of the page's bars."""


def parts_chart(board: Board) -> Chart:
    """Return the way from today's mean cost to the best option's, or what each is made of.

    The latter is where today's way is the best, or no option qualifies, or a part is a gain.
    """
    best, today = board.comparison.best, board.comparison.as_is
    steps = _steps(board, today, best) if best and best is not today else None
    shown = charted([profile.result for profile in board.detailed], MOST_BESIDE)
    return steps or _parts_chart(board, shown)


def parts_said(board: Board) -> list[str]:
    """Return a sentence for each option told in detail: its mean cost, and the parts of it."""
    return _said(board, [profile.result for profile in board.detailed])


def _parts_chart(board: Board, shown: list[OptionResult]) -> Chart:
    case = board.case
    parts = [mean_parts(result, case) for result in shown]
    used = [part for part in case.cost_parts if any(each[part] for each in parts)]
    ends = axis_around([list(each.values()) for each in parts])
    return Chart(
        "lying_stacked",
        f"What the mean cost is made of, {case.currency}",
        tuple(_name(board, result) for result in shown),
        tuple(
            Series(PARTS[part], tuple(rounded(each[part]) for each in parts), INKS[part])
            for part in used
        ),
        *ends,
        f"Stacked bars. {' '.join(_said(board, shown))}",
    )


def _name(board: Board, result: OptionResult) -> str:
    return capital(option_said(result.option, board.case))


def _said(board: Board, shown: list[OptionResult]) -> list[str]:
    """Return a sentence for each option: its mean cost, and the parts of it."""
    return [
        f"{_name(board, result)}, {short(result.cost.mean)}: "
        + ", ".join(
            f"{PARTS[part]} {short(value)}"
            for part, value in mean_parts(result, board.case).items()
            if value
        )
        + "."
        for result in shown
    ]


def _steps(board: Board, start: OptionResult, end: OptionResult) -> Chart | None:
    """Return a waterfall from one mean cost to another; ``None`` where it would dip below zero."""
    before, after = (mean_parts(each, board.case) for each in (start, end))
    changes = [(PARTS[part], after[part] - before[part]) for part in before]
    changes = [(name, change) for name, change in changes if change]
    tops = [start.cost.mean]
    for _, change in changes:
        tops.append(tops[-1] + change)
    if min(tops) < 0:
        return None
    ends = axis_of(axis(0, max(tops)))
    said = [f"{name} {'+' if change > 0 else ''}{short(change)}" for name, change in changes]
    totals = (_total("Today" if board.case.team_today else "Own staff", start),
              _total("Best", end))  # fmt: skip
    return Chart(
        "lying_stacked",
        f"From {option_said(start.option, board.case)} to {option_said(end.option, board.case)},"
        f" mean cost, {board.case.currency}",
        (totals[0], *said, totals[1]),
        _floating(start, end, [change for _, change in changes], tops),
        *ends,
        f"A waterfall from {totals[0]} to {totals[1]}. {', '.join(said)}.",
    )


def _total(name: str, result: OptionResult) -> str:
    return f"{name} {short(result.cost.mean)}"


def _floating(
    start: OptionResult, end: OptionResult, changes: list[float], tops: list[float]
) -> tuple[Series, ...]:
    """Return bars that stand on an unseen one: both totals, what is less, and what is more."""
    count = len(changes)
    floors = [min(pair) for pair in pairwise(tops)]
    less = [max(-change, 0.0) for change in changes]
    more = [max(change, 0.0) for change in changes]
    return (
        Series("Below", _rounded([0.0, *floors, 0.0]), "none"),
        Series("Mean cost", _rounded([start.cost.mean, *[0.0] * count, end.cost.mean]), "main"),
        Series("Less", _rounded([0.0, *less, 0.0]), "part3"),
        Series("More", _rounded([0.0, *more, 0.0]), "part4"),
    )


def _rounded(numbers: list[float]) -> tuple[float, ...]:
    return tuple(map(rounded, numbers))
