"""Who looks on while a programme is solved: told how far it has come, and able to stop it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

THE_PLAN: Final = "the best plan"


@dataclass(frozen=True)
class Progress:
    """How far solving has come."""

    seconds: float
    best: float
    """Cost of the best plan so far; infinite before the first."""
    bound: float
    about: str = THE_PLAN
    """What is being sought, in words."""


class SolverMonitor:
    """What looks on while a programme is solved; this one looks away and never stops it."""

    def told(self, progress: Progress) -> None:
        """Hear how far solving has come."""

    def stops(self) -> bool:
        """Say whether to stop with the best plan so far."""
        return False


UNWATCHED: Final = SolverMonitor()


@dataclass(frozen=True)
class AboutMonitor(SolverMonitor):
    """Tells another monitor what is being sought."""

    watch: SolverMonitor
    about: str

    def told(self, progress: Progress) -> None:
        """Pass progress on, with what it is about."""
        self.watch.told(replace(progress, about=self.about))

    def stops(self) -> bool:
        """Say whether the other monitor would stop."""
        return self.watch.stops()
