"""Asking one programme several questions within one budget of time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from time import perf_counter

from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.solving import Solution, SolverLimits, solve

SHORTEST = 0.05
"""Seconds below which no further question is begun."""


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

    def solve(self, programme: Programme, care: SolverLimits | None = None) -> Solution:
        """Return the best plan that what is left of the budget finds, with other care if told."""
        left = self.effort.left(self.begun)
        care = replace(care, seconds=left.seconds) if care else left
        return solve(programme, care, self.watch)
