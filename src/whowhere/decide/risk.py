"""Losses from events that may never come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import highest
from whowhere.simulate.outcomes import Outcome

TAIL = 0.05
"""The dear end of the futures that the tail is the mean of."""


BAD_TENTH: Final = 0.1
"""The dear end of the futures whose mean is the bad tenth."""


def bad_tenth(cost: Array) -> float:
    """Return the mean cost of the dearest tenth of futures; ``cost`` has shape (draws,)."""
    count = max(1, round(BAD_TENTH * len(cost)))
    return float(highest(cost, count).mean())


@dataclass(frozen=True)
class EventLosses:
    """Losses from events, present value over the horizon, company currency."""

    expected: float
    tail: float
    """Mean loss of the dearest 5% of futures."""
    chance: float
    """Share of futures in which at least one event comes."""


def risk_of(outcome: Outcome) -> EventLosses:
    """Return the losses from events: expected, in the tail, and how often there is one."""
    losses = outcome.of("risk")
    worst = highest(losses, max(1, round(TAIL * len(losses))))
    return EventLosses(float(losses.mean()), float(worst.mean()), float(np.mean(losses > 0)))
