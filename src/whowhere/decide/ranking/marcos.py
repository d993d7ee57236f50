"""MARCOS: between an alternative that is best in all and one that is worst in all."""

from __future__ import annotations

import numpy as np

from whowhere.decide.ranking.normalising import require, scaled
from whowhere.decide.ranking.parameters import Settings
from whowhere.decide.ranking.scoring import Scored
from whowhere.model.decision_table.table import DecisionTable
from whowhere.quantities.faults import Fault, Faults


def marcos(table: DecisionTable, settings: Settings) -> Scored:
    """Score by the utility against the ideal and the anti-ideal alternative; more is better.

    ``k_plus`` is the weighted sum as a share of the ideal's, ``k_minus`` of the anti-ideal's.
    Weighted sums of zero or less, which it would divide by, are refused.

    Source: Stevic, Pamucar, Puska and Chatterjee (2020), Sustainable supplier selection in
    healthcare industries using MARCOS, Computers and Industrial Engineering 140, 106231.
    """
    names = settings["normalisation"]
    require(table, names, "marcos")
    top, bottom = table.matrix.max(axis=0), table.matrix.min(axis=0)
    ideal = np.where(table.maximise, top, bottom)
    anti_ideal = np.where(table.maximise, bottom, top)
    extended = np.vstack([table.matrix, ideal, anti_ideal])
    sums = scaled(extended, table.maximise, names) @ table.weights
    if sums.min() <= 0:
        do = "Choose another normalisation, such as linear, with values above 0."
        accepted = "above 0 for marcos, which divides by it"
        given = f"{sums.min():g}"
        raise Faults([Fault("", "the worst weighted sum", given, accepted, do=do)])
    k_plus, k_minus = sums[:-2] / sums[-2], sums[:-2] / sums[-1]
    f_plus, f_minus = k_minus / (k_plus + k_minus), k_plus / (k_plus + k_minus)
    scores = (k_plus + k_minus) / (1 + (1 - f_plus) / f_plus + (1 - f_minus) / f_minus)
    return Scored(scores, {"k_plus": k_plus, "k_minus": k_minus})
