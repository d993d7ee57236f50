"""VIKOR: a compromise between the sum of all shortfalls and the largest single one."""

from __future__ import annotations

import numpy as np

from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import SAME, Scored
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.ranges import Array


def vikor(table: DecisionTable, settings: Settings) -> Scored:
    """Score by Q, 0 the best and 1 the worst: a low score is good.

    ``s`` is the weighted sum of shortfalls from the best values, ``r`` the largest of them, and
    ``v`` the weight of the sum. ``compromise`` holds the places of the alternatives that the
    source proposes: the first alone where its lead is ``advantage_needed`` or more and it is also
    first in s or r. A criterion that does not differ adds nothing, nor do s and r if level.

    Source: Opricovic and Tzeng (2004), Compromise solution by MCDM methods, European Journal of
    Operational Research 156, 445-455.
    """
    values = normalised(table, settings["normalisation"], "vikor")
    shortfall = table.weights * _share(values.max(axis=0) - values, np.ptp(values, axis=0))
    s, r, v = shortfall.sum(axis=1), shortfall.max(axis=1), settings["v"]
    q = v * _share(s - s.min(), np.ptp(s)) + (1 - v) * _share(r - r.min(), np.ptp(r))
    advantage = 1 / (len(q) - 1)
    return Scored(
        q,
        {
            "s": s, "r": r, "advantage_needed": advantage,
            "compromise": _compromise(q, s, r, advantage),
        },
    )  # fmt: skip


def _share(part: Array, whole: Array | float) -> Array:
    bottom = np.broadcast_to(whole, part.shape)
    return np.asarray(np.divide(part, bottom, out=np.zeros_like(part), where=bottom > 0))


def _compromise(q: Array, s: Array, r: Array, advantage: float) -> list[int]:
    """Return the places of the proposed alternatives, best first."""
    order = np.argsort(q, kind="stable")
    first = order[0]
    if q[order[1]] - q[first] < advantage - SAME:
        return [int(each) for each in order if q[each] - q[first] < advantage - SAME]
    stable = s[first] <= s.min() + SAME or r[first] <= r.min() + SAME
    return [int(each) for each in order[: 1 if stable else 2]]
