"""The values of what software does and costs at which the verdict turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

import numpy as np

from whowhere.decide.automate.pairs import BothWays
from whowhere.decide.roots import root
from whowhere.model.graph.changed import Changes
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.software_kinds import ASSISTING
from whowhere.simulate.outcomes import Futures

CLOSE_ENOUGH: Final = 1e-7
"""How closely a turning point is found, as a share of the widest value that is tried."""
LEAST_SHARE: Final = 0.01
"""The least share that is tried: of nothing, nothing is known."""
MOST_PRICE: Final = 64.0
"""The largest multiple of its price that is tried."""
NOTHING: Final = 1e-9
"""A difference that is none, as a share of the cost without software."""
SHARES: Final = ("share_solved", "work_saved")
GAIN: Final = "assist_gain"
PRICES: Final = ("price_of_unit", "price_of_seat")


@dataclass(frozen=True)
class Turn:
    """Where an option costs as much with software as without it."""

    option: Option
    """The people."""
    name: str
    """The input: ``share_solved``, ``work_saved``, ``assist_gain``, or ``price`` of all its prices.
    """
    now: float
    """What is likely now."""
    at: float | None
    """The value at which both cost the same in the median; ``None`` where none of them does."""
    pays_below: bool
    """Whether software pays where the value is lower than that; where there is none, and it pays at
    each that is tried, both this and ``pays_above`` are true; where it never does, or changes
    nothing, neither is."""
    pays_above: bool


Gap: TypeAlias = Callable[[float], float]
"""What an option costs more with software than without it, in the median, at a value."""


def turns_of(futures: Futures, pairs: Sequence[BothWays]) -> tuple[Turn, ...]:
    """Return for each pair at which share solved, work saved, gain and price software pays."""
    return tuple(turn for pair in pairs for turn in _of_pair(futures, pair))


def _of_pair(futures: Futures, pair: BothWays) -> Iterator[Turn]:
    without = float(np.median(futures.outcome(pair.people.option).cost))

    def extra(changes: Changes) -> float:
        moved = futures.changed(changes)
        return float(np.median(moved.outcome(pair.beside.option).cost)) - without

    def times(factor: float) -> float:
        value = futures.evaluation.value
        return extra({(name, Spot()): value(name, Spot()) * factor for name in PRICES})

    for name in (GAIN,) if only_assists(futures) else SHARES:
        gap = partial(_at, extra, name)
        likely = _likely(futures, name)
        low = futures.case.facts[name, Spot()][0].value.at_least if name == GAIN else LEAST_SHARE
        yield Turn(pair.people.option, name, likely, *_where(gap, low, 1.0, without))
    price = _likely(futures, PRICES[0]) or _likely(futures, PRICES[1])
    factor, *pays = _where(times, 0.0, MOST_PRICE, without)
    yield Turn(pair.people.option, "price", price, factor and factor * price, *pays)


def only_assists(futures: Futures) -> bool:
    """Whether the software solves nothing alone."""
    said = futures.case.software
    return said is not None and said.kind in ASSISTING


def _at(extra: Callable[[Changes], float], name: str, value: float) -> float:
    return extra({(name, Spot()): np.full(1, value)})


def _likely(futures: Futures, name: str) -> float:
    return futures.case.facts[name, Spot()][0].value.likely


def _where(gap: Gap, low: float, high: float, cost: float) -> tuple[float | None, bool, bool]:
    """Return where software begins or ceases to pay, if it does, and whether it does at the ends.

    It pays where the gap is below zero by more than nothing beside what is paid without it.
    """

    def beyond(value: float) -> float:
        return gap(value) + NOTHING * cost

    pays_low, pays_high = beyond(low) <= 0, beyond(high) <= 0
    at = None
    if pays_low != pays_high:
        at = root(beyond, low, high, CLOSE_ENOUGH * max(1.0, high))
    return at, pays_low, pays_high
