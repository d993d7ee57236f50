"""HiGHS: a programme handed over, who looks on while it is solved, and what its verdicts mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import highspy
import numpy as np

from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.decide.portfolio.programme import Programme, Whole
from whowhere.decide.silent_highs import SilentHighs
from whowhere.quantities.ranges import Array

OPTIMAL: Final = frozenset({"kOptimal"})
IMPOSSIBLE: Final = frozenset({"kInfeasible", "kUnboundedOrInfeasible"})
NONE_BELOW: Final = IMPOSSIBLE | {"kObjectiveBound"}
"""What it may say, besides an optimum above it, where no plan lies below a bound of the cost."""
ENDED_EARLY: Final = frozenset({
    "kTimeLimit", "kInterrupt", "kHighsInterrupt", "kSolutionLimit", "kIterationLimit",
})  # fmt: skip
QUICKER: Final[Mapping[str, bool]] = {
    "mip_allow_restart": False,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
}
"""A few branches prove these programmes: beginning again and searching parts of them cost most."""


class SolverError(RuntimeError):
    """The solver has failed: a fault of ours or of its own, and never an answer."""


def handed_over(programme: Programme) -> Any:
    """Return a solver that holds a programme, with whole numbers still relaxed.

    Each is used for one question: HiGHS takes the answer to its last one as a plan to begin with.
    """
    solver = SilentHighs()  # type: ignore[no-untyped-call]
    set_options(solver, {"random_seed": 0, "parallel": "off", "threads": 1})
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


def set_options(solver: Any, options: Mapping[str, bool | int | float | str]) -> None:
    """Set options by name. Raises ``SolverError`` where this release knows one no longer."""
    for name, value in options.items():
        if solver.setOptionValue(name, value) != highspy.HighsStatus.kOk:
            raise SolverError(f"HiGHS does not take {value!r} as its option {name}")


def add_links(solver: Any, links: Whole) -> None:
    """Add the rows of links, shape (links, 2): the first column is at most the second."""
    count = len(links)
    solver.addRows(
        count, np.full(count, -np.inf), np.zeros(count), 2 * count,
        np.arange(0, 2 * count, 2, dtype=np.int32), links.astype(np.int32).ravel(),
        np.tile([1.0, -1.0], count),
    )  # fmt: skip


def ask_for_whole_numbers(solver: Any, programme: Programme) -> None:
    """Ask for whole numbers where the programme does."""
    whole = np.flatnonzero(programme.is_whole).astype(np.int32)
    kind = np.full(len(whole), int(highspy.HighsVarType.kInteger), dtype=np.uint8)
    if len(whole):
        solver.changeColsIntegrality(len(whole), whole, kind)


def run(solver: Any, watch: SolverMonitor, tell: Callable[[Any], None]) -> str:
    """Solve, and return HiGHS's name for the result; ``tell`` hears its events on the way.

    What the watch raises is raised here: HiGHS would swallow it and say that it was interrupted.
    Raises ``SolverError`` where the solver has failed.
    """
    with _looking_on(solver, watch, tell):
        solver.run()
    status = str(solver.getModelStatus().name)
    if status not in OPTIMAL | NONE_BELOW | ENDED_EARLY:
        raise SolverError(f"HiGHS ended with the status {status}")
    return status


@contextmanager
def _looking_on(solver: Any, watch: SolverMonitor, tell: Callable[[Any], None]) -> Iterator[None]:
    """Let the watch hear of progress, and stop the solver where it says so."""
    raised: list[BaseException] = []

    def heard(event: Any, hear: Callable[[Any], None]) -> None:
        try:
            hear(event)
            if watch.stops():
                event.interrupt()
        except BaseException as error:  # noqa: BLE001 - an interrupt of the user is one, too
            raised.append(error)
            event.interrupt()

    if watch is not UNWATCHED:
        solver.cbMipInterrupt += lambda event: heard(event, tell)
        solver.cbSimplexInterrupt += lambda event: heard(event, lambda _: None)
    yield
    if raised:
        raise raised[0]
