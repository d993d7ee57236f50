"""What less or more demand would do to an option's cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary

LOW, HIGH = 0.7, 1.3
"""Demand that is looked at, relative to what the scenario asks for: the usual 30% either way."""


@dataclass(frozen=True)
class Flexibility:
    """An option's cost under low, base and high demand, and what follows demand down."""

    low: Summary
    base: Summary
    high: Summary
    follows_down: float
    """Share of the cost that a fall in demand takes with it, in proportion."""


def at_demand(case: Case, demand: float) -> Case:
    """Return the case with so many times the heads."""
    scaled = {
        key: tuple(replace(fact, value=fact.value.times(demand)) for fact in facts)
        for key, facts in case.facts.items()
        if key[0] == "heads"
    }
    return replace(case, facts={**case.facts, **scaled})


def flexibility(case: Case, option: Option, seed: int, draws: int) -> Flexibility:
    """Return how an option's cost moves with demand, and what stands today with it.

    What less demand would save is saved only as far as the engagement is not committed to it.
    """
    base = _cost(case, option, seed, draws)
    less = _cost(at_demand(case, LOW), option, seed, draws)
    more = _cost(at_demand(case, HIGH), option, seed, draws)
    futures = Futures(case, seed, draws)
    low = base - (base - less) * futures.figure(option, "freed_share")
    follows = float(np.mean((base - low) / base)) / (1 - LOW)
    return Flexibility(summary(low), summary(base), summary(more), follows)


def _cost(case: Case, option: Option, seed: int, draws: int) -> Array:
    return Futures(case, seed, draws).outcome(option).cost
