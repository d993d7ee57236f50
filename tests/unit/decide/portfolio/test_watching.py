"""Who looks on while plans are sought: what is heard, what is raised, and when it all stops."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import highspy
import numpy as np
import pytest
from tests.plans import DRAWS, EVERY_RULE, SEED, small_case, small_plan
from tests.portfolios import random_problem, random_rules

from whowhere.decide.portfolio import highs
from whowhere.decide.portfolio.highs import SolverError, handed_over, run, set_options
from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.monitor import THE_PLAN, UNWATCHED, Progress, SolverMonitor
from whowhere.decide.portfolio.plan import lay_out
from whowhere.decide.portfolio.planning import Planned, PlanRequest, plan_portfolio
from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.solving import Sought, solve
from whowhere.decide.portfolio.solving_again import side_by_side
from whowhere.model.portfolio.rules import Rules


class Heard(SolverMonitor):
    """Keeps all that it is told, and stops after so much of it."""

    def __init__(self, enough: float = np.inf) -> None:
        self.all: list[Progress] = []
        self.enough = enough

    def told(self, progress: Progress) -> None:
        self.all.append(progress)

    def stops(self) -> bool:
        return len(self.all) >= self.enough


class Broken(Heard):
    """Breaks when it is told something for the so many-th time."""

    def told(self, progress: Progress) -> None:
        super().told(progress)
        if len(self.all) == self.enough:
            raise LookupError("the page is gone")

    def stops(self) -> bool:
        return False


def programme() -> Programme:
    """One that is not solved by presolving alone."""
    rng = np.random.default_rng(11)
    return lay_out(random_problem(rng, split=True), Rules()).programme


@pytest.mark.parametrize("when", [1, 2, 3, 10])
def test_what_the_monitor_raises_is_raised_to_who_asked(when: int) -> None:
    case = small_case(EVERY_RULE)
    with pytest.raises(LookupError, match="the page is gone"):
        plan_portfolio(case, PlanRequest(SEED, DRAWS), Broken(when))


def test_an_interrupt_within_a_callback_is_one_and_no_answer() -> None:
    class Interrupted(SolverMonitor):
        def told(self, progress: Progress) -> None:
            del progress
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        solve(programme(), watch=Interrupted())


def test_what_hears_of_parts_of_the_answer_may_raise_too() -> None:
    def gone(planned: Planned) -> None:
        raise LookupError(str(planned.plan is not None))

    with pytest.raises(LookupError, match="True"):
        plan_portfolio(small_case(EVERY_RULE), PlanRequest(SEED, DRAWS), on_found=gone)


def test_a_failure_of_the_solver_is_a_bug_and_never_an_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Failing(highs.SilentHighs):
        def getModelStatus(self) -> Any:  # noqa: N802 - the name is HiGHS's
            return highspy.HighsModelStatus.kSolveError

    monkeypatch.setattr(highs, "SilentHighs", Failing)
    with pytest.raises(SolverError, match="kSolveError"):
        solve(programme())


def test_a_status_that_nobody_knows_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    known = highs.OPTIMAL | highs.NONE_BELOW | highs.ENDED_EARLY
    unknown = [each for each in highspy.HighsModelStatus.__members__ if each not in known]
    assert {"kSolveError", "kUnknown", "kUnbounded", "kMemoryLimit"} <= set(unknown)
    solver = handed_over(programme())
    for name in unknown:
        status = highspy.HighsModelStatus.__members__[name]
        monkeypatch.setattr(solver, "getModelStatus", lambda found=status: found)
        with pytest.raises(SolverError, match=name):
            run(solver, UNWATCHED, lambda _: None)


def test_an_option_that_the_solver_does_not_know_is_a_failure() -> None:
    with pytest.raises(SolverError, match="mip_allow_restarts"):
        set_options(handed_over(programme()), {"mip_allow_restarts": False})


def test_the_bound_that_is_told_only_rises_and_never_passes_the_plan() -> None:
    heard = Heard()
    found = solve(programme(), watch=heard)
    bounds = [each.bound for each in heard.all]
    assert bounds == sorted(bounds)
    assert all(each.bound <= found.objective * (1 + 1e-9) for each in heard.all)
    assert all(each.best >= found.objective * (1 - 1e-9) for each in heard.all)
    assert all(each.about == THE_PLAN for each in heard.all)


def test_it_is_told_what_is_asked_once_the_plan_is_known() -> None:
    heard, parts = Heard(), list[Planned]()
    found = plan_portfolio(
        small_case(EVERY_RULE), PlanRequest(SEED, DRAWS), heard, on_found=parts.append
    )
    about = list(dict.fromkeys(each.about for each in heard.all))
    assert about[0] == THE_PLAN
    assert any("what each rule costs" in each for each in about)
    first, *_, last = parts
    assert all(each.plan == found.plan for each in parts)
    assert first.alone == found.alone
    assert {each.saving for each in first.priced} == {None}
    assert first.alternatives == ()
    assert first.pending == {"prices", "near plans"}
    assert (last.priced, last.alternatives) == (found.priced, found.alternatives)
    known = [sum(each.saving is not None for each in part.priced) for part in parts]
    assert known == sorted(known)  # what was told once is never taken back
    assert found.pending == frozenset()


def test_being_watched_changes_no_answer() -> None:
    watched = plan_portfolio(small_case(EVERY_RULE), PlanRequest(SEED, DRAWS), Heard())
    alone = small_plan()
    assert watched.solved.objective == alone.solved.objective
    assert [each.saving for each in watched.priced] == [each.saving for each in alone.priced]
    assert [each.objective for each in watched.alternatives] == [
        each.objective for each in alone.alternatives
    ]


@pytest.mark.parametrize("enough", [0, 1])
def test_who_has_had_enough_gets_what_is_known_by_then(enough: int) -> None:
    found = solve(programme(), watch=Heard(enough))
    assert found.state in {"stopped", "nothing found"}
    assert found.bound <= solve(programme()).objective


def test_after_the_plan_a_stop_leaves_it_and_says_that_not_all_was_asked() -> None:
    class Stopping(SolverMonitor):
        is_found = False

        def stops(self) -> bool:
            return self.is_found

    watch = Stopping()

    def found(planned: Planned) -> None:
        assert planned.plan is not None
        watch.is_found = True

    answer = plan_portfolio(small_case(EVERY_RULE), PlanRequest(SEED, DRAWS), watch, on_found=found)
    assert answer.plan is not None
    assert answer.solved.state == "proved"
    assert not answer.in_time
    assert all(each.saving is None for each in answer.priced)


def test_no_time_gives_no_plan_and_claims_nothing() -> None:
    found = solve(programme(), SolverLimits(seconds=0.0))
    assert found.state == "nothing found"
    assert not found.is_plan


def test_few_branches_leave_a_plan_and_a_true_bound() -> None:
    best = solve(programme())
    for nodes in (1, 2, 5):
        found = solve(programme(), SolverLimits(nodes=nodes))
        assert found.bound <= best.objective + 1e-6
        assert not found.is_plan or found.objective >= best.objective - 1e-6


def test_a_plan_is_asked_for_below_a_cost_and_above_another() -> None:
    best = solve(programme())
    assert solve(programme(), sought=Sought(below=best.objective - 0.01)).state == "impossible"
    found = solve(programme(), sought=Sought(below=best.objective + 0.01, above=best.bound))
    assert (found.state, found.objective) == ("proved", pytest.approx(best.objective))


def test_what_one_of_several_questions_raises_ends_the_others_that_wait() -> None:
    asked = list[int]()

    def ask(number: int) -> int:
        asked.append(number)
        if number == 0:
            raise LookupError
        return number

    with pytest.raises(LookupError):
        side_by_side(ask, range(1_000))
    assert side_by_side(ask, (3, 1, 2)) == (3, 1, 2)


def test_no_solver_is_given_a_plan_to_begin_with_nor_asked_twice_for_whole_numbers() -> None:
    """HiGHS 1.16 may call such a plan the best, at the cost of another: findings/ shows it."""
    room = Path(highs.__file__).parent
    calls = [
        (path.name, node.attr)
        for path in room.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"setSolution", "passSolution"}
    ]
    assert calls == []
    solvers = list[Any]()
    for seed in range(20):
        rng = np.random.default_rng(seed)
        problem = random_problem(rng, split=True)
        laid = lay_out(problem, random_rules(rng, problem))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(
                "whowhere.decide.portfolio.solving.handed_over",
                lambda each: solvers.append(handed_over(each)) or solvers[-1],
            )
            patched.setattr(
                "whowhere.decide.portfolio.solving.run",
                lambda solver, *rest: _begun_with_nothing(solver) or run(solver, *rest),
            )
            solve(laid.programme)
    assert len(solvers) == len({id(each) for each in solvers}) >= 20


def _begun_with_nothing(solver: Any) -> None:
    assert not solver.getSolution().value_valid
    assert solver.getModelStatus() == highspy.HighsModelStatus.kNotset
