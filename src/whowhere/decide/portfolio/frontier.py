"""The frontier between two aims: plans of which none is better in both.

Source: the epsilon constraint method (Haimes, Lasdon and Wismer 1971); each point is made
efficient by a small weight on the second aim (Mavrotas 2009).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.portfolio.aims import Tail
from whowhere.decide.portfolio.plan import Answers, Plan, lay_out, plan_of
from whowhere.decide.portfolio.problem import Problem
from whowhere.decide.portfolio.programme import Constraint, Programme
from whowhere.decide.portfolio.solving import Solution
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.portfolio.rules import Rules
from whowhere.quantities.ranges import Array

POINTS = 7
"""How many levels of the second aim are tried."""
WEIGHTS = 5
"""How many weights between expected and bad cost are tried."""
SAME = 1e-6
"""Difference, as a share of the second aim's range, below which two plans are one point."""
TIE = 1e-4
"""Weight of the second aim's whole range against one per cent of cost, where cost ties."""


@dataclass(frozen=True)
class Point:
    """One plan on the frontier."""

    plan: Plan
    cost: float
    """The first aim."""
    second: float
    """The second aim, in its own unit."""


def frontier(
    answers: Answers, second: Array, budget: Budget, *, more_is_better: bool
) -> tuple[Point, ...]:
    """Return plans from the cheapest to the best by the second aim, without dominated ones.

    ``second`` weighs every column: its product with a solution is the second aim.
    """
    sign = -1.0 if more_is_better else 1.0
    lesser = sign * second
    programme, best = answers.laid.programme, answers.solved
    far = budget.solve(programme.aiming_at(lesser))
    if not far.is_plan:
        return ()
    worst = float(lesser @ best.values)
    levels = np.linspace(worst, far.objective, POINTS)
    reach = max(worst - far.objective, 0.0)
    if reach <= SAME * max(1.0, abs(worst)):
        return (_point(answers, best, second),)
    tied = programme.aiming_at(programme.cost + lesser * _tie(best, reach))
    found = [_at_level(tied, lesser, level, budget) for level in levels if not budget.is_spent]
    points = [_point(answers, each, second) for each in found if each.is_plan]
    return _efficient(points, sign, SAME * reach)


def _tie(best: Solution, reach: float) -> float:
    return TIE * 0.01 * abs(best.objective) / reach


def _at_level(programme: Programme, lesser: Array, level: float, budget: Budget) -> Solution:
    at = np.flatnonzero(lesser)
    slack = SAME * abs(level)
    return budget.solve(programme.with_rows([Constraint(at, lesser[at], -np.inf, level + slack)]))


def _point(answers: Answers, solved: Solution, second: Array) -> Point:
    plan = plan_of(answers.laid.layout, solved)
    cost = float(answers.laid.programme.cost @ solved.values)
    return Point(plan, cost, float(second @ solved.values))


def _efficient(points: list[Point], sign: float, same: float) -> tuple[Point, ...]:
    """Return the points of which none is beaten in both aims, cheapest first."""
    kept: list[Point] = []
    for point in sorted(points, key=lambda each: (each.cost, sign * each.second)):
        if not kept or sign * point.second < sign * kept[-1].second - same:
            kept.append(point)
    return tuple(kept)


def tail_frontier(problem: Problem, asked: Rules, budget: Budget) -> tuple[Point, ...]:
    """Return plans from the lowest expected cost to the lowest mean of the dearest twentieth.

    Both are weighed against each other in even steps: the plans on the convex side of the
    frontier.
    """
    points = []
    for weight in np.linspace(0.0, 1.0, WEIGHTS):
        if budget.is_spent:
            break
        laid = lay_out(problem, asked, Tail(float(weight)))
        solved = budget.solve(laid.programme)
        if solved.is_plan:
            plan = plan_of(laid.layout, solved)
            points.append(Point(plan, plan.cost, plan.tail))
    reach = max((point.second for point in points), default=0.0)
    return _efficient(points, 1.0, SAME * reach)
