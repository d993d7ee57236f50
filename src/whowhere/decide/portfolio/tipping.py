"""What would have to be true for another plan to cost less: which unknowns tip the balance.

The difference of two plans' costs is regressed on each unknown's normal score alone; an unknown
tips the balance where that line crosses zero within what is plausible. It is a first-order answer:
two unknowns together may do what neither does alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.portfolio.plan import Plan
from whowhere.model.case import Case
from whowhere.model.portfolio.resolving import PortfolioCase
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown, unknowns
from whowhere.quantities.ranges import Array
from whowhere.simulate.leaves import DrawnLeaves

PLAUSIBLE = 2.5
"""Standard deviations from the middle beyond which nothing is said."""
TOLD = 3


@dataclass(frozen=True)
class Tipping:
    """An unknown and the value beyond which the other plan costs less, all else as expected."""

    package: str
    case: Case
    unknown: Unknown
    value: float
    """For the role with most people, or the first engagement, where these differ."""
    is_above: bool
    """Whether the other plan costs less above the value; else below it."""
    score: float
    """Standard deviations of the value from the middle of its range."""


def tipping(
    whole: PortfolioCase, plan: Plan, other: Plan, seed: int, draws: int
) -> tuple[Tipping, ...]:
    """Return the unknowns that could tip the balance to the other plan, likeliest first."""
    difference = other.costs - plan.costs
    found: dict[Unknown, Tipping] = {}
    for each in whole.packages:
        options = _differing(each.package.id, plan, other)
        if options:
            leaves = DrawnLeaves(each.case, seed, draws)
            for unknown in unknowns(each.case, options):
                tip = _tip(each.package.id, each.case, unknown, difference, leaves)
                if tip and unknown not in found:
                    found[unknown] = tip
    return tuple(sorted(found.values(), key=lambda each: abs(each.score))[:TOLD])


def _differing(package: str, plan: Plan, other: Plan) -> Sequence[Option]:
    """Return the options by which two plans differ in one package."""
    return sorted(plan.taken_for(package) ^ other.taken_for(package))


def _tip(
    package: str, case: Case, unknown: Unknown, difference: Array, leaves: DrawnLeaves
) -> Tipping | None:
    scores = leaves.scores_of(unknown)
    slope = float(np.mean(scores * (difference - difference.mean())) / np.var(scores))
    if slope == 0:
        return None
    crossing = -float(difference.mean()) / slope
    if not abs(crossing) <= PLAUSIBLE:
        return None
    facts = unknown.facts(case)
    main = max(range(len(case.roles)), key=lambda at: case.roles[at].heads)
    by_role = not unknown.is_shared and len(facts) == len(case.roles)
    fact = facts[main] if by_role else facts[0]
    value = float(fact.value.at(np.array([crossing]))[0])
    return Tipping(package, case, unknown, value, slope < 0, crossing)
