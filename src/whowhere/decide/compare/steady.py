"""The steady state: a month of an option at full output against a month of today's way.

At start prices, before learning, handing over and waiting, and after them: what the arrangement
costs when it is what it is. It stands beside the saving over the horizon, so that a dear move and
a cheap run do not hide in one number.
"""

from __future__ import annotations

import numpy as np

from whowhere.model.lasting import lasting
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures


def steady_month(futures: Futures, option: Option) -> Array:
    """Return what a month costs once the work has moved, company currency, shape (draws,)."""
    amounts = (
        futures.evaluation.value(line.amount, leg.spot)
        for leg in futures.case.legs(option)
        for line in lasting(leg.lines)
    )
    return np.broadcast_to(np.asarray(sum(amounts)), (futures.draws,))


def steady_people(futures: Futures, option: Option) -> Array:
    """Return how many people that month takes, whoever employs them, shape (draws,)."""
    people = (
        futures.evaluation.value("team_size", leg.spot)
        for leg in futures.case.legs(option)
        if lasting(leg.lines)
    )
    return np.broadcast_to(np.asarray(sum(people)), (futures.draws,))
