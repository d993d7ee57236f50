"""What each rule costs: the programme solved again without it."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.decide.portfolio.plan import Answers, Slack, slack_of
from whowhere.decide.portfolio.rules import Rule
from whowhere.decide.portfolio.solving_again import Budget


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
    """Return every rule's slack and price, in the order of the rules."""
    return tuple(_priced(answers, rule, budget) for rule in answers.laid.rules)


def _priced(answers: Answers, rule: Rule, budget: Budget) -> Priced:
    laid, best = answers.laid, answers.solved
    slack = slack_of(laid, rule, best.values)
    if budget.is_spent:
        return Priced(rule, slack, None, None)
    without = budget.solve(laid.programme.without([rule.id]), best.values)
    if not without.is_plan:
        return Priced(rule, slack, None, None)
    saving = max(0.0, best.objective - without.objective)
    return Priced(rule, slack, saving, max(saving, best.objective - without.bound))
