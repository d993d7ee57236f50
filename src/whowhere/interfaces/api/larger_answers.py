"""Questions that a solver answers: plans of many pieces of work, and rosters."""

from __future__ import annotations

import json
from datetime import date

from whowhere.decide.portfolio.planning import Question, plan_portfolio
from whowhere.decide.portfolio.solving import Effort
from whowhere.interfaces.api.asked import FacilityAsked, PlanAsked, StaffAsked
from whowhere.interfaces.api.limits import Limits
from whowhere.interfaces.requests.plans import second_aim, table_planned
from whowhere.interfaces.requests.portfolios import portfolio_case, written_portfolio
from whowhere.interfaces.requests.staffing import Written, staffed, written_in
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.quantities.faults import Fault, Faults
from whowhere.report.media.documents import Document
from whowhere.report.plan.document import plan_document

SOLVING_SHARE = 0.7
"""Share of the server's time that a solver may take, so that its answer still gets out."""


def plan_answer(asked: PlanAsked, limits: Limits) -> Document:
    """Choose an option, a place and a year for each piece of work."""
    if faults := limits.over_draws(asked.draws):
        raise Faults(faults)
    second = second_aim(asked.frontier, "frontier")
    weight = asked.tail_weight if asked.aim == "cvar" else 0.0
    effort = Effort(min(asked.seconds, SOLVING_SHARE * limits.seconds))
    question = Question(asked.seed, asked.draws, weight, second, effort)
    return dict(plan_document(plan_portfolio(_case(asked), question)))


def facility_answer(asked: FacilityAsked, limits: Limits) -> Document:
    """Solve a facility-location table."""
    text = json.dumps(asked.model_dump())
    return table_planned(text, "request", SOLVING_SHARE * limits.seconds, None)


def staff_answer(asked: StaffAsked, limits: Limits) -> Document:
    """Say who covers a week of demand, where and when."""
    del limits
    if (asked.staffing is None) == (asked.example is None):
        given = "neither staffing nor example" if asked.staffing is None else "both"
        do = 'Try: {"example": "support-volume"}'
        raise Faults([Fault("", "staffing", given, "a week of demand, or an example", do=do)])
    written = (
        written_in(None, asked.example)
        if asked.staffing is None
        else Written(asked.staffing, "staffing")
    )
    day = asked.as_of or date.today()
    return staffed(
        written, day, sites=asked.sites, gap=asked.gap, no_nights=asked.no_nights
    ).document


def _case(asked: PlanAsked) -> PortfolioCase:
    day = asked.as_of or date.today()
    if (asked.portfolio is None) == (asked.example is None):
        given = "neither portfolio nor example" if asked.portfolio is None else "both"
        do = 'Try: {"example": "portfolio"}'
        raise Faults([Fault("", "portfolio", given, "a portfolio, or an example", do=do)])
    if asked.portfolio is None:
        return portfolio_case(None, asked.example, day)
    return written_portfolio(asked.portfolio, day)
