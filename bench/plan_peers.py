# ruff: noqa: PLC0415 - a peer is imported only if it is there
"""The same programme as other libraries take it; each says how long building and solving took."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib.util import find_spec
from io import StringIO
from time import perf_counter
from typing import Any, NamedTuple

import numpy as np


class Row(NamedTuple):
    columns: np.ndarray
    coefficients: np.ndarray
    lower: float
    upper: float


@dataclass(frozen=True)
class Stated:
    """Minimise cost @ x within bounds and rows; some columns are whole numbers."""

    cost: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    is_whole: np.ndarray
    rows: list[Row]

    def sides(self) -> list[tuple[Row, str, float]]:
        """Return every row with its sense and side; one with two sides stands twice."""
        found = []
        for row in self.rows:
            if row.lower == row.upper:
                found.append((row, "=", row.lower))
                continue
            found += [(row, ">", row.lower)] if np.isfinite(row.lower) else []
            found += [(row, "<", row.upper)] if np.isfinite(row.upper) else []
        return found


Answer = tuple[float, float, float, float]
"""Seconds of building and of solving, cost, and gap."""


@dataclass(frozen=True)
class Peer:
    name: str
    package: str
    run: Callable[[Stated, float, float], Answer]

    def solve(self, stated: Stated, gap: float, seconds: float) -> Answer | None:
        """Return what it took; ``None`` where it is not installed."""
        if find_spec(self.package) is None:
            return None
        with redirect_stdout(StringIO()):
            return self.run(stated, gap, seconds)


def _gap(objective: float, bound: float) -> float:
    return max(0.0, objective - bound) / max(abs(objective), 1e-9)


def _linopy(stated: Stated, gap: float, seconds: float) -> Answer:
    import linopy
    import xarray

    begun = perf_counter()
    model = linopy.Model()
    whole = np.flatnonzero(stated.is_whole)
    real = np.flatnonzero(~stated.is_whole)
    x = model.add_variables(0, 1, coords=[whole], name="x", binary=False, integer=True,
                            dims=["i"]) if len(whole) else None  # fmt: skip
    y = model.add_variables(
        xarray.DataArray(stated.lower[real], [("j", real)]),
        xarray.DataArray(np.minimum(stated.upper[real], 1e30), [("j", real)]), name="y",
    )  # fmt: skip
    sides = stated.sides()
    labels = np.empty(len(stated.cost), int)
    labels[whole] = x.labels.values if x is not None else []
    labels[real] = y.labels.values
    for sense, sign in (("=", "="), (">", ">="), ("<", "<=")):
        chosen = [row for row in sides if row[1] == sense]
        if not chosen:
            continue
        widest = max(len(row.columns) for row, _, _ in chosen)
        terms = np.full((len(chosen), widest), -1)
        coefficients = np.full((len(chosen), widest), np.nan)
        for number, (row, _, _) in enumerate(chosen):
            terms[number, : len(row.columns)] = labels[row.columns]
            coefficients[number, : len(row.columns)] = row.coefficients
        data = xarray.Dataset({"coeffs": (("r", "_term"), coefficients),
                               "vars": (("r", "_term"), terms)},
                              coords={"r": np.arange(len(chosen))})  # fmt: skip
        side = xarray.DataArray([each[2] for each in chosen], [("r", np.arange(len(chosen)))])
        model.add_constraints(linopy.LinearExpression(data, model), sign, side, name=f"c{sense}")
    objective = (y * xarray.DataArray(stated.cost[real], [("j", real)])).sum()
    if x is not None:
        objective = objective + (x * xarray.DataArray(stated.cost[whole], [("i", whole)])).sum()
    model.add_objective(objective)
    built = perf_counter()
    model.solve("highs", io_api="direct", mip_rel_gap=gap, time_limit=seconds, output_flag=False)
    info = model.solver_model.getInfo()
    done = perf_counter()
    cost = info.objective_function_value
    return built - begun, done - built, cost, _gap(cost, info.mip_dual_bound)


def _pyomo(stated: Stated, gap: float, seconds: float) -> Answer:
    import pyomo.environ as pyo
    from pyomo.contrib.appsi.solvers import Highs

    begun = perf_counter()
    model = pyo.ConcreteModel()
    size = range(len(stated.cost))
    model.x = pyo.Var(
        size, bounds=lambda _, at: tuple(float(x) if np.isfinite(x) else None
                                         for x in (stated.lower[at], stated.upper[at])),
        domain=lambda _, at: pyo.Integers if stated.is_whole[at] else pyo.Reals,
    )  # fmt: skip
    model.rows = pyo.ConstraintList()
    for row, sense, side in stated.sides():
        total = pyo.quicksum(
            float(value) * model.x[int(at)]
            for at, value in zip(row.columns, row.coefficients, strict=True)
        )
        if not len(row.columns):
            continue
        rule = total == side if sense == "=" else total >= side if sense == ">" else total <= side
        model.rows.add(rule)
    model.cost = pyo.Objective(
        expr=pyo.quicksum(float(stated.cost[at]) * model.x[at] for at in size)
    )
    built = perf_counter()
    solver = Highs()
    solver.highs_options = {"mip_rel_gap": gap, "time_limit": seconds}
    solver.config.load_solution = False
    found = solver.solve(model)
    done = perf_counter()
    cost = found.best_feasible_objective
    cost = np.inf if cost is None else cost
    return built - begun, done - built, cost, _gap(cost, found.best_objective_bound)


def _pulp(stated: Stated, gap: float, seconds: float) -> Answer:
    import pulp

    begun = perf_counter()
    model = pulp.LpProblem("plan", pulp.LpMinimize)
    x = [
        pulp.LpVariable(
            f"x{at}", *(float(b) if np.isfinite(b) else None
                        for b in (stated.lower[at], stated.upper[at])),
            cat="Integer" if stated.is_whole[at] else "Continuous",
        )
        for at in range(len(stated.cost))
    ]  # fmt: skip
    model += pulp.LpAffineExpression(
        [(x[at], float(value)) for at, value in enumerate(stated.cost) if value]
    )
    for row, sense, side in stated.sides():
        total = pulp.LpAffineExpression(
            [(x[at], float(value)) for at, value in zip(row.columns, row.coefficients, strict=True)]
        )
        model += total == side if sense == "=" else total >= side if sense == ">" else total <= side
    built = perf_counter()
    model.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=gap, timeLimit=seconds))
    done = perf_counter()
    cost = pulp.value(model.objective)
    # PuLP keeps no bound: where time was up before the gap was closed, nobody knows how far off
    in_time = model.sol_status == pulp.LpSolutionOptimal and done - built < seconds
    return built - begun, done - built, np.inf if cost is None else cost, gap if in_time else np.nan


def _ortools(stated: Stated, gap: float, seconds: float) -> Answer:
    from datetime import timedelta

    from ortools.math_opt.python import mathopt

    begun = perf_counter()
    model = mathopt.Model()
    x = [
        model.add_variable(lb=float(low), ub=float(high), is_integer=bool(whole))
        for low, high, whole in zip(stated.lower, stated.upper, stated.is_whole, strict=True)
    ]
    for row in stated.rows:
        model.add_linear_constraint(
            lb=float(row.lower), ub=float(row.upper),
            expr=mathopt.LinearSum(
                float(value) * x[at]
                for at, value in zip(row.columns, row.coefficients, strict=True)
            ),
        )  # fmt: skip
    model.minimize(
        mathopt.LinearSum(float(value) * x[at] for at, value in enumerate(stated.cost) if value)
    )
    built = perf_counter()
    parameters: Any = mathopt.SolveParameters(
        time_limit=timedelta(seconds=seconds), relative_gap_tolerance=gap
    )
    found = mathopt.solve(model, mathopt.SolverType.GSCIP, params=parameters)
    done = perf_counter()
    if not found.has_primal_feasible_solution():
        return built - begun, done - built, np.inf, np.inf
    cost = found.objective_value()
    return built - begun, done - built, cost, _gap(cost, found.best_objective_bound())


PEERS = (
    Peer("linopy with HiGHS", "linopy", _linopy),
    Peer("Pyomo with HiGHS", "pyomo", _pyomo),
    Peer("PuLP with CBC", "pulp", _pulp),
    Peer("OR-Tools with SCIP", "ortools", _ortools),
)
