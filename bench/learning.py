"""What knowing each input is worth (EVPPI), and Sobol's indices, for the ten best options.

Run: python bench/learning.py
"""

from __future__ import annotations

import sys
from dataclasses import replace
from time import perf_counter, process_time

from budgets import beside
from engine import DRAWS, every_place
from whowhere.decide.compare.comparison import compare
from whowhere.decide.learn import learning
from whowhere.decide.sensitivity.indices import indices_of

BEST = 10
SECONDS = 5.0
"""What both questions together may take."""


def main() -> None:
    """Find the ten best of all options, then time both questions about them."""
    case = every_place()
    found = compare(case, 1, DRAWS)
    best = [each.option for each in found.options if not each.fails][:BEST]
    ten = replace(case, options=tuple(dict.fromkeys((case.as_is, *best))))
    started, worked = perf_counter(), process_time()
    worth = learning(ten, (), 1, DRAWS)
    learned = perf_counter()
    pairs = [(best[0], other) for other in best[1:]]
    shares = [indices_of(ten, *pair, 1, DRAWS) for pair in pairs]
    ended, worked = perf_counter(), process_time() - worked
    inputs, factors = len(worth.singles), sum(len(each.shares) for each in shares)
    print(f"worth of {inputs} inputs and {len(worth.groups)} groups: {learned - started:.2f} s")
    print(
        f"Sobol's indices of the best beside each other, {factors} factors: {ended - learned:.2f} s"
    )
    print(f"both {beside(ended - started, SECONDS, 's')} ({worked:.2f} s of processors)")


if __name__ == "__main__":
    sys.exit(main())
