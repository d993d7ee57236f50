"""How far two rankings of places agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

LEAST = 3
"""Fewer places in common say nothing."""


@dataclass(frozen=True)
class Agreement:
    """What two rankings say of the places that both hold."""

    places: int
    correlation: float | None
    """Spearman's, among the places in common: 1 the same order, 0 none. ``None`` if too few."""


def agreement(one: Mapping[str, int], other: Mapping[str, int]) -> Agreement:
    """Compare the order of the places that both rankings hold, positions by place, no ties."""
    common = sorted(one.keys() & other.keys())
    if len(common) < LEAST:
        return Agreement(len(common), None)
    orders = [np.argsort(np.argsort([each[place] for place in common])) for each in (one, other)]
    return Agreement(len(common), float(np.corrcoef(orders)[0, 1]))
