"""What an hour of a vendor's person costs in the model, to hold against published prices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.reality import hourly_price
from whowhere.model.case import Case
from whowhere.model.deals import Deal
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class ModelPrice:
    """US dollars for an hour at work of one person, in the model's futures."""

    work: str
    place: str
    p10: float
    p50: float
    p90: float


def model_price(deal: Deal, case: Case, seed: int, draws: int) -> ModelPrice:
    """Return the price of an hour of what a deal buys."""
    hourly = hourly_price(deal, Futures(case, seed, draws))
    p10, p50, p90 = np.quantile(hourly, (0.1, 0.5, 0.9)).tolist()
    return ModelPrice(deal.work.name, deal.option.place, p10, p50, p90)
