"""A plan before and after, as one document."""

from __future__ import annotations

from collections.abc import Sequence

from whowhere.decide.portfolio.before_after import PackageChange, PlanChange
from whowhere.decide.portfolio.findings import cost_summary, shared_cost
from whowhere.decide.portfolio.plan import Part
from whowhere.decide.portfolio.planning import Planned
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded
from whowhere.report.plan.words import choice_words, verdict_words
from whowhere.report.wording.options import offered_by


def plan_change_document(found: PlanChange, settings: Sequence[str]) -> Document:
    """Return both plans and every package before and after, money in company currency."""
    return {
        "set": list(settings),
        "verdict_changes": bool(found.done_otherwise),
        "change_of_cost": None if found.cost is None else rounded(found.cost),
        "before": _plan(found.before),
        "after": _plan(found.after),
        "packages": [_package(found, each) for each in found.packages],
    }


def _plan(planned: Planned) -> Document:
    plan = planned.plan
    found: Document = {"sentence": verdict_words(planned), "cost": None, "shared_cost": None}
    if plan is None:
        return found
    cost = cost_summary(plan)
    spread = {name: rounded(getattr(cost, name)) for name in ("mean", "p10", "p50", "p90")}
    shared = rounded(shared_cost(planned.problem, plan))
    return {**found, "cost": spread, "shared_cost": shared, "moved": sorted(plan.moved)}


def _package(found: PlanChange, each: PackageChange) -> Document:
    return {
        "package": each.package.id,
        "name": each.package.name,
        "changes": each.is_done_otherwise,
        "before": _side(found.before, each.before, each.cost_before),
        "after": _side(found.after, each.after, each.cost_after),
        "change_of_cost": rounded(each.cost_after - each.cost_before),
    }


def _side(planned: Planned, parts: tuple[Part, ...], cost: float) -> Document | None:
    if not parts:
        return None
    return {
        "words": " and ".join(dict.fromkeys(choice_words(planned, each.choice) for each in parts)),
        "cost": rounded(cost),
        "choices": [
            {
                "option": each.choice.option.id,
                "offer": offered_by(planned.case.case_of(each.choice.package), each.choice.offered),
                "mix": each.choice.mix or None,
                "share": rounded(each.share),
                "year": each.choice.year + 1 if each.choice.is_move else None,
            }
            for each in parts
        ],
    }
