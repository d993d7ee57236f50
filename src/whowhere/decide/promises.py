"""What deals promise at run rate and on their price, and what the horizon keeps of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from whowhere.decide.reality import DealResult, evenly, weighed_tenths
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class Tenths:
    """Shares over the futures of many deals, each deal weighing as much as another."""

    p10: float
    p50: float
    p90: float
    mean: float


def tenths(parts: Sequence[Array]) -> Tenths:
    """Return the spread of what deals come to, an array for each deal."""
    pooled, weights = evenly(parts)
    return Tenths(*weighed_tenths(pooled, weights), float(np.average(pooled, weights=weights)))


@dataclass(frozen=True)
class Promised:
    """What the same deals save in a month once all has moved, and over the whole horizon."""

    deals: int
    run_rate: Tenths
    """Of today's month, at the prices of the start."""
    horizon: Tenths
    """Of what today's team would have cost, after set-up, transition, risk and exit."""
    lost: Tenths
    """What lies between the two in one and the same future, shares of today's cost."""


def promised(results: Iterable[DealResult]) -> Promised:
    """Return run rate beside horizon. Raises ``ValueError`` without a deal that ran."""
    ran = [result for result in results if len(result.savings)]
    return Promised(
        len(ran),
        tenths([result.run_rates for result in ran]),
        tenths([result.savings for result in ran]),
        tenths([result.run_rates - result.savings for result in ran]),
    )


def share_between(results: Iterable[DealResult], least: float, most: float) -> float:
    """Return the share of futures whose saving over the horizon lies from one to the other."""
    pooled, weights = evenly([result.savings for result in results if len(result.savings)])
    return float(np.average((pooled >= least) & (pooled <= most), weights=weights))


def share_at_run_rate(results: Iterable[DealResult], least: float) -> float:
    """Return the share of futures whose run rate saves at least so much."""
    pooled, weights = evenly([result.run_rates for result in results if len(result.run_rates)])
    return float(np.average(pooled >= least, weights=weights))


@dataclass(frozen=True)
class Kept:
    """How much of the saving on the price came over the horizon: 1 is all, below 0 a loss."""

    together: float
    """The mean saving over the horizon, of the mean saving on the price."""
    by_future: Tenths


def kept(results: Iterable[DealResult]) -> Kept:
    """Return what came of what the price promised, over deals that promised a saving."""
    ran = [result for result in results if len(result.savings) and result.gross > 0]
    net = fsum(float(result.savings.mean()) for result in ran)
    return Kept(
        net / fsum(result.gross for result in ran),
        tenths([result.savings / result.gross for result in ran]),
    )
