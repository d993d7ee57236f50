"""Random portfolios under every kind of rule, against trying everything and one plain run.

The answers behind a plan (prices, what is free, the runner-up, what is settled) come from many
short questions; here each is held against all plans, and where packages are split against HiGHS
asked once without any of that.
"""

from __future__ import annotations

from collections.abc import Iterable

import highspy
import numpy as np
import pytest
from tests.portfolios import Tried, everything, random_problem, random_rules

from whowhere.decide.portfolio.near_best import NEAR, alternatives, runner_up, settled
from whowhere.decide.portfolio.plan import Answers, Formulation, lay_out
from whowhere.decide.portfolio.prices import priced
from whowhere.decide.portfolio.problem import Problem
from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.solving import Sought, solve
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.portfolio.rules import Rules

ALL = range(1_000, 1_200)
FEW = range(1_000, 1_020)
NOTHING = 1e-6


def portfolio(seed: int, *, split: bool = False) -> tuple[Problem, Rules]:
    rng = np.random.default_rng(seed)
    problem = random_problem(rng, years=1 + seed % 2, split=split, mixes=seed % 4 == 1)
    return problem, random_rules(rng, problem)


def plainly(programme: Programme) -> float:
    """The cost of the best plan as HiGHS finds it with its own defaults; infinite without one."""
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("mip_rel_gap", 1e-9)
    for low, high in zip(programme.lower, programme.upper, strict=True):
        solver.addVar(low, high)
    everywhere = np.arange(programme.size, dtype=np.int32)
    solver.changeColsCost(programme.size, everywhere, programme.cost)
    for row in programme.rows:
        at = row.columns.astype(np.int32)
        solver.addRow(row.lower, row.upper, len(at), at, row.coefficients)
    for child, parent in programme.links:
        solver.addRow(-np.inf, 0, 2, np.array([child, parent], np.int32), np.array([1.0, -1.0]))
    whole = np.flatnonzero(programme.is_whole).astype(np.int32)
    solver.changeColsIntegrality(len(whole), whole, np.ones(len(whole), np.uint8))
    solver.run()
    if solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return np.inf
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(programme.cost @ np.array(solver.getSolution().col_value))


def cheapest(plans: Iterable[Tried]) -> float:
    return min((float(each.costs.mean()) for each in plans), default=np.inf)


def answered(problem: Problem, rules: Rules) -> tuple[Formulation, Answers | None]:
    laid = lay_out(problem, rules)
    solved = solve(laid.programme)
    return laid, Answers(laid, solved) if solved.is_plan else None


def held_against_everything(seeds: Iterable[int]) -> tuple[int, int, int]:
    """How many portfolios had a plan, and how many rules of them had a price or were free."""
    plans = with_price = free = 0
    for seed in seeds:
        problem, rules = portfolio(seed)
        tried = [(each, each.breaks(rules)) for each in everything(problem)]
        best = cheapest(plan for plan, broken in tried if not broken)
        _, answers = answered(problem, rules)
        assert (answers is None) == np.isinf(best), seed
        if answers is None:
            continue
        plans += 1
        assert answers.solved.objective == pytest.approx(best, rel=1e-6), seed
        for price in priced(answers, Budget()):
            without = cheapest(plan for plan, broken in tried if broken <= {price.rule.id})
            assert price.saving == pytest.approx(best - without, abs=1e-4), (seed, price.rule.id)
            assert price.at_most == pytest.approx(price.saving, abs=1e-4), (seed, price.rule.id)
            with_price += best - without > NOTHING
            free += best - without <= NOTHING
        _near_plans_are_right(seed, answers, [plan for plan, broken in tried if not broken])
    return plans, with_price, free


def _near_plans_are_right(seed: int, answers: Answers, allowed: list[Tried]) -> None:
    problem, best = answers.laid.layout.problem, answers.solved.objective
    mains = {package.id: answers.plan.of(package.id)[0].choice.key for package in problem.packages}
    keys = [(plan, {choice.key for share, choice in plan._used if share}) for plan in allowed]
    others = cheapest(plan for plan, used in keys if not set(mains.values()) <= used)
    second = runner_up(answers, Budget())
    assert (second is None) == np.isinf(others), seed
    if second is not None:
        assert second.extra == pytest.approx(max(0.0, others - best), abs=1e-4), seed
    for found in settled(answers, (), Budget()):
        otherwise = cheapest(plan for plan, used in keys if mains[found.package] not in used)
        margin = otherwise - best * (1 + NEAR)
        if abs(margin) > 1e-4:
            assert found.is_settled == (margin > 0), (seed, found.package)
    for other in alternatives(answers, Budget()).plans:
        assert other.objective <= best * (1 + NEAR) + 1e-6, seed
        assert any(
            np.isclose(other.plan.cost, plan.costs.mean())
            and {part.choice.key for part in other.plan.parts} == used for plan, used in keys
        ), seed  # fmt: skip


def held_against_one_run(seeds: Iterable[int]) -> int:
    """How many portfolios of packages that may be split had a plan."""
    plans = 0
    for seed in seeds:
        problem, rules = portfolio(seed, split=True)
        laid, answers = answered(problem, rules)
        alone = plainly(laid.programme)
        assert (answers is None) == np.isinf(alone), seed
        if answers is None:
            continue
        plans += 1
        assert answers.solved.objective == pytest.approx(alone, rel=1e-6), seed
        for price in priced(answers, Budget()):
            without = plainly(laid.programme.without([price.rule.id]))
            assert price.saving == pytest.approx(alone - without, abs=1e-3), (seed, price.rule.id)
        for share in (0.9, 0.99, 1.01, 1.2):
            found = solve(laid.programme, sought=Sought(below=share * alone))
            assert found.is_plan == (share > 1), (seed, share)
            assert found.state == ("proved" if share > 1 else "impossible"), (seed, share)
    return plans


def test_a_few_portfolios_have_the_answers_of_trying_everything() -> None:
    plans, with_price, free = held_against_everything(FEW)
    assert plans > 5
    assert with_price
    assert free


def test_a_few_portfolios_with_split_packages_have_the_answers_of_one_plain_run() -> None:
    assert held_against_one_run(FEW) > 5


@pytest.mark.slow
@pytest.mark.parametrize("block", range(5))
def test_portfolios_have_the_answers_of_trying_everything(block: int) -> None:
    plans, with_price, free = held_against_everything(ALL[block::5])
    assert min(plans, with_price, free) > 5


@pytest.mark.slow
@pytest.mark.parametrize("block", range(5))
def test_portfolios_with_split_packages_have_the_answers_of_one_plain_run(block: int) -> None:
    assert held_against_one_run(ALL[block::5]) > 10


@pytest.mark.slow
def test_the_random_rules_are_of_every_kind() -> None:
    asked = [portfolio(seed)[1] for seed in ALL]
    for key in Rules.model_fields:
        assert sum(getattr(rules, key) not in (None, ()) for rules in asked) > 10, key
