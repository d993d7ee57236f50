"""Curves through known points, made of the operations that every reading knows."""

from whowhere.model.graph.constants import FIVE_YEARS, ONE_DAY, ONE_YEAR, TEN_YEARS
from whowhere.model.graph.operand import Operand, maximum, minimum, over_months, ramped, where


def weeks_after(tenure: Operand, after_1: Operand, after_5: Operand, after_10: Operand) -> Operand:
    """Return weeks of pay after ``tenure`` years, on straight lines through 0, 1, 5, 10 years.

    Beyond ten years of service the weeks stay as they are after ten.
    """
    first = after_1 * minimum(tenure, ONE_YEAR) / ONE_YEAR
    to_five = (after_5 - after_1) * _way(tenure, ONE_YEAR, FIVE_YEARS)
    to_ten = (after_10 - after_5) * _way(tenure, FIVE_YEARS, TEN_YEARS)
    return first + to_five + to_ten


def held_back(
    path: Operand, share: Operand, first: Operand, last: Operand, horizon: Operand
) -> Operand:
    """Return the months of a path from the day on which people go: a share at once, then evenly.

    The share goes on ``first``, the others evenly from there to ``last``, all months of the path.
    """
    return share * over_months(path, first, horizon) + (1 - share) * ramped(path, first, last)


def not_moved(path: Operand, start: Operand, end: Operand, horizon: Operand) -> Operand:
    """Return the months of a path for what has still to move, evenly from start to end."""
    return over_months(path, 0, horizon) - ramped(path, start, end)


def until_overtaken(
    path: Operand, start: Operand, end: Operand, other_start: Operand, other_end: Operand
) -> Operand:
    """Return the months of a path for a team that comes evenly, until another has come evenly."""
    return ramped(path, start, end) - ramped(path, other_start, other_end)


def side_by_side(
    path: Operand, start: Operand, end: Operand, first_handover: Operand, last_handover: Operand
) -> Operand:
    """Return the months of a path from each wave's start to the day on which it stands alone."""
    return until_overtaken(path, start, end, first_handover, last_handover)


def held_from(start: Operand, months_run: Operand, path: Operand, horizon: Operand) -> Operand:
    """Return the months of a path, of what runs to the horizon, that lie after a day.

    What runs begins so many months before the horizon.
    """
    return over_months(path, maximum(horizon - months_run, start), horizon)


def share_held(held: Operand, whole: Operand) -> Operand:
    """Return which share of the months of a path lies after that day."""
    return held / maximum(whole, ONE_DAY)


def comes(luck: Operand, chance: Operand) -> Operand:
    """Return 1 where the luck, even between 0 and 1, falls below the chance of an event, else 0."""
    return where(luck < chance, 1, 0)


def _way(tenure: Operand, start: Operand, end: Operand) -> Operand:
    """Return how far tenure is from start to end, between 0 and 1."""
    return minimum(1, maximum(0, (tenure - start) / (end - start)))
