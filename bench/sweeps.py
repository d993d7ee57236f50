"""Sweeps: scenarios a second and core beside the loop that they replace, and through Dask.

The loop is what a user writes without a sweep: ``whowhere.compare`` for each point, and its
document. It is run in the kept baseline and here, in turn with one worker's share of a sweep of the
same points, by the processors' time: ten options, 1,024 futures, horizons from 24 to 59 months.
Then whole sweeps with two processes, and through a scheduler and two workers of Dask: what each
scenario more takes of all processors, which is how a sweep grows.

Run: python bench/sweeps.py
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from textwrap import dedent
from time import process_time
from typing import TYPE_CHECKING

import whowhere
from before import ROOT, tree_of
from budgets import beside

if TYPE_CHECKING:
    from distributed import Client

POINTS, ROUNDS = 32, 3
LEAST_FASTER, MOST_BY_DASK = 2.5, 1.15
"""How many times the loop's rate a sweep must reach, and what Dask may take over processes."""
WARM, LARGE, SMALL = 32, 320, 64
DESK = {
    "title": "Ten options",
    "company": {"name": "Bench", "home": "US", "city": "Denver", "currency": "USD"},
    "work": {
        "start": "2027-01-01", "horizon_months": 36, "today": "own_staff", "languages": ["en"],
        "coverage": "24/7", "personal_data": "none", "core": 0.3,
        "roles": [{"role": "support agent", "heads": 40, "level": "mid"},
                  {"role": "support team lead", "heads": 3, "level": "senior"}],
    },
    "options": {
        "engagements": ["own_staff", "managed_service", "employer_of_record"],
        "places": ["home", "IN", "PH", "PL"],
        "leave_out": ["managed_service@home", "employer_of_record@home"],
    },
}  # fmt: skip
LOOP = """
    import copy, json, sys
    from datetime import date
    from time import process_time
    import whowhere
    desk, points = json.loads(sys.argv[1]), int(sys.argv[2])
    def at(months):
        document = copy.deepcopy(desk)
        document["work"]["horizon_months"] = months
        whowhere.compare(document, draws=1024, as_of=date(2026, 11, 23)).document
    at(30)
    started = process_time()
    for number in range(points):
        at(24 + number % 36)
    print((process_time() - started) / points)
"""
SHARE = """
    import json, sys
    from datetime import date
    from time import process_time
    from whowhere.interfaces.requests.sources import GRID
    from whowhere.interfaces.requests.written import written_by
    from whowhere.interfaces.sweeping.preparing import prepared
    from whowhere.interfaces.sweeping.work import part_of
    sweep = prepared(written_by(GRID, sys.argv[1]), date(2026, 11, 23))
    part_of(sweep.batches[0])
    started, done = process_time(), 0
    for batch in sweep.batches[1:]:
        done += len(batch.points)
        part_of(batch)
    print((process_time() - started) / done)
"""


def main() -> None:
    """Print each figure beside its budget."""
    with TemporaryDirectory() as folder, tree_of() as before:
        grid = grid_in(Path(folder), POINTS + 16)
        loop = (dedent(LOOP), json.dumps(DESK), str(POINTS))
        ways: dict[str, Callable[[], float]] = {
            "loop before": lambda: run(before, *loop),
            "loop now": lambda: run(ROOT, *loop),
            "sweep": lambda: run(ROOT, dedent(SHARE), str(grid)),
        }
        taken = {name: [way() for _ in range(ROUNDS)] for name, way in in_turn(ways).items()}
        _tell_rate({name: median(times) for name, times in taken.items()})
        if find_spec("distributed"):
            _tell_whole(Path(folder))
        else:
            print('Dask is not installed: pip install "whowhere[cluster]"')


def in_turn(ways: dict[str, Callable[[], float]]) -> dict[str, Callable[[], float]]:
    """Return ways to measure whose runs take turns, so that a slow minute slows all of them."""
    kept: dict[str, list[float]] = {name: [] for name in ways}

    def next_of(name: str) -> float:
        if not kept[name]:
            for each, way in ways.items():
                kept[each].append(way())
        return kept[name].pop(0)

    return {name: (lambda name=name: next_of(name)) for name in ways}  # type: ignore[misc]


def grid_in(folder: Path, points: int) -> Path:
    """Write the desk and a grid near it with so many points."""
    (folder / "desk.json").write_text(json.dumps(DESK))
    heads = list(range(20, 20 + -(-points // 36)))
    said = {"title": "Bench", "scenario": "desk.json", "draws": 1_024,
            "axes": {"heads": heads, "horizon_months": list(range(24, 60))}}  # fmt: skip
    file = folder / f"grid-{points}.json"
    file.write_text(json.dumps(said))
    return file


def run(tree: Path, code: str, *words: str) -> float:
    """Run code in the sources of a tree; return the number that it prints."""
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-c", code, *words], env=environment, text=True,
                          capture_output=True, check=True)  # fmt: skip
    return float(done.stdout)


def _tell_rate(taken: dict[str, float]) -> None:
    for name, seconds in taken.items():
        print(
            f"{name:<12} {1e3 * seconds:6.1f} ms a scenario, {1 / seconds:5.1f} a second and core"
        )
    faster = taken["loop before"] / taken["sweep"]
    verdict = "" if faster >= LEAST_FASTER else "  UNDER"
    print(f"a sweep is {faster:.1f} times as fast as the loop before, of {LEAST_FASTER}{verdict}")
    for machines in (1, 10, 100):
        seconds = 10_000 * taken["sweep"] / (8 * machines)
        said = f"{machines} machine{'s' * (machines > 1)} of 8 cores"
        print(f"10,000 scenarios on {said}: {seconds:,.0f} s")


def _tell_whole(folder: Path) -> None:
    """Sweep with two processes and with two workers of Dask, by what all processors take.

    Of each a small sweep is taken from a large one, so that what it takes to begin is left out.
    """
    from distributed import Client, LocalCluster  # noqa: PLC0415 - an extra

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1",
                     dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster, set_as_default=False) as client,
    ):  # fmt: skip
        _by_dask(folder, WARM, client)
        rounds = [
            (_by_processes(folder, LARGE) - _by_processes(folder, SMALL),
             _by_dask(folder, LARGE, client) - _by_dask(folder, SMALL, client))
            for _ in range(ROUNDS)
        ]  # fmt: skip
    for name, at in (("processes", 0), ("Dask", 1)):
        per = 1e3 * median(taken[at] for taken in rounds) / (LARGE - SMALL)
        print(f"a whole sweep by {name}: {per:.1f} ms of a core a scenario")
    ratio = median(dask / plain for plain, dask in rounds)
    print(f"through Dask on two workers: {beside(ratio, MOST_BY_DASK, 'times')}")


def _by_processes(folder: Path, points: int) -> float:
    """Return what a sweep takes of the processors with two processes, which have ended then."""
    before = os.times()
    _swept(folder, points)
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def _by_dask(folder: Path, points: int, client: Client) -> float:
    """Return what a sweep takes of the processors here and on the workers, which go on."""
    before = process_time() + sum(client.run(process_time).values())
    _swept(folder, points, client.scheduler.address)
    return process_time() + sum(client.run(process_time).values()) - before


def _swept(folder: Path, points: int, cluster: str | None = None) -> None:
    workers = None if cluster else 2
    whowhere.sweep(grid_in(folder, points), workers=workers, cluster=cluster)


if __name__ == "__main__":
    main()
