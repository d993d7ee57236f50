"""What each rule costs: the programme solved again without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from whowhere.decide.portfolio.plan import Answers, Formulation, Slack, as_counted, slack_of
from whowhere.decide.portfolio.relaxing import relaxed, relaxed_without
from whowhere.decide.portfolio.rules import Rule
from whowhere.decide.portfolio.solving import FINEST, Sought
from whowhere.decide.portfolio.solving_again import Budget, side_by_side
from whowhere.quantities.ranges import Array

FREE = 1e-6
"""Share of the plan's cost below which a saving is none."""
HARDLY = 1e-3
"""Share of the plan's cost: rules that the relaxation feels less are first dropped together."""
KEPT = 1e-6
"""By how much a row may be broken, as a share of its limit, and count as kept."""


@dataclass(frozen=True)
class Priced:
    """A rule, how far the plan is from breaking it, and what dropping it would save."""

    rule: Rule
    slack: Slack | None
    """``None`` where the plan has nothing that the rule speaks of."""
    saving: float | None
    """What dropping it saves; ``None`` where time did not allow to find out."""
    at_most: float | None
    """No plan without the rule saves more; above ``saving`` only where that is not proved."""


def unpriced(answers: Answers) -> tuple[Priced, ...]:
    """Return every rule's slack, in the order of the rules, before any price is known."""
    values = as_counted(answers.laid, answers.solved.values)
    return tuple(
        Priced(rule, slack_of(answers.laid, rule, values), None, None)
        for rule in answers.laid.rules
    )


def unheard(priced: Priced) -> None:
    """Hear of no price before all are known."""
    del priced


def priced(
    answers: Answers, budget: Budget, on_price: Callable[[Priced], None] = unheard
) -> tuple[Priced, ...]:
    """Return every rule's slack and price, in the order of the rules.

    ``on_price`` hears of each as soon as it is known, from whichever thread has asked for it.
    """
    known = _priced_together(answers, budget)

    def price_of(rule: Priced) -> Priced:
        price = known.get(rule.rule.id) or _dropped(answers, [rule.rule.id], budget)
        if price is None:
            return rule
        found = replace(rule, saving=price.saving, at_most=price.at_most)
        on_price(found)
        return found

    return side_by_side(price_of, unpriced(answers))


class _Price(NamedTuple):
    saving: float
    at_most: float
    values: Array
    """The plan without the rules; empty where none costs less."""


def _priced_together(answers: Answers, budget: Budget) -> dict[str, _Price]:
    """Return prices of rules that the relaxation hardly feels, found by dropping them together.

    Dropping fewer never saves more: where all of them together save nothing, each is free. Where
    the plan without them breaks only one of them, it is also the best plan without that one.
    """
    known, left = dict[str, _Price](), [] if budget.is_spent else _hardly_felt(answers)
    while left and (price := _dropped(answers, left, budget)):
        if price.at_most <= FREE * abs(answers.solved.objective):
            return known | dict.fromkeys(left, price)
        broken = _broken(answers.laid, frozenset(left), price.values)
        if len(broken) == 1:
            known |= dict.fromkeys(broken, price)
        left = [rule for rule in left if rule not in broken]
        if not broken:
            break
    return known


def _hardly_felt(answers: Answers) -> list[str]:
    """Return the rules without which the relaxation costs hardly less."""
    whole = relaxed(answers.laid.programme)
    room = HARDLY * abs(answers.solved.objective)
    without = relaxed_without(whole, [rule.id for rule in answers.laid.rules])
    return [rule for rule, cost in without.items() if whole.cost - cost < room]


def _broken(laid: Formulation, rules: Set[str], values: Array) -> Set[str]:
    """Return which of some rules a solution breaks."""
    if not len(values):
        return frozenset()
    counted, broken = as_counted(laid, values), set[str]()
    for row in laid.programme.rows:
        if row.rule in rules:
            told = float(row.coefficients @ counted[row.columns])
            limits = [abs(each) for each in (row.lower, row.upper) if np.isfinite(each)]
            room = KEPT * max(1.0, *limits)
            if not row.lower - room <= told <= row.upper + room:
                broken.add(row.rule)
    return broken


def _dropped(answers: Answers, rules: Sequence[str], budget: Budget) -> _Price | None:
    """Return what dropping rules saves; ``None`` where time does not allow to find out."""
    if budget.is_spent:
        return None
    best = answers.solved.objective
    same = FINEST * abs(best)
    programme = answers.laid.programme.without(rules)
    without = budget.solve(programme, sought=Sought(below=best - same))
    if without.state == "impossible":
        return _Price(0.0, same, without.values)
    if not without.is_plan:
        return None
    saving = max(0.0, best - without.objective)
    return _Price(saving, max(saving, best - without.bound), without.values)
