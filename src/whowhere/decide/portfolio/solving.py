"""Solving a programme with HiGHS: the best plan found, and a bound that no plan can beat.

Plans are first sought just above the relaxation, where few columns are left, and further up only
once it is proved that none lies there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any, Final, Literal, TypeAlias

import highspy
import numpy as np

from whowhere.decide.portfolio.highs import (
    NONE_BELOW,
    OPTIMAL,
    QUICKER,
    ask_for_whole_numbers,
    handed_over,
    run,
    set_options,
)
from whowhere.decide.portfolio.limits import USUAL, SolverLimits
from whowhere.decide.portfolio.monitor import UNWATCHED, Progress, SolverMonitor
from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.relaxing import Relaxation, relaxed
from whowhere.quantities.ranges import Array

State: TypeAlias = Literal["proved", "stopped", "impossible", "nothing found"]
"""``proved``: no plan is better by more than the gap; ``stopped``: by time or by the user;
``impossible``: there is no plan, or none below the cost that was asked for."""

ODDS: Final = 1e-5
"""Difference between a plan's cost and what the solver says it is that undoes its proof."""
FEASIBLE: Final = highspy.SolutionStatus.kSolutionStatusFeasible
NO_PLAN: Final = np.empty(0)
FINEST: Final = 1e-9
"""Gap below which two plans cost the same, as a share."""
STEPS: Final = (0.003, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1)
"""Distances from the lowest cost that is possible within which a plan is sought, one by one."""
MANY: Final = 0.3
"""Share of columns that are whole numbers from which steps pay: by them dear ones are left out."""
PATIENCE: Final = 500
"""Branches after which a step is given up."""
PART_OF_TIME: Final = 0.25
"""Share of the time that is left which one step may take."""


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


@dataclass(frozen=True)
class Sought:
    """Which plans are asked for: below a cost, where it is known that none lies below another."""

    below: float = np.inf
    above: float = -np.inf


ANY: Final = Sought()


def solve(
    programme: Programme,
    effort: SolverLimits = USUAL,
    watch: SolverMonitor = UNWATCHED,
    sought: Sought = ANY,
) -> Solution:
    """Return the best plan and its bound.

    Each step begins with no plan and forgets that of the one before: HiGHS 1.16 takes what
    presolving removes out of the cost of a plan to begin with, and may then call a worse plan
    proved. Raises what the watch raises, and ``SolverError`` where the solver fails.
    """
    begun = perf_counter()
    search = _Search(relaxed(programme, effort, watch, begun), sought, watch, begun)
    for cost, is_last in () if search.is_answered else search.steps(effort.gap):
        care = effort.left(begun)
        if not is_last:
            nodes = min(PATIENCE, effort.nodes or PATIENCE)
            care = replace(care, seconds=PART_OF_TIME * care.seconds, nodes=nodes)
        search.look_below(cost, care)
        if search.is_answered or effort.left(begun).seconds == 0 or watch.stops():
            break
    return search.solution()


@dataclass
class _Search:
    """What is known after some steps: the best plan so far, and a bound."""

    relaxation: Relaxation
    sought: Sought
    watch: SolverMonitor
    begun: float
    values: Array = field(default_factory=lambda: NO_PLAN)
    objective: float = np.inf
    bound: float = -np.inf
    is_answered: bool = False
    building: float = 0.0

    def __post_init__(self) -> None:
        """Begin with the bound that is known."""
        self.bound = max(self.relaxation.cost, self.sought.above)
        self.is_answered = self.bound == np.inf or self.bound > self.sought.below

    def steps(self, gap: float) -> Iterator[tuple[float, bool]]:
        """Yield costs below which to look, and whether it is the last: what was asked for.

        Costs within the gap that is good enough are not told apart.
        """
        lowest, whole = self.bound, self.relaxation.programme.is_whole
        if np.isfinite(lowest) and lowest and whole.mean() > MANY:
            costs = [lowest + share * abs(lowest) for share in STEPS if share > gap]
            yield from ((cost, False) for cost in costs if cost < self.sought.below)
        yield self.sought.below, True

    def look_below(self, cost: float, care: SolverLimits) -> None:
        """Look for plans below a cost, and above none that is known to be allowed."""
        if np.isfinite(self.objective):
            cost = min(cost, self.objective + 2 * FINEST * max(1.0, abs(self.objective)))
        solver, status = self._ran(cost, care)
        found, bound, is_proof = self._read(solver, status)
        if is_proof and not found <= cost:  # an optimum above it says that none lies below
            bound = cost
        self.bound = max(self.bound, min(bound, cost))
        is_best = np.isfinite(self.objective) and self.objective <= cost
        self.is_answered = is_proof and (is_best or cost == self.sought.below)

    def _ran(self, cost: float, care: SolverLimits) -> tuple[Any, str]:
        """Return the solver once it has looked for plans below a cost, and what it says."""
        begun, programme = perf_counter(), self.relaxation.within(cost)
        solver = handed_over(programme)
        self.building += perf_counter() - begun
        ask_for_whole_numbers(solver, programme)
        options = {**QUICKER, "mip_rel_gap": care.gap, "mip_abs_gap": FINEST}
        options |= {"mip_max_nodes": care.nodes} if care.nodes else {}
        if np.isfinite(cost):
            options |= {"objective_bound": cost, "mip_heuristic_run_root_reduced_cost": False}
        set_options(solver, {**options, "time_limit": care.seconds})

        def tell(event: Any) -> None:
            best, bound = event.data_out.mip_primal_bound, event.data_out.mip_dual_bound
            best = min(best, self.objective) if best < cost else self.objective
            bound = max(self.bound, min(bound, cost))
            self.watch.told(Progress(perf_counter() - self.begun, best, bound))

        return solver, run(solver, self.watch, tell)

    def _read(self, solver: Any, status: str) -> tuple[float, float, bool]:
        """Keep the plan if it is the best so far; return its cost, its bound, and if it is proved.

        The cost is infinite where there is no plan.
        """
        info, programme = solver.getInfo(), self.relaxation.programme
        is_proof = status in OPTIMAL | NONE_BELOW
        bound = float(info.mip_dual_bound)
        if status in NONE_BELOW or info.primal_solution_status != FEASIBLE:
            return np.inf, bound, is_proof
        told = float(info.objective_function_value)
        values = np.asarray(solver.getSolution().col_value)
        values = np.where(programme.is_whole, np.round(values), values) + 0.0
        objective = float(programme.cost @ values)
        if objective < self.objective:
            self.values, self.objective = values, objective
        if abs(objective - told) > ODDS * max(1.0, abs(objective)):
            return objective, -np.inf, False  # never a proof of another plan
        return objective, bound if programme.is_whole.any() else told, is_proof

    def solution(self) -> Solution:
        """Return the best plan that was asked for, and what is proved about it."""
        is_plan = len(self.values) > 0 and self.objective <= self.sought.below
        state: State = "proved" if self.is_answered else "stopped"
        values, objective, bound = self.values, self.objective, min(self.bound, self.objective)
        if not is_plan:
            values, objective = NO_PLAN, np.inf
            state = "impossible" if self.is_answered else "nothing found"
            bound = self.sought.below if self.is_answered else self.bound
            bound = bound if np.isfinite(bound) else -np.inf
        solving = perf_counter() - self.begun - self.building
        return Solution(state, values, objective, bound, self.building, solving)
