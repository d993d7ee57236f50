"""What a pilot costs beside moving all at once, and how likely a failure makes it worth that."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whowhere.model.case import Case
from whowhere.model.piloted import Piloted
from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class PilotValue:
    """What a pilot costs, and from which chance of failure on it is worth it."""

    path: Piloted
    extra: float
    """Beside moving all at once, in the median, company currency; below zero where it is less."""
    fails: float
    """Share of futures in which the work comes home early."""
    pays_from: float | None
    """The same share from which on the pilot pays if it shows the failure in time; ``None`` where
    an early return costs no more than going on."""


def pilot_values(case: Case, seed: int, draws: int) -> tuple[PilotValue, ...]:
    """Return what each pilot is worth whose arrangement is an option too."""
    paths = [
        path
        for path in case.paths.values()
        if isinstance(path, Piloted) and path.said.then in case.options
    ]
    if not paths:
        return ()
    futures = Futures(case, seed, draws)
    return tuple(_value(futures, path) for path in paths)


def _value(futures: Futures, path: Piloted) -> PilotValue:
    whole = path.said.then
    cost, piloted = futures.outcome(whole).cost, futures.outcome(path.option).cost
    extra = median(piloted) - median(cost)
    comes_home = np.broadcast_to(futures.figure(whole, "is_brought_home") > 0, cost.shape)
    return PilotValue(
        path, extra, float(comes_home.mean()), _pays_from(cost, comes_home, extra, path)
    )


def _pays_from(
    cost: Array, comes_home: NDArray[np.bool_], extra: float, path: Piloted
) -> float | None:
    """Return the chance at which what is spared of a failure is what the pilot costs."""
    if not comes_home.any() or comes_home.all() or extra <= 0:
        return None
    lost = float(cost[comes_home].mean() - cost[~comes_home].mean())
    spared = lost * (1 - (path.said.pilot or 0.0))
    return extra / spared if spared > extra else None
