"""EDAS: how far above and below the average."""

from __future__ import annotations

import numpy as np

from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array


def edas(table: DecisionTable, settings: Settings) -> Scored:
    """Score from 0 to 1 by the distances above and below the average of each criterion.

    ``sp`` and ``sn`` are the weighted sums of both. An average of zero or less is refused: the
    source divides by it. Where nobody differs from the average, nothing is above or below it.

    Source: Keshavarz Ghorabaee, Zavadskas, Olfat and Turskis (2015), Multi-criteria inventory
    classification using EDAS, Informatica 26, 435-451.
    """
    del settings
    average = table.matrix.mean(axis=0)
    _require_above_zero(table, average)
    ahead = (table.matrix - average) / average * np.where(table.maximise, 1.0, -1.0)
    sp = np.maximum(ahead, 0.0) @ table.weights
    sn = np.maximum(-ahead, 0.0) @ table.weights
    return Scored((_of_largest(sp) + 1 - _of_largest(sn)) / 2, {"sp": sp, "sn": sn})


def _of_largest(sums: Array) -> Array:
    largest = sums.max()
    return sums / largest if largest > 0 else np.zeros_like(sums)


def _require_above_zero(table: DecisionTable, average: Array) -> None:
    do = "Count from another zero, such as percent instead of change, or use another method."
    faults = [
        Fault("", f"average of {name}", f"{mean:g}", "above 0 for edas, which divides by it", do=do)
        for name, mean in zip(table.criteria, average, strict=True)
        if mean <= 0
    ]
    if faults:
        raise Faults(faults)
