"""Whose uncertainty makes the difference between two options uncertain."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.changed import Changes
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown, inputs_behind, unknowns
from whowhere.quantities.estimates import Index
from whowhere.quantities.ranges import Array
from whowhere.simulate.indices import first_and_total
from whowhere.simulate.leaves import LUCK_OF
from whowhere.simulate.outcomes import Futures

DRAWS = 1_024
"""Futures for the indices unless fewer are asked for: each takes one look per factor."""
SECOND_SEED = 1_000_003
"""Added to the seed for the second, independent set of futures."""

MOST = 0.8
"""The part of what inputs explain alone that the weightiest of them make."""


@dataclass(frozen=True)
class Share:
    """What one factor explains of a variance."""

    unknowns: tuple[Unknown, ...]
    """One input, or those that the user correlates, whose parts cannot be told from each other.

    Empty for chance: events and the walks of exchange rates, all together.
    """
    alone: Index
    """First-order index."""
    in_all: Index
    """Total index."""


@dataclass(frozen=True)
class Indices:
    """Whose uncertainty it is, largest part first."""

    first: Option
    second: Option
    draws: int
    shares: tuple[Share, ...]

    @property
    def explained_alone(self) -> float:
        """Sum of the first-order indices: the rest comes from factors that act together."""
        return fsum(share.alone.value for share in self.shares)

    @property
    def weighty(self) -> int:
        """How many inputs make four fifths of what inputs explain alone."""
        alone = sorted((max(0.0, share.alone.value) for share in self.shares), reverse=True)
        total, reached = fsum(alone), 0.0
        for count, value in enumerate(alone, start=1):
            reached += value
            if reached >= MOST * total:
                return count
        return len(alone)


def indices_of(case: Case, first: Option, second: Option, seed: int, draws: int) -> Indices:
    """Return the indices of what the second option costs beyond the first."""
    looked = min(draws, DRAWS)
    one, other = Futures(case, seed, looked), Futures(case, seed + SECOND_SEED, looked)
    factors: list[tuple[Unknown, ...]] = [*_factors(case, first, second), ()]
    mixed = np.stack(
        [
            _difference(one.changed(_from(one, other, factor, (first, second))), first, second)
            for factor in factors
        ]
    )
    at_one, at_other = (_difference(each, first, second) for each in (one, other))
    found = first_and_total(at_one, at_other, mixed, seed)
    shares = [Share(factor, *pair) for factor, pair in zip(factors, found, strict=True)]
    shares.sort(key=lambda share: -share.in_all.value)
    return Indices(first, second, looked, tuple(shares))


def _factors(case: Case, first: Option, second: Option) -> list[tuple[Unknown, ...]]:
    """Return the unknowns that both options rest on, correlated ones as one factor.

    The indices hold for factors that are independent of each other.
    """
    sets: dict[int, list[Unknown]] = {}
    for place, each in enumerate(unknowns(case, (first, second))):
        of = (at for at, set_ in enumerate(case.together) if (each.name, each.spot) in set_.members)
        sets.setdefault(next(of, len(case.together) + place), []).append(each)
    return [tuple(members) for members in sets.values()]


def _difference(futures: Futures, first: Option, second: Option) -> Array:
    return futures.outcome(second).cost - futures.outcome(first).cost


def _from(
    one: Futures, other: Futures, factor: tuple[Unknown, ...], options: tuple[Option, Option]
) -> Changes:
    """Return a factor's draws from the other set of futures."""
    if not factor:
        return {key: other.leaves(*key) for key in _chance(one.case, options)}
    changes: dict[tuple[str, Spot], Array] = {}
    for each in factor:
        changes |= one.leaves.with_scores(each, other.leaves.scores_of(each))
    return changes


def _chance(case: Case, options: tuple[Option, Option]) -> set[tuple[str, Spot]]:
    """Return the inputs of two options that are chance itself."""
    return {
        (name, spot)
        for option in options
        for name, spot in inputs_behind(case, option)
        if name.startswith(LUCK_OF) or name == "exchange_walk"
    }
