"""From which month on less has been spent on an option than on today's way."""

from __future__ import annotations

import numpy as np

from whowhere.quantities.estimates import Waiting
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import first_rank, waiting

NEVER = Waiting(None, None, None)


def payback_month(futures: Futures, outcome: Outcome, today: Array, spent_today: Array) -> Waiting:
    """Return the month in which an option pays back, in the futures that are followed.

    ``today`` is the cost of today's way, shape (draws,); ``spent_today`` what it has taken by the
    end of each month, shape (months, followed). An option that costs more in so many futures that
    not even the first tenth pays back is not followed month by month.
    """
    followed = spent_today.shape[1]
    below = np.count_nonzero(outcome.cost[:followed] <= today[:followed])
    if below <= first_rank(followed):
        return NEVER
    return waiting(payback(futures.spent(outcome.option), spent_today))


def payback(spent: Array, today: Array) -> Array:
    """Return the first month, counted from 1, from which less has been spent than today.

    It must stay so to the end of the horizon; infinite where it does not. Both arrays have
    shape (months, draws) and hold money spent up to the end of each month; the result has
    shape (draws,).
    """
    months = spent.shape[0]
    behind = spent > today
    last_behind = months - np.argmax(behind[::-1], axis=0)
    month = np.where(behind.any(axis=0), last_behind + 1, 1).astype(np.float64)
    return np.where(month > months, np.inf, month)
