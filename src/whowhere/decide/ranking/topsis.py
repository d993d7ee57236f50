"""TOPSIS: near to the best values, far from the worst."""

from __future__ import annotations

from typing import Final

import numpy as np

from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.ranges import Array

DISTANCES: Final = ("euclidean", "manhattan", "chebyshev")


def topsis(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the distance from the worst as a share of both distances; 1 is the ideal.

    Where all alternatives are alike, both distances are zero and the score is one half.

    Source: Hwang and Yoon (1981), Multiple Attribute Decision Making, chapter 3; vector
    normalisation and Euclidean distance are theirs.
    """
    values = normalised(table, settings["normalisation"], "topsis") * table.weights
    to_best = distance(values - values.max(axis=0), settings["distance"])
    to_worst = distance(values - values.min(axis=0), settings["distance"])
    both = to_best + to_worst
    scores = np.divide(to_worst, both, out=np.full(len(both), 0.5), where=both > 0)
    return Scored(scores, {"distance_to_best": to_best, "distance_to_worst": to_worst})


def distance(gaps: Array, kind: str) -> Array:
    """Return the length of each row."""
    if kind == "euclidean":
        return np.asarray(np.sqrt(np.einsum("ij,ij->i", gaps, gaps)))
    sizes = np.abs(gaps)
    return np.asarray(sizes.sum(axis=1) if kind == "manhattan" else sizes.max(axis=1))
