"""The rules as data: each can be switched, has its inputs, and says when and where it was read."""

from __future__ import annotations

from datetime import date

import pytest
from tests.cases import DAY

from whowhere.facts.occupations import occupations
from whowhere.facts.policies import load_policies
from whowhere.facts.statute_book import countries
from whowhere.model.figures import names_in
from whowhere.model.policies import BILLS
from whowhere.model.policy_inputs import POLICIES
from whowhere.model.policy_ledger import AMOUNTS
from whowhere.model.scenario.policy import Policy

BOOK = load_policies()
KEYS = [rule.key for rule in BOOK.rules]
FIGURES = frozenset[str]().union(
    *map(names_in, ("policies", "policy_bills", "policy_calls", "policy_software"))
)


def test_every_rule_is_a_key_of_policy_and_has_amounts() -> None:
    assert set(KEYS) == set(Policy.model_fields) == set(AMOUNTS)
    assert {rule.key for rule in BOOK.rules if rule.status != "law"} == set(BILLS)


@pytest.mark.parametrize("key", KEYS)
def test_every_amount_is_a_figure_and_a_bill_has_one_that_is_due(key: str) -> None:
    for amount in AMOUNTS[key].values():
        assert amount in FIGURES
        assert (f"{amount}_due" in FIGURES) == (key in BILLS)


@pytest.mark.parametrize("key", KEYS)
def test_every_size_is_an_input(key: str) -> None:
    inputs = {leaf.name for leaf in POLICIES}
    rule = BOOK.rule(key)
    assert set(rule.sizes) <= inputs
    assert all(size.reason for size in rule.sizes.values())
    if key in BILLS:
        assert {f"{BILLS[key]}_chance", f"{BILLS[key]}_start"} <= inputs


@pytest.mark.parametrize("key", KEYS)
def test_every_rule_says_where_it_was_read_and_what_it_leaves_open(key: str) -> None:
    rule = BOOK.rule(key)
    assert rule.law.origin.address.startswith("http")
    assert rule.law.origin.read <= DAY.isoformat()
    assert len(rule.note) > 40
    assert rule.status != "law" or rule.since is None or rule.since <= date(2026, 1, 1)


def test_homes_places_and_kinds_of_work_are_known() -> None:
    known = set(countries())
    for rule in BOOK.rules:
        assert {*rule.homes, *rule.spared} <= known
    assert {*BOOK.vat_rates, *BOOK.withholding} <= known
    assert all(0.15 < rate < 0.3 for rate in BOOK.vat_rates.values())
    hired = {each.isco08 for each in occupations()}
    for groups in BOOK.work.values():
        assert groups & hired
