"""Rankings of 1,600 alternatives by 8 criteria, ours and pymcdm's, on the same table in one run.

Printed beside the times is the largest difference between the scores of both. In MABAC it is large
because pymcdm's product of so many small numbers is zero in floating point.

Run: python bench/ranking.py  (the peer needs pymcdm: pip install pymcdm)
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

from whowhere.decide.ranking.methods import METHODS
from whowhere.decide.ranking.ranked import rank, settings_of
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.ranges import Array

ALTERNATIVES, CRITERIA = 1_600, 8
RUNS = 5
ENOUGH = 0.2
"""Seconds of repeating that make one measurement."""


def sample() -> DecisionTable:
    """Return a table of random values."""
    generator = np.random.default_rng(1)
    return DecisionTable(
        alternatives=tuple(f"A{at}" for at in range(ALTERNATIVES)),
        criteria=tuple(f"C{at}" for at in range(CRITERIA)),
        maximise=np.arange(CRITERIA) % 2 == 0,
        weights=generator.dirichlet(np.ones(CRITERIA)),
        matrix=generator.uniform(1, 9, (ALTERNATIVES, CRITERIA)),
    )


def seconds(work: Callable[[], object]) -> float:
    """Return the median time of one call."""
    started = perf_counter()
    work()
    repeats = max(1, min(500, int(ENOUGH / max(perf_counter() - started, 1e-6))))

    def once() -> float:
        began = perf_counter()
        for _ in range(repeats):
            work()
        return (perf_counter() - began) / repeats

    return median(once() for _ in range(RUNS))


def peers(table: DecisionTable) -> dict[str, Callable[[], Array]]:
    """Return pymcdm's methods on the same table; none if it is not installed."""
    if find_spec("pymcdm") is None:
        print("pymcdm is not installed: pip install pymcdm")
        return {}
    from pymcdm import methods, normalizations  # noqa: PLC0415 - looked for when it is needed

    found: dict[str, Any] = {
        "topsis": methods.TOPSIS(normalizations.vector_normalization),
        "vikor": methods.VIKOR(),
        "promethee2": methods.PROMETHEE_II("usual"),
        "wsm": methods.WSM(),
        "edas": methods.EDAS(),
        "codas": methods.CODAS(),
        "mabac": methods.MABAC(),
        "marcos": methods.MARCOS(),
        "cocoso": methods.COCOSO(),
    }
    types = np.where(table.maximise, 1, -1)
    return {
        name: lambda method=method: method(table.matrix, table.weights, types)  # type: ignore[misc]
        for name, method in found.items()
    }


def main() -> None:
    """Print a row for each method."""
    table = sample()
    theirs = peers(table)
    print(f"{ALTERNATIVES:,} alternatives, {CRITERIA} criteria; ms for one vector of weights")
    print(f"{'':12} {'whowhere':>10} {'pymcdm':>10} {'ratio':>8} {'difference':>11}")
    for name, method in METHODS.items():
        chosen = settings_of([method], {}, table.criteria)[name]
        ours = seconds(lambda method=method, chosen=chosen: rank(table, method, chosen))  # type: ignore[misc]
        line = f"{name:12} {1e3 * ours:10.3f}"
        if name in theirs:
            peer = seconds(theirs[name])
            apart = np.abs(rank(table, method, chosen).scored.scores - theirs[name]()).max()
            line += f" {1e3 * peer:10.3f} {peer / ours:8.1f} {apart:11.1e}"
        print(line)


if __name__ == "__main__":
    sys.exit(main())
