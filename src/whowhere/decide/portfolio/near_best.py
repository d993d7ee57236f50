"""Plans that cost almost as little: how else it could be done, and what is settled either way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from whowhere.decide.portfolio.plan import Answers, Plan, plan_of
from whowhere.decide.portfolio.programme import Constraint, Programme, row
from whowhere.decide.portfolio.solving import SolverLimits, within
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

NEAR = 0.01
"""How much more than the best a near-best plan may cost, as a share."""
OTHERS = 3
"""How many of them are looked for."""
CARE = SolverLimits(gap=0.05, nodes=100)
"""How hard the least likeness is sought: any plan that is unlike enough will do."""
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
    """Return up to three plans within 1% of the best, each as unlike all earlier ones as can be.

    Source: Brill (1979) and Brill, Chang and Hopkins (1982), modelling to generate alternatives;
    here the largest likeness to any earlier plan is made small, not the sum of all.
    """
    laid, found = answers.laid, [answers.plan]
    programme = _near_best(answers).aiming_at(np.zeros(laid.programme.size)).with_column(1.0, 1.0)
    alternatives = []
    while len(found) <= OTHERS and not budget.is_spent:
        rows = [_likeness(answers, plan, programme.size - 1) for plan in found]
        solved = budget.solve(programme.with_rows(rows), CARE)
        if not solved.is_plan or solved.values[-1] > ALIKE:
            break
        plan = plan_of(laid.layout, solved)
        objective = float(laid.programme.cost @ solved.values[:-1])
        differs = 1 - float(_weights(answers, answers.plan) @ solved.values[:-1])
        found.append(plan)
        alternatives.append(Alternative(plan, objective, differs))
    return tuple(alternatives)


def _near_best(answers: Answers) -> Programme:
    """Return the programme of all plans that cost at most 1% more than the best."""
    best = answers.solved.objective
    return within(answers.laid.programme, best + NEAR * abs(best))


def _weights(answers: Answers, plan: Plan) -> Array:
    """Return weights that add up to the share of the work done as in a plan."""
    layout, problem = answers.laid.layout, answers.laid.layout.problem
    shares, total = plan.by_option, fsum(package.work for package in problem.packages)
    weights = np.zeros(answers.laid.programme.size)
    taken = np.array([shares.get(choice.key, 0.0) for choice in problem.choices])
    weights[layout.shares] = problem.work / total * taken / problem.portions
    return weights


def _likeness(answers: Answers, plan: Plan, most: int) -> Constraint:
    """The likeness to a plan is at most the column that is made small."""
    weights = _weights(answers, plan)
    at = np.flatnonzero(weights)
    return row([*zip(at.tolist(), weights[at].tolist(), strict=True), (most, -1.0)], upper=0.0)


@dataclass(frozen=True)
class Settled:
    """A package, and whether every plan within 1% of the best does it the same way."""

    package: str
    is_settled: bool | None
    """``None`` where time did not allow to find out."""
    otherwise: Plan | None = None
    """A plan within 1% of the best in which it is done otherwise."""


def settled(answers: Answers, others: Sequence[Plan], budget: Budget) -> tuple[Settled, ...]:
    """Return for every package whether its main option is the same in all near-best plans.

    ``others`` are near-best plans that are known already: where one does a package otherwise,
    nothing needs to be solved.
    """
    near_best = _near_best(answers)
    return tuple(
        _settled(answers, package.id, others, near_best, budget)
        for package in answers.laid.layout.problem.packages
    )


def _settled(
    answers: Answers, package: str, others: Sequence[Plan], near_best: Programme, budget: Budget
) -> Settled:
    main = answers.plan.of(package)[0].choice.key
    known = [plan for plan in others if main not in plan.by_option]
    if known:
        return Settled(package, is_settled=False, otherwise=known[0])
    if budget.is_spent:
        return Settled(package, is_settled=None)
    barred = near_best.barring(answers.laid.layout.shares[_choices_of(answers, main)])
    solved = budget.solve(barred, SolverLimits(gap=NEAR))
    if solved.is_plan:
        otherwise = plan_of(answers.laid.layout, solved)
        return Settled(package, is_settled=False, otherwise=otherwise)
    return Settled(package, is_settled=True if solved.state == "impossible" else None)


def _choices_of(answers: Answers, key: tuple[str, Option]) -> list[int]:
    """Return the positions of one option of one package, in every year."""
    problem = answers.laid.layout.problem
    return [int(at) for at in problem.of_package[key[0]] if problem.choices[at].key == key]


@dataclass(frozen=True)
class RunnerUp:
    """The cheapest plan that does at least one package by another option."""

    plan: Plan
    extra: float
    """How much more it costs."""
    at_least: float
    """No other plan costs less extra than this."""


def runner_up(answers: Answers, budget: Budget) -> RunnerUp | None:
    """Return the second best plan; ``None`` where there is none, or no time to look.

    It leaves the main option of at least one package: the sum of their shares falls by at least
    the smallest part that a package may have.
    """
    if budget.is_spent:
        return None
    laid, problem = answers.laid, answers.laid.layout.problem
    mains = [answers.plan.of(package.id)[0] for package in problem.packages]
    at = [each for part in mains for each in _choices_of(answers, part.choice.key)]
    whole = [int(each) for each in laid.layout.used[at]]
    kept = len(mains) - 1.0
    programme = laid.programme.with_rows([row([(each, 1.0) for each in whole], upper=kept)])
    solved = budget.solve(programme)
    if not solved.is_plan:
        return None
    extra = max(0.0, solved.objective - answers.solved.objective)
    at_least = min(extra, max(0.0, solved.bound - answers.solved.objective))
    return RunnerUp(plan_of(laid.layout, solved), extra, at_least)
