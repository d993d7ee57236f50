"""How options come to work, month by month: a block of the document, a table of the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table

from whowhere.decide.profile.profile import OptionProfile
from whowhere.decide.profile.ramp import Ramp
from whowhere.quantities.estimates import Summary
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded

SHOWN_MONTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 21, 24, 30, 36, 48, 60)
"""Months of the terminal's table; the document has all."""
DONE = 0.5
"""People more or less by which a month is told from the last: after that nothing moves."""


def ramp_document(ramp: Ramp) -> Document:
    """Return the waves of an option, and the people at work by month, medians."""
    return {
        "months_to_first_wave": _summary(ramp.first),
        "months_to_half": _summary(ramp.half),
        "months_to_all": _summary(ramp.all),
        "months_to_full_output": _summary(ramp.full_output),
        "people_by_month": [
            {"month": month, "there": rounded(there), "here": rounded(here)}
            for month, (there, here) in enumerate(zip(ramp.there, ramp.here, strict=True), 1)
        ],
    }


def _summary(of: Summary) -> Document:
    return {name: rounded(getattr(of, name)) for name in ("mean", "p10", "p50", "p90")}


def ramp_table(found: Sequence[OptionProfile]) -> Table:
    """Return people at work by month, the new team's there and today's here, side by side."""
    table = Table(
        title="People at work, means of the month: there, and today's team here",
        title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0),
    )  # fmt: skip
    table.add_column("month", justify="right")
    for profile in found:
        table.add_column(profile.result.id, justify="right")
    for month in months_shown(found):
        table.add_row(f"{month}", *(people_said(profile.ramp, month) for profile in found))
    return table


def months_shown(found: Sequence[OptionProfile]) -> list[int]:
    """Return the months worth a row, counted from 1: more at first, none where nothing moves."""
    last = last_month_moving(found)
    return [month for month in SHOWN_MONTHS if month <= last]


def last_month_moving(found: Sequence[OptionProfile]) -> int:
    """Return the month, counted from 1, from which all teams stay as they are to the end."""
    horizon = len(found[0].ramp.there)
    return min(horizon, max(_last_move(profile.ramp) for profile in found))


def people_said(ramp: Ramp, month: int) -> str:
    """Say who is at work in a month, counted from 1: there, and of today's team here."""
    return f"{ramp.there[month - 1]:.0f}, {ramp.here[month - 1]:.0f}"


def _last_move(ramp: Ramp) -> int:
    """Return the first month from which both teams stay as they are to the end."""
    end = len(ramp.there) - 1
    moving = (
        month
        for month in range(len(ramp.there))
        if abs(ramp.there[month] - ramp.there[end]) > DONE
        or abs(ramp.here[month] - ramp.here[end]) > DONE
    )
    return max(moving, default=0) + 2
