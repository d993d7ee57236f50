"""A valid request for each address, from which wrong ones are made."""

from __future__ import annotations

from typing import Any

from whowhere.interfaces.requests.sources import examples

DESK: dict[str, Any] = {"example": "support-desk", "draws": 16, "as_of": "2026-11-23"}
ONE = "own_staff@PH"
RANKED: dict[str, Any] = {
    "alternatives": ["a", "b", "c"], "criteria": ["x", "y"], "directions": ["min", "max"],
    "weights": [1, 2], "matrix": [[1, 2], [3, 1], [2, 2]], "method": "topsis",
}  # fmt: skip
FACILITY: dict[str, Any] = {
    "sites": [{"id": "x", "fixed_cost": 1, "capacity": 9}], "packages": [{"id": "a", "demand": 1}],
    "cost": [[1]],
}  # fmt: skip
REQUESTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("/v1/check", {"scenario": examples()["support-desk"].read_text("utf-8")}),
    ("/v1/compare", {**DESK, "set": ["attrition=0.45"], "seed": 3}),
    ("/v1/whatif", {**DESK, "set": ["attrition=0.45", "PH.pay=18k to 24k"]}),
    ("/v1/overall", {**DESK, "weights": {"cost": 40, "flexibility": 10}}),
    ("/v1/explain", {**DESK, "option": ONE, "line": "attrition"}),
    ("/v1/profile", {**DESK, "options": [ONE]}),
    ("/v1/sensitivity", dict(DESK)),
    ("/v1/learn", {**DESK, "draws": 64}),
    ("/v1/case", dict(DESK)),
    ("/v1/next", dict(DESK)),
    ("/v1/report", {**DESK, "kind": ".csv"}),
    ("/v1/places", {"top": 3, "weights": {"cost": 50}}),
    ("/v1/hours", {"places": ["PL", "NZ"], "work": "8-17"}),
    ("/v1/hire", {"place": "Poland", "gross": "60000"}),
    ("/v1/facts", {"place": "PH", "role": "accountant"}),
    ("/v1/classify", {"home": "US", "place": "PH"}),
    ("/v1/glossary", {"term": "EOR"}),
    ("/v1/seats", {"calls": "120", "handle": "5 min"}),
    ("/v1/rank", RANKED),
    ("/v1/plan/table", FACILITY),
    ("/v1/plan", {"example": "portfolio", "draws": 16, "time_limit": 1}),
    ("/v1/staff", {"example": "support-volume", "gap": 0.5}),
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
