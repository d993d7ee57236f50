"""At which price of today's vendor staying costs least: the aim of a renegotiation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from whowhere.decide.compare.comparison import Comparison, PriceToStay
from whowhere.decide.roots import root
from whowhere.model.case import Case
from whowhere.model.engagements import VENDORS
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures

RIVALS = 3
"""Options whose costs are followed as the price moves: those with the lowest medians."""
DEAREST = 8.0
"""How many times today's price is looked up to, where staying costs least already."""
PRECISE = 1e-5
"""Share of today's price to which the price is found."""


def has_a_price(case: Case) -> bool:
    """Whether one vendor does the whole work today."""
    is_one_part = case.today is not None and len(case.today.parts) == 1
    return is_one_part and case.as_is.engagement in VENDORS


def with_price(comparison: Comparison) -> Comparison:
    """Return a comparison with the price at which staying costs least, where a vendor is paid."""
    return replace(comparison, price_to_stay=price_to_stay(comparison))


def price_to_stay(comparison: Comparison) -> PriceToStay | None:
    """Find the price; ``None`` where no vendor does the whole work today. Ties count as staying."""
    if not has_a_price(comparison.case):
        return None
    case = comparison.case
    others = [each for each in comparison.options if not case.is_at_work(each.option)]
    rivals = [each.option for each in others if not each.fails]  # a renewed price is to stay too
    if not rivals:
        return None
    return _found(_Prices(Futures(case, comparison.seed, comparison.draws), rivals[:RIVALS]))


@dataclass
class _Prices:
    """What staying costs at a price beyond the best of its rivals."""

    futures: Futures
    rivals: Sequence[Option]

    @property
    def spot(self) -> Spot:
        """Where today's price stands."""
        return self.futures.case.spot(self.futures.case.as_is)

    def medians(self, price: float) -> tuple[float, dict[str, float]]:
        """Return the median cost of staying, and of each rival, at a price."""
        at_price = self.futures.changed(
            {("quoted_price", self.spot): np.array([price]), ("has_quote", self.spot): np.ones(1)}
        )
        stay = median(at_price.outcome(self.futures.case.as_is).cost)
        costs = {each.id: median(at_price.outcome(each).cost) for each in self.rivals}
        return stay, costs

    def gap(self, price: float) -> float:
        """Return how much more staying costs than the best rival, in the median."""
        stay, costs = self.medians(price)
        return stay - min(costs.values())

    def rival(self, price: float) -> str:
        """Return the id of the best rival at a price."""
        _, costs = self.medians(price)
        return min(costs, key=lambda each: costs[each])


def _found(prices: _Prices) -> PriceToStay:
    now = float(np.median(prices.futures.evaluation.value("vendor_price", prices.spot)))
    least, most = (0.0, now) if prices.gap(now) > 0 else (now, DEAREST * now)
    if prices.gap(least) > 0 or prices.gap(most) <= 0:
        return PriceToStay(now, None, prices.rival(least))
    at = root(prices.gap, least, most, PRECISE * now)
    return PriceToStay(now, at, prices.rival(at))
