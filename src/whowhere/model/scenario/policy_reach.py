"""Whether a tax or trade rule bears on a company and its work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whowhere.facts.occupations import known_occupation
from whowhere.facts.policies import Policies, PolicyRule
from whowhere.model.scenario.company import Company
from whowhere.model.scenario.policy import Policy
from whowhere.model.scenario.work import Tasks


def missing(rule: PolicyRule, book: Policies, company: Company, work: Tasks, policy: Policy) -> str:
    """Say why a rule does not reach a company and its work; empty where it does."""
    if rule.homes and company.home not in rule.homes:
        return f"a company in {' or '.join(rule.homes)}"
    if rule.sectors and company.sector not in rule.sectors:
        return "company.sector = " + " or ".join(f'"{each}"' for each in rule.sectors)
    if rule.work and not any(_does(book, rule.work, role.role) for role in work.roles):
        return f"roles that do such work ({WORK_SAID[rule.work]})"
    return "".join(_without_figure(rule, book, company, policy))


WORK_SAID: Final = {
    "development": "software and product development",
    "calls": "answering or calling customers",
}


def _without_figure(
    rule: PolicyRule, book: Policies, company: Company, policy: Policy
) -> Iterator[str]:
    """Yield what a rule lacks whose figure depends on the home."""
    has_rate = getattr(policy.said.get(rule.key), "rate", None) is not None
    if rule.key == "vat_not_recovered" and company.home not in book.vat_rates and not has_rate:
        yield "a home in the European Union or the United Kingdom, or its rate"
    if rule.key == "withholding_tax" and company.home not in book.withholding and not has_rate:
        yield "a home whose rate was read, or its rate"


def _does(book: Policies, kind: str, role: str) -> bool:
    """Whether a role does a kind of work."""
    found = known_occupation(role)
    return found is not None and book.does(kind, found.isco08)
