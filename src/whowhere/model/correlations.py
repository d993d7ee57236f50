"""Inputs that move together, and the ranks by which they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.assumptions import Meaning
from whowhere.quantities.ranges import Array

Key = tuple[str, Spot]
"""An input and where it belongs; all of its roles move as one."""


@dataclass(frozen=True)
class Correlation:
    """Inputs that move together: the ranks of any two of them."""

    members: tuple[Key, ...]
    ranks: tuple[tuple[float, ...], ...]
    """Spearman's rank correlation of each two, 1 on the diagonal, 0 where nothing was stated."""

    @property
    def pairs(self) -> Iterator[tuple[Key, Key, float]]:
        """Each two that are correlated, and by which rank."""
        for one, other in combinations(range(len(self.members)), 2):
            if rank := self.ranks[one][other]:
                yield self.members[one], self.members[other], rank


def written_as(key: Key) -> str:
    """Return the name under which a user writes an input: ``PH.attrition``."""
    name, spot = key
    return Meaning(name, spot.place, "", spot.engagement, spot.offer).key


def pearson_of(ranks: Array) -> Array:
    """Return the correlations of normal scores that have these rank correlations.

    Source: Pearson, On further methods of determining correlation (1907): 2 sin(pi rank / 6).
    """
    return np.asarray(2 * np.sin(np.pi * ranks / 6))
