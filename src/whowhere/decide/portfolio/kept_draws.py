"""Draws that the packages of a portfolio share: each is drawn once, whichever package asks.

What is drawn follows from the seed, a group and a name, not from the facts of a package.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.quantities.ranges import Array
from whowhere.simulate.leaves import DrawnLeaves, group_of
from whowhere.simulate.outcomes import Futures

Kept = dict[tuple[str, str], Array]
"""Scores by group and name; luck and walks of exchange rates by what they are and their name."""


@dataclass
class KeptLeaves(DrawnLeaves):
    """Gives each input's array, from scores that other packages have drawn where they have."""

    kept: Kept = field(kw_only=True)

    def _own(self, name: str, spot: Spot) -> Array:
        key = (group_of(spot), name)
        if key not in self.kept:
            self.kept[key] = super()._own(name, spot)
        return self.kept[key]

    def _luck(self, of: str) -> Array:
        key = ("luck", of)
        if key not in self.kept:
            self.kept[key] = super()._luck(of)
        return self.kept[key]

    def _walk(self, pair: str) -> Array:
        key = ("walk", pair)
        if key not in self.kept:
            self.kept[key] = super()._walk(pair)
        return self.kept[key]


def futures_of(case: Case, seed: int, draws: int, kept: Kept) -> Futures:
    """Return the futures of one package; ``kept`` holds what the packages before it have drawn."""
    futures = Futures(case, seed, draws)
    futures.leaves = KeptLeaves(case, seed, draws, kept=kept)
    futures.evaluation = Evaluation(case.graph, futures.leaves, case.elsewhere)
    return futures
