"""A programme without its whole numbers: a bound, and which columns no cheap plan can use.

Links are added as they are violated, which keeps large programmes small (cutting planes on variable
upper bounds: Van Roy and Wolsey 1986).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import Any, Final

import numpy as np

from whowhere.decide.portfolio.highs import (
    ENDED_EARLY,
    IMPOSSIBLE,
    OPTIMAL,
    add_links,
    handed_over,
    run,
)
from whowhere.decide.portfolio.limits import USUAL, SolverLimits
from whowhere.decide.portfolio.monitor import UNWATCHED, Progress, SolverMonitor
from whowhere.decide.portfolio.programme import Constraint, Programme, Whole
from whowhere.quantities.ranges import Array

VIOLATED: Final = 1e-6
"""By how much a link must be violated to be added, in shares."""
ROUNDS: Final = 60
"""The most rounds of adding links before whole numbers are asked for."""
UNKNOWN: Final = np.empty(0)


@dataclass(frozen=True)
class Relaxation:
    """What is known of a programme without its whole numbers."""

    programme: Programme
    """The programme, with the links that bind as rows."""
    cost: float = -np.inf
    """No plan costs less; infinite where there is none."""
    values: Array = field(default_factory=lambda: UNKNOWN)
    """Every column's value at that cost; empty where it is not known."""
    reduced: Array = field(default_factory=lambda: UNKNOWN)
    """What one more of each column adds to the cost at least, shape (columns,)."""

    def within(self, most: float) -> Programme:
        """Return the programme of the plans that cost at most ``most``, with bounds drawn in.

        A column's reduced cost is the least that using it adds to the bound (Dantzig, Fulkerson
        and Johnson 1954).
        """
        if not len(self.values) or not np.isfinite(most):
            return self.programme
        room = most - self.cost + VIOLATED * abs(most)
        whole, adds = self.programme.is_whole, _with_least_parts(self)
        barred = whole & (self.values < VIOLATED) & (adds > room)
        kept = whole & (self.values > 1 - VIOLATED) & (adds < -room)
        lower = np.where(kept, np.maximum(self.programme.lower, 1.0), self.programme.lower)
        upper = np.where(barred, 0.0, self.programme.upper)
        return replace(self.programme, lower=lower, upper=upper)


def _with_least_parts(relaxation: Relaxation) -> Array:
    """Return reduced costs in which what a part costs at least counts to whether it is used.

    Its row, share >= least x used, has no price while both are zero; any price up to the share's
    own reduced cost is as good.
    """
    adds, values = relaxation.reduced.copy(), relaxation.values
    for row in relaxation.programme.rows:
        if len(row.columns) == 2 and row.lower == 0 and row.upper == np.inf:
            (share, used), (one, least) = row.columns, row.coefficients
            if one == 1 and least < 0 and values[share] < VIOLATED and adds[share] > 0:
                adds[used] += -least * adds[share]
                adds[share] = 0.0
    return adds


def relaxed(
    programme: Programme,
    effort: SolverLimits = USUAL,
    watch: SolverMonitor = UNWATCHED,
    begun: float | None = None,
) -> Relaxation:
    """Return what is known of a programme without its whole numbers.

    Where time is up, or the user has had enough, it is what was known by then.
    """
    begun = perf_counter() if begun is None else begun
    solver, waiting, added = handed_over(programme), programme.links, list[Whole]()
    found = Relaxation(programme)
    for _ in range(ROUNDS):
        solver.setOptionValue("time_limit", solver.getRunTime() + effort.left(begun).seconds)
        status = run(solver, watch, lambda _: None)
        if status in IMPOSSIBLE:
            return replace(found, cost=np.inf)
        if status in ENDED_EARLY:
            return found
        found = _read(solver, programme, added)
        watch.told(Progress(perf_counter() - begun, np.inf, found.cost))
        violated = found.values[waiting[:, 0]] > found.values[waiting[:, 1]] + VIOLATED
        if not violated.any() or watch.stops():
            break
        add_links(solver, waiting[violated])
        added.append(waiting[violated])
        waiting = waiting[~violated]
    return found


def _read(solver: Any, programme: Programme, added: Iterable[Whole]) -> Relaxation:
    solution = solver.getSolution()
    rows = [_row(child, parent) for links in added for child, parent in links]
    return Relaxation(
        programme.with_rows(rows) if rows else programme, float(solver.getObjectiveValue()),
        np.asarray(solution.col_value), np.asarray(solution.col_dual),
    )  # fmt: skip


def _row(child: int, parent: int) -> Constraint:
    return Constraint(np.array([child, parent]), np.array([1.0, -1.0]), -np.inf, 0.0)


def relaxed_without(relaxation: Relaxation, rules: Iterable[str]) -> dict[str, float]:
    """Return the bound of a relaxed programme with each of some rules dropped alone."""
    programme = relaxation.programme
    solver, found = handed_over(programme), dict[str, float]()
    run(solver, UNWATCHED, lambda _: None)
    start = solver.getBasis()
    for rule in rules:
        rows = [at for at, row in enumerate(programme.rows) if row.rule == rule]
        for at in rows:
            solver.changeRowBounds(at, -np.inf, np.inf)
        is_known = run(solver, UNWATCHED, lambda _: None) in OPTIMAL
        found[rule] = float(solver.getObjectiveValue()) if is_known else -np.inf
        for at in rows:
            solver.changeRowBounds(at, programme.rows[at].lower, programme.rows[at].upper)
        solver.setBasis(start)
    return found
