"""What the page's form says of a file besides its schema: what comes first, and what offers names.

A schema may carry keys of others behind ``x-``; whoever checks a file with it passes over them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, Final

from whowhere.facts.places import countries
from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.languages import LANGUAGES
from whowhere.model.scenario.names import currency_of

FILE: Final = ""
"""The file itself, beside the tables in it."""
MORE: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    FILE: {
        "What must be so": ("requirements",),
        "Offers and quotes": ("offers", "quotes"),
        "Today, in parts": ("today",),
        "Software": ("automation",),
        "Tax and trade rules": ("policy",),
        "How sure it must be": ("verdict",),
        "Own figures": ("assumptions", "correlations", "as_meant"),
        "Story and notes": ("story", "notes"),
        "Sites, vendors, rules": ("sites", "vendors", "rules"),
    },
    "Company": {
        "More about the company": (
            "city", "discount_rate", "entities", "employees", "sector", "fiscal_year_starts",
            "budget_rates", "payment_days", "budget_a_year",
        ),
    },
    "Work": {
        "More about the work": (
            "hours_abroad", "regulated", "talk", "ends_at_horizon", "growth", "season", "release",
            "delay_cost_per_month",
        ),
    },
    "RoleNeed": {"Rosters and languages": ("volume", "years", "languages")},
    "Options": {"Left out, mixes, paths": ("leave_out", "mixes", "paths")},
    "Offer": {
        "Rate card": (
            "rate_card", "rate_column", "rate_per", "card_words", "hours_per_month",
            "hours_per_day",
        ),
        "Terms of the offer": (
            "indexation", "ramp", "transition_fee", "minimum_volume", "minimum_term", "exit_fee",
            "payment_days", "service_credits", "valid_until", "scope",
        ),
    },
}  # fmt: skip
"""What is asked for behind "More": the groups of a table with their keys; all else stands open."""
PICKED: Final[Mapping[str, tuple[str, ...]]] = {
    "role": ("RoleNeed.role",),
    "home": ("Company.home",),
    "place": (
        "Options.places", "Company.entities", "Requirements.data_stays_in",
        "Requirements.barred_places",
    ),
    "option": (
        "Quote.option", "Offer.option", "MixShare.option", "TodayPart.option", "OptionPath.first",
        "OptionPath.then", "Options.leave_out", "Work.today",
    ),
    "currency": (
        "Company.currency", "Quote.currency", "Offer.currency", "TodayPart.currency",
        "Automation.currency",
    ),
    "language": ("Work.languages", "RoleNeed.languages", "Spoken.language"),
}  # fmt: skip
"""The kinds of names that a field offers while somebody types, and the fields that do."""

FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "Work": (
        "roles", "start", "horizon_months", "today", "coverage", "languages", "core",
        "personal_data",
    ),
    "Options": ("places", "engagements"),
}  # fmt: skip
"""The order of what stands open, where it is another than that of the file."""
SHORT: Final[Mapping[str, Mapping[str, str]]] = {
    FILE: {"title": "", "company": "", "work": "", "options": ""},
    "Company": {
        "name": "As reports print it.",
        "home": "A country or a city.",
        "currency": "Home's own if left out.",
    },
    "RoleNeed": {
        "role": "In ordinary words.",
        "heads": "Full time; half is 0.5.",
        "level": "",
        "pay": "A year: 43k, 41k to 46k.",
    },
    "Work": {
        "roles": "",
        "start": "",
        "horizon_months": "How many months are looked at.",
        "today": "Who does it now.",
        "coverage": "When somebody must be on duty.",
        "languages": "For some of them: es = 20%.",
        "core": "0: anybody has it. 1: your core.",
        "personal_data": "",
    },
    "Options": {"places": "Home is always compared.", "engagements": ""},
}
"""What stands under a field that stands open; the file's own words are longer."""


def with_form_told(schema: Node) -> dict[str, Any]:
    """Return a file's schema with what comes first in a form, and which names its fields offer."""
    found: dict[str, Any] = deepcopy(dict(schema))
    tables = {FILE: found, **found["$defs"]}
    for table, key, said in _told():
        if key in (nodes := tables.get(table, {}).get("properties", {})):
            nodes[key] |= said
    for table, keys in FIRST.items():
        if table in tables:
            nodes = tables[table]["properties"]
            tables[table]["properties"] = {key: nodes[key] for key in (*keys, *nodes)}
    found["x-languages"] = LANGUAGES
    found["x-currencies"] = sorted({currency_of(iso2) for iso2 in countries()})
    return found


def _told() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield table, key and what a form says of it."""
    for table, groups in MORE.items():
        for group, keys in groups.items():
            yield from ((table, key, {"x-more": group}) for key in keys)
    for kind, fields in PICKED.items():
        for table, _, key in (field.partition(".") for field in fields):
            yield table, key, {"x-pick": kind}
    for table, words in SHORT.items():
        yield from ((table, key, {"x-help": said}) for key, said in words.items())
