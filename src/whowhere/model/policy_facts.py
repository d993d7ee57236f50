"""Facts of the tax and trade rules that reach a case: sizes, chances, first days, whose work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from whowhere.facts.fact import Fact
from whowhere.facts.policies import KindOfWork, PolicyRule, load_policies
from whowhere.model.case_role import CaseRole
from whowhere.model.policies import BILLS, CaseRule
from whowhere.model.scenario.dates import months_between
from whowhere.model.scenario.policy import (
    Bill,
    CallCenters,
    HireAct,
    Relief,
    Vat,
    VisaFee,
    Withholding,
)
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.work_facts import EVERYWHERE, UNITS, Facts, given, given_exactly
from whowhere.quantities.ranges import Range

ROLES_OF: Final[Mapping[KindOfWork, str]] = {"development": "develops", "calls": "answers_calls"}
"""The input that says which roles do a kind of work."""


def policy_facts(
    scenario: Scenario, rules: Iterable[CaseRule], roles: tuple[CaseRole, ...]
) -> Facts:
    """Return what is known of each rule that reaches a case, whether or not it counts there."""
    found: Facts = {}
    for ruled in rules:
        facts = {fact.name: fact for fact in _of_rule(ruled, scenario)}
        found |= {(name, EVERYWHERE): (fact,) for name, fact in facts.items()}
        if kind := ruled.rule.work:
            found[ROLES_OF[kind], EVERYWHERE] = tuple(_does(kind, roles))
    return found


def _of_rule(each: CaseRule, scenario: Scenario) -> Iterator[Fact]:
    """Yield a rule's figures; what the user says comes last and beats the others."""
    rule = each.rule
    for name, size in rule.sizes.items():
        yield _fact(rule, name, size.value, size.reason)
    yield from _by_home_and_trade(rule, scenario)
    if rule.key in BILLS:
        yield from _event(each, scenario)
    yield from _stated(scenario, rule.key)


def _by_home_and_trade(rule: PolicyRule, scenario: Scenario) -> Iterator[Fact]:
    book, home, sector = load_policies(), scenario.home, scenario.company.sector
    if rule.key == "vat_not_recovered" and sector:
        said = f"Our estimate for a company of this trade ({sector})."
        yield _fact(rule, "vat_not_recovered", book.vat_not_recovered[sector], said)
        if home in book.vat_rates:
            yield _fact(rule, "vat_rate", Range.exactly(book.vat_rates[home]), "Standard rate.")
    if rule.key == "withholding_tax" and home in book.withholding:
        yield _fact(rule, "withholding_rate", book.withholding[home], rule.note)


def _event(each: CaseRule, scenario: Scenario) -> Iterator[Fact]:
    """Yield the chance of a bill, and the months from the decision to its first day."""
    name, said = BILLS[each.rule.key], scenario.policy.said.get(each.rule.key)
    yield given(f"{name}_chance", each.chance)
    stated = said.since if isinstance(said, Bill) else None
    first = stated or each.rule.since
    months = max(0.0, months_between(scenario.work.start, first)) if first else 0.0
    start = Range.exactly(round(months, 2))
    if stated:
        yield given(f"{name}_start", start)
    else:
        yield _fact(each.rule, f"{name}_start", start, each.rule.note)


def _stated(scenario: Scenario, key: str) -> Iterator[Fact]:
    """Yield what the user says of a rule beside its chance."""
    match scenario.policy.said.get(key):
        case Relief(qualifying_share=Range() as share):
            yield given("rd_qualifying_share", share)
        case Vat(share=share, rate=rate):
            stated = {"vat_not_recovered": share, "vat_rate": rate}
            yield from (given(name, value) for name, value in stated.items() if value)
        case Withholding(rate=Range() as rate):
            yield given("withholding_rate", rate)
        case HireAct(us_consumer_share=Range() as share):
            yield given("us_consumer_share", share)
        case CallCenters(federal_grants=Range() as grants):
            yield given("federal_grants", grants)
        case VisaFee(new_share=Range() as share):
            yield given("h1b_new_share", share)


def _does(kind: KindOfWork, roles: Iterable[CaseRole]) -> Iterator[Fact]:
    """Yield for each role whether it does a kind of work."""
    book = load_policies()
    for role in roles:
        yield given_exactly(ROLES_OF[kind], float(book.does(kind, role.occupation.isco08)))


def _fact(rule: PolicyRule, name: str, value: Range, reason: str) -> Fact:
    status = rule.law.status if value.is_exact else "estimated"
    return Fact(name, value, UNITS[name], status, (rule.law.origin,), note=reason)
