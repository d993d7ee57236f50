"""A mixed-integer programme as it is put together: columns, rows and the entries between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import highspy
import numpy as np
from numpy.typing import NDArray

from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.decide.silent_highs import SilentHighs
from whowhere.quantities.ranges import Array

Whole = NDArray[np.int64]

OPTIMAL: Final = highspy.HighsModelStatus.kOptimal
INFEASIBLE: Final = highspy.HighsModelStatus.kInfeasible

SETTINGS: Final = {
    "threads": 1,
    "random_seed": 0,
    "mip_heuristic_run_rins": False,
}
"""The search that is left out takes a third of the time on rosters and finds nothing better."""


PROOF: Final = {"mip_heuristic_effort": 0.0}
"""The solver's own searches find nothing better than a good start, at ten times the time."""


@dataclass(frozen=True)
class Start:
    """Values of whole columns to start from; the solver finds the others."""

    columns: Whole
    values: Array
    is_near_best: bool = True
    """Whether only the proof is missing."""


@dataclass(frozen=True)
class RosterSolution:
    """What the solver found: values of the columns, their cost, and the proven bound."""

    values: Array
    cost: float
    bound: float


@dataclass
class ShiftColumns:
    """A programme ``min cost @ x`` with ``lower <= A x <= upper`` and ``0 <= x <= most``."""

    cost: list[Array] = field(default_factory=list)
    most: list[Array] = field(default_factory=list)
    is_whole: list[NDArray[np.bool_]] = field(default_factory=list)
    lower: list[Array] = field(default_factory=list)
    upper: list[Array] = field(default_factory=list)
    entries: list[tuple[Whole, Whole, Array]] = field(default_factory=list)
    size: int = 0
    height: int = 0

    def add(self, cost: Array, most: Array | float = np.inf, *, whole: bool = False) -> Whole:
        """Add columns, one for each cost; return their positions."""
        count = len(cost)
        self.cost.append(np.asarray(cost, float))
        self.most.append(np.broadcast_to(np.asarray(most, float), count))
        self.is_whole.append(np.full(count, whole))
        self.size += count
        return np.arange(self.size - count, self.size)

    @property
    def costs(self) -> Array:
        """Cost of each column."""
        return np.concatenate(self.cost)

    def rows(self, lower: Array, upper: Array | float) -> Whole:
        """Add rows, one for each lower limit; return their positions."""
        count = len(lower)
        self.lower.append(np.asarray(lower, float))
        self.upper.append(np.broadcast_to(np.asarray(upper, float), count))
        self.height += count
        return np.arange(self.height - count, self.height)

    def put(self, rows: Whole, columns: Whole, values: Array | float) -> None:
        """Enter coefficients; the three are spread to one shape."""
        spread = np.broadcast_arrays(rows, columns, np.asarray(values, float))
        at, under, value = (each.ravel() for each in spread)
        self.entries.append((at, under, value))

    @property
    def matrix(self) -> tuple[Whole, Whole, Array]:
        """Rows, columns and values of all entries."""
        at, under, value = (np.concatenate(parts) for parts in zip(*self.entries, strict=True))
        return at, under, value

    def solve(self, effort: SearchLimits, start: Start | None = None) -> RosterSolution | None:
        """Return the best values found, or ``None`` if nothing meets the rows.

        With a good solution to start from, only the proof is sought of how little another saves.
        Where the solver tells the cost of another solution than it gives, which HiGHS 1.16 does
        with some starts, it is asked once more without one.
        """
        settings = {
            **SETTINGS,
            **effort.settings,
            **(PROOF if start and start.is_near_best else {}),
        }
        solver = self._solver(settings)
        if start:
            at = start.columns.astype(np.int32)
            solver.setSolution(len(at), at, start.values)
        solver.run()
        found, told = self._read(solver), solver.getInfo().objective_function_value
        if start and found and not np.isclose(found.cost, told):
            return self.solve(effort)
        return found

    def relaxed(self, cost: Array | None = None) -> Array | None:
        """Return the best values were no column whole, by other costs if given."""
        solver = self._solver(SETTINGS)
        model = solver.getLp()
        model.col_cost_ = self.costs if cost is None else cost
        model.integrality_ = []
        solver.passModel(model)
        solver.run()
        if solver.getModelStatus() != OPTIMAL:
            return None
        return np.array(solver.getSolution().col_value)

    def _solver(self, settings: Mapping[str, float | int | bool]) -> highspy.Highs:
        solver = SilentHighs()  # type: ignore[no-untyped-call]
        for option, value in settings.items():
            solver.setOptionValue(option, value)
        solver.passModel(self._model())
        return solver

    def _read(self, solver: highspy.Highs) -> RosterSolution | None:
        info = solver.getInfo()
        if solver.getModelStatus() == INFEASIBLE or not np.isfinite(info.objective_function_value):
            return None
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        values = np.array(solver.getSolution().col_value)
        cost = float(self.costs @ values)
        bound = info.mip_dual_bound if np.concatenate(self.is_whole).any() else cost
        return RosterSolution(values, cost, min(bound, cost))

    def _model(self) -> highspy.HighsLp:
        at, under, value = self.matrix
        order = np.lexsort((at, under))
        starts = np.searchsorted(under[order], np.arange(self.size + 1))
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = self.size, self.height
        model.col_cost_ = np.concatenate(self.cost)
        model.col_lower_, model.col_upper_ = np.zeros(self.size), np.concatenate(self.most)
        model.row_lower_, model.row_upper_ = np.concatenate(self.lower), np.concatenate(self.upper)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = starts.astype(np.int32)
        model.a_matrix_.index_ = at[order].astype(np.int32)
        model.a_matrix_.value_ = value[order]
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        model.integrality_ = [kinds[int(each)] for each in np.concatenate(self.is_whole)]
        return model
