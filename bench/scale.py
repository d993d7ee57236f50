"""A whole comparison of 500 options: its time and memory, and how they grow.

The support desk is compared in every country, under every engagement, by the function behind
``whowhere compare``: costs, savings, losses, pairs, requirements, ranking under unknown weights,
the Pareto front. Then by the one behind ``--json``, which finds every line's quantiles and every
payback as well, and then the break-evens of the two best are found. Where more options are asked
for than countries give, countries are copied under new codes with draws of their
own. Each size is a process of its own, sizes take turns, and the median counts. Growth is told in
seconds of processors, which other programs disturb less than the clock's.

Run: python bench/scale.py
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from itertools import islice
from statistics import median
from time import perf_counter, process_time

from budgets import beside
from engine import every_place
from whowhere.decide.compare.break_even import at_horizon, break_evens
from whowhere.decide.compare.comparison import compare, glance
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option

ROUNDS = 3
OPTIONS, DRAWS, MONTHS = 500, 8_192, 36
SECONDS, PROCESSOR, EVERYTHING, MEBIBYTES = 1.0, 3.0, 4.0, 500.0
"""What a comparison of that size may take beyond start-up: on the clock, of processors, of these
with all that ``--json`` prints; and the memory that it may hold."""
BYTES_TOLD = 1024 if sys.platform == "linux" else 1
"""In what the system tells the most memory that a process has held."""


@dataclass(frozen=True)
class Size:
    """How much is compared."""

    options: int = OPTIONS
    draws: int = DRAWS
    months: int = MONTHS


@dataclass(frozen=True)
class Measured:
    """What one comparison took."""

    compare: float
    processor: float
    """Seconds of processors that the comparison took; above the clock's where both worked."""
    everything: float
    """Seconds of processors where every line and payback is asked for."""
    break_even: float
    """Seconds for the break-evens of the two best options."""
    mebibytes: float
    """The most memory that the comparison held, Python and NumPy included."""


GROWTH: dict[str, Sequence[Size]] = {
    "options": [Size(options=number) for number in (125, 250, 500, 1_000)],
    "draws": [Size(draws=number) for number in (2_048, 4_096, 8_192, 16_384)],
    "months": [Size(months=number) for number in (12, 36, 60, 120)],
}


def copied(case: Case, place: str, code: str) -> Case:
    """Return the case with a place once more, under another code."""
    moved = {
        (name, Spot(code, spot.engagement)): facts
        for (name, spot), facts in case.facts.items()
        if spot.place == place
    }
    again = tuple(replace(each, place=code) for each in case.options if each.place == place)
    tables = ("walks", "places", "reaches", "currencies", "statutes", "labour_forces")
    about = {
        table: {**getattr(case, table), code: getattr(case, table)[place]}
        for table in tables
        if place in getattr(case, table)
    }
    return replace(case, facts={**case.facts, **moved}, options=(*case.options, *again), **about)


def of_size(size: Size) -> Case:
    """Return the support desk with so many options, looked at over so many months."""
    case = every_place()
    abroad = (place for place in sorted(case.places) if place != case.home)
    for number, place in enumerate(islice(abroad, size.options // 6)):
        if len(case.options) >= size.options:
            break
        case = copied(case, place, f"{place}{number}")
    others = [each for each in case.options if each != case.as_is]
    options: tuple[Option, ...] = (case.as_is, *others[: size.options - 1])
    return at_horizon(replace(case, options=options), size.months)


def measure(size: Size) -> Measured:
    """Compare once and return what it took."""
    case = of_size(size)
    started, worked = perf_counter(), process_time()
    found = glance(case, 1, size.draws)
    compared, worked = perf_counter() - started, process_time() - worked
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * BYTES_TOLD
    everything = process_time()
    compare(case, 1, size.draws)
    everything, started = process_time() - everything, perf_counter()
    best = [each.id for each in found.options if not each.fails][:2]
    break_evens(case, [(best[0], best[1])], 1, size.draws)
    return Measured(compared, worked, everything, perf_counter() - started, most / 2**20)


def apart(size: Size) -> Measured:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, json.dumps(asdict(size))]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measured(**json.loads(found.stdout))


def one_round(sizes: Sequence[Size], number: int) -> dict[Size, Measured]:
    """Measure every size once, and say so, since it takes minutes."""
    print(f"round {number} of {ROUNDS}: {len(sizes)} sizes", file=sys.stderr, flush=True)
    return {size: apart(size) for size in sizes}


def main() -> None:
    """Print what 500 options take, then each kind of growth beside the smallest."""
    sizes = dict.fromkeys(size for kind in GROWTH.values() for size in kind)
    rounds = [one_round(tuple(sizes), number) for number in range(1, ROUNDS + 1)]

    def of(size: Size, what: str) -> float:
        return median(getattr(found[size], what) for found in rounds)

    usual = Size()
    print(
        f"{OPTIONS} options x {DRAWS:,} futures x {MONTHS} months, medians of {ROUNDS} rounds\n"
        f"compared in {beside(of(usual, 'compare'), SECONDS, 's')}\n"
        f"processors {beside(of(usual, 'processor'), PROCESSOR, 's')}\n"
        f"with every line and payback {beside(of(usual, 'everything'), EVERYTHING, 's')}\n"
        f"break-evens of two in {of(usual, 'break_even'):.2f} s\n"
        f"memory {beside(of(usual, 'mebibytes'), MEBIBYTES, 'MiB')}"
    )
    for kind, growing in GROWTH.items():
        print(f"{kind:>10} {'x':>7} {'s':>8} {'cpu s':>8} {'x':>7} {'MiB':>8}")
        first = growing[0]
        for size in growing:
            number, worked = getattr(size, kind), of(size, "processor")
            print(
                f"{number:10,} {number / getattr(first, kind):7.1f} {of(size, 'compare'):8.2f}"
                f" {worked:8.2f} {worked / of(first, 'processor'):7.2f}"
                f" {of(size, 'mebibytes'):8,.0f}"
            )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asdict(measure(Size(**json.loads(sys.argv[1]))))))
    else:
        main()
