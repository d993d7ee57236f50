"""WSM: the weighted sum of scaled values."""

from __future__ import annotations

from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored
from whowhere.model.decision_table.table import DecisionTable


def wsm(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the weighted sum, also called simple additive weighting; more is better.

    The source adds values of one unit; ours are scaled first, by their sums unless the user says
    otherwise. ``contributions`` of shape (alternatives, criteria) add up to the score.

    Source: Fishburn (1967), Additive utilities with incomplete product set, Operations Research 15.
    """
    parts = normalised(table, settings["normalisation"], "wsm") * table.weights
    return Scored(parts.sum(axis=1), {"contributions": parts})
