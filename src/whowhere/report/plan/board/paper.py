"""The report on a plan as tagged PDF of a few pages, set by Typst."""

from __future__ import annotations

from pathlib import Path

from whowhere.decide.portfolio.planning import Planned
from whowhere.report.media.print.setting import set_in_type
from whowhere.report.plan.board.content import plan_content

TEMPLATE = Path(__file__).parent / "plan.typ"


def plan_paper(planned: Planned) -> bytes:
    """Return the report as PDF; the same plan gives the same bytes."""
    day = planned.case.packages[0].case.as_of
    return set_in_type(TEMPLATE, plan_content(planned), day)
