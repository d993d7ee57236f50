"""CoCoSo: weighted sums and weighted powers, combined in three ways."""

from __future__ import annotations

import numpy as np

from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array


def cocoso(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the combined compromise of sum and power; more is better.

    ``k_a`` is the share of all, ``k_b`` the multiple of the worst, ``k_c`` the share of the best
    with ``lambda`` as the weight of the sum. An alternative that scales to nothing everywhere is
    refused: ``k_b`` would divide by it.

    Source: Yazdani, Zarate, Zavadskas and Turskis (2019), A combined compromise solution (CoCoSo)
    method for multi-criteria decision-making problems, Management Decision 57, 2501-2519.
    """
    values = normalised(table, settings["normalisation"], "cocoso")
    _require_not_below_zero(table, values)
    s, p = values @ table.weights, (values**table.weights).sum(axis=1)
    _require_above_zero(table, s)
    share = settings["lambda"]
    k_a = (s + p) / (s + p).sum()
    k_b = s / s.min() + p / p.min()
    k_c = (share * s + (1 - share) * p) / (share * s.max() + (1 - share) * p.max())
    scores = np.cbrt(k_a * k_b * k_c) + (k_a + k_b + k_c) / 3
    return Scored(scores, {"s": s, "p": p, "k_a": k_a, "k_b": k_b, "k_c": k_c})


def _require_not_below_zero(table: DecisionTable, values: Array) -> None:
    low = values.min(axis=0)
    do = "Choose another normalisation, such as minmax."
    accepted = "scaled values of 0 or more for cocoso, which takes powers of them"
    faults = [
        Fault("", name, f"scaled to {least:g}", accepted, do=do)
        for name, least in zip(table.criteria, low, strict=True)
        if least < 0
    ]
    if faults:
        raise Faults(faults)


def _require_above_zero(table: DecisionTable, sums: Array) -> None:
    do = "Leave it out, or choose another normalisation, such as linear."
    accepted = "above 0 somewhere for cocoso, which divides by the lowest sum"
    faults = [
        Fault(table.row_at(int(row)), table.alternatives[row], "the worst in all", accepted, do=do)
        for row in np.flatnonzero(sums <= 0)
    ]
    if faults:
        raise Faults(faults)
