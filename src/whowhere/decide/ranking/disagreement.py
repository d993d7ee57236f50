"""Where methods put two alternatives in opposite orders, and which criterion makes them do so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from whowhere.decide.ranking.ranked import RankedTable, rank
from whowhere.model.decision_table.table import DecisionTable, Flags
from whowhere.quantities.faults import Faults
from whowhere.quantities.ranges import Array

Places: TypeAlias = NDArray[np.intp]

COMPARED: Final = 200
"""Alternatives among which swaps are looked for: those that rank highest with any method."""
TRACED: Final = 10
"""Swaps of two methods whose driving criterion is looked for, the highest ranks first."""
WORK: Final = 20_000_000
"""Cells, times criteria, up to which a table is ranked again without each of its criteria."""


@dataclass(frozen=True)
class Swap:
    """Two alternatives that two methods put in opposite orders."""

    ahead: str
    """First of the two by the first method, second by the other."""
    behind: str
    ranks: tuple[tuple[int, int], tuple[int, int]]
    """Of the one ahead and the one behind: by the first method, by the second."""
    driven_by: tuple[str, ...]
    """Criteria without any one of which both methods agree, most weight first."""
    traced: bool
    """Whether drivers were looked for."""


@dataclass(frozen=True)
class Disagreement:
    """How two methods differ on one table."""

    first: str
    second: str
    pairs: int
    """Pairs of alternatives that were held against each other."""
    swapped: int
    swaps: tuple[Swap, ...]
    """The highest in rank first; all up to a hundred."""
    same_first: bool
    """Whether the same alternatives share rank 1."""


SHOWN: Final = 100


def disagreements(table: DecisionTable, ranked: Sequence[RankedTable]) -> tuple[Disagreement, ...]:
    """Return, for every two methods, the pairs of alternatives that swap.

    A criterion drives a swap if the two methods, both run without it, no longer put the pair in
    opposite orders. Alternatives beyond the ``COMPARED`` that rank highest are left out.
    """
    if len(ranked) < 2:
        return ()
    best = np.min([each.ranks for each in ranked], axis=0)
    kept = np.sort(np.argsort(best, kind="stable")[:COMPARED])
    trials = _Without(table, ranked)
    return tuple(
        _disagreement(trials, first, second, kept)
        for first, second in combinations(range(len(ranked)), 2)
    )


@dataclass
class _Without:
    """The rankings again, without one criterion at a time; nothing where a method cannot."""

    table: DecisionTable
    ranked: Sequence[RankedTable]

    @cached_property
    def ranks(self) -> dict[tuple[int, int], Array]:
        """Ranks by place of the criterion and of the method."""
        found = {}
        counting = np.flatnonzero(self.table.counting)
        for criterion in counting if self._is_small(len(counting)) else ():
            for at, each in enumerate(self.ranked):
                try:
                    again = rank(self._reweighed(int(criterion)), each.method, each.settings)
                except Faults:
                    continue
                found[int(criterion), at] = np.array(again.ranks, dtype=np.float64)
        return found

    def _is_small(self, criteria: int) -> bool:
        count = len(self.table.alternatives)
        pairwise = any(each.method.pairs_by_criterion for each in self.ranked)
        return criteria > 1 and count * criteria**2 * (count if pairwise else 1) <= WORK

    def _reweighed(self, criterion: int) -> DecisionTable:
        """Return the table with one criterion of weight zero."""
        weights = self.table.weights.copy()
        weights[criterion] = 0
        table = self.table
        return DecisionTable(
            table.alternatives, table.criteria, table.maximise, weights / weights.sum(),
            table.matrix, table.rows_at,
        )  # fmt: skip

    def drivers(self, first: int, second: int, one: int, other: int) -> tuple[str, ...]:
        """Return the criteria without which two methods no longer oppose each other on a pair."""
        found = [
            criterion
            for criterion in {key[0] for key in self.ranks}
            if (criterion, first) in self.ranks and (criterion, second) in self.ranks
            and not self._opposed(criterion, first, second, one, other)
        ]  # fmt: skip
        found.sort(key=lambda criterion: (-self.table.weights[criterion], criterion))
        return tuple(self.table.criteria[each] for each in found)

    def _opposed(self, criterion: int, first: int, second: int, one: int, other: int) -> bool:
        by_first, by_second = self.ranks[criterion, first], self.ranks[criterion, second]
        return bool((by_first[one] - by_first[other]) * (by_second[one] - by_second[other]) < 0)


def _disagreement(trials: _Without, first: int, second: int, kept: Places) -> Disagreement:
    by_first = np.array(trials.ranked[first].ranks)
    by_second = np.array(trials.ranked[second].ranks)
    opposed: Flags = (by_first[kept, np.newaxis] < by_first[kept]) & (
        by_second[kept, np.newaxis] > by_second[kept]
    )
    pairs = sorted(
        ((int(kept[a]), int(kept[b])) for a, b in np.argwhere(opposed)),
        key=lambda pair: (min(by_first[pair[0]], by_second[pair[1]]), pair),
    )
    names = trials.table.alternatives
    swaps = tuple(
        Swap(
            names[a], names[b],
            (
                (int(by_first[a]), int(by_first[b])), (int(by_second[a]), int(by_second[b])),
            ),
            trials.drivers(first, second, a, b) if at < TRACED else (),
            traced=at < TRACED and bool(trials.ranks),
        )
        for at, (a, b) in enumerate(pairs[:SHOWN])
    )  # fmt: skip
    count = len(kept)
    return Disagreement(
        first=trials.ranked[first].method.name,
        second=trials.ranked[second].method.name,
        pairs=count * (count - 1) // 2,
        swapped=len(pairs),
        swaps=swaps,
        same_first=bool(((by_first == 1) == (by_second == 1)).all()),
    )
