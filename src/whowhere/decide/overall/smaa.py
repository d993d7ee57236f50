"""Who is best when nobody has said what matters: acceptability under unknown weights (SMAA-2).

Source: Lahdelma and Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group
decision making, Operations Research 49 (2001), 444-454.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.ranges import Array
from whowhere.simulate.keys import key_of, uniforms

AT_ONCE = 64
"""Futures that are looked at together where each option is tried under its own weights."""


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


def weights_between(lows: Array, highs: Array, draws: int, seed: int) -> Array:
    """Return weights drawn evenly between bounds and made to sum to one, shape (criteria, draws).

    ``lows`` and ``highs`` have shape (criteria,); only their ratios matter.
    """
    luck = uniforms((len(lows), draws), key_of(seed, "buyers"))
    drawn = lows[:, None] + (highs - lows)[:, None] * luck
    return np.asarray(drawn / drawn.sum(axis=0))


def first_shares(values: Array, weights: Array) -> Array:
    """Return the share of draws in which each option is worth most, shape (options,).

    ``values`` has shape (options, criteria, draws), ``weights`` (criteria, draws) or (criteria, 1).
    """
    worth = np.einsum("ocd,cd->od", values, np.broadcast_to(weights, values.shape[1:]))
    return np.asarray(np.bincount(worth.argmax(axis=0), minlength=len(values)) / worth.shape[1])


def acceptability(values: Array, weights: Array) -> Acceptability:
    """Rank options under many weights, one set of weights in each future.

    ``values`` has shape (options, criteria, draws), more being better; ``weights`` has shape
    (criteria, draws).
    """
    options, criteria, draws = values.shape
    utility = np.einsum("ocd,cd->do", values, weights)
    order = np.argsort(-utility, axis=1, kind="stable")
    cells = order * options + np.arange(options)
    ranks = np.bincount(cells.ravel(), minlength=options**2).reshape(options, options) / draws
    central = np.full((options, criteria), np.nan)
    confidence = np.zeros(options)
    firsts = np.flatnonzero(ranks[:, 0])
    for option in firsts:
        central[option] = weights[:, order[:, 0] == option].mean(axis=1)
    confidence[firsts] = _confidence(values, central[firsts], firsts)
    return Acceptability(ranks, central, confidence)


def _confidence(values: Array, central: Array, firsts: NDArray[np.intp]) -> Array:
    """Return the share of futures in which each option is first under its own weights.

    Futures are taken a few at a time: all at once would need one table of options and futures
    for each option that is ever first.
    """
    draws = values.shape[2]
    leads = np.zeros(len(firsts))
    for start in range(0, draws, AT_ONCE):
        some = values[:, :, start : start + AT_ONCE]
        under = np.matmul(central, some)  # (options, firsts, some)
        own = under[firsts, np.arange(len(firsts))]
        leads += np.count_nonzero(own >= under.max(axis=0), axis=1)
    return np.asarray(leads / draws)


def scaled(natural: Sequence[Array], tenths: Array, signs: Array, swings: Array) -> Array:
    """Return values from about 0, the worst, in swings, linear in each criterion.

    ``natural`` has each option's values in natural units, shape (criteria, draws); ``tenths``
    holds their P10, P50 and P90, shape (options, criteria, 3). The worst is the P10 of the lowest
    option: one odd future sets no scale. ``swings`` are the differences, shape (criteria,), that
    weights are for; they do not depend on the options. The result has shape (options, criteria,
    draws).
    """
    worst = np.where(signs > 0, tenths[..., 0], -tenths[..., 2]).min(axis=0)
    found = np.empty((len(natural), *natural[0].shape))
    for option, values in zip(natural, found, strict=True):
        np.multiply(option, signs[:, None], out=values)
        np.subtract(values, worst[:, None], out=values)
        np.divide(values, swings[:, None], out=values)
    return found
