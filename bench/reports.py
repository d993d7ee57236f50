"""How long each report takes, beside its budget: finding what it says, and writing it.

Run: python bench/reports.py [EXAMPLE]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from whowhere.decide.board import board
from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.reports import ReportKind, Wanted, report
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import load_scenario
from whowhere.quantities.faults import Faults
from whowhere.report.board.markdown import markdown
from whowhere.report.board.paper import paper
from whowhere.report.workbook.writing import workbook

EXAMPLES = Path(__file__).parents[1] / "examples"
SEED, DRAWS = 1, 8_192

BUDGETS = {
    "findings of a board": 15.0,
    "workbook from findings": 2.0,
    "paper from findings": 0.5,
    "plain text from findings": 0.1,
    "table, all told": 4.0,
    "page, all told": 1.0,
}
"""Seconds on a machine with two cores."""


def timed(name: str, action: Callable[[], object]) -> object:
    """Do something once and print how long it took beside its budget."""
    start = perf_counter()
    done = action()
    taken = perf_counter() - start
    size = f"{len(done) / 1000:8,.0f} kB" if isinstance(done, bytes | str) else " " * 11
    over = "" if taken <= BUDGETS[name] else "  OVER"
    print(f"{taken:6.2f} s of {BUDGETS[name]:4.1f} {size}  {name}{over}")
    return done


def whole(case: Case, kind: ReportKind) -> bytes:
    """Return a report that needs no more than a comparison, or not even that."""
    return report(case, Wanted(kind, SEED, DRAWS))


def main() -> None:
    """Time every kind of report for one example."""
    name = sys.argv[1] if len(sys.argv) > 1 else "support-desk"
    book = Factbook(date(2026, 11, 23))
    case = resolve(load_scenario(EXAMPLES / f"{name}.toml", ASSUMABLE), book)
    found = board(case, (), SEED, 256)  # once before the clock runs: imports and caches
    writers: dict[str, Callable[[], object]] = {
        "findings of a board": lambda: board(case, (), SEED, DRAWS),
        "workbook from findings": lambda: workbook(found),
        "paper from findings": lambda: paper(found),
        "plain text from findings": lambda: markdown(found),
        "table, all told": lambda: whole(case, ReportKind.TABLE),
        "page, all told": lambda: whole(case, ReportKind.PAGE),
    }
    for each, action in writers.items():
        try:
            timed(each, action)
        except Faults as missing:
            print(f"                            {each}: {missing}")


if __name__ == "__main__":
    main()
