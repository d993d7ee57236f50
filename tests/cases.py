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
