"""Cases that tests build: a scenario as a document, resolved as of one day."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from whowhere.facts.factbook import Factbook
from whowhere.interfaces.requests.cases import scenario_in
from whowhere.interfaces.requests.sources import SCENARIO, examples
from whowhere.interfaces.requests.written import written_in
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of

DAY = date(2026, 11, 23)
EXAMPLES = Path(__file__).parents[1] / "examples"
SCENARIOS = tuple(examples())
"""Names of the examples that are scenarios."""

SMALL: dict[str, Any] = {
    "title": "A small desk",
    "company": {"name": "Test", "home": "US", "currency": "USD"},
    "work": {
        "start": "2027-01-01",
        "horizon_months": 24,
        "today": "own_staff",
        "languages": ["en"],
        "coverage": "office hours",
        "personal_data": "none",
        "core": 0.3,
        "roles": [
            {"role": "support agent", "heads": 10, "level": "mid"},
            {"role": "support team lead", "heads": 1, "level": "senior"},
        ],
    },
    "options": {"places": ["home", "PH", "PL", "MX"]},
}

OFFERS_OF_ALL_KINDS: list[dict[str, Any]] = [
    {"vendor": "Alpha", "option": "managed_service@PH", "kind": "output",
     "monthly_price": "30k to 40k", "indexation": "2% to 4%", "scope": ["workplace", "visits"]},
    {"vendor": "Beta", "option": "managed_service@PH", "kind": "hours", "currency": "EUR",
     "rates": [{"rate": "14 to 18"}], "transition_fee": 20_000, "exit_fee": "10k to 20k",
     "minimum_volume": "90% to 100%", "minimum_term": 30, "payment_days": 45,
     "ramp": [{"month": 1, "heads": 4}, {"month": 3, "heads": 7}]},
    {"vendor": "Gamma", "option": "contractor@PL", "kind": "transactions",
     "transaction_price": 4, "transactions": 9_000, "payment_days": 30},
    {"vendor": "Delta", "option": "employer_of_record@PL", "kind": "seats",
     "rates": [{"rate": 399}], "indexation": 0.05, "minimum_volume": "95% to 100%"},
    {"vendor": "Epsilon", "option": "build_operate_transfer@MX", "kind": "seats",
     "rates": [{"role": "support agent", "rate": 2_400}, {"rate": 3_100, "heads": 2}]},
]  # fmt: skip
"""Offers for the small desk: every kind, every term, vendors and people who stand alone."""


def changed(document: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a document with values replaced: ``work__horizon_months=36``."""
    result = copy.deepcopy(dict(document))
    for path, value in changes.items():
        *tables, key = path.split("__")
        table = result
        for name in tables:
            table = table.setdefault(name, {})
        table[key] = value
    return result


def case_of(document: Mapping[str, Any]) -> Case:
    """Resolve a document as of the tests' day."""
    return resolve(scenario_of(document, "test", ASSUMABLE), Factbook(DAY))


def example_case(name: str) -> Case:
    """Resolve an example as of the tests' day."""
    return resolve(scenario_in(written_in(SCENARIO, None, name)), Factbook(DAY))
