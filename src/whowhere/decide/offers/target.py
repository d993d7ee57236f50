"""The price at which an offer would cost a given sum, found on the model itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from whowhere.decide.roots import root
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

PRICES = ("quoted_price", "transaction_price", "seat_price", "hourly_price")
"""What an offer asks for the work; its fees stay as they are."""
MOST = 64.0
"""The largest multiple of its prices that is tried."""
CLOSE_ENOUGH = 1e-12


Summed: TypeAlias = Callable[[Array], float]
"""From costs over the futures to the one that is meant: their mean, or their median."""


def expected(costs: Array) -> float:
    """Return the mean cost."""
    return float(costs.mean())


def target_factor(
    futures: Futures, option: Option, target: float, summed: Summed = expected
) -> float | None:
    """Return by what an offer's prices are multiplied so that it costs ``target``.

    ``None`` where it would cost more for nothing, or less at any price that is tried.
    """
    spot = futures.case.spot(option)
    prices = {(name, spot): futures.evaluation.value(name, spot) for name in PRICES}

    @cache
    def gap(factor: float) -> float:
        scaled = {key: price * factor for key, price in prices.items()}
        return summed(futures.changed(scaled).outcome(option).cost) - target

    high = 1.0
    while gap(high) < 0 and high < MOST:
        high *= 2
    if gap(high) < 0 or gap(0.0) > 0:
        return None
    return root(gap, 0.0, high, CLOSE_ENOUGH) if gap(high) > 0 else high
