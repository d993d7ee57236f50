"""The report on a plan as tagged PDF of a few pages, set by Typst."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from whowhere.decide.portfolio.planning import Planned
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.report.media.documents import Document
from whowhere.report.media.print.setting import check_drawn, set_in_type
from whowhere.report.media.scenes import marks
from whowhere.report.plan.board.content import plan_content

TEMPLATE = Path(__file__).parent / "plan.typ"


def check_plan_words(case: PortfolioCase, fonts: Sequence[Path] = ()) -> None:
    """Refuse a portfolio whose own words no font draws, before it is solved. Raises ``Faults``."""
    portfolio = case.portfolio
    of_packages = (
        (each.case.title, *(offer.vendor for offer in each.case.offers.values()))
        for each in case.packages
    )
    words = [portfolio.title, portfolio.story, *(word for words in of_packages for word in words)]
    check_drawn(words, fonts)


def plan_paper(planned: Planned, fonts: Sequence[Path] = ()) -> bytes:
    """Return the report as PDF; the same plan gives the same bytes.

    ``fonts`` are folders of fonts for letters that the usual ones lack. Raises ``Faults`` for a
    letter that no font draws.
    """
    day = planned.case.as_of
    return set_in_type(TEMPLATE, plan_paper_content(planned), day, fonts)


def plan_paper_content(planned: Planned) -> Document:
    """Return the content with its timeline drawn. Raises ``Faults`` if the page was not built."""
    content = plan_content(planned)
    plan = content["plan"]
    if plan is None:
        return content
    return content | {"plan": plan | {"timeline": marks("plan_timeline", plan["timeline"])}}
