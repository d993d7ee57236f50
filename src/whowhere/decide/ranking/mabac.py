"""MABAC: how far above or below a border between good and bad."""

from __future__ import annotations

import numpy as np

from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Fault, Faults


def mabac(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the summed distance from the border approximation area; above 0 is beyond it.

    The border of a criterion is the geometric mean of its weighted values. ``contributions`` of
    shape (alternatives, criteria) add up to the score; ``border`` is one value per criterion.

    Source: Pamucar and Cirovic (2015), The selection of transport and handling resources in
    logistics centers using MABAC, Expert Systems with Applications 42, 3016-3028.
    """
    raised = normalised(table, settings["normalisation"], "mabac") + 1
    if raised.min() <= 0:
        do = "Choose another normalisation, such as minmax."
        given = f"scaled to {raised.min() - 1:g}"
        accepted = "scaled values above -1 for mabac, which multiplies them"
        raise Faults([Fault("", "a value", given, accepted, do=do)])
    border = np.exp(np.log(raised).mean(axis=0))
    parts = table.weights * (raised - border)
    return Scored(parts.sum(axis=1), {"border": table.weights * border, "contributions": parts})
