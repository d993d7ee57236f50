"""A plan as a document: everything that a page, a workbook or another program shows of it."""

from __future__ import annotations

from math import isfinite

from whowhere.decide.portfolio.findings import (
    BAD,
    CENTS,
    at_hub,
    bad_tenth,
    chance_of_costing_more,
    closed_sites,
    cost_summary,
    hub_cost,
    is_there_today,
    people_by_place,
)
from whowhere.decide.portfolio.near_best import NEAR
from whowhere.decide.portfolio.plan import Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.decide.portfolio.prices import Priced
from whowhere.decide.portfolio.problem import Problem, SharedSite
from whowhere.decide.portfolio.tipping import Tipping
from whowhere.facts.clocks import clocks_release
from whowhere.model.engagements import Engagement
from whowhere.quantities.estimates import Summary
from whowhere.report.media.numbers import rounded
from whowhere.report.plan import shape
from whowhere.report.plan.choices import choices_of
from whowhere.report.plan.known_shape import EngagementName
from whowhere.report.plan.notes import plan_notes
from whowhere.report.plan.resting import Resting
from whowhere.report.plan.rules import rule_words
from whowhere.report.plan.software import with_software_weighed
from whowhere.report.plan.words import (
    alone_words,
    clash_words,
    tipping_words,
    verdict_words,
)
from whowhere.report.wording.options import option_said
from whowhere.report.wording.parts import parts_of_mix


def plan_document(planned: Planned) -> shape.PlanDocument:
    """Return the answer to a portfolio; ``plan`` is ``null`` where no plan keeps every rule."""
    portfolio, question, rests = planned.case.portfolio, planned.question, Resting(planned)
    return {
        "title": portfolio.title,
        "currency": planned.case.currency,
        "start": portfolio.start.isoformat(),
        "horizon_months": portfolio.horizon_months,
        "seed": question.seed,
        "draws": question.draws,
        "clocks": clocks_release(),
        "verdict": verdict_words(planned),
        "solve": _solve(planned),
        "plan": _plan(rests, planned.plan) if planned.plan else None,
        "places": _places(planned),
        "engagements": _engagements(planned),
        "before": _plan(rests, planned.today) if planned.today else None,
        "alone": _alone(planned),
        "rules": [_rule(planned, each) for each in planned.priced],
        "clashes": [
            {"rules": sorted(clash), "words": clash_words(planned, clash)}
            for clash in planned.clashes
        ],
        "alternatives": [
            {"objective": rounded(alternative.objective), "differs": rounded(alternative.differs),
             **_plan(rests, alternative.plan)}
            for alternative in planned.alternatives
        ],
        "near_best_share": NEAR,
        "near_searched": planned.others.is_searched,
        "packages": _packages(planned),
        "mixes": _mixes(planned),
        "runner_up": _runner_up(rests),
        "bad_tenth": _bad_tenth(planned),
        "frontier": _frontier(rests),
        "answered_in_time": planned.in_time,
        "pending": sorted(planned.pending),
        "notes": list(plan_notes(planned)),
        "as_of": planned.case.as_of.isoformat(),
        "figures": rests.figures(),
    }  # fmt: skip


def _solve(planned: Planned) -> shape.Solve:
    solved = planned.solved
    return {
        "aim": "cvar" if planned.question.tail_weight else "cost",
        "tail_weight": planned.question.tail_weight,
        "state": solved.state,
        "objective": _finite(solved.objective),
        "bound": _finite(solved.bound),
        "gap": _finite(solved.gap),
        "building_seconds": round(solved.building, 4),
        "solving_seconds": round(solved.solving, 4),
        "choices": len(planned.problem.choices),
        "columns": planned.laid.programme.size,
        "rows": len(planned.laid.programme.rows),
    }


def _plan(rests: Resting, plan: Plan) -> shape.Plan:
    return {
        "cost": _summary(cost_summary(plan)),
        "tail_cost": rounded(plan.tail),
        "choices": choices_of(rests, plan),
        "hubs": [_hub(rests.planned.problem, plan, each) for each in plan.hubs],
        "closed_sites": [hub.name for hub in closed_sites(rests.planned.problem, plan)],
    }


def _hub(problem: Problem, plan: Plan, hub: SharedSite) -> shape.Hub:
    there = at_hub(plan, hub)
    return {
        "kind": "site" if hub.is_site else "vendor",
        "name": hub.name,
        "what": "kept" if is_there_today(problem, hub) else "opened",
        "people": rounded(there.people),
        "packages": list(there.packages),
        "shared_cost": rounded(hub_cost(plan, hub)),
        "set_up": 0.0 if hub.exists else rounded(hub.set_up),
    }


def _places(planned: Planned) -> list[shape.Place]:
    """Return every place of today, of the plan or of another one, with where it lies, for a map."""
    before = people_by_place(planned.today)
    after = people_by_place(planned.plan)
    used = {code for plan in _shown(planned) for code in people_by_place(plan)}
    return [
        {
            "place": code,
            "name": planned.case.names[code],
            "latitude": place.latitude,
            "longitude": place.longitude,
            "is_home": code == planned.case.portfolio.home,
            "people_before": rounded(before.get(code, 0.0)),
            "people_after": rounded(after.get(code, 0.0)),
        }
        for code, place in planned.case.places.items()
        if code in used
    ]


def _engagements(planned: Planned) -> list[EngagementName]:
    """Return every engagement of today, of the plan or of another one, with its name."""
    parts = (part for plan in _shown(planned) for part in plan.parts)
    used = {part.choice.option.engagement for part in parts}
    return [{"engagement": each, "name": each.plain} for each in Engagement if each in used]


def _shown(planned: Planned) -> list[Plan]:
    """Return every plan that the document tells: today's, the best, those nearly as good."""
    others = [alternative.plan for alternative in planned.alternatives]
    others += [planned.runner_up.plan] if planned.runner_up else []
    return [plan for plan in (planned.today, planned.plan, *others) if plan]


def _alone(planned: Planned) -> shape.Alone | None:
    alone = planned.alone
    if alone is None:
        return None
    return {
        "sum_of_cases": rounded(alone.sum_of_cases),
        "put_together": rounded(alone.plan.cost),
        "sharing_saves": rounded(round(alone.sharing_saves, CENTS)),
        "choices": [
            {"package": choice.package, "option": choice.option.id} for choice in alone.choices
        ],
        "broken_rules": list(alone.broken),
        "words": alone_words(planned),
    }  # fmt: skip


def _rule(planned: Planned, priced: Priced) -> shape.Rule:
    slack, unit = priced.slack, priced.rule.kind.unit
    return {
        "id": priced.rule.id,
        "words": rule_words(planned, priced.rule),
        "unit": unit or None,
        "closest": slack.about if slack else None,
        "value": rounded(slack.value) if slack else None,
        "limit": rounded(slack.limit) if slack else None,
        "slack": rounded(slack.left) if slack and unit else None,
        "price": None if priced.saving is None else rounded(priced.saving),
        "price_at_most": None if priced.at_most is None else _finite(priced.at_most),
    }


def _packages(planned: Planned) -> list[shape.PackageFound]:
    settled = {each.package: each.is_settled for each in planned.settled}
    found: list[shape.PackageFound] = [
        {"package": package.id, "name": package.name, "work": rounded(package.work),
         "settled": settled.get(package.id)}
        for package in planned.problem.packages
    ]  # fmt: skip
    return with_software_weighed(planned, found)


def _mixes(planned: Planned) -> list[shape.Mix]:
    return [
        {"package": each.package.id, "option": id_, "words": option_said(mix.option, each.case),
         "parts": parts_of_mix(each.case, mix),
         "fails": planned.costed.failing[each.package.id].get(id_)}
        for each in planned.case.packages for id_, mix in each.case.mixes.items()
    ]  # fmt: skip


def _runner_up(rests: Resting) -> shape.RunnerUp | None:
    second, plan = rests.planned.runner_up, rests.planned.plan
    if second is None or plan is None:
        return None
    return {
        "extra": rounded(second.extra),
        "extra_at_least": rounded(second.at_least),
        "cheaper_in": rounded(chance_of_costing_more(plan, second.plan)),
        "tipping": [_tip(rests.planned, each) for each in rests.planned.tipping],
        **_plan(rests, second.plan),
    }


def _tip(planned: Planned, tip: Tipping) -> shape.Tip:
    return {
        "input": tip.unknown.id,
        "words": tipping_words(planned, tip),
        "above": tip.is_above,
        "deviations": rounded(tip.score),
    }


def _bad_tenth(planned: Planned) -> shape.BadTenth | None:
    plan = planned.plan
    if plan is None:
        return None
    bad = bad_tenth(planned.problem, plan, planned.today)
    return {
        "share": BAD,
        "cost": rounded(bad.cost),
        "before": None if bad.today is None else rounded(bad.today),
        "drivers": [
            {"package": driver.package.name, "extra": rounded(driver.extra)}
            for driver in bad.drivers
        ],
    }


def _frontier(rests: Resting) -> shape.Frontier:
    return {
        "second": rests.planned.question.second or None,
        "points": [
            {"cost": rounded(point.cost), "second": rounded(point.second),
             "moved": choices_of(rests, point.plan)}
            for point in rests.planned.frontier
        ],
    }  # fmt: skip


def _summary(of: Summary) -> shape.Spread:
    return {
        "mean": rounded(of.mean), "p10": rounded(of.p10),
        "p50": rounded(of.p50), "p90": rounded(of.p90),
    }  # fmt: skip


def _finite(value: float) -> float | None:
    return rounded(value) if isfinite(value) else None
