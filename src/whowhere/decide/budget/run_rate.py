"""A year once the work has moved: what it takes by category, today and under an option."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.decide.budget.calendar import YEAR
from whowhere.decide.compare.steady import share_at_full
from whowhere.model.budget_categories import CATEGORIES, Category, category_of
from whowhere.model.lasting import lasting
from whowhere.model.scenario.options import Option
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class RunRate:
    """What a category takes in a year at run rate, expected, at start prices."""

    category: Category
    today: float
    option: float


def run_rates(futures: Futures, option: Option) -> tuple[RunRate, ...]:
    """Return a year at run rate by category; together it is the steady month twelve times."""
    today, after = (_by_category(futures, told) for told in (futures.case.as_is, option))
    return tuple(
        RunRate(name, today.get(name, 0.0), after.get(name, 0.0))
        for name in CATEGORIES
        if name in today or name in after
    )


def _by_category(futures: Futures, option: Option) -> dict[Category, float]:
    found: dict[Category, float] = {}
    for leg in futures.case.legs(option):
        for line in lasting(leg.lines):
            amount = futures.evaluation.value(line.amount, leg.spot)
            month = np.mean(amount * share_at_full(futures, line.driver, leg.spot))
            if month:
                name = category_of(line)
                found[name] = found.get(name, 0.0) + float(month) * YEAR
    return found
