"""Who looks on while an answer is found: told how far it has come, and able to end it early."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.quantities.progress import OnProgress, unheard


@dataclass(frozen=True)
class Onlooker:
    """Somebody who waits for an answer; by default nobody."""

    on_progress: OnProgress = unheard
    solver: SolverMonitor = UNWATCHED
    """Looks on while a solver works, and may stop it with the best plan so far."""
    reads_all: bool = True
    """Whether every part of the answer will be read; a terminal shows few options in detail."""


NOBODY = Onlooker()
