"""What an hour of a vendor's person costs in the model, to hold against published prices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from whowhere.decide.reality import hourly_price
from whowhere.facts.deals import Priced, PricedWork, WorkKind
from whowhere.facts.factbook import Factbook
from whowhere.model.deals import Deal, deal_case
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class ModelPrice:
    """US dollars for an hour at work of one person, in the model's futures."""

    work: str
    place: str
    p10: float
    p50: float
    p90: float


def model_prices(priced: Priced, factbook: Factbook, seed: int, draws: int) -> Iterator[ModelPrice]:
    """Yield the price of each kind of work in each place."""
    for work in priced.work:
        for place in priced.places:
            deal = priced_deal(priced, work, place)
            futures = Futures(deal_case(deal, factbook), seed, draws)
            p10, p50, p90 = np.quantile(hourly_price(deal, futures), (0.1, 0.5, 0.9)).tolist()
            yield ModelPrice(work.name, place, p10, p50, p90)


def priced_deal(priced: Priced, work: PricedWork, place: str) -> Deal:
    """Return the deal whose price is looked at."""
    kind = WorkKind(
        reason=priced.reason, name=work.name, weight=1, languages="en", core=0, roles=work.roles
    )
    home = place if place in priced.at_home else priced.home
    option = Option(Engagement(work.engagement), place)
    return Deal(0, home, kind, "en", priced.heads, option, priced.horizon_months)
