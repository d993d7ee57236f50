"""The verdict that lives: what costs least with the assumptions as they stand in the workbook.

A workbook holds the likely case, not thousands of futures. An option's median is projected from
the median as it was computed: as much as its likely case has moved, its median moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from whowhere.decide.compare.results import OptionResult
from whowhere.model.case import Case
from whowhere.quantities.names import capital
from whowhere.report.media.numbers import PERCENT
from whowhere.report.wording.options import option_said, option_verbs
from whowhere.report.wording.sentences import told


@dataclass(frozen=True)
class LiveStanding:
    """An option as the verdict sees it."""

    id: str
    name: str
    """As it stands in a sentence."""
    costs: str
    """``cost`` for people, ``costs`` for a service."""
    are: str
    projected: float
    """The median that is projected, company currency."""
    counts: bool
    """Whether it meets every requirement, as judged when the workbook was written."""
    against: float
    """What it costs beyond today's way, a share: the median over the futures, as projected."""


def standing(result: OptionResult, case: Case, projected: float) -> LiveStanding:
    """Return how an option stands at a projected median."""
    verb = option_verbs(result.option)
    name = option_said(result.option, case)
    return LiveStanding(
        result.id, name, verb.costs, verb.are, projected, not result.fails, -result.saving.p50
    )


def verdict_now(options: Sequence[LiveStanding], as_is: LiveStanding, base: str) -> str:
    """Say what costs least, as the workbook's formula does."""
    ranked = sorted(
        (option for option in options if option.counts), key=lambda each: each.projected
    )
    if not ranked:
        return told("now_nobody")
    best, *others = ranked
    if not others:
        return told("now_only", Name=capital(best.name))
    after = others[0]
    saving = -best.against
    return told(
        "now_stays" if best.id == as_is.id else "now_moves",
        name=best.name,
        Name=capital(best.name),
        costs=best.costs,
        gap=told("below" if saving >= 0 else "above", percent=_percent(abs(saving)), base=base),
        next_are=after.are,
        next=after.name,
        dearer=_percent(after.projected / best.projected - 1),
    )


def _percent(share: float) -> str:
    """Write a share in whole percent as spreadsheets round, a half upwards."""
    return f"{floor(100 * share + 0.5)}{PERCENT}"
