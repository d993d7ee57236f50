"""The verdict that lives: what costs least with the assumptions as they stand in the workbook.

A workbook holds the likely case, not thousands of futures. An option's median is foretold from
the median as it was computed: as much as its likely case has moved, its median moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from whowhere.decide.compare.comparison import OptionResult
from whowhere.model.case import Case
from whowhere.report.compare.verdict import PLURAL
from whowhere.report.wording.options import option_said
from whowhere.report.wording.unknowns import capital

NOBODY = "No option in this workbook meets every requirement."
ALONE = "is the only option in this workbook that meets every requirement."


@dataclass(frozen=True)
class Standing:
    """An option as the verdict sees it."""

    id: str
    name: str
    """As it stands in a sentence."""
    costs: str
    """``cost`` for people, ``costs`` for a service."""
    are: str
    foretold: float
    """The median that is foretold, company currency."""
    counts: bool
    """Whether it meets every requirement, as judged when the workbook was written."""


def standing(result: OptionResult, case: Case, foretold: float) -> Standing:
    """Return how an option stands at a foretold median."""
    many = result.option.engagement in PLURAL
    costs, are = ("cost", "are") if many else ("costs", "is")
    name = option_said(result.option, case)
    return Standing(result.id, name, costs, are, foretold, not result.fails)


def base_said(case: Case) -> str:
    """Say what options are measured against."""
    return "today" if case.team_today else "own staff at home"


def verdict_now(options: Sequence[Standing], as_is: Standing, base: str) -> str:
    """Say what costs least, as the workbook's formula does."""
    ranked = sorted((each for each in options if each.counts), key=lambda each: each.foretold)
    if not ranked:
        return NOBODY
    best, *others = ranked
    if not others:
        return f"{capital(best.name)} {ALONE}"
    after = others[0]
    dearer = _whole(after.foretold / best.foretold - 1)
    following = f"; next {after.are} {after.name}, {dearer} % dearer."
    if best.id == as_is.id:
        return f"Stay: {best.name} {best.costs} least{following}"
    saving = 1 - best.foretold / as_is.foretold
    side = "below" if saving >= 0 else "above"
    lead = f"{capital(best.name)} {best.costs} least, {_whole(abs(saving))} % {side} {base}"
    return f"{lead}{following}"


def _whole(share: float) -> int:
    """Round a share to whole percent as spreadsheets do, a half upwards."""
    return floor(100 * share + 0.5)
