"""Asking one programme several questions within one budget of time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TypeVar

from whowhere.decide.portfolio.limits import SolverLimits
from whowhere.decide.portfolio.monitor import UNWATCHED, AboutMonitor, SolverMonitor
from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.solving import ANY, Solution, Sought, solve

SHORTEST = 0.05
"""Seconds below which no further question is begun."""
Asked = TypeVar("Asked")
Found = TypeVar("Found")


@dataclass
class Budget:
    """The time and care that all questions of a plan share, and who looks on."""

    effort: SolverLimits = field(default_factory=SolverLimits)
    watch: SolverMonitor = UNWATCHED
    begun: float = field(default_factory=perf_counter)

    @property
    def is_spent(self) -> bool:
        """Whether time is up, or the user has had enough."""
        return self.watch.stops() or self.effort.left(self.begun).seconds < SHORTEST

    def about(self, words: str) -> Budget:
        """Return the same budget for questions about something that the monitor is told."""
        is_watched = self.watch is not UNWATCHED
        return replace(self, watch=AboutMonitor(self.watch, words)) if is_watched else self

    def solve(
        self, programme: Programme, care: SolverLimits | None = None, sought: Sought = ANY
    ) -> Solution:
        """Return the best plan that what is left of the budget finds, with other care if told."""
        left = self.effort.left(self.begun)
        care = replace(care, seconds=left.seconds) if care else left
        return solve(programme, care, self.watch, sought)


def side_by_side(ask: Callable[[Asked], Found], each: Iterable[Asked]) -> tuple[Found, ...]:
    """Return answers to questions that do not rest on each other, in their order.

    The solver leaves Python's lock alone. What one raises is raised once the others that have
    begun are done; none begins after it.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        begun = [pool.submit(ask, one) for one in each]
        try:
            return tuple(one.result() for one in begun)
        finally:
            for one in begun:
                one.cancel()
