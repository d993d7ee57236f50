"""What each rule costs: the programme solved again without it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

from whowhere.decide.portfolio.plan import Answers, Slack, as_counted, slack_of
from whowhere.decide.portfolio.rules import Rule
from whowhere.decide.portfolio.solving import within
from whowhere.decide.portfolio.solving_again import Budget

FREE = 1e-6
"""Share of the plan's cost below which a saving is none."""


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


def priced(answers: Answers, budget: Budget) -> tuple[Priced, ...]:
    """Return every rule's slack and price, in the order of the rules.

    Rules with room to spare are first dropped all at once: if that saves nothing, none of them
    costs anything, for dropping fewer never saves more.
    """
    laid = answers.laid
    values = as_counted(laid, answers.solved.values)
    slacks = {rule.id: slack_of(laid, rule, values) for rule in laid.rules}
    spare = [rule for rule, slack in slacks.items() if slack and slack.left > 0]
    together = _dropped(answers, spare, budget) if len(spare) > 1 else None
    free = together is not None and together.at_most <= FREE * abs(answers.solved.objective)

    def price_of(rule: Rule) -> Priced:
        is_free = free and rule.id in spare
        price = together if is_free else _dropped(answers, [rule.id], budget)
        saving, at_most = (price.saving, price.at_most) if price else (None, None)
        return Priced(rule, slacks[rule.id], saving, at_most)

    with ThreadPoolExecutor(os.cpu_count()) as pool:  # the solver leaves Python's lock alone
        return tuple(pool.map(price_of, laid.rules))


class _Price(NamedTuple):
    saving: float
    at_most: float


def _dropped(answers: Answers, rules: Sequence[str], budget: Budget) -> _Price | None:
    """Return what dropping rules saves; ``None`` where time does not allow to find out."""
    if budget.is_spent:
        return None
    best = answers.solved
    without = budget.solve(within(answers.laid.programme.without(rules), best.objective))
    if not without.is_plan:
        return None
    saving = max(0.0, best.objective - without.objective)
    return _Price(saving, max(saving, best.objective - without.bound))
