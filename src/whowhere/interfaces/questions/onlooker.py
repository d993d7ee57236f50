"""Who looks on while an answer is found: told how far it has come, and able to end it early."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from whowhere.decide.portfolio.monitor import UNWATCHED, SolverMonitor
from whowhere.quantities.progress import OnProgress, unheard

if TYPE_CHECKING:  # who only asks needs no terminal
    from rich.console import Console

    from whowhere.report.media.documents import Document

Printing: TypeAlias = "Callable[[Console], None]"
"""Prints a part of an answer."""


@dataclass(frozen=True)
class Onlooker:
    """Somebody who waits for an answer; by default nobody."""

    on_progress: OnProgress = unheard
    solver: SolverMonitor = UNWATCHED
    """Looks on while a solver works, and may stop it with the best plan so far."""
    shown: Callable[[Printing], None] | None = None
    """Shows a part of the answer as soon as it is known; ``None`` where only the whole counts."""
    told: Callable[[Callable[[], Document]], None] | None = None
    """Takes the document as far as it is known; ``None`` where only the whole counts."""
    reads_all: bool = True
    """Whether every part of the answer will be read; a terminal shows few options in detail."""


NOBODY = Onlooker()
