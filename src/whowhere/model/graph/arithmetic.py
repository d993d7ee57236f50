"""What each operation is on arrays of draws.

Arrays end in the draws; a value that is the same in every future has length 1 there. A figure
with roles has shape (roles, draws), one with levies (levies, roles, draws), a monthly path
(months, draws).
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from whowhere.model.graph.operand import Op
from whowhere.quantities.ranges import Array


def _power(base: Array, exponent: Array) -> Array:
    """Raise by logarithm: the base is one number per future and the exponent one per month."""
    if base.size == 1 and base.item() == math.e:
        return np.exp(exponent)
    with np.errstate(divide="ignore"):  # nothing to a power is nothing
        return np.exp(np.log(base) * exponent)


def _next_grade(amount: Array, grades: Array) -> Array:
    steps = grades.ravel()
    return steps[np.minimum(np.searchsorted(steps, amount), len(steps) - 1)]


ARITHMETIC: dict[Op, Callable[..., Array]] = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "power": _power,
    "minimum": np.minimum,
    "maximum": np.maximum,
    "less": lambda left, right: np.less(left, right).astype(np.float64),
    "less_equal": lambda left, right: np.less_equal(left, right).astype(np.float64),
    "next_grade": _next_grade,
    "over_roles": lambda amount: amount.sum(axis=-2),
}
"""What each operation is on arrays; those that need more than their operands are read apart."""


def chosen(condition: Array, then: Array, otherwise: Array) -> Array:
    """Return ``then`` where the condition is not zero, ``otherwise`` elsewhere."""
    return np.asarray(np.where(condition != 0, then, otherwise), dtype=np.float64)


def over_levies(amount: Array, *, with_roles: bool) -> Array:
    """Sum over contribution lines; without roles what is left has only the draws."""
    total = np.asarray(amount.sum(axis=-3))
    return total if with_roles else np.asarray(total[..., 0, :])


def first_draws(values: Array, draws: int | None) -> Array:
    """Return the first draws of an array that ends in draws, or in 1 for all alike."""
    return values[..., :draws] if values.ndim and values.shape[-1] > 1 else values
