"""A rule that is switched on has to bear on the company and its work, and know what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.facts.policies import load_policies
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.misfit import Misfit
from whowhere.model.scenario.policy import Bill, LawSwitch, Policy
from whowhere.model.scenario.policy_reach import missing
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.work import Work


def rules_bear_on_the_case(company: Company, work: Work, policy: Policy) -> Iterator[Misfit]:
    """What is said of a rule that does not reach the case would change nothing."""
    book = load_policies()
    for name, said in policy.said.items():
        rule = book.rule(name)
        if _is_off(said):
            continue
        if lacks := missing(rule, book, company, work, policy):
            given = f"switched on, and {rule.name} does not reach this case"
            error = refusal(f"it for {lacks}", do="Remove it.", given=given)
            yield Misfit(("policy", name), name, error)
        elif isinstance(said, Bill) and rule.asks and getattr(said, rule.asks) is None:
            do = f'Write {{chance = "5% to 30%", {rule.asks} = 200_000}}.'
            error = refusal(f"a chance and {rule.asks}", do=do, given=f"without {rule.asks}")
            yield Misfit(("policy", name), name, error)


def _is_off(said: LawSwitch | Bill) -> bool:
    """Whether a rule is switched off: that it counts for nothing is then all that is said."""
    if isinstance(said, Bill):
        return said.chance.is_exact and said.chance.likely == 0
    return not said.counts
