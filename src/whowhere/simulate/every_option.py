"""Something looked up in every option's outcome, places side by side on several processors."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import TypeVar

from whowhere.model.scenario.options import Option
from whowhere.simulate.how_many import DRAWS
from whowhere.simulate.outcomes import Futures, Outcome

T = TypeVar("T")

MOST_THREADS = 4
"""Threads at work at once; NumPy lets the others run while it computes. Each holds one place."""
FEW_OPTIONS = 100
"""Up to so many, threads take more from each other than they win: they wait in turn for Python."""


def of_every_option(futures: Futures, look: Callable[[Futures, Outcome], T]) -> list[T]:
    """Return what ``look`` finds in each option's outcome, in the order of the places.

    Of many options ``look`` is called in several threads, each at a place of its own, unless so
    many futures are drawn that memory counts more. What holds at home, or for an engagement
    everywhere, is shared: two threads that need it at once both compute it, to the same numbers.
    What an option and a place needed is dropped when the next is looked at.
    """
    by_place = sorted(futures.case.options, key=lambda option: option.place)
    places = [list(options) for _, options in groupby(by_place, key=lambda option: option.place)]

    def at_place(options: Sequence[Option]) -> list[T]:
        return [look(futures, outcome) for outcome in futures.outcomes(options)]

    if len(by_place) <= FEW_OPTIONS or futures.draws > DRAWS:
        return [found for place in places for found in at_place(place)]
    with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1, len(places))) as pool:
        return [found for place in pool.map(at_place, places) for found in place]
