"""Hundreds of small random portfolios under every kind of rule, against trying everything."""

from __future__ import annotations

import numpy as np
import pytest
from tests.portfolios import Tried, everything, random_problem, random_rules, tail

from whowhere.decide.portfolio.aims import TAIL, Tail, mean_of_tail
from whowhere.decide.portfolio.clashes import clashes
from whowhere.decide.portfolio.plan import Answers, Plan, lay_out
from whowhere.decide.portfolio.problem import Problem
from whowhere.decide.portfolio.solving import solve
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.portfolio.rules import Rules

SEEDS = range(300)


def tried(problem: Problem, plan: Plan) -> Tried:
    shares = {id(part.choice): part.share for part in plan.parts}
    return Tried(
        problem,
        np.array([shares.get(id(each), 0.0) for each in problem.choices]),
        frozenset(hub.id for hub in plan.hubs),
    )


def portfolio(seed: int) -> tuple[Problem, Rules]:
    rng = np.random.default_rng(seed)
    problem = random_problem(rng, years=1 + seed % 2, mixes=seed % 8 in {2, 3, 6})
    return problem, random_rules(rng, problem)


def test_the_random_rules_are_of_every_kind() -> None:
    asked = [portfolio(seed)[1] for seed in SEEDS]
    for key in Rules.model_fields:
        assert sum(getattr(rules, key) not in (None, ()) for rules in asked) > 20, key


def test_mixes_are_taken_in_some_of_them_and_broken_by_rules_in_others() -> None:
    taken = kept_out = 0
    for seed in SEEDS[:150]:
        problem, rules = portfolio(seed)
        free, ruled = (
            Answers(laid, solved).plan.parts if (solved := solve(laid.programme)).is_plan else ()
            for laid in (lay_out(problem, Rules()), lay_out(problem, rules))
        )
        mixed = [{part.choice.key for part in parts if part.choice.mix} for parts in (free, ruled)]
        taken += bool(mixed[1])
        kept_out += bool(mixed[0] - mixed[1])
    assert taken > 5
    assert kept_out > 20


@pytest.mark.slow
@pytest.mark.parametrize("block", range(10))
def test_no_other_plan_within_the_rules_costs_less(block: int) -> None:
    outcomes = set()
    for seed in SEEDS[block::10]:
        problem, rules = portfolio(seed)
        allowed = [each for each in everything(problem) if not each.breaks(rules)]
        laid = lay_out(problem, rules)
        solved = solve(laid.programme)
        outcomes.add(solved.state)
        if not allowed:
            assert solved.state == "impossible", seed
            continue
        best = min(float(each.costs.mean()) for each in allowed)
        answers = Answers(laid, solved)
        assert solved.objective == pytest.approx(best, rel=1e-6), seed
        assert answers.plan.cost == pytest.approx(best, rel=1e-6), seed
        assert not tried(problem, answers.plan).breaks(rules), seed
    assert outcomes == {"proved", "impossible"}


@pytest.mark.slow
@pytest.mark.parametrize("block", range(4))
def test_no_other_plan_has_a_better_mix_of_expected_and_bad_cost(block: int) -> None:
    weight = (0.3, 0.7, 1.0, 0.5)[block]
    for seed in SEEDS[block:60:4]:
        problem, rules = portfolio(seed)
        allowed = [each for each in everything(problem) if not each.breaks(rules)]
        laid = lay_out(problem, rules, Tail(weight))
        solved = solve(laid.programme)
        if not allowed:
            assert solved.state == "impossible"
            continue
        best = min(
            (1 - weight) * float(each.costs.mean()) + weight * tail(each.costs, TAIL)
            for each in allowed
        )
        assert solved.objective == pytest.approx(best, rel=1e-6), seed


@pytest.mark.slow
def test_rules_that_clash_are_exactly_the_smallest_sets_that_no_plan_keeps() -> None:
    seen = 0
    for seed in SEEDS[:50]:
        problem, rules = portfolio(seed)
        broken = [frozenset(each.breaks(rules)) for each in everything(problem)]
        if frozenset() in broken:
            continue
        seen += 1
        programme = lay_out(problem, rules).programme
        found = clashes(programme, Budget())
        for clash in found:
            assert all(clash & each for each in broken), (seed, clash)
            for rule in clash:
                rest = clash - {rule}
                assert any(not rest & each for each in broken), (seed, clash, rule)
        assert len(found[0]) == _smallest(broken), seed
    assert seen > 5


def _smallest(broken: list[frozenset[str]]) -> int:
    """The size of the smallest set that meets every set of broken rules."""
    reached = [frozenset[str]()]
    for size in range(20):
        if any(all(chosen & each for each in broken) for chosen in reached):
            return size
        reached = [
            chosen | {rule}
            for chosen in reached
            for rule in next((each for each in broken if not chosen & each), ())
        ]
    raise AssertionError("no set of rules is broken by every plan")


def test_the_tail_by_hand() -> None:
    costs = np.arange(1.0, 101.0)
    assert mean_of_tail(costs) == pytest.approx((96 + 97 + 98 + 99 + 100) / 5)
    # a twentieth of 30 futures is one and a half of them
    assert mean_of_tail(np.arange(1.0, 31.0)) == pytest.approx((30 + 0.5 * 29) / 1.5)
    assert mean_of_tail(np.array([7.0])) == 7
