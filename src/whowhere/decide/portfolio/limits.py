"""How hard a solver tries: time, gap and branches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter
from typing import Final

import numpy as np


@dataclass(frozen=True)
class SolverLimits:
    """How hard to try."""

    seconds: float = np.inf
    gap: float = 1e-6
    """Relative gap between plan and bound at which the plan counts as proved."""
    nodes: int = 0
    """Branches after which the best plan so far is taken; 0 for no limit."""
    plans: int = 0
    """Plans, each better than the last, after which the last is taken; 0 for no limit."""

    def left(self, begun: float) -> SolverLimits:
        """Return what is left of it after what has been spent since ``begun``."""
        return replace(self, seconds=max(0.0, self.seconds - (perf_counter() - begun)))


USUAL: Final = SolverLimits()
