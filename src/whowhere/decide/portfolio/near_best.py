"""Plans that cost almost as little: how else it could be done, and what is settled either way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final, NamedTuple

import numpy as np

from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.plan import Answers, Plan, plan_of
from whowhere.decide.portfolio.programme import Constraint, row
from whowhere.decide.portfolio.solving import Solution, Sought
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array

NEAR = 0.01
"""How much more than the best a near-best plan may cost, as a share."""
OTHERS = 3
"""How many of them are looked for."""
CARE = SolverLimits(gap=0.05, nodes=300)
"""How hard a plan that is unlike enough is sought: any will do."""
LEVELS = (0.2, 0.4, 0.6, 0.8, 0.99)
"""Shares of the work that another plan may do as an earlier one does it, at most."""


@dataclass(frozen=True)
class Alternative:
    """A plan within reach of the best, and how much of the work it does otherwise."""

    plan: Plan
    objective: float
    differs: float
    """Share of the work that is done otherwise than in the best plan."""


class Others(NamedTuple):
    """Plans near the best, and whether they were looked for to the end."""

    plans: tuple[Alternative, ...] = ()
    is_searched: bool = False
    """False where time was up before the search came to its end."""


NOT_LOOKED_FOR: Final = Others()


def untold(found: Others) -> None:
    """Hear of no plan before all are found."""
    del found


def alternatives(
    answers: Answers, budget: Budget, on_found: Callable[[Others], None] = untold
) -> Others:
    """Return up to three plans within 1% of the best, each as unlike all earlier ones as can be.

    Levels of likeness to every earlier plan are tried from the lowest up: a limit on likeness
    leaves cost as the aim, whose bound is close, where cost as a limit would not. ``on_found``
    hears of each plan as soon as it is found.
    Source: Brill (1979) and Brill, Chang and Hopkins (1982), modelling to generate alternatives.
    """
    known, found, level = [_weights(answers, answers.plan)], NOT_LOOKED_FOR, 0
    while len(found.plans) < OTHERS and level < len(LEVELS) and not budget.is_spent:
        solved = _unlike(answers, known, LEVELS[level], budget)
        if not solved.is_plan:
            level += 1
            continue
        plan = plan_of(answers.laid.layout, solved)
        differs = 1 - float(known[0] @ solved.values)
        found = Others((*found.plans, Alternative(plan, solved.objective, differs)))
        on_found(found)
        known.append(_weights(answers, plan))
    return found._replace(is_searched=len(found.plans) == OTHERS or not budget.is_spent)


def _unlike(answers: Answers, known: Sequence[Array], most: float, budget: Budget) -> Solution:
    """Return a near-best plan that does at most so much of the work as any known plan does it."""
    used = [np.flatnonzero(weights) for weights in known]
    rows = [
        Constraint(at, weights[at], -np.inf, most) for at, weights in zip(used, known, strict=True)
    ]
    return budget.solve(answers.laid.programme.with_rows(rows), CARE, _near_best(answers))


def _near_best(answers: Answers) -> Sought:
    """Return what asks for plans that cost at most 1% more than the best."""
    best = answers.solved
    return Sought(below=best.objective + NEAR * abs(best.objective), above=best.bound)


def _weights(answers: Answers, plan: Plan) -> Array:
    """Return weights that add up to the share of the work done as in a plan."""
    layout, problem = answers.laid.layout, answers.laid.layout.problem
    shares, total = plan.by_option, fsum(package.work for package in problem.packages)
    weights = np.zeros(answers.laid.programme.size)
    taken = np.array([shares.get(choice.key, 0.0) for choice in problem.choices])
    weights[layout.shares] = problem.work / total * taken / problem.portions
    return weights


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
    nothing needs to be solved. What is found for one package may tell of others, too.
    """
    known, found = list(others), []
    for package in answers.laid.layout.problem.packages:
        found.append(_settled(answers, package.id, known, budget))
        if found[-1].otherwise is not None:
            known.append(found[-1].otherwise)
    return tuple(found)


def _settled(answers: Answers, package: str, others: Sequence[Plan], budget: Budget) -> Settled:
    main = answers.plan.of(package)[0].choice.key
    known = [plan for plan in others if main not in plan.by_option]
    if known:
        return Settled(package, is_settled=False, otherwise=known[0])
    if budget.is_spent:
        return Settled(package, is_settled=None)
    laid = answers.laid
    barred = laid.programme.barring(laid.layout.shares[_choices_of(answers, main)])
    solved = budget.solve(barred, SolverLimits(gap=NEAR), _near_best(answers))
    if solved.is_plan:
        return Settled(package, is_settled=False, otherwise=plan_of(laid.layout, solved))
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
    solved = budget.solve(programme, sought=Sought(above=answers.solved.bound))
    if not solved.is_plan:
        return None
    extra = max(0.0, solved.objective - answers.solved.objective)
    at_least = min(extra, max(0.0, solved.bound - answers.solved.objective))
    return RunnerUp(plan_of(laid.layout, solved), extra, at_least)
