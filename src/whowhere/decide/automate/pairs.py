"""Each option without software beside the same one with it, in the same futures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary


@dataclass(frozen=True)
class BothWays:
    """An option without software, and the same with it."""

    people: OptionResult
    beside: OptionResult
    saves: Summary
    """What the software saves of the cost without it, as a share; below zero where it costs."""
    costs_more: float
    """Share of futures in which the option costs more with software."""

    @property
    def change(self) -> float:
        """What the software saves of the median cost, as a share; below zero where it costs."""
        return 1 - self.beside.cost.p50 / self.people.cost.p50

    @property
    def fails(self) -> bool:
        """Whether either is kept out by a requirement."""
        return bool(self.people.fails or self.beside.fails)


def pairs_of(comparison: Comparison, futures: Futures) -> tuple[BothWays, ...]:
    """Return every option that is compared both ways, lowest median of the two first."""
    results = {each.option: each for each in comparison.options}
    found = [
        _pair(results[option.without_software], beside, futures)
        for option, beside in results.items()
        if option.automated and option.without_software in results
    ]
    return tuple(sorted(found, key=lambda each: (_least(each), each.people.id)))


def best_of(pairs: Sequence[BothWays], *, of: Sequence[str]) -> BothWays | None:
    """Return the cheapest admissible of some pairs, by the ids of their people."""
    return next((each for each in pairs if each.people.id in of and not each.fails), None)


def _pair(people: OptionResult, beside: OptionResult, futures: Futures) -> BothWays:
    alone, both = _cost(futures, people), _cost(futures, beside)
    return BothWays(people, beside, summary(1 - both / alone), float(np.mean(both > alone)))


def _cost(futures: Futures, result: OptionResult) -> Array:
    return futures.outcome(result.option).cost


def _least(pair: BothWays) -> float:
    return min(pair.people.cost.p50, pair.beside.cost.p50)
