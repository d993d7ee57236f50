"""From which month on less has been spent on an option than on today's way."""

from __future__ import annotations

import numpy as np

from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Waiting
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import FUTURES_FOLLOWED, Futures
from whowhere.simulate.summary import first_rank, waiting

NEVER = Waiting(None, None, None)


def may_pay_back(cost: Array, today: Array) -> bool:
    """Whether an option costs no more than today's way in enough of the futures followed.

    Both have shape (draws,). If not even the first tenth pays back, nobody needs to follow the
    option month by month.
    """
    followed = min(len(cost), FUTURES_FOLLOWED)
    below = np.count_nonzero(cost[:followed] <= today[:followed])
    return bool(below > first_rank(followed))


def payback_month(futures: Futures, option: Option, spent_today: Array) -> Waiting:
    """Return the month in which an option pays back, in the futures that are followed.

    ``spent_today`` is what today's way has taken by the end of each month, shape (months,
    followed).
    """
    return waiting(payback(futures.spent(option), spent_today))


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
