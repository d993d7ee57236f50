"""Which tax and trade rules reach a case, in words: those that count, and those that do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from whowhere.facts.policies import load_policies
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.policies import CaseRule


def rules_said(case: Case) -> Iterator[str]:
    """Yield a sentence on each rule that reaches a case."""
    for rule in case.rules:
        yield f"{_counts(rule)}: {rule.rule.says}"
    for other in load_policies().elsewhere:
        if STANDS[other.key](case):
            yield f"{other.name}: {other.says}"


def _counts(each: CaseRule) -> str:
    """Say whether a rule counts, and why it does not."""
    rule = each.rule
    key = f"policy.{rule.key}"
    if each.counted:
        since = f", a law since {rule.since:%B %Y}" if rule.since and rule.status == "law" else ""
        chance = "" if each.is_certain else f" at a chance of {each.chance.likely:.0%}"
        return f"{rule.name} counts{chance}{since}"
    if each.lacks:
        return f"{rule.name} does not count until {key}.{each.lacks} is said"
    if rule.status == "law":
        return f"{rule.name} does not count, as {key} says"
    kind = "a bill" if rule.status == "bill" else "ended unless it was extended"
    return f"{rule.name} does not count, {kind}; {key} takes a chance"


def _has_own_abroad(case: Case) -> bool:
    own = (each for each in case.options if each.engagement is Engagement.OWN_STAFF)
    return any(map(case.is_abroad, own))


STANDS: Final[Mapping[str, Callable[[Case], bool]]] = {
    "transfer_pricing": _has_own_abroad,
    "eu_ai_act": lambda case: bool(case.automated),
}
"""When a rule that is no switch is worth saying."""
