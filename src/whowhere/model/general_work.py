"""Office work in general, for those who ask where without saying what."""

from __future__ import annotations

from datetime import date
from typing import Any

from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.scenario import Scenario

TYPICAL_ROLES = (
    "support agent", "software developer", "accountant", "back office clerk", "operations manager",
)  # fmt: skip
"""One of each family of work: support, IT, finance, office, management."""
MONTHS = 12


def general_work(as_of: date) -> Scenario:
    """Return a work package of one head of each typical role, in US dollars, starting now."""
    document: dict[str, Any] = {
        "title": "Office work in general",
        "company": {"name": "Anyone", "home": "US", "currency": "USD"},
        "work": {
            "start": as_of,
            "horizon_months": MONTHS,
            "today": "nothing",
            "languages": ["en"],
            "coverage": "any time",
            "personal_data": "none",
            "core": 0.5,
            "roles": [{"role": role, "heads": 1, "level": "mid"} for role in TYPICAL_ROLES],
        },
    }
    return scenario_of(document, "general work", ())
