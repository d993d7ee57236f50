"""Solving a programme with HiGHS: the best plan found, and a bound that no plan can beat.

Links are added as they are violated while whole numbers are still relaxed, which keeps large
programmes small (cutting planes on variable upper bounds: Van Roy and Wolsey 1986).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any, Final, Literal, TypeAlias

import highspy
import numpy as np

from whowhere.decide.portfolio.monitor import UNWATCHED, Progress, SolverMonitor
from whowhere.decide.portfolio.programme import Constraint, Programme, Whole
from whowhere.quantities.ranges import Array

State: TypeAlias = Literal["proved", "stopped", "impossible", "nothing found"]
"""``proved``: no plan is better by more than the gap; ``stopped``: by time or by the user."""

VIOLATED: Final = 1e-6
"""By how much a link must be violated to be added, in shares."""
ROUNDS: Final = 60
"""The most rounds of adding links before whole numbers are asked for."""
ODDS: Final = 1e-5
"""Difference between a plan's cost and what the solver says it is that undoes its proof."""
FINEST: Final = 1e-9
"""Gap below which two plans cost the same, as a share."""


@dataclass(frozen=True)
class SolverLimits:
    """How hard to try."""

    seconds: float = np.inf
    gap: float = 1e-6
    """Relative gap between plan and bound at which the plan counts as proved."""
    nodes: int = 0
    """Branches after which the best plan so far is taken; 0 for no limit."""

    def left(self, begun: float) -> SolverLimits:
        """Return what is left of it after what has been spent since ``begun``."""
        return replace(self, seconds=max(0.0, self.seconds - (perf_counter() - begun)))


USUAL: Final = SolverLimits()


@dataclass(frozen=True)
class Solution:
    """The best plan found, and what is proved about it."""

    state: State
    values: Array
    """Every column's value; empty where there is no plan."""
    objective: float
    bound: float
    building: float
    """Seconds that it took to hand the programme to the solver."""
    solving: float
    """Seconds that it took to solve it."""

    @property
    def gap(self) -> float:
        """How much better a plan could at most be, as a share of this one's cost."""
        if not len(self.values):
            return np.inf
        return max(0.0, (self.objective - self.bound) / max(abs(self.objective), FINEST))

    @property
    def is_plan(self) -> bool:
        """Whether there is a plan at all."""
        return len(self.values) > 0


def solve(
    programme: Programme,
    effort: SolverLimits = USUAL,
    watch: SolverMonitor = UNWATCHED,
) -> Solution:
    """Return the best plan and its bound.

    It begins with no plan, and forgets that of the relaxation: HiGHS 1.16 takes what presolving
    removes out of the cost of a plan to begin with, and may then call a worse plan proved.
    """
    begun = perf_counter()
    solver = _solver(programme)
    _look_on(solver, watch, begun)
    built = perf_counter()
    relaxed = _with_links(solver, programme, effort, begun, watch)
    if relaxed == "impossible":
        return _nothing("impossible", begun, built)
    solver.clearSolver()
    _ask_for_whole_numbers(solver, programme)
    options = {"mip_rel_gap": effort.gap, "mip_abs_gap": FINEST}
    options |= {"mip_max_nodes": effort.nodes} if effort.nodes else {}
    _set(solver, {**options, "time_limit": _until(solver, effort, begun)})
    solver.run()
    return _result(solver, programme, begun, built)


class _Silent(highspy.Highs):
    """HiGHS greets on standard output when callbacks are enabled: there only data belongs."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the name is HiGHS's
        """Fall silent first."""
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def within(programme: Programme, most: float) -> Programme:
    """Return the programme of all plans that cost at most ``most``, without what none can use."""
    at = np.flatnonzero(programme.cost)
    barred = programme.barring(out_of_reach(programme, most))
    slack = FINEST * max(1.0, abs(most))
    return barred.with_rows([Constraint(at, programme.cost[at], -np.inf, most + slack)])


def out_of_reach(programme: Programme, most: float) -> Whole:
    """Return columns of whole numbers that are zero in every plan that costs at most ``most``.

    A column's reduced cost in the relaxation is the least that using it adds to the bound
    (Dantzig, Fulkerson and Johnson 1954).
    """
    solver = _solver(programme)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return np.empty(0, dtype=np.int64)
    solution = solver.getSolution()
    room = most - float(solver.getInfo().objective_function_value)
    is_zero = np.asarray(solution.col_value) < VIOLATED
    is_dear = np.asarray(solution.col_dual) > room + VIOLATED * abs(most)
    return np.flatnonzero(programme.is_whole & is_zero & is_dear)


def _solver(programme: Programme) -> Any:
    """Hand a programme over, with whole numbers still relaxed."""
    solver = _Silent()  # type: ignore[no-untyped-call]
    _set(solver, {"random_seed": 0, "parallel": "off", "threads": 1})
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = programme.size, len(programme.rows)
    model.col_cost_, model.col_lower_, model.col_upper_ = (
        programme.cost, programme.lower, programme.upper,
    )  # fmt: skip
    model.row_lower_ = np.array([row.lower for row in programme.rows], float)
    model.row_upper_ = np.array([row.upper for row in programme.rows], float)
    starts, columns, values = _sparse(programme.rows)
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_, matrix.index_, matrix.value_ = starts, columns, values
    matrix.num_col_, matrix.num_row_ = programme.size, len(programme.rows)
    solver.passModel(model)
    return solver


def _sparse(rows: Any) -> tuple[Any, Any, Array]:
    """Return starts, columns and coefficients of rows, one after the other."""
    lengths = [len(row.columns) for row in rows]
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    columns = np.concatenate([row.columns for row in rows] or [np.empty(0)]).astype(np.int32)
    values = np.concatenate([row.coefficients for row in rows] or [np.empty(0)]).astype(float)
    return starts, columns, values


def _set(solver: Any, options: Mapping[str, bool | int | float | str]) -> None:
    for name, value in options.items():
        solver.setOptionValue(name, value)


def _look_on(solver: Any, watch: SolverMonitor, begun: float) -> None:
    """Let the watch hear of progress, and stop the solver where it says so."""

    def ask(event: Any) -> None:
        if watch.stops():
            event.interrupt()

    def tell(event: Any) -> None:
        out = event.data_out
        watch.told(Progress(perf_counter() - begun, out.mip_primal_bound, out.mip_dual_bound))
        ask(event)

    if watch is UNWATCHED:
        return
    solver.cbMipInterrupt += tell
    solver.cbSimplexInterrupt += ask


def _until(solver: Any, effort: SolverLimits, begun: float) -> float:
    """Return the reading of the solver's own clock at which its time is up."""
    return float(solver.getRunTime() + effort.left(begun).seconds)


def _with_links(
    solver: Any, programme: Programme, effort: SolverLimits, begun: float, watch: SolverMonitor
) -> str:
    """Solve the relaxation, adding violated links until none is left."""
    waiting = programme.links
    for _ in range(ROUNDS if len(waiting) else 0):
        solver.setOptionValue("time_limit", _until(solver, effort, begun))
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            return "impossible"
        if status != highspy.HighsModelStatus.kOptimal or watch.stops():
            return "stopped"
        values = np.asarray(solver.getSolution().col_value)
        watch.told(Progress(perf_counter() - begun, np.inf, solver.getObjectiveValue()))
        violated = values[waiting[:, 0]] > values[waiting[:, 1]] + VIOLATED
        if not violated.any():
            break
        _add_links(solver, waiting[violated])
        waiting = waiting[~violated]
    return "relaxed"


def _add_links(solver: Any, links: Whole) -> None:
    count = len(links)
    solver.addRows(
        count, np.full(count, -np.inf), np.zeros(count), 2 * count,
        np.arange(0, 2 * count, 2, dtype=np.int32), links.astype(np.int32).ravel(),
        np.tile([1.0, -1.0], count),
    )  # fmt: skip


def _ask_for_whole_numbers(solver: Any, programme: Programme) -> None:
    whole = np.flatnonzero(programme.is_whole).astype(np.int32)
    kind = np.full(len(whole), int(highspy.HighsVarType.kInteger), dtype=np.uint8)
    if len(whole):
        solver.changeColsIntegrality(len(whole), whole, kind)


def _result(solver: Any, programme: Programme, begun: float, built: float) -> Solution:
    status, info = solver.getModelStatus(), solver.getInfo()
    if status in {
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    }:
        return _nothing("impossible", begun, built)
    values = np.asarray(solver.getSolution().col_value)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return _nothing("nothing found", begun, built, float(info.mip_dual_bound))
    told = float(info.objective_function_value)
    bound = float(info.mip_dual_bound) if programme.is_whole.any() else told
    values = np.where(programme.is_whole, np.round(values), values) + 0.0
    objective = float(programme.cost @ values)
    state: State = "proved" if status == highspy.HighsModelStatus.kOptimal else "stopped"
    if abs(objective - told) > ODDS * max(1.0, abs(objective)):  # never a proof of another plan
        state, bound = "stopped", -np.inf
    bound = min(bound, objective)
    return Solution(state, values, objective, bound, built - begun, perf_counter() - built)


def _nothing(state: State, begun: float, built: float, bound: float = -np.inf) -> Solution:
    return Solution(state, np.empty(0), np.inf, bound, built - begun, perf_counter() - built)
