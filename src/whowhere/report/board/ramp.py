"""Who is at work when, for a board: months to the waves, and people here and there by month."""

from __future__ import annotations

from whowhere.decide.board import Board
from whowhere.decide.profile.profile import OptionProfile
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.profile.ramp import last_month_moving, months_shown, people_said
from whowhere.report.wording.options import option_said

STEPS = (1, 2, 3, 6, 12, 24, 60)
"""Months between the marks of an axis."""
MARKS = 9
"""So many marks at most stand on it."""


def ramp_content(board: Board) -> Document | None:
    """Return the waves and the people by month; ``None`` where nobody is still to come."""
    found = board.arriving
    if not found:
        return None
    last = last_month_moving(found)
    return {
        "team_today": board.case.team_today,
        "rows": [_row(board, profile, last) for profile in found],
        "most": rounded(max(max(*each.ramp.there, *each.ramp.here) for each in found)),
        "axis": months_axis(last),
        "months": [
            {"month": str(month), "people": [_people(board, each, month) for each in found]}
            for month in months_shown(found)
        ],
    }


def _row(board: Board, profile: OptionProfile, last: int) -> Document:
    ramp = profile.ramp
    waves = {"first": ramp.first, "half": ramp.half, "all": ramp.all, "full": ramp.full_output}
    return {
        "id": profile.result.id,
        "name": capital(option_said(profile.result.option, board.case)),
        **{name: f"{months.p50:.1f}" for name, months in waves.items()},
        "there": [rounded(people) for people in ramp.there[:last]],
        "here": [rounded(people) for people in ramp.here[:last]],
        "team": f"{max(ramp.there):.0f}",
    }


def _people(board: Board, profile: OptionProfile, month: int) -> str:
    """Say who is at work in a month: of new work nobody is here today."""
    if board.case.team_today:
        return people_said(profile.ramp, month)
    return f"{profile.ramp.there[month - 1]:.0f}"


def months_axis(last: int) -> Document:
    """Return an axis of whole months from the decision to at least the last that is drawn."""
    step = next(each for each in STEPS if each * (MARKS - 1) >= last)
    ticks = range(0, last + step, step)
    marks = [{"at": tick, "said": str(tick)} for tick in ticks]
    return {"low": 0, "high": ticks[-1], "ticks": marks}
