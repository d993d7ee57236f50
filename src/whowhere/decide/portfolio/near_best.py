"""Plans that cost almost as little: how else it could be done, and what is settled either way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.portfolio.plan import Answers, Plan, plan_of
from whowhere.decide.portfolio.programme import Programme, Row, row
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.quantities.ranges import Array

NEAR = 0.01
"""How much more than the best a near-best plan may cost, as a share."""
OTHERS = 3
"""How many of them are looked for."""
ALIKE = 1 - 1e-6
"""Share of the work from which two plans are the same."""


@dataclass(frozen=True)
class Alternative:
    """A plan within reach of the best, and how much of the work it does otherwise."""

    plan: Plan
    objective: float
    differs: float
    """Share of the work that is done otherwise than in the best plan."""


def alternatives(answers: Answers, budget: Budget) -> tuple[Alternative, ...]:
    """Return up to three plans within 1 % of the best, each as unlike all earlier ones as can be.

    Source: Brill (1979) and Brill, Chang and Hopkins (1982), modelling to generate alternatives;
    here the largest likeness to any earlier plan is made small, not the sum of all.
    """
    laid, found = answers.laid, [answers.plan]
    programme = _near_best(answers).aiming_at(np.zeros(laid.programme.size)).with_column(1.0, 1.0)
    alternatives = []
    while len(found) <= OTHERS and not budget.is_spent:
        rows = [_likeness(answers, plan, programme.size - 1) for plan in found]
        solved = budget.solve(programme.with_rows(rows))
        if not solved.is_plan or solved.values[-1] > ALIKE:
            break
        plan = plan_of(laid.layout, solved)
        objective = float(laid.programme.cost @ solved.values[:-1])
        differs = 1 - float(_weights(answers, answers.plan) @ solved.values[:-1])
        found.append(plan)
        alternatives.append(Alternative(plan, objective, differs))
    return tuple(alternatives)


def _near_best(answers: Answers) -> Programme:
    """Return the programme of all plans that cost at most 1 % more than the best."""
    programme, best = answers.laid.programme, answers.solved.objective
    at = np.flatnonzero(programme.cost)
    most = best + NEAR * abs(best)
    return programme.with_rows([Row(at, programme.cost[at], -np.inf, most)])


def _weights(answers: Answers, plan: Plan) -> Array:
    """Return weights that add up to the share of the work done as in a plan."""
    layout, problem = answers.laid.layout, answers.laid.layout.problem
    shares, total = plan.by_option, sum(each.work for each in problem.packages)
    weights = np.zeros(answers.laid.programme.size)
    weights[layout.shares] = (
        problem.work / total * [shares.get(each.key, 0.0) for each in problem.choices]
    )
    return weights


def _likeness(answers: Answers, plan: Plan, most: int) -> Row:
    """The likeness to a plan is at most the column that is made small."""
    weights = _weights(answers, plan)
    at = np.flatnonzero(weights)
    return row([*zip(at.tolist(), weights[at].tolist(), strict=True), (most, -1.0)], upper=0.0)


@dataclass(frozen=True)
class Settled:
    """A package, and what doing it otherwise would cost, all else planned anew."""

    package: str
    extra: float | None
    """How much more the best plan without its main option costs; infinite where there is none,
    ``None`` where time did not allow to find out."""
    at_least: float | None
    """No such plan costs less extra."""
    otherwise: Plan | None
    """The best plan in which it is done otherwise."""
    objective: float = np.inf

    def is_settled(self, best: float) -> bool | None:
        """Whether every plan within 1 % of the best keeps its main option; ``None``: unknown."""
        if self.extra is None or self.at_least is None:
            return None
        reach = NEAR * abs(best)
        return True if self.at_least > reach else False if self.extra <= reach else None


def settled(answers: Answers, budget: Budget) -> tuple[Settled, ...]:
    """Return for every package what it costs to do it otherwise."""
    packages = answers.laid.layout.problem.packages
    return tuple(_otherwise(answers, each.id, budget) for each in packages)


def _otherwise(answers: Answers, package: str, budget: Budget) -> Settled:
    if budget.is_spent:
        return Settled(package, None, None, None)
    laid, best = answers.laid, answers.solved
    main = answers.plan.of(package)[0].choice.key
    problem = laid.layout.problem
    at = [each for each in problem.of_package[package] if problem.choices[each].key == main]
    solved = budget.solve(laid.programme.barring(laid.layout.shares[at]))
    if solved.state == "impossible":
        return Settled(package, np.inf, np.inf, None)
    if not solved.is_plan:
        return Settled(package, None, None, None)
    extra = max(0.0, solved.objective - best.objective)
    at_least = max(0.0, solved.bound - best.objective)
    plan = plan_of(laid.layout, solved)
    return Settled(package, extra, min(at_least, extra), plan, solved.objective)


def runner_up(found: tuple[Settled, ...]) -> Settled | None:
    """Return the cheapest plan that does at least one package otherwise.

    Every other plan differs from the best in the main option of some package, so the cheapest of
    those in which one package is done otherwise is the second best of all.
    """
    others = [each for each in found if each.otherwise is not None]
    return min(others, key=lambda each: each.objective, default=None)
