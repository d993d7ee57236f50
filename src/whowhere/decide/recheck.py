"""The same question on two days: whose verdict the facts and the law have changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from whowhere.decide.compare.comparison import Comparison, glance
from whowhere.model.case import Case


@dataclass(frozen=True)
class Rechecked:
    """A case as it was answered on an earlier day, and as it is now."""

    then: Comparison
    now: Comparison

    @property
    def since(self) -> date:
        """The earlier day."""
        return self.then.case.as_of

    @property
    def verdict_changes(self) -> bool:
        """Whether another option is best, or none is any more."""
        before, after = self.then.best, self.now.best
        return (before and before.id) != (after and after.id)

    @property
    def change(self) -> float | None:
        """Rise of the best option's median cost since then, as a share; ``None`` without one."""
        if self.now.best is None:
            return None
        old = next((each for each in self.then.options if each.id == self.now.best.id), None)
        return self.now.best.cost.p50 / old.cost.p50 - 1 if old and old.cost.p50 else None


def recheck(then: Case, now: Case, seed: int, draws: int) -> Rechecked:
    """Answer a case with the figures of two days, in the same futures."""
    return Rechecked(glance(then, seed, draws), glance(now, seed, draws))
