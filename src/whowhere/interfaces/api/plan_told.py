"""A plan told as it becomes known: how far it has come, then the plan, then what is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import isfinite
from time import monotonic
from typing import Any

from whowhere.decide.portfolio.monitor import THE_PLAN, Progress, SolverMonitor
from whowhere.interfaces.api.answers import plan_asked
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.workers import Tell
from whowhere.interfaces.questions.onlooker import Onlooker
from whowhere.interfaces.questions.plan import QUESTION
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded

PAUSE = 0.25
"""Seconds between two lines about the same search: nobody reads faster."""


def plan_told(said: dict[str, Any], limits: ServerLimits, tell: Tell) -> None:
    """Answer the question ``plan`` in parts, each with the word ``event`` for what it tells.

    ``costing`` and ``seeking`` say how far it has come; ``found`` brings the keys of the document
    that have changed, the first time all of them; ``answer``, the last one, the whole document.
    """
    asked = plan_asked(said, limits)
    growing = _Growing(tell)

    def costed(done: int, total: int) -> None:
        tell({"event": "costing", "done": done, "total": total})

    answer = QUESTION.answer(asked, Onlooker(costed, _Seeking(tell), told=growing.show))
    tell({"event": "answer", "document": answer.document})


@dataclass
class _Growing:
    """Tells of a growing document only what is new."""

    tell: Tell
    told: Document = field(default_factory=dict)

    def show(self, made: Callable[[], Document]) -> None:
        document = made()
        new = {key: value for key, value in document.items() if self.told.get(key) != value}
        self.told = document
        if new:
            self.tell({"event": "found", "document": new})


@dataclass
class _Seeking(SolverMonitor):
    """Tells the best plan so far and the bound, until the plan is proved."""

    tell: Tell
    last: float = 0.0

    def told(self, progress: Progress) -> None:
        """Tell how far solving has come, where the last line about it is old enough."""
        if progress.about != THE_PLAN or monotonic() - self.last < PAUSE:
            return
        self.last = monotonic()
        best, bound = (rounded(x) if isfinite(x) else None for x in (progress.best, progress.bound))
        seconds = round(progress.seconds, 1)
        self.tell({"event": "seeking", "best": best, "bound": bound, "seconds": seconds})
