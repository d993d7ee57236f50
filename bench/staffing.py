"""A week of 336 half-hours sized at once, against a plain loop and pyworkforce, in one run.

The plain loop is what everybody writes first: for each half-hour, Erlang's recursion from one agent
up until the promise is kept. Beside each time stands by how many agents the peer differs in all.

Run: python bench/staffing.py  (the peer needs pyworkforce: pip install pyworkforce)
"""

from __future__ import annotations

import math
from collections.abc import Callable
from importlib.util import find_spec
from statistics import median
from time import perf_counter

import numpy as np

from whowhere.model.queues.week import Promise, Stretches, agents_needed
from whowhere.quantities.ranges import Array

HANDLE_S, WITHIN_S, LEVEL = 300.0, 20.0, 0.8
PEAKS = (10, 60, 500, 4_000)
"""Erlangs in the busiest half-hour."""
RUNS = 5


def week(peak: float) -> Array:
    """Return calls a second in each half-hour of a week with quiet nights and weekends."""
    half = np.arange(48)
    day = 0.1 + np.exp(-(((half - 26) / 9) ** 2))
    days = np.array([1.15, 1.05, 1, 1, 1, 0.6, 0.5])
    load = np.outer(days, day).ravel()
    return load / load.max() * peak / HANDLE_S


def plain(calls: Array) -> list[int]:
    """Return the agents of each half-hour, one half-hour and one agent after the other."""
    found = []
    for each in calls:
        load, agents, lost = each * HANDLE_S, 0, 1.0
        while True:
            agents += 1
            lost = load * lost / (agents + load * lost)
            if agents > load:
                wait = lost / (1 - load / agents * (1 - lost))
                if 1 - wait * math.exp(-(agents - load) * WITHIN_S / HANDLE_S) >= LEVEL:
                    break
        found.append(agents)
    return found


def pyworkforce(calls: Array) -> list[int]:
    """Return the agents of each half-hour as pyworkforce counts them."""
    from pyworkforce.queuing import ErlangC  # noqa: PLC0415 - only where it is installed

    return [
        int(
            ErlangC(
                transactions=each * 1_800, aht=HANDLE_S / 60, asa=WITHIN_S / 60, interval=30
            ).required_positions(service_level=LEVEL)["raw_positions"]
        )
        for each in calls
    ]


def seconds(work: Callable[[], object]) -> float:
    """Return the median time of one call."""

    def once() -> float:
        began = perf_counter()
        work()
        return perf_counter() - began

    once()
    return median(once() for _ in range(RUNS))


def main() -> None:
    """Print a line for each size of desk."""
    peers = {"plain loop": plain}
    if find_spec("pyworkforce"):
        peers["pyworkforce"] = pyworkforce
    for peak in PEAKS:
        calls = week(peak)
        for patience in (None, 180.0):
            stretches = Stretches(calls, HANDLE_S, patience)
            ours = seconds(lambda s=stretches: agents_needed(s, Promise(LEVEL, WITHIN_S)))
            print(
                f"peak {peak:>5} E  patience {patience or 'none':>5}  whowhere {1e3 * ours:8.1f} ms"
            )
            if patience is None:
                _print_peers(peers, calls, ours)


def _print_peers(peers: dict[str, Callable[[Array], list[int]]], calls: Array, ours: float) -> None:
    right = agents_needed(Stretches(calls, HANDLE_S), Promise(LEVEL, WITHIN_S))
    for name, work in peers.items():
        took = seconds(lambda work=work: work(calls))
        over = int((np.array(work(calls)) - right).sum())
        print(
            f"    {name:>12} {1e3 * took:8.1f} ms = {took / ours:6.1f} x, {over:+d} agents in all"
        )


if __name__ == "__main__":
    main()
