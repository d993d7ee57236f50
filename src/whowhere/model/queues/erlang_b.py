"""Lost calls: what share of callers finds every agent busy, where nobody can wait."""

from __future__ import annotations

import numpy as np

from whowhere.quantities.ranges import Array


def blocking(agents: int, load: Array) -> Array:
    """Return the share of callers who find all agents busy and go away, in the shape of ``load``.

    ``load`` is in erlangs: calls that would be under way if nobody ever had to wait. It needs no
    factorials and cannot overflow: B(0) = 1, B(n) = a B(n - 1) / (n + a B(n - 1)).
    Source: Erlang (1917); recursion as in Cooper, Introduction to Queueing Theory (1981), 3.3.
    """
    lost = np.ones_like(load)
    for busy in range(1, agents + 1):
        carried = load * lost
        lost = carried / (busy + carried)
    return lost
