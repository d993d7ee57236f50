"""Sobol's indices of a three-option cost difference, by whowhere and by SALib, in one run.

Both look at the function of ``bench/peers.py`` at the same inputs and as often: a first and a
second set of futures, and one for each input that comes from the second. Times are those of
drawing, evaluating and the indices with their intervals; accuracy is held against more than ten
million looks.

Run: python bench/indices.py  (the peer needs SALib: pip install SALib)
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from statistics import median
from time import perf_counter

import numpy as np

from peers import RANGES, costs
from whowhere.quantities.ranges import Array, Range
from whowhere.simulate.draws import DrawGroup
from whowhere.simulate.indices import RESAMPLED, first_and_total
from whowhere.simulate.normal import inverse_normal

DRAWS = 1_024
REFERENCE = 2**20
RUNS = 7
NAMES = tuple(RANGES)


@dataclass(frozen=True)
class Found:
    """First-order and total index of every input, each of shape (inputs,)."""

    first: Array
    total: Array


def difference(scores: Array) -> Array:
    """Return own centre less vendor at standard normal scores of shape (inputs, draws)."""
    x = {
        name: Range(low, float(np.sqrt(low * high)), high, "log").at(row)
        for (name, (low, high)), row in zip(RANGES.items(), scores, strict=True)
    }
    _, own, vendor = costs(x)
    return own - vendor


def reference() -> Found:
    """Return the indices from many more futures, by the definitions in Saltelli et al. (2010)."""
    scores, others = (_scores(seed, REFERENCE) for seed in (2_000, 2_001))
    a, b = difference(scores), difference(others)
    middle, variance = (a.mean() + b.mean()) / 2, (a.var() + b.var()) / 2
    first, total = [], []
    for row, other in zip(scores, others, strict=True):
        kept = row.copy()
        row[:] = other
        mixed = difference(scores)
        row[:] = kept
        first.append(np.mean((b - middle) * (mixed - a)) / variance)
        total.append(np.mean((a - mixed) ** 2) / 2 / variance)
    return Found(np.array(first), np.array(total))


def ours(seed: int) -> Found:
    """Return the indices as whowhere finds them."""
    a, b = (_scores(each, DRAWS) for each in (2 * seed, 2 * seed + 1))
    mixed = []
    for at in range(len(NAMES)):
        one = a.copy()
        one[at] = b[at]
        mixed.append(difference(one))
    pairs = first_and_total(difference(a), difference(b), np.stack(mixed), seed)
    return Found(
        np.array([first.value for first, _ in pairs]), np.array([total.value for _, total in pairs])
    )


def _scores(seed: int, draws: int) -> Array:
    group = DrawGroup("indices", NAMES, seed, draws)
    return np.stack([group.scores(name) for name in NAMES])


def theirs(seed: int) -> Found:
    """Return the indices as SALib finds them, with as many draws again for its intervals."""
    from SALib.analyze import sobol as analysis  # noqa: PLC0415 - the peer is looked for when used
    from SALib.sample import sobol as sampling  # noqa: PLC0415

    bounds = [[0.0, 1.0]] * len(NAMES)
    problem = {"num_vars": len(NAMES), "names": list(NAMES), "bounds": bounds}
    points = sampling.sample(problem, DRAWS, calc_second_order=False, seed=seed)
    at = difference(inverse_normal(np.clip(points.T, 1e-9, 1 - 1e-9)))
    found = analysis.analyze(
        problem, at, calc_second_order=False, num_resamples=RESAMPLED, conf_level=0.9, seed=seed
    )
    return Found(np.asarray(found["S1"]), np.asarray(found["ST"]))


def row(name: str, found: Callable[[int], Found], truth: Found) -> tuple[float, list[Found]]:
    """Print time and error of one way, and return its time and its answers."""
    found(0)
    seconds, answers = [], []
    for seed in range(1, RUNS + 1):
        started = perf_counter()
        answers.append(found(seed))
        seconds.append(perf_counter() - started)
    errors = (
        float(np.sqrt(np.mean([(getattr(each, part) - getattr(truth, part)) ** 2
                               for each in answers])))
        for part in ("first", "total")
    )  # fmt: skip
    first, total = errors
    took = median(seconds)
    print(f"{name:12} {1e3 * took:10.1f} {100 * first:14.2f} {100 * total:14.2f}")
    return took, answers


def main() -> None:
    """Print a row for each; then their ratio, and how far apart their mean answers are."""
    truth, looks = reference(), len(NAMES) + 2
    print(f"{len(NAMES)} inputs, {DRAWS:,} x {looks} looks, {RESAMPLED} resamples, {RUNS} seeds;")
    print(f"errors are root mean squares beside {REFERENCE:,} x {looks} looks")
    print(f"{'':12} {'ms':>10} {'alone, points':>14} {'in all, points':>14}")
    mine, my_answers = row("whowhere", ours, truth)
    if find_spec("SALib") is None:
        print("SALib is not installed: pip install SALib")
        return
    peer, peer_answers = row("SALib", theirs, truth)
    apart = max(
        float(np.abs(np.mean([getattr(each, part) for each in my_answers], axis=0)
                     - np.mean([getattr(each, part) for each in peer_answers], axis=0)).max())
        for part in ("first", "total")
    )  # fmt: skip
    print(f"SALib takes {peer / mine:.1f} times as long; largest difference of means {apart:.4f}")


if __name__ == "__main__":
    sys.exit(main())
