"""The whole answer to a portfolio: the plan, what it rests on, and what else could be done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from math import fsum
from typing import TypeAlias

import numpy as np

from whowhere.decide.overall.traits import TRAIT, TRAITS
from whowhere.decide.portfolio.aims import Tail
from whowhere.decide.portfolio.baselines import Alone, decided_alone, plan_as_today
from whowhere.decide.portfolio.clashes import Clash, clashes
from whowhere.decide.portfolio.costing import Costed, Drawing, cost_portfolio
from whowhere.decide.portfolio.frontier import Point, frontier, tail_frontier
from whowhere.decide.portfolio.limits import USUAL, SolverLimits
from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.decide.portfolio.near_best import (
    NEAR,
    Alternative,
    RunnerUp,
    Settled,
    alternatives,
    runner_up,
    settled,
)
from whowhere.decide.portfolio.plan import Answers, Formulation, Plan, lay_out
from whowhere.decide.portfolio.prices import Priced, priced
from whowhere.decide.portfolio.problem import Problem
from whowhere.decide.portfolio.solving import Solution
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.decide.portfolio.tipping import Tipping, tipping
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.quantities.ranges import Array
from whowhere.simulate.how_many import PLAN_DRAWS

TAIL_AIM = "tail"
"""The second aim that is the mean of the dearest twentieth of futures."""
SECOND_AIMS = (TAIL_AIM, *(each.id for each in TRAITS if each.id != "cost"))
SUMMED = frozenset({"tail_loss", "exit_cost", "legal_burden"})
"""Second aims that add up over packages; the others are averaged over the work."""


@dataclass(frozen=True)
class PlanRequest:
    """What is asked of a portfolio besides what its file says."""

    seed: int = 1
    draws: int = PLAN_DRAWS
    tail_weight: float = 0.0
    """Weight of the bad tail in the aim: 0 is expected cost alone."""
    second: str = ""
    """The second aim of the frontier; empty for none."""
    effort: SolverLimits = USUAL


@dataclass(frozen=True)
class Planned:
    """The answer to a portfolio."""

    case: PortfolioCase
    question: PlanRequest
    costed: Costed
    laid: Formulation
    solved: Solution
    today: Plan | None
    """Today's arrangement, new work by own staff at home; ``None`` where that cannot be."""
    plan: Plan | None = None
    """``None`` where no plan keeps every rule, or none was found in time."""
    clashes: tuple[Clash, ...] = ()
    """The smallest sets of rules that cannot all be kept, where there is no plan."""
    alone: Alone | None = None
    priced: tuple[Priced, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    settled: tuple[Settled, ...] = ()
    runner_up: RunnerUp | None = None
    tipping: tuple[Tipping, ...] = ()
    frontier: tuple[Point, ...] = ()
    in_time: bool = True
    """Whether every question was answered before time was up."""

    @property
    def problem(self) -> Problem:
        """What the plan chose from."""
        return self.costed.problem


OnFound: TypeAlias = Callable[[Planned], None]
"""Hears the answer as far as it is known."""


def unread(planned: Planned) -> None:
    """Look at no part of an answer before the whole."""


def best_plan(
    case: PortfolioCase,
    question: PlanRequest,
    watch: SolverMonitor = UNWATCHED,
    on_progress: OnProgress = unheard,
) -> Planned:
    """Return the best plan of a portfolio, or which rules clash, and nothing else about it.

    Raises ``Faults`` where a package has no option at all.
    """
    answer, answers, _ = _solved(case, question, watch, on_progress)
    return replace(answer, plan=answers.plan) if answers else answer


def plan_portfolio(
    case: PortfolioCase,
    question: PlanRequest,
    watch: SolverMonitor = UNWATCHED,
    on_progress: OnProgress = unheard,
    on_found: OnFound = unread,
) -> Planned:
    """Return the best plan of a portfolio and all that a board will ask about it.

    ``watch`` looks on while plans are sought and may stop the search; ``on_progress`` hears how
    many packages are costed. ``on_found`` is given the answer as far as it is known: once with the
    plan, once more with the prices of its rules. What any of them raises is raised here. Raises
    ``Faults`` where a package has no option at all.
    """
    answer, answers, budget = _solved(case, question, watch, on_progress)
    return _with_answers(answer, answers, budget, on_found) if answers else answer


def _solved(
    case: PortfolioCase, question: PlanRequest, watch: SolverMonitor, on_progress: OnProgress
) -> tuple[Planned, Answers | None, Budget]:
    """Return what is known before a plan is asked about: the clashes where there is none."""
    second = "" if question.second == TAIL_AIM else question.second
    costed = cost_portfolio(case, Drawing(question.seed, question.draws, second), on_progress)
    budget = Budget(question.effort, watch)
    laid = lay_out(costed.problem, case.portfolio.rules, Tail(question.tail_weight))
    solved = budget.solve(laid.programme)
    answer = Planned(case, question, costed, laid, solved, plan_as_today(costed.problem))
    if not solved.is_plan:
        clash = clashes(laid.programme, budget) if solved.state == "impossible" else ()
        return replace(answer, clashes=clash, in_time=not budget.is_spent), None, budget
    return answer, Answers(laid, solved), budget


def _with_answers(answer: Planned, answers: Answers, budget: Budget, on_found: OnFound) -> Planned:
    """Return the answer with everything that is asked of a plan, the weightiest first."""
    alone = decided_alone(answers, budget.about("each package alone"))
    answer = replace(answer, plan=answers.plan, alone=alone)
    on_found(answer)
    further = budget.about("what each rule costs, and other plans")
    with ThreadPoolExecutor(1) as pool:  # the solver leaves Python's lock alone
        near = pool.submit(_near, answer, answers, further)
        answer = replace(answer, priced=priced(answers, further))
        on_found(answer)
        answer = near.result()(answer)
    return replace(
        answer,
        frontier=_frontier(answers, answer.question, answer.case, budget.about("the frontier")),
        in_time=not budget.is_spent,
    )


def _near(answer: Planned, answers: Answers, budget: Budget) -> Callable[[Planned], Planned]:
    """Return what adds the plans near the best, and what they tell, to an answer."""
    case, question, plan = answer.case, answer.question, answers.plan
    others = alternatives(answers, budget)
    second = runner_up(answers, budget)
    near = [other.plan for other in others]
    near += [second.plan] if second and second.extra <= NEAR * abs(answers.solved.objective) else []
    return partial(
        replace,
        alternatives=others,
        runner_up=second,
        tipping=tipping(case, plan, second.plan, question.seed, question.draws) if second else (),
        settled=settled(answers, near, budget),
    )


def _frontier(
    answers: Answers, question: PlanRequest, case: PortfolioCase, budget: Budget
) -> tuple[Point, ...]:
    if not question.second or budget.is_spent:
        return ()
    if question.second == TAIL_AIM:
        return tail_frontier(answers.laid.layout.problem, case.portfolio.rules, budget)
    criterion = TRAIT[question.second]
    weights = second_aim(answers.laid, question.second)
    return frontier(answers, weights, budget, more_is_better=criterion.more_is_better)


def second_aim(laid: Formulation, criterion: str) -> Array:
    """Return what every column adds to a criterion: summed, or averaged over the work."""
    problem = laid.layout.problem
    values = np.array([choice.criteria[criterion] for choice in problem.choices])
    total = fsum(package.work for package in problem.packages)
    weights = np.zeros(laid.programme.size)
    weights[laid.layout.shares] = values if criterion in SUMMED else values * problem.work / total
    return weights
