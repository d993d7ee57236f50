"""Who is best when nobody has said what matters: acceptability under unknown weights (SMAA-2).

Source: Lahdelma and Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group
decision making, Operations Research 49 (2001), 444-454.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.quantities.ranges import Array
from whowhere.simulate.keys import key_of, uniforms


@dataclass(frozen=True)
class Acceptability:
    """What SMAA-2 says of every option; the first axis of each array is the options."""

    ranks: Array
    """Share of futures and weights in which an option has each rank, shape (options, options)."""
    central_weights: Array
    """Mean of the weights that put the option first, shape (options, criteria); not a number
    where none does."""
    confidence: Array
    """Share of futures in which it is first under its central weights, shape (options,)."""


def random_weights(criteria: int, draws: int, seed: int) -> Array:
    """Return weights spread evenly over all that sum to one, shape (criteria, draws).

    Source: exponential spacings, Devroye, Non-Uniform Random Variate Generation (1986), V.2.
    """
    spacings = -np.log(uniforms((criteria, draws), key_of(seed, "weights")))
    return np.asarray(spacings / spacings.sum(axis=0))


def acceptability(values: Array, weights: Array) -> Acceptability:
    """Rank options under many weights, one set of weights in each future.

    ``values`` has shape (options, criteria, draws), more being better; ``weights`` has shape
    (criteria, draws).
    """
    options, criteria, draws = values.shape
    utility = np.einsum("ocd,cd->od", values, weights)
    order = np.argsort(-utility, axis=0, kind="stable")
    ranks = np.zeros((options, options))
    for rank in range(options):
        ranks[:, rank] = np.bincount(order[rank], minlength=options) / draws
    central = np.full((options, criteria), np.nan)
    confidence = np.zeros(options)
    for option in np.flatnonzero(ranks[:, 0]):
        central[option] = weights[:, order[0] == option].mean(axis=1)
        under = np.einsum("ocd,c->od", values, central[option])
        confidence[option] = np.mean(under.argmax(axis=0) == option)
    return Acceptability(ranks, central, confidence)


def scaled(natural: Array, signs: Array) -> Array:
    """Return values from about 0, the worst, to about 1, the best, linear in each criterion.

    ``natural`` has shape (options, criteria, draws) in natural units. The ends are the P10 of
    the lowest and the P90 of the highest option: one odd future sets no scale. A criterion on
    which all are alike is worth nothing.
    """
    towards = natural * signs[None, :, None]
    low, high = np.quantile(towards, (0.1, 0.9), axis=2)
    worst, best = low.min(axis=0), high.max(axis=0)
    span = np.where(best > worst, best - worst, 1.0)
    found = (towards - worst[None, :, None]) / span[None, :, None]
    return np.where((best > worst)[None, :, None], found, 0.0)
