"""Rules that cannot all be kept: the smallest sets of them that clash.

Sets are tried by size, smallest first; a set that lies within rules known to be kept together is
not tried, and a set that holds a known clash is no news. So every clash that is told is as small
as can be: drop any one of its rules and the rest can be kept. The idea of growing what is
feasible is that of Liffiton and others (2016), Fast, flexible MUS enumeration; deletion as filter
that of Chinneck and Dravnieks (1991).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from whowhere.decide.portfolio.programme import Programme
from whowhere.decide.portfolio.solving_again import Budget

CLASHES_TOLD = 3
LARGEST = 5
"""The most rules of a clash that is looked for by size; beyond it one is found by deletion."""

Clash = frozenset[str]


def clashes(programme: Programme, budget: Budget) -> tuple[Clash, ...]:
    """Return up to three smallest sets of rules that clash; empty if all can be kept together.

    An empty set among them says that no plan exists even without any rule.
    """
    return tuple(
        clash for _, clash in zip(range(CLASHES_TOLD), _clashes(programme, budget), strict=False)
    )


def _clashes(programme: Programme, budget: Budget) -> Iterator[Clash]:
    rules = programme.rules
    search = _Search(programme.aiming_at(np.zeros(programme.size)), rules, budget)
    if search.is_kept(frozenset(rules)):
        return
    found: list[Clash] = []
    for size in range(min(len(rules), LARGEST) + 1):
        for chosen in combinations(rules, size):
            clash = frozenset(chosen)
            if budget.is_spent:
                return
            if any(known <= clash for known in found) or search.is_kept(clash):
                continue
            found.append(clash)
            yield clash
            if not clash:
                return
    if not found:
        yield search.by_deletion()


class _Search:
    """Which sets of rules can be kept together, remembered as the largest of them."""

    def __init__(self, programme: Programme, rules: tuple[str, ...], budget: Budget) -> None:
        self._programme = programme
        self._rules = rules
        self._budget = budget
        self._kept: list[Clash] = []

    def is_kept(self, chosen: Clash) -> bool:
        """Whether some plan keeps all chosen rules."""
        if any(chosen <= known for known in self._kept):
            return True
        if not self._has_plan(chosen):
            return False
        self._kept.append(self._grown(chosen))
        return True

    def by_deletion(self) -> Clash:
        """Return one clash of any size: drop each rule without which the rest still clashes."""
        left = list(self._rules)
        for rule in self._rules:
            rest = [each for each in left if each != rule]
            if not self._budget.is_spent and not self._has_plan(frozenset(rest)):
                left = rest
        return frozenset(left)

    def _grown(self, chosen: Clash) -> Clash:
        """Return the chosen rules and every further one that can be kept with them."""
        for rule in self._rules:
            if rule not in chosen and self._has_plan(chosen | {rule}):
                chosen = chosen | {rule}
        return chosen

    def _has_plan(self, chosen: Clash) -> bool:
        dropped = [rule for rule in self._rules if rule not in chosen]
        return self._budget.solve(self._programme.without(dropped)).state != "impossible"
