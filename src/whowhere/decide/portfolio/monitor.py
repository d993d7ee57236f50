"""Who looks on while a programme is solved: told how far it has come, and able to stop it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Progress:
    """How far solving has come."""

    seconds: float
    best: float
    """Cost of the best plan so far; infinite before the first."""
    bound: float


class SolverMonitor:
    """What looks on while a programme is solved; this one looks away and never stops it."""

    def told(self, progress: Progress) -> None:
        """Hear how far solving has come."""

    def stops(self) -> bool:
        """Say whether to stop with the best plan so far."""
        return False


UNWATCHED: Final = SolverMonitor()
