"""What the scatter of cost against risk is drawn from: every option that is compared."""

from __future__ import annotations

from typing import Final

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.profile.profile import MORE_IS_BETTER
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.page.profiles import AXES
from whowhere.report.page.scene_data import kind_of
from whowhere.report.wording.options import name_in_tables, option_said

ACROSS: Final = "cost"
UPWARDS: Final = "expected_loss"


def scatter_data(comparison: Comparison) -> Document:
    """Return each option by its median cost and its expected loss, company currency.

    They are the axes with which the page begins; what fails a requirement is there too.
    """
    return {
        "points": [_point(each, comparison) for each in comparison.options],
        "x": _axis(ACROSS, comparison.case),
        "y": _axis(UPWARDS, comparison.case),
    }


def _point(result: OptionResult, comparison: Comparison) -> Document:
    case, best = comparison.case, comparison.best
    return {
        "id": result.id,
        "name": capital(option_said(result.option, case)),
        "short": _short(result.option, case),
        "kind": kind_of(Engagement(result.option.engagement)),
        "x": result.cost.p50,
        "y": result.risk.expected,
        "qualifies": not result.fails,
        "isSelected": best is not None and result.id == best.id,
        "isToday": result.id == comparison.as_is.id and case.team_today,
    }


def _short(option: Option, case: Case) -> str:
    """Return what a point is called where space is scarce, as on the page."""
    if option.id in case.composed or len(case.standpoints(option)) > 1:
        return name_in_tables(option, case, narrow=True)
    return f"{Engagement(option.engagement).short}, {option.place}"


def _axis(criterion: str, case: Case) -> Document:
    return {
        "words": AXES[criterion],
        "currency": case.currency,
        "moreIsBetter": MORE_IS_BETTER[criterion],
        "unit": "money",
    }
