"""When the search for a roster stops; told without the solver, which only a search needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDEST_GAP: Final = 0.5
"""The widest gap to the bound that may be asked for, a share of the cost."""


@dataclass(frozen=True)
class SearchLimits:
    """When to stop. Nodes are counted, not seconds, so that every machine finds the same roster."""

    gap: float = 0.02
    """Share of the cost that a better roster could save at most."""
    nodes: int = 20
    seconds: float = 300.0
    """For very large problems only."""

    @property
    def settings(self) -> dict[str, float | int]:
        """The solver's names for it."""
        return {
            "mip_rel_gap": self.gap,
            "mip_max_nodes": self.nodes,
            "time_limit": self.seconds,
        }
