"""When each part of a plan moves: as a document, and as the page's chart takes it."""

from __future__ import annotations

from itertools import chain

from whowhere.decide.portfolio.plan import Part, Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.plan.known_shape import MoveMonths
from whowhere.report.plan.words import choice_words


def move_months(planned: Planned, part: Part) -> MoveMonths | None:
    """Return the waves of a part's move; ``None`` where it stays."""
    found = planned.costed.calendar.of(part)
    if found is None:
        return None
    return {
        "formed": rounded(found.formed),
        "first": rounded(found.first),
        "all": rounded(found.all),
        "full_output": rounded(found.full_output),
    }


def timeline_data(planned: Planned, plan: Plan) -> Document:
    """Return a plan over the calendar as the scene ``plan_timeline`` takes it."""
    portfolio = planned.case.portfolio
    return {
        "choices": [
            {
                "name": package.name,
                "words": choice_words(planned, part.choice),
                "engagement": part.choice.option.engagement,
                "share": part.share,
                "months": move_months(planned, part),
            }
            for package in planned.problem.packages
            for part in plan.of(package.id)
        ],
        "set_up": _set_up_by_year(plan),
        "start": portfolio.start.isoformat(),
        "months": portfolio.horizon_months,
        "currency": planned.case.currency,
    }


def _set_up_by_year(plan: Plan) -> list[float]:
    """Return money for setting up in each year; new sites are set up in the first."""
    years = max((part.choice.year for part in plan.parts), default=0) + 1
    sites = ((0, hub.set_up) for hub in plan.hubs if not hub.exists)
    spent = chain(((part.choice.year, part.set_up) for part in plan.parts), sites)
    found = [0.0] * years
    for year, amount in spent:
        found[year] += amount
    return [rounded(amount) for amount in found]
