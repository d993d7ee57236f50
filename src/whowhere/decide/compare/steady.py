"""The steady state: a month of an option at full output against a month of today's way.

At start prices, before learning, handing over and waiting, and after them: what the arrangement
costs when it is what it is. It stands beside the saving over the horizon, so that a dear move and
a cheap run do not hide in one number.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from whowhere.model.automation_ledger import at_full
from whowhere.model.graph.evaluate import Spot
from whowhere.model.lasting import lasting
from whowhere.model.scenario.options import Option
from whowhere.model.todays_way import Leg
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures

PEOPLE: Final = "pay_months"
"""When people are paid: as many as the work that is left for them takes."""

RETAINED: Final = "retained_months"
"""When people are paid who stay beside those who come: they are in the lines of a part that is
left, though its people do the work no more."""


def steady_month(futures: Futures, option: Option) -> Array:
    """Return what a month costs once the work has moved, company currency, shape (draws,)."""
    amounts = (
        futures.evaluation.value(line.amount, leg.spot)
        * share_at_full(futures, line.driver, leg.spot)
        for leg in futures.case.legs(option)
        for line in lasting(leg.lines)
    )
    return np.broadcast_to(np.asarray(sum(amounts)), (futures.draws,))


def steady_people(futures: Futures, option: Option) -> Array:
    """Return how many people that month takes, whoever employs them, shape (draws,)."""
    spots = {leg.spot: None for leg in futures.case.legs(option) if _works(leg)}
    people = (
        futures.evaluation.value("team_size", spot) * share_at_full(futures, PEOPLE, spot)
        for spot in spots
    )
    return np.broadcast_to(np.asarray(sum(people)), (futures.draws,))


def _works(leg: Leg) -> bool:
    """Whether the work is done there, and not left by people of whom some are kept beside it."""
    return any(line.driver != RETAINED for line in lasting(leg.lines))


def share_at_full(futures: Futures, driver: str, spot: Spot) -> Array | float:
    """Return how much of an amount flows in a month in which software does its whole share."""
    share = at_full(driver, futures.case.graph)
    return futures.evaluation.value(share, spot) if share else 1.0
