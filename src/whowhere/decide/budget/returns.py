"""What a move returns on what it takes: internal rate of return, and the most that is out."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from whowhere.decide.budget.calendar import YEAR
from whowhere.decide.roots import root
from whowhere.quantities.ranges import Array

MOST: Final = 14.0
"""The logarithm of one and the highest monthly rate at which a return is looked for."""
CLOSE_ENOUGH: Final = 1e-12
"""How closely that logarithm is found, and a sum that is nothing, per the largest month."""


def yearly_return(saved: Array) -> float | None:
    """Return the yearly rate at which what is saved by month, shape (months,), is worth nothing.

    Each month's saving comes at its end. Only a rate above zero is one. ``None`` where there is
    none, or more than one may be: where what has been saved so far does not change its sign exactly
    once, from below.
    Source: Norstrom (1972) for when the rate is the only one
    """
    so_far = np.cumsum(saved)
    signs = np.sign(so_far[np.abs(so_far) > np.abs(saved).max(initial=0.0) * CLOSE_ENOUGH])
    if np.count_nonzero(np.diff(signs)) != 1 or signs[0] > 0:
        return None
    known = np.trim_zeros(saved, "f")  # months without any move the rate nowhere
    at_ends = np.arange(1.0, len(known) + 1)

    def worth(log: float) -> float:
        return float(known @ np.exp(-log * at_ends))

    if worth(0.0) * worth(MOST) > 0:
        return None
    return math.expm1(YEAR * root(worth, 0.0, MOST, CLOSE_ENOUGH))


def peak_funding(beyond: Array) -> Array:
    """Return the most that has been paid beyond today's cash at any month's end, shape (draws,).

    ``beyond`` is what is paid more than today in each month, shape (months, draws).
    """
    return np.asarray(np.maximum(np.cumsum(beyond, axis=0).max(axis=0), 0))
