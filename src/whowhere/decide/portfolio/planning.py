"""The whole answer to a portfolio: the plan, what it rests on, and what else could be done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from math import fsum
from threading import Lock
from typing import Any, Literal, TypeAlias

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
    NOT_LOOKED_FOR,
    Alternative,
    Others,
    RunnerUp,
    Settled,
    alternatives,
    runner_up,
    settled,
)
from whowhere.decide.portfolio.plan import Answers, Formulation, Plan, lay_out
from whowhere.decide.portfolio.prices import Priced, priced, unpriced
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
Pending: TypeAlias = Literal["prices", "near plans", "frontier"]
"""What is asked once a plan is proved: what rules cost, plans near it, a second aim."""
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
    others: Others = NOT_LOOKED_FOR
    settled: tuple[Settled, ...] = ()
    runner_up: RunnerUp | None = None
    tipping: tuple[Tipping, ...] = ()
    frontier: tuple[Point, ...] = ()
    in_time: bool = True
    """Whether every question was answered before time was up."""
    pending: frozenset[Pending] = frozenset()
    """What is still being asked; nothing in a whole answer."""

    @property
    def alternatives(self) -> tuple[Alternative, ...]:
        """The plans near the best that were found."""
        return self.others.plans

    @property
    def problem(self) -> Problem:
        """What the plan chose from."""
        return self.costed.problem


OnFound: TypeAlias = Callable[[Planned], None]
"""Hears the answer as far as it is known."""


def unread(planned: Planned) -> None:
    """Look at no part of an answer before the whole."""


@dataclass
class _Growing:
    """An answer to which threads add what they find, one at a time."""

    answer: Planned
    on_found: OnFound
    lock: Lock = field(default_factory=Lock)

    def learn(self, done: Pending | None = None, **found: Any) -> None:
        """Put what was found into the answer, and show it; ``done`` is no longer asked."""
        with self.lock:
            answer = replace(self.answer, **found)
            self.answer = replace(answer, pending=answer.pending - {done})
            self.on_found(self.answer)

    def learn_price(self, found: Priced) -> None:
        """Put the price of a rule in its place, and show it."""
        with self.lock:
            prices = [found if each.rule.id == found.rule.id else each
                      for each in self.answer.priced]  # fmt: skip
            self.answer = replace(self.answer, priced=tuple(prices))
            self.on_found(self.answer)


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
    many packages are costed. ``on_found`` is given the answer as far as it is known: with the
    plan, and again with each price of a rule, each other plan, and whatever else is found;
    ``Planned.pending`` says what is still being asked. It is called from several threads, one
    call at a time. What any of them raises is raised here. Raises ``Faults`` where a package has
    no option at all.
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
    growing = _Growing(answer, on_found)
    growing.learn(plan=answers.plan, alone=alone, priced=unpriced(answers),
                  pending=_asked_further(answer.question))  # fmt: skip
    further = budget.about("what each rule costs, and other plans")
    with ThreadPoolExecutor(1) as pool:  # the solver leaves Python's lock alone
        near = pool.submit(_look_near, growing, answers, further)
        found = priced(answers, further, growing.learn_price)
        growing.learn("prices", priced=found)
        near.result()
    points = _frontier(answers, answer.question, answer.case, budget.about("the frontier"))
    nothing = frozenset[Pending]()
    return replace(growing.answer, frontier=points, in_time=not budget.is_spent, pending=nothing)


def _asked_further(question: PlanRequest) -> frozenset[Pending]:
    return frozenset({"prices", "near plans", *({"frontier"} if question.second else ())})


def _look_near(growing: _Growing, answers: Answers, budget: Budget) -> None:
    """Add the plans near the best, and what they tell, to an answer."""
    question, plan = growing.answer.question, answers.plan
    others = alternatives(answers, budget, lambda found: growing.learn(others=found))
    growing.learn(others=others)
    second = runner_up(answers, budget)
    near = [other.plan for other in others.plans]
    near += [second.plan] if second and second.extra <= NEAR * abs(answers.solved.objective) else []
    case, seed, draws = growing.answer.case, question.seed, question.draws
    tips = tipping(case, plan, second.plan, seed, draws) if second else ()
    growing.learn(runner_up=second, tipping=tips)
    same = settled(answers, near, budget)
    growing.learn("near plans", settled=same)


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
