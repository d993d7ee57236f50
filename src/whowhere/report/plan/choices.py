"""Each choice of a plan as a document: who, where, when, for how much, on which figures."""

from __future__ import annotations

from whowhere.decide.portfolio.plan import Part, Plan
from whowhere.decide.portfolio.problem import Package
from whowhere.report.media.numbers import rounded
from whowhere.report.plan import shape
from whowhere.report.plan.moves import move_months
from whowhere.report.plan.resting import Resting
from whowhere.report.plan.software import beside_software
from whowhere.report.plan.words import choice_words
from whowhere.report.wording.options import offered_by


def choices_of(rests: Resting, plan: Plan) -> list[shape.Choice]:
    """Return the choices of a plan, package by package."""
    return [
        beside_software(rests.planned, part, _choice(rests, package, part))
        for package in rests.planned.problem.packages
        for part in plan.of(package.id)
    ]


def _choice(rests: Resting, package: Package, part: Part) -> shape.Choice:
    planned = rests.planned
    return {
        "package": package.id,
        "name": package.name,
        "option": part.choice.option.id,
        "engagement": part.choice.option.engagement,
        "words": choice_words(planned, part.choice),
        "place": part.choice.place,
        "share": rounded(part.share),
        "year": part.choice.year + 1 if part.choice.is_move else None,
        "moves": part.choice.is_move,
        "people": rounded(part.people),
        "cost": rounded(part.cost),
        "set_up": rounded(part.set_up),
        "vendor": part.choice.vendor or None,
        "offer": offered_by(planned.case.case_of(package.id), part.choice.offered),
        "mix": part.choice.mix or None,
        "months": move_months(planned, part),
        "rests_on": rests.of(part),
    }
