"""A published case of software as a case of the model, which knows no more than was published."""

from __future__ import annotations

from whowhere.facts.factbook import Factbook
from whowhere.facts.software_cases import SoftwareCase
from whowhere.model.case import Case
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.resolving import resolve
from whowhere.model.scenario.loading import scenario_of
from whowhere.model.scenario.names import currency_of

HEADS = 100
"""People of the team; what is asked of the model does not depend on it."""
HORIZON = 24
IN_DOLLARS = frozenset({"use by the month", "building"})


def software_case(said: SoftwareCase, factbook: Factbook) -> Case:
    """Resolve a published case: a team at home, without and with the software."""
    currency = "USD" if said.measure in IN_DOLLARS else currency_of(said.home)
    document = {
        "title": said.name,
        "company": {"name": "-", "home": said.home, "currency": currency},
        "work": {
            "start": f"{factbook.as_of.year + 1}-01-01",
            "horizon_months": HORIZON,
            "today": "own_staff",
            "growth": said.growth,
            "languages": ["en"],
            "coverage": "office hours",
            "personal_data": "none",
            "core": 0.3,
            "roles": [{"role": said.role, "level": "mid", "heads": HEADS}],
        },
        "options": {"places": ["home"], "engagements": ["own_staff"]},
        "automation": said.automation,
    }
    return resolve(scenario_of(document, said.name, ASSUMABLE), factbook)
