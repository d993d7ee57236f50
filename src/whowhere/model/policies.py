"""Which tax and trade rules reach a case, and which of them count in its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from whowhere.facts.place import country_of
from whowhere.facts.policies import PolicyRule, load_policies
from whowhere.model.scenario.policy import Bill, CallCenters, LawSwitch, Relief
from whowhere.model.scenario.policy_reach import missing
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.ranges import Range

CERTAIN: Final = Range.exactly(1)
BILLS: Final[Mapping[str, str]] = {
    "us_hire_act": "hire_act",
    "us_fcc_onshoring": "fcc",
    "us_keep_call_centers": "call_centers",
    "us_h1b_fee": "h1b",
}
"""How the inputs of a bill begin, by its name."""


@dataclass(frozen=True)
class CaseRule:
    """A rule whose home, trade and work are those of a case."""

    rule: PolicyRule
    home: str
    counted: bool
    """Whether it is in the costs."""
    chance: Range = CERTAIN
    """Chance that it holds, where it is counted; of a law all of it."""
    lacks: str = ""
    """What only the company can say, where it has not been said and the rule counts for nothing."""

    @property
    def is_certain(self) -> bool:
        """Whether it holds in every future in which it is counted."""
        return self.chance.is_exact and self.chance.likely == 1

    def reaches(self, place: str) -> bool:
        """Whether it bears on work that is paid for in a place."""
        country = country_of(place)
        return self.rule.at_home or (country != self.home and country not in self.rule.spared)

    @property
    def on(self) -> CaseRule:
        """The same rule where it holds for certain."""
        return replace(self, counted=True, chance=CERTAIN)

    @property
    def off(self) -> CaseRule:
        """The same rule where it is none."""
        return replace(self, counted=False)


def are_counted(rules: Iterable[CaseRule]) -> bool:
    """Whether some rule is in the costs."""
    return any(rule.counted for rule in rules)


def counted_names(rules: Iterable[CaseRule]) -> frozenset[str]:
    """Return the names of the rules that are in the costs."""
    return frozenset(rule.rule.key for rule in rules if rule.counted)


def case_rules(scenario: Scenario) -> tuple[CaseRule, ...]:
    """Return the rules that reach a scenario, in the order in which they are told."""
    book, policy = load_policies(), scenario.policy
    return tuple(
        _resolved(rule, scenario)
        for rule in book.rules
        if not missing(rule, book, scenario.company, scenario.work, policy)
    )


def _resolved(rule: PolicyRule, scenario: Scenario) -> CaseRule:
    said = scenario.policy.said.get(rule.key)
    home = scenario.home
    if isinstance(said, Bill):
        is_none = said.chance.is_exact and said.chance.likely == 0
        return CaseRule(rule, home, counted=not is_none, chance=said.chance)
    lacks = rule.asks if not _is_said(rule, said) else ""
    counted = rule.status == "law" and not lacks
    if isinstance(said, LawSwitch):
        counted = counted and said.counts
    return CaseRule(rule, home, counted=counted, lacks=lacks)


def _is_said(rule: PolicyRule, said: LawSwitch | Bill | None) -> bool:
    """Whether what only the company can say of a rule has been said."""
    if isinstance(said, Relief | CallCenters):
        return getattr(said, rule.asks) is not None
    return not rule.asks
