"""What a board asks of a plan: prices of rules, other plans, what is settled, the frontier."""

from __future__ import annotations

import numpy as np
import pytest
from tests.portfolios import everything, random_problem, random_rules

from whowhere.decide.portfolio.baselines import decided_alone
from whowhere.decide.portfolio.frontier import frontier
from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.monitor import Progress, SolverMonitor
from whowhere.decide.portfolio.near_best import NEAR, alternatives, runner_up, settled
from whowhere.decide.portfolio.plan import Answers, lay_out
from whowhere.decide.portfolio.planning import second_aim
from whowhere.decide.portfolio.prices import priced
from whowhere.decide.portfolio.problem import Problem
from whowhere.decide.portfolio.relaxing import relaxed
from whowhere.decide.portfolio.solving import solve
from whowhere.decide.portfolio.solving_again import Budget
from whowhere.model.portfolio.rules import Rules


def answered(seed: int, years: int = 1) -> tuple[Problem, Rules, Answers] | None:
    rng = np.random.default_rng(seed)
    problem = random_problem(rng, years=years, mixes=seed % 3 == 0)
    rules = random_rules(rng, problem)
    laid = lay_out(problem, rules)
    solved = solve(laid.programme)
    return (problem, rules, Answers(laid, solved)) if solved.is_plan else None


ANSWERED = [found for seed in range(60) if (found := answered(seed))]


def test_a_rules_price_is_what_its_dropping_saves_and_never_below_zero() -> None:
    prices = 0
    for problem, rules, answers in ANSWERED[:30]:
        tried = list(everything(problem))
        for each in priced(answers, Budget()):
            allowed = [one for one in tried if one.breaks(rules) <= {each.rule.id}]
            without = min(float(one.costs.mean()) for one in allowed)
            assert each.saving == pytest.approx(answers.solved.objective - without, abs=1e-3)
            assert each.saving is not None
            assert each.saving >= 0
            prices += each.saving > 0.01
    assert prices > 5


def test_slack_is_read_off_the_plan() -> None:
    for _, rules, answers in ANSWERED:
        for each in priced(answers, Budget())[:1]:
            if each.rule.id == "most_in_one_place" and each.slack:
                assert each.slack.limit == rules.most_in_one_place
                assert each.slack.value <= each.slack.limit + 1e-9
                return
    pytest.fail("no plan came near the rule")


def test_the_runner_up_is_the_second_best_of_all_assignments() -> None:
    seen = 0
    for problem, rules, answers in ANSWERED[:40]:
        mains = {part.choice.key for part in answers.plan.parts}
        others = [
            float(each.costs.mean())
            for each in everything(problem)
            if not each.breaks(rules) and {choice.key for _, choice in each._used} != mains
        ]
        second = runner_up(answers, Budget())
        if not others:
            assert second is None
            continue
        seen += 1
        assert second is not None
        assert second.extra == pytest.approx(min(others) - answers.solved.objective, abs=1e-3)
    assert seen > 10


def test_a_package_is_settled_where_every_near_best_plan_does_it_alike() -> None:
    states = set()
    for problem, rules, answers in ANSWERED:
        most = answers.solved.objective * (1 + NEAR)
        near = [
            {choice.key for _, choice in each._used}
            for each in everything(problem)
            if not each.breaks(rules) and each.costs.mean() <= most
        ]
        found = alternatives(answers, Budget()).plans
        for other in found:
            assert other.objective <= most * (1 + 1e-9)
            assert {part.choice.key for part in other.plan.parts} in near
            assert other.differs > 0
        for each in settled(answers, [one.plan for one in found], Budget()):
            main = answers.plan.of(each.package)[0].choice.key
            assert each.is_settled == all(main in plan for plan in near)
            states.add(each.is_settled)
    assert states == {True, False}


def test_no_plan_within_reach_uses_a_column_said_to_be_out_of_it() -> None:
    barred = 0
    for problem, rules, answers in ANSWERED[:30]:
        layout, best = answers.laid.layout, answers.solved.objective
        whole = answers.laid.programme
        within = relaxed(whole).within(best * 1.1)
        out = set(np.flatnonzero(within.upper < whole.upper).tolist())
        barred += len(out)
        for each in everything(problem):
            if not each.breaks(rules) and each.costs.mean() <= best * 1.1:
                used = layout.shares[np.flatnonzero(each.shares)].tolist()
                assert not out & set(used)
    assert barred > 20


def test_no_plan_beats_a_point_of_the_frontier_in_both_aims() -> None:
    several = 0
    for problem, rules, answers in ANSWERED[:15]:
        weights = second_aim(answers.laid, "control")
        points = frontier(answers, weights, Budget(), more_is_better=True)
        several += len(points) > 1
        work = {each.id: each.work for each in problem.packages}
        for each in everything(problem):
            if each.breaks(rules):
                continue
            cost = float(each.costs.mean())
            control = sum(
                share * work[choice.package] * choice.criteria["control"]
                for share, choice in each._used
            ) / sum(work.values())
            for point in points:
                is_better = cost < point.cost - 0.01 * abs(point.cost) * 1e-3 - 1e-3
                assert not (is_better and control > point.second + 1e-6)
    assert several > 5


def test_deciding_alone_never_beats_deciding_together_without_rules() -> None:
    for seed in range(30):
        problem = random_problem(np.random.default_rng(seed))
        laid = lay_out(problem, Rules())
        answers = Answers(laid, solve(laid.programme))
        alone = decided_alone(answers, Budget())
        assert answers.plan.cost <= alone.plan.cost + 1e-6
        assert alone.broken == ()


def test_the_rules_that_packages_break_alone_are_named() -> None:
    named = 0
    for problem, rules, answers in ANSWERED:
        alone = decided_alone(answers, Budget())
        chosen = {(each.package, each.option, each.year) for each in alone.choices}
        tried = next(
            each for each in everything(problem)
            if {(c.package, c.option, c.year) for _, c in each._used} == chosen
            and each.open == {hub.id for hub in alone.plan.hubs}
        )  # fmt: skip
        broken = tried.breaks(rules) - {"most_sites", "least_people_at_a_site"}
        assert broken <= set(alone.broken)
        named += len(alone.broken)
    assert named > 10


class Impatient(SolverMonitor):
    """Stops at once and remembers what it was told."""

    def __init__(self) -> None:
        self.heard: list[Progress] = []

    def told(self, progress: Progress) -> None:
        self.heard.append(progress)

    def stops(self) -> bool:
        return True


def test_one_who_stops_at_once_gets_no_proof() -> None:
    problem = random_problem(np.random.default_rng(1), years=2)
    found = solve(lay_out(problem, Rules()).programme, watch=Impatient())
    assert found.state in {"proved", "stopped", "nothing found"}
    assert found.bound <= found.objective


def test_a_plan_that_is_not_proved_says_so() -> None:
    problem = random_problem(np.random.default_rng(1))
    solved = solve(lay_out(problem, Rules()).programme, SolverLimits(gap=0.4))
    assert solved.gap <= 0.4
    assert solved.bound <= solved.objective


def test_a_split_package_costs_no_more_than_a_whole_one_and_keeps_its_rules() -> None:
    parts = 0
    for seed in range(40):
        rng = np.random.default_rng(seed)
        split = random_problem(rng, split=True, mixes=seed % 2 == 0)
        rules = random_rules(rng, split)
        whole = random_problem(np.random.default_rng(seed), mixes=seed % 2 == 0)
        free, tied = (solve(lay_out(each, rules).programme) for each in (split, whole))
        if not free.is_plan:
            assert not tied.is_plan
            continue
        answers = Answers(lay_out(split, rules), free)
        assert free.objective <= tied.objective + 1e-6
        assert answers.plan.cost == pytest.approx(free.objective, rel=1e-6)
        for package in split.packages:
            shares = [part.share for part in answers.plan.of(package.id)]
            mixed = [part.choice.mix for part in answers.plan.of(package.id)]
            assert sum(shares) == pytest.approx(1)
            assert any(mixed) or min(shares) >= package.least_part - 1e-6
            assert all(mixed) or not any(mixed)  # a mix is taken for all of it
            parts += len(shares) > 1
    assert parts > 5
