"""Pairs of alternatives on which methods disagree: which methods are for whom, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whowhere.decide.ranking.disagreement import Disagreement, Swap
from whowhere.decide.ranking.ranked import RankedTable


@dataclass(frozen=True)
class Contested:
    """Two alternatives, and the methods that put one or the other ahead."""

    ahead: str
    """The one that more methods put ahead; if as many, the one with the better rank."""
    behind: str
    for_ahead: tuple[str, ...]
    for_behind: tuple[str, ...]
    level: tuple[str, ...]
    """Methods by which both share a rank."""
    opposed: int
    """Pairs of methods that oppose each other here and were looked into."""
    driven_by: tuple[tuple[str, int], ...]
    """Criteria, and how many of those pairs agree without each; the most first."""


def contested(
    alternatives: Sequence[str], ranked: Sequence[RankedTable], found: Sequence[Disagreement]
) -> tuple[Contested, ...]:
    """Return the pairs on which any two methods disagree, those with the best ranks first."""
    swaps: dict[frozenset[str], list[Swap]] = {}
    for disagreement in found:
        for swap in disagreement.swaps:
            swaps.setdefault(frozenset((swap.ahead, swap.behind)), []).append(swap)
    places = {name: at for at, name in enumerate(alternatives)}
    pairs = [_contested(each[0], each, places, ranked) for each in swaps.values()]
    best = {name: sorted(each.ranks[places[name]] for each in ranked) for name in alternatives}
    return tuple(
        sorted(
            pairs,
            key=lambda pair: (best[pair.ahead], best[pair.behind], pair.ahead, pair.behind),
        )
    )


def _contested(
    first: Swap, swaps: Sequence[Swap], places: dict[str, int], ranked: Sequence[RankedTable]
) -> Contested:
    one, other = sorted((first.ahead, first.behind), key=places.__getitem__)
    signs = {
        each.method.name: each.ranks[places[one]] - each.ranks[places[other]] for each in ranked
    }
    for_one = tuple(name for name, sign in signs.items() if sign < 0)
    for_other = tuple(name for name, sign in signs.items() if sign > 0)
    level = tuple(name for name, sign in signs.items() if sign == 0)
    if len(for_other) > len(for_one):
        one, other, for_one, for_other = other, one, for_other, for_one
    traced = [swap for swap in swaps if swap.traced]
    drivers = Counter(criterion for each in traced for criterion in each.driven_by)
    return Contested(
        one, other, for_one, for_other, level, len(traced), tuple(drivers.most_common())
    )
