"""A plan in words: the verdict, options, clashes, and what would have to be true instead."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from whowhere.decide.portfolio.clashes import Clash
from whowhere.decide.portfolio.findings import chance_of_costing_more, extra_share
from whowhere.decide.portfolio.plan import Plan
from whowhere.decide.portfolio.planning import Planned
from whowhere.decide.portfolio.problem import Choice
from whowhere.decide.portfolio.solving import Solution
from whowhere.decide.portfolio.tipping import Tipping
from whowhere.model.engagements import Engagement
from whowhere.quantities.names import counted, in_a_sentence
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money, percent, short
from whowhere.report.plan.rules import rule_words
from whowhere.report.wording.options import option_said
from whowhere.report.wording.sentences import told
from whowhere.report.wording.unknowns import range_said, stated

FREE = 1e-5
"""Share of the plan's cost up to which an amount is said to be none."""
PROVED = 1e-4
"""Gap up to which a plan is said to be the cheapest."""


def choice_words(planned: Planned, choice: Choice) -> str:
    """Return a choice in running text: ``managed service in the Philippines by Acme``.

    Of a mix it says how much of that it is: two mixes may be of the same options.
    """
    if choice.whole is None or choice.mix:
        people = option_said(choice.offered, planned.case.case_of(choice.package))
    else:
        place = in_a_sentence(planned.problem.place_name(choice.place))
        people = f"{Engagement(choice.option.engagement).plain} in {place}"
    said = told("with_software", people=people) if choice.has_software else people
    return f"{said} ({whole_percent(choice.portion)} of a mix)" if choice.mix else said


def verdict_words(planned: Planned) -> str:
    """Say in one or two sentences what the answer is."""
    if planned.plan is None:
        return _no_plan(planned)
    plan, currency = planned.plan, planned.case.currency
    many = counted(len(planned.problem.packages), "package moves", "packages move")
    many = f"{len(plan.moved)} of {many}{_with_software(planned, plan)}"
    cost = f"{money(plan.cost, currency)} expected over {_horizon(planned)}"
    return f"{many}: {cost}{_against_today(planned)}. {gap_words(planned.solved)}"


def _with_software(planned: Planned, plan: Plan) -> str:
    """Say of how many packages software does part; nothing where none has any to weigh."""
    if not any(choice.has_software for choice in planned.problem.choices):
        return ""
    found = len(plan.with_software)
    return f", software does part of {found or 'none'}"


def _horizon(planned: Planned) -> str:
    return counted(planned.case.portfolio.horizon_months, "month")


def _against_today(planned: Planned) -> str:
    if planned.today is None or planned.plan is None:
        return ""
    extra = extra_share(planned.plan, planned.today)
    costlier = chance_of_costing_more(planned.plan, planned.today)
    side = "below" if extra <= 0 else "above"
    return (
        f", {whole_percent(abs(extra))} {side} today, and costs more than today in"
        f" {100 * costlier:.0f} of 100 futures"
    )


def gap_words(solved: Solution) -> str:
    """Say what is proved, and never more."""
    if solved.state == "impossible":
        return "Proved: no plan keeps all rules."
    if not isfinite(solved.gap):
        return "Not proved: no bound is known yet."
    if solved.gap <= PROVED:
        return f"Proved: no plan within the rules is better by more than {_share(solved.gap)}."
    return f"Not proved: a plan within the rules may be better by up to {_share(solved.gap)}."


def _share(gap: float) -> str:
    return "0.0001%" if gap < 1e-6 else percent(gap)


def _no_plan(planned: Planned) -> str:
    if planned.solved.state != "impossible":
        return "No plan was found in the time that was given; there may be one."
    if not planned.clashes:
        return "No plan keeps all rules; time was up before it was clear which of them clash."
    return "No plan keeps all rules. " + " ".join(
        clash_words(planned, clash) for clash in planned.clashes
    )


def clash_words(planned: Planned, clash: Clash) -> str:
    """Say which rules clash, in their words."""
    if not clash:
        return "Even without any rule there is no plan."
    words = [rule_words(planned, rule) for rule in planned.laid.rules if rule.id in clash]
    if len(words) == 1:
        return f"This rule alone cannot be kept: {words[0]}."
    return f"These {len(words)} cannot all be kept, any {len(words) - 1} can: {listed(words)}."


def listed(words: Iterable[str]) -> str:
    """Join phrases that may hold commas."""
    return "; ".join(words)


def alone_words(planned: Planned) -> str:
    """Say what choosing each package alone would cost and break, and what sharing saves."""
    alone, plan = planned.alone, planned.plan
    if alone is None or plan is None:
        return ""
    many, broken = len(planned.problem.packages), len(alone.broken)
    breaks = f"break {broken} of your {counted(len(planned.laid.rules), 'rule')}"
    join = "but" if broken and alone.plan.cost < plan.cost else "and"
    said = (
        f"Choosing {'each package' if many > 1 else 'the package'} alone would"
        f" {_beside(alone.plan.cost, plan.cost)} {join} {breaks if broken else 'break no rule'}."
    )
    if many == 1 or alone.sharing_saves <= FREE * abs(plan.cost):
        return said
    return f"{said} Sharing offices and vendors saves {short(alone.sharing_saves)}."


def _beside(cost: float, plan: float) -> str:
    if abs(cost - plan) <= FREE * abs(plan):
        return "cost the same"
    return f"be {short(abs(cost - plan))} {'cheaper' if cost < plan else 'dearer'}"


def broken_words(planned: Planned) -> tuple[str, ...]:
    """Return the rules that the packages break if each is decided alone, in words."""
    broken = planned.alone.broken if planned.alone else ()
    return tuple(rule_words(planned, rule) for rule in planned.laid.rules if rule.id in broken)


def tipping_words(planned: Planned, tip: Tipping) -> str:
    """Say beyond which value of an unknown the runner-up costs less."""
    side = "above" if tip.is_above else "below"
    value = stated(tip.unknown, tip.value, tip.case)
    figure = f"{value:,.0f}" if abs(value) >= 1_000 else f"{value:.3g}"
    known = range_said(tip.unknown, tip.case)
    what = tip.unknown.words(planned.case.names)
    return f"{what} {side} {figure} (likely range, 8 in 10: {known})"
