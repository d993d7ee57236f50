"""A valid request for each address, small and quick, from which wrong ones are made."""

from __future__ import annotations

import json
import tomllib
from typing import Any

from readers_to_fuzz import ARRANGEMENT, FACILITY, PORTFOLIOS, RANKED, STAFFINGS
from whowhere.interfaces.requests.sources import examples

ONE = "own_staff@PH"


def _said(text: str) -> Any:
    """Return what a file says as a request can say it."""
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def _desk(*engagements: str) -> dict[str, Any]:
    """Return the support desk with one place abroad."""
    desk: dict[str, Any] = _said(examples()["support-desk"].read_text("utf-8"))
    quotes = desk["quotes"] if "managed_service" in engagements else []
    options = {"places": ["home", "PH"], "engagements": list(engagements)}
    return desk | {"options": options, "quotes": quotes}


def _portfolio() -> dict[str, Any]:
    """Return the two first packages of the example, with two places abroad."""
    whole: dict[str, Any] = _said(PORTFOLIOS[0])
    rules = {"most_vendors": 2, "least_people_at_a_site": 5}
    options = {"places": ["home", "PH", "PL"]}
    return whole | {"packages": whole["packages"][:2], "rules": rules, "options": options}


def _week() -> dict[str, Any]:
    """Return one site that answers by day."""
    whole: dict[str, Any] = _said(STAFFINGS[0])
    calls = {
        "name": "calls", "clock": "Denver", "per_week": 300, "handle": "5 min",
        "week_profile": [1, 1, 1, 1, 1, 0, 0], "answer": "80% within 60s",
        "day_profile": [0] * 8 + [1] * 9 + [0] * 7,
    }  # fmt: skip
    return whole | {"demand": [calls], "sites": whole["sites"][:1]}


SCENARIO = {"scenario": _desk("own_staff", "managed_service"), "draws": 16, "as_of": "2026-11-23"}
REQUESTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("/v1/check", {"scenario": examples()["support-desk"].read_text("utf-8")}),
    ("/v1/compare", {**SCENARIO, "set": ["attrition=0.45"], "seed": 3}),
    ("/v1/whatif", {**SCENARIO, "set": ["attrition=0.45", "PH.pay=18k to 24k"]}),
    ("/v1/overall", {**SCENARIO, "weights": {"cost": 40, "flexibility": 10}}),
    ("/v1/explain", {**SCENARIO, "option": ONE, "line": "attrition"}),
    ("/v1/profile", {**SCENARIO, "options": [ONE]}),
    ("/v1/sensitivity", {**SCENARIO, "scenario": _desk("own_staff")}),
    ("/v1/learn", {**SCENARIO, "draws": 64}),
    ("/v1/offers", {"example": "two-bids", "draws": 16, "as_of": "2026-11-23"}),
    ("/v1/case", dict(SCENARIO)),
    ("/v1/answer", dict(SCENARIO)),
    ("/v1/next", dict(SCENARIO)),
    ("/v1/report", {**SCENARIO, "kind": ".csv"}),
    ("/v1/places", {"top": 3, "weights": {"cost": 50}}),
    ("/v1/hours", {"places": ["PL", "NZ"], "work": "8-17"}),
    ("/v1/hire", {"place": "Poland", "gross": "60000"}),
    ("/v1/facts", {"place": "PH", "role": "accountant"}),
    ("/v1/classify", dict(ARRANGEMENT)),
    ("/v1/glossary", {"term": "EOR"}),
    ("/v1/seats", {"calls": "120/h", "handle": "5 min"}),
    ("/v1/rank", RANKED),
    ("/v1/plan/table", FACILITY),
    ("/v1/plan", {"portfolio": _portfolio(), "draws": 16, "time_limit": 1}),
    ("/v1/staff", {"staffing": _week(), "gap": 0.5}),
)
READ = (
    "/v1/facts/{}",
    "/v1/examples/{}",
    "/v1/places?top={}",
    "/v1/facts/PH?role={}",
    "/{}",
    "/?{}",
)
"""Addresses that are read, with a place for what is written wrongly."""
SOUGHT = frozenset({"/v1/plan", "/v1/staff", "/v1/plan/table", "/v1/sensitivity"})
"""Addresses that search for a plan, a roster or a flip point: these take a server's own time."""
