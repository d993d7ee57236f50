"""Options that no other beats on everything at once."""

from __future__ import annotations

import numpy as np

from whowhere.quantities.ranges import Array


def dominators(better: Array) -> list[list[int]]:
    """Return, for each option, the options that are as good on all criteria and better on one.

    ``better`` has shape (options, criteria); more is better on each. An empty list means that the
    option is on the Pareto front.
    """
    found = []
    for row in better:
        as_good = (better >= row).all(axis=1)
        ahead = (better > row).any(axis=1)
        found.append(np.flatnonzero(as_good & ahead).tolist())
    return found
