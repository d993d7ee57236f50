"""CODAS: far from the worst values, by the straight line first and street by street second."""

from __future__ import annotations

import numpy as np

from whowhere.decide.ranking.normalising import normalised
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored, blocks
from whowhere.decide.ranking.topsis import distance
from whowhere.model.decision_table.table import DecisionTable


def codas(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the distances from the worst values, compared with every other alternative.

    Straight-line distances decide; where two differ by ``tau`` or more, the sums of the gaps are
    added. So the formulas of the source; its words would have the sums decide where two are close.

    Source: Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene (2016), A new combinative
    distance-based assessment (CODAS) method, Economic Computation and Economic Cybernetics Studies
    and Research 50(3), 25-44; linear normalisation and tau = 0.02 are theirs.
    """
    values = normalised(table, settings["normalisation"], "codas") * table.weights
    gaps = values - values.min(axis=0)
    straight, streets = distance(gaps, "euclidean"), distance(gaps, "manhattan")
    scores = np.empty(len(straight))
    for part in blocks(len(straight)):
        lead = straight[part, np.newaxis] - straight
        apart = np.abs(lead) >= settings["tau"]
        scores[part] = (lead + apart * (streets[part, np.newaxis] - streets)).sum(axis=1)
    return Scored(scores, {"euclidean_distance": straight, "taxicab_distance": streets})
