"""A finished sweep as its readers see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from whowhere.decide.sweep.decision_map import DecisionMap
from whowhere.model.sweep.axes import Axis
from whowhere.model.sweep.grid import SweepGrid
from whowhere.report.sweep.map_words import names_in


@dataclass(frozen=True)
class Swept:
    """What a sweep has found."""

    grid: SweepGrid
    axes: tuple[Axis, ...]
    as_of: date
    points: Sequence[Mapping[str, Any]]
    """A row for each point, with every column."""
    options: Sequence[Mapping[str, Any]]
    flips: Sequence[Mapping[str, Any]]
    files: tuple[str, ...]
    """The tables that were written; none where no folder was named."""
    map: DecisionMap | None

    @property
    def refused(self) -> list[Mapping[str, Any]]:
        """The points without an answer."""
        return [row for row in self.points if row["best"] is None]

    @property
    def best(self) -> list[tuple[str, str, int, int]]:
        """Each best option with its name, at how many points, and at how many of them settled.

        The most frequent comes first.
        """
        count = Counter(row["best"] for row in self.points if row["best"])
        settled = Counter(row["best"] for row in self.points if row["best"] and row["settled"])
        names = names_in(self.points, "option")
        return [(key, names[key], times, settled[key]) for key, times in count.most_common()]
