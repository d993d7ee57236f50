"""The kernel of a graph: none of it outranks another, and each of the rest is outranked by it."""

from __future__ import annotations

import numpy as np

from whowhere.model.decision_table.table import Flags


def kernel(outranks: Flags) -> list[int]:
    """Return the places in the kernel, in order; a ring counts as one, so all its members are in.

    ``outranks[i, j]`` says that i outranks j; shape (alternatives, alternatives). Without rings the
    kernel is unique. Source: Roy (1968); Berge (1958), Theorie des graphes.
    """
    open_ = np.ones(len(outranks), dtype=np.bool_)
    chosen = np.zeros_like(open_)
    while open_.any():
        free = open_ & ~outranks[open_].any(axis=0)
        if not free.any():
            free = _first_ring(outranks, open_)
        chosen |= free
        open_ &= ~free & ~outranks[free].any(axis=0)
    return [int(each) for each in np.flatnonzero(chosen)]


def _first_ring(outranks: Flags, open_: Flags) -> Flags:
    """Return a ring of open alternatives that none outside it outranks."""
    start = int(np.flatnonzero(open_)[0])
    while True:
        above = _reached(outranks.T, start, open_)
        beyond = above & ~_reached(outranks, start, open_)
        if not beyond.any():
            return above
        start = int(np.flatnonzero(beyond)[0])


def _reached(edges: Flags, start: int, open_: Flags) -> Flags:
    """Return all open places to which edges lead from one, and the place itself."""
    seen = np.zeros(len(edges), dtype=np.bool_)
    seen[start] = True
    front = seen
    while front.any():
        front = edges[front].any(axis=0) & open_ & ~seen
        seen = seen | front
    return seen
