"""How often one option costs less than another, in the same futures."""

from __future__ import annotations

import numpy as np

from whowhere.quantities.ranges import Array

MOST = 60
"""Options that are held against each other, those with the lowest medians: the rest never lead."""


def beats(costs: Array) -> Array:
    """Return the chance that the row's option costs less than the column's.

    ``costs`` has shape (options, draws), the result (options, options). A tie counts half, so
    that the chance of either of two options to cost less is one; an option ties with itself.
    """
    options, draws = costs.shape
    chance = np.full((options, options), 0.5)
    for row in range(options - 1):
        others = costs[row + 1 :]
        wins = np.count_nonzero(costs[row] < others, axis=1)
        losses = np.count_nonzero(costs[row] > others, axis=1)
        chance[row, row + 1 :] = 0.5 + (wins - losses) / (2 * draws)
        chance[row + 1 :, row] = 1 - chance[row, row + 1 :]
    return chance
