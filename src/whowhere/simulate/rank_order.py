"""Draws put into another order, so that inputs move together as closely as their ranks say.

Source: Iman and Conover, A distribution-free approach to inducing rank correlation among input
variables, Communications in Statistics B 11 (1982), 311-334.
"""

from __future__ import annotations

import numpy as np

from whowhere.model.correlations import pearson_of
from whowhere.quantities.ranges import Array

ROUNDS = 4
"""Times that the aim is mended by what was missed: two suffice as a rule."""
JITTER = 1e-9
"""Added to a diagonal, so that inputs that move as one can be handled like others."""


def arranged(scores: Array, ranks: Array) -> Array:
    """Return normal scores in an order with given rank correlations, shape (inputs, draws).

    Each input keeps its values, and the first its order. Ranks have shape (inputs, inputs). Raises
    ``LinAlgError`` for ranks that cannot hold at once.
    """
    if scores.shape[1] <= len(scores):
        return scores
    values = np.sort(scores, axis=1)
    free = np.linalg.solve(_root(_correlations(scores)), scores)
    wanted = pearson_of(ranks)
    best, aim = _in_order(values, _root(wanted) @ free), wanted
    for _ in range(ROUNDS):
        aim = aim + wanted - pearson_of(rank_correlations(best))
        try:
            mended = _in_order(values, _root(aim) @ free)
        except np.linalg.LinAlgError:
            break
        best = min(best, mended, key=lambda found: _missed(found, ranks))
    return best


def in_order(scores: Array, like: Array) -> Array:
    """Return scores in the order of others, both in shape (draws,)."""
    found = np.empty_like(scores)
    found[np.argsort(like)] = np.sort(scores)
    return found


def rank_correlations(samples: Array) -> Array:
    """Return Spearman's rank correlations of samples in shape (inputs, draws) without ties."""
    return _correlations(_ranks(samples))


def _correlations(samples: Array) -> Array:
    return np.asarray(np.corrcoef(samples), dtype=np.float64)


def _root(correlations: Array) -> Array:
    return np.asarray(np.linalg.cholesky(correlations + JITTER * np.eye(len(correlations))))


def _ranks(samples: Array) -> Array:
    return np.argsort(np.argsort(samples, axis=1), axis=1).astype(np.float64)


def _in_order(values: Array, like: Array) -> Array:
    """Return sorted values in the order of others."""
    return np.take_along_axis(values, _ranks(like).astype(np.intp), axis=1)


def _missed(found: Array, ranks: Array) -> float:
    return float(np.abs(rank_correlations(found) - ranks).max())
