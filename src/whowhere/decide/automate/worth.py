"""What place and software are worth alone and together, in which order, and if it is undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.automate.pairs import BothWays
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary

EVERYWHERE: Final = Spot()


@dataclass(frozen=True)
class WorthApart:
    """What each saves of today's cost, or of own staff at home, company currency."""

    move: Option
    """The people elsewhere."""
    place: Summary
    software: Summary
    both: Summary
    shared: float
    """What the two alone save in the median more than both together."""


@dataclass(frozen=True)
class Orders:
    """Median costs by what comes first, company currency."""

    together: float
    place_first: float
    software_first: float | None
    """``None`` where nothing stands today that software could work beside first."""

    @property
    def best(self) -> str:
        """The order that costs least."""
        costs = {"together": self.together, "place_first": self.place_first}
        if self.software_first is not None:
            costs["software_first"] = self.software_first
        return min(costs, key=lambda each: costs[each])


@dataclass(frozen=True)
class TakenBack:
    """What it means that work is taken back from the software, for some people."""

    people: Option
    chance: float
    """Share of futures in which it is, within the horizon."""
    if_so: float
    """What the software saves in the median where it is, company currency; below zero: costs."""
    if_not: float


def worth_of(futures: Futures, stays: BothWays, moves: BothWays) -> WorthApart:
    """Return what moving and automating save, alone and together, in the same futures."""
    base = _cost(futures, stays.people.option)
    place = base - _cost(futures, moves.people.option)
    software = base - _cost(futures, stays.beside.option)
    both = base - _cost(futures, moves.beside.option)
    alone = float(np.median(place) + np.median(software))
    return WorthApart(
        moves.people.option, summary(place), summary(software), summary(both),
        alone - float(np.median(both)),
    )  # fmt: skip


def orders_of(futures: Futures, moves: BothWays, software_first: float | None) -> Orders:
    """Return what both at once cost, and the software only once the last wave stands alone."""
    option = moves.beside.option
    handover = futures.figure(option, "handover_month")
    later = futures.evaluation.value("software_start", EVERYWHERE) + handover
    after = futures.changed({("software_start", EVERYWHERE): later})
    return Orders(
        float(np.median(_cost(futures, option))),
        float(np.median(after.outcome(option).cost)),
        software_first,
    )


def taken_back_of(futures: Futures, pair: BothWays) -> TakenBack:
    """Return what software saves where work is taken back from it, and where it is not."""
    saved = _cost(futures, pair.people.option) - _cost(futures, pair.beside.option)
    is_taken = futures.evaluation.value("is_taken_back", EVERYWHERE) > 0
    is_taken = np.broadcast_to(is_taken, saved.shape)

    def median(of: Array) -> float:
        return float(np.median(of)) if len(of) else 0.0

    return TakenBack(
        pair.people.option,
        float(is_taken.mean()),
        median(saved[is_taken]),
        median(saved[~is_taken]),
    )


def _cost(futures: Futures, option: Option) -> Array:
    return futures.outcome(option).cost
