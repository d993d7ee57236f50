"""ELECTRE I: who outranks whom, because most criteria agree and none objects too much."""

from __future__ import annotations

from typing import Final

import numpy as np

from whowhere.decide.ranking.kernel import kernel
from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import SAME, Scored
from whowhere.model.decision_table.table import DecisionTable, Flags
from whowhere.quantities.ranges import Array

MEAN: Final = "mean"
"""A threshold that is the mean over all pairs."""
SCALES: Final = ("table", "criterion", "pair")
SHOWN: Final = 50
"""Alternatives up to which the matrices of all pairs are given out."""


def electre1(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the number of alternatives that one outranks, less those that outrank it.

    The method itself gives no scores: it gives ``outranks``, and the ``kernel``, of which none
    outranks another while each of the rest is outranked by one of it (places of alternatives; a
    ring of alternatives that outrank each other counts as one). One outranks another if criteria
    of a weight of at least ``concordance`` do not speak against it, and if the largest gap against
    it is at most ``discordance``: as a share of the largest gap in the ``table`` (the source), in
    the ``criterion``, or, weighted, between the ``pair`` (Hwang and Yoon 1981). Thresholds may be
    the ``mean`` over all pairs.

    Source: Roy (1968), Classement et choix en presence de points de vue multiples, RIRO 2(8),
    57-75. It leaves thresholds to the user; 0.65 and 0.35 are those of scikit-criteria.
    """
    values = normalised(table, settings["normalisation"], "electre1")
    concordance = _concordance(values, table.weights)
    discordance = _discordance(values, table.weights, settings["discordance_scale"])
    least = _threshold(settings["concordance"], concordance)
    most = _threshold(settings["discordance"], discordance)
    outranks = (concordance >= least - SAME) & (discordance <= most + SAME)
    np.fill_diagonal(outranks, val=False)
    wins, losses = outranks.sum(axis=1), outranks.sum(axis=0)
    details: dict[str, object] = {
        "outranks_count": wins, "outranked_by_count": losses,
        "concordance_threshold": least, "discordance_threshold": most,
        "kernel": kernel(outranks), "not_outranked": np.flatnonzero(losses == 0).tolist(),
    }  # fmt: skip
    if len(values) <= SHOWN:
        details |= {"concordance": concordance, "discordance": discordance, "outranks": outranks}
    return Scored((wins - losses).astype(np.float64), details)


def _concordance(values: Array, weights: Array) -> Array:
    """Return the weight of the criteria in which the row is at least as good as the column."""
    found = np.zeros((len(values), len(values)))
    for column, weight in zip(values.T, weights, strict=True):
        found += weight * (column[:, np.newaxis] >= column)
    return found


def _discordance(values: Array, weights: Array, scale: str) -> Array:
    """Return the largest gap by which the column is better than the row, on a scale of 0 to 1."""
    ranges = np.ptp(values, axis=0)
    found = np.zeros((len(values), len(values)))
    widest = np.zeros_like(found)
    for column, weight, reach in zip(values.T, weights, ranges, strict=True):
        gaps = column - column[:, np.newaxis]
        if scale == "pair":
            gaps = gaps * weight
            np.maximum(widest, np.abs(gaps), out=widest)
        elif reach > 0:
            gaps = gaps / (reach if scale == "criterion" else ranges.max())
        np.maximum(found, gaps, out=found)
    if scale == "pair":
        return np.divide(found, widest, out=np.zeros_like(found), where=widest > 0)
    return found


def _threshold(setting: object, found: Array) -> float:
    if setting != MEAN:
        return float(setting)  # type: ignore[arg-type]
    apart: Flags = ~np.eye(len(found), dtype=np.bool_)
    return float(found[apart].mean())
