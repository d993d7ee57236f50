"""What a plan is held against: today's arrangement, and each package decided alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import fsum

import numpy as np

from whowhere.decide.portfolio.plan import Answers, Plan, plan_from
from whowhere.decide.portfolio.problem import Choice, Problem, SharedSite
from whowhere.decide.portfolio.programme import Programme, Whole
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.today import RENEWED
from whowhere.quantities.ranges import Array


def plan_as_today(problem: Problem) -> Plan | None:
    """Return today's arrangement with every site kept; new work is done by own staff at home.

    ``None`` where some package can be done neither as today nor by own staff at home.
    """
    shares = np.zeros(len(problem.choices))
    for ways in problem.ways.values():
        stays = [at for at in ways if _is_today(problem, problem.choices[at[0]])]
        if not stays:
            return None
        shares[stays[0]] = problem.portions[stays[0]]
    kept = {hub.id for hub in problem.hubs if hub.exists}
    return plan_from(problem, shares, kept | _needed(problem, shares))


def _is_today(problem: Problem, choice: Choice) -> bool:
    mine = (problem.choices[at] for at in problem.of_package[choice.package])
    if any(way.stands or way.is_move for way in mine):
        return choice.stands and choice.option.offer != RENEWED and not choice.has_software
    is_own_at_home = choice.option.engagement == Engagement.OWN_STAFF and choice.is_at_home
    return is_own_at_home and choice.whole is None and not choice.has_software


def _needed(problem: Problem, shares: Array) -> set[str]:
    return {problem.choices[at].hub for at in np.flatnonzero(shares)} - {""}


@dataclass(frozen=True)
class Alone:
    """Every package decided by itself, as if there were no others."""

    choices: tuple[Choice, ...]
    sum_of_cases: float
    """What the packages cost if each pays its own site or vendor in full; a site that exists costs
    what keeping or closing it does, once, and keeping it for one package what that adds."""
    plan: Plan
    """The same choices put together, with shared costs paid once."""
    broken: tuple[str, ...]
    """The rules that they break together, by id."""

    @property
    def sharing_saves(self) -> float:
        """What is saved where sites and vendors of the same choices are paid once."""
        return self.sum_of_cases - self.plan.cost


def decided_alone(answers: Answers, budget: Budget) -> Alone:
    """Return what comes of deciding each package alone, without rules, by expected cost."""
    problem = answers.laid.layout.problem
    chosen, cases = [], 0.0
    for ways in problem.ways.values():
        costs = [_alone(problem, at) for at in ways]
        chosen += ways[int(np.argmin(costs))].tolist()
        cases += min(costs)
    shares = np.zeros(len(problem.choices))
    shares[chosen] = problem.portions[chosen]
    plan = plan_from(problem, shares, _needed(problem, shares) | _worth_keeping(problem))
    choices = tuple(problem.choices[at] for at in chosen)
    existing = fsum(_anyway(hub) for hub in problem.hubs if hub.exists)
    return Alone(choices, cases + existing, plan, _broken(answers, shares, budget))


def _alone(problem: Problem, at: Whole) -> float:
    """Return what a package costs in one way if it bears its sites and vendors by itself."""
    choices, portions = [problem.choices[each] for each in at], problem.portions[at]
    own = float(portions @ problem.costs[at].mean(axis=1))
    for hub in problem.hubs:
        there = [at for at, each in enumerate(choices) if each.hub == hub.id]
        if there:
            brought = fsum(portions[at] * choices[at].hub_staff for at in there)
            own += hub.expected_cost(brought) - (_anyway(hub) if hub.exists else 0.0)
    return own


def _anyway(hub: SharedSite) -> float:
    """Return what a site that exists costs whoever works there: it is kept, or closed."""
    return float(min(hub.costs.mean(), hub.closing.mean()))


def _worth_keeping(problem: Problem) -> set[str]:
    return {hub.id for hub in problem.hubs if hub.exists and hub.costs.mean() < hub.closing.mean()}


def _broken(answers: Answers, shares: Array, budget: Budget) -> tuple[str, ...]:
    """Return the rules that these shares break, each tried by itself."""
    laid = answers.laid
    fixed = _fixed(laid.programme.aiming_at(np.zeros(laid.programme.size)),
                   laid.layout.shares, shares)  # fmt: skip
    broken = []
    for rule in fixed.rules:
        others = [each for each in fixed.rules if each != rule]
        if budget.solve(fixed.without(others)).state == "impossible":
            broken.append(rule)
    return tuple(broken)


def _fixed(programme: Programme, columns: Whole, values: Array) -> Programme:
    """Return the programme with some columns held at values."""
    lower, upper = programme.lower.copy(), programme.upper.copy()
    lower[columns] = upper[columns] = values
    return replace(programme, lower=lower, upper=upper)
