"""The same three-option cost difference drawn by whowhere and by squigglepy, in one run.

Both spread the same inputs over the same ranges and do the same arithmetic. Printed beside the
time is how far each is from a reference of ten million random futures: the error of the median,
of P90 and of the chance that one option beats another, over repeated seeds.

Run: python bench/peers.py  (needs squigglepy: pip install squigglepy)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from time import perf_counter

import numpy as np

from whowhere.quantities.ranges import Array, Range
from whowhere.simulate.draws import DrawGroup

DRAWS = 8_192
SEEDS = 20
REFERENCE = 10_000_000
BLOCK = 500_000

RANGES: dict[str, tuple[float, float]] = {
    "home_pay": (41_000, 46_000),
    "home_load": (0.25, 0.35),
    "far_pay": (5_000, 9_000),
    "far_load": (0.15, 0.30),
    "far_effort": (1.05, 1.40),
    "far_overhead": (0.30, 0.80),
    "attrition": (0.20, 0.60),
    "replacing": (0.10, 0.40),
    "set_up": (150_000, 600_000),
    "margin": (0.15, 0.35),
    "governance": (0.04, 0.12),
    "pay_rise": (0.02, 0.09),
}
"""P10 and P90 of each input, all lognormal."""


def costs(x: dict[str, Array]) -> tuple[Array, Array, Array]:
    """Return what a desk of 44 costs over three years at home, in an own centre, at a vendor."""
    growth = 1 + x["pay_rise"] + (1 + x["pay_rise"]) ** 2
    home = 44 * x["home_pay"] * (1 + x["home_load"]) * 3
    people = 44 * x["far_effort"] * (1 + x["attrition"] * x["replacing"])
    team = people * x["far_pay"] * (1 + x["far_load"]) * (1 + growth) * (1 + x["far_overhead"])
    own = team + x["set_up"]
    vendor = team * 0.9 / (1 - x["margin"]) * (1 + x["governance"]) + x["set_up"] / 3
    return home, own, vendor


@dataclass(frozen=True)
class Answer:
    """What a reader would be told of the difference between own centre and vendor."""

    median: float
    p90: float
    chance: float


def answer(x: dict[str, Array]) -> Answer:
    """Return the answer from one sample of every input."""
    _, own, vendor = costs(x)
    difference = own - vendor
    return Answer(
        float(np.median(difference)), float(np.quantile(difference, 0.9)),
        float(np.mean(own < vendor)),
    )  # fmt: skip


def ours(seed: int) -> dict[str, Array]:
    """Draw every input as whowhere does."""
    group = DrawGroup("bench", tuple(RANGES), seed, DRAWS)
    return {
        name: Range(low, float(np.sqrt(low * high)), high, "log").at(group.scores(name))
        for name, (low, high) in RANGES.items()
    }


def theirs(seed: int) -> dict[str, Array]:
    """Draw every input with squigglepy, each as one array, which is its fastest way."""
    import squigglepy as sq  # noqa: PLC0415 - the peer is looked for when it is needed

    sq.set_seed(seed)
    return {
        name: np.asarray(sq.lognorm(low, high, credibility=80) @ DRAWS)
        for name, (low, high) in RANGES.items()
    }


def theirs_one_by_one(seed: int) -> dict[str, Array]:
    """Draw every input with squigglepy, one future at a time, as its users write models."""
    import squigglepy as sq  # noqa: PLC0415

    sq.set_seed(seed)
    inputs = {name: sq.lognorm(low, high, credibility=80) for name, (low, high) in RANGES.items()}
    futures = sq.sample(lambda: [~each for each in inputs.values()], n=DRAWS)
    return dict(zip(RANGES, np.array(futures).T, strict=True))


def random(generator: np.random.Generator, draws: int) -> dict[str, Array]:
    """Draw every input at random with NumPy."""
    return {
        name: Range(low, float(np.sqrt(low * high)), high, "log").at(
            generator.standard_normal(draws)
        )
        for name, (low, high) in RANGES.items()
    }


@cache
def reference() -> tuple[Answer, float]:
    """Return the answer from ten million futures, and the spread of the difference."""
    generator = np.random.default_rng(1)
    parts = []
    for _ in range(REFERENCE // BLOCK):
        _, own, vendor = costs(random(generator, BLOCK))
        parts.append(own - vendor)
    difference = np.concatenate(parts)
    median, p90 = np.quantile(difference, (0.5, 0.9))
    found = Answer(float(median), float(p90), float(np.mean(difference < 0)))
    return found, float(difference.std())


@dataclass(frozen=True)
class Row:
    """One way of drawing: its time for an answer, and its root mean square errors."""

    name: str
    seconds: float
    median: float
    p90: float
    chance: float


def measured(name: str, answered: Callable[[int], Answer], seeds: int = SEEDS) -> Row:
    """Answer with many seeds; errors are shares of the difference's spread, and of futures."""
    answered(0)
    started = perf_counter()
    found = [answered(seed) for seed in range(1, seeds + 1)]
    seconds = (perf_counter() - started) / seeds
    truth, spread = reference()

    def error(part: str) -> float:
        return float(
            np.sqrt(np.mean([(getattr(each, part) - getattr(truth, part)) ** 2 for each in found]))
        )

    return Row(name, seconds, error("median") / spread, error("p90") / spread, error("chance"))


def rows() -> Iterator[Row]:
    """Yield every way of drawing that is installed."""
    yield measured("whowhere", lambda seed: answer(ours(seed)))
    yield measured("numpy, random", lambda seed: answer(random(np.random.default_rng(seed), DRAWS)))
    try:
        import squigglepy as sq  # noqa: F401, PLC0415
    except ImportError:
        print("squigglepy is not installed: pip install squigglepy")
        return
    yield measured("squigglepy, arrays", lambda seed: answer(theirs(seed)))
    yield measured("squigglepy, function", lambda seed: answer(theirs_one_by_one(seed)), seeds=3)


def main() -> None:
    """Print the table; the last column is what the same error of the median would take."""
    print(f"{DRAWS:,} futures of {len(RANGES)} inputs, {SEEDS} seeds; held against {REFERENCE:,}")
    print(f"{'':22} {'time':>8} {'median':>9} {'P90':>9} {'chance':>9} {'same error':>11}")
    print(f"{'':22} {'ms':>8} {'% of sd':>9} {'% of sd':>9} {'points':>9} {'ms':>11}")
    first: Row | None = None
    for row in rows():
        first = first or row
        same = row.seconds * (row.median / first.median) ** 2
        print(
            f"{row.name:22} {1e3 * row.seconds:8.2f} {100 * row.median:9.3f} {100 * row.p90:9.3f}"
            f" {100 * row.chance:9.3f} {1e3 * same:11.2f}"
        )


if __name__ == "__main__":
    sys.exit(main())
