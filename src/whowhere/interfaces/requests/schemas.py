"""The JSON schema of each kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from whowhere.interfaces.requests.sources import GRID, PORTFOLIO, SCENARIO, STAFFING, SourceKind
from whowhere.model.portfolio.loading import portfolio_schema
from whowhere.model.scenario.loading import scenario_schema
from whowhere.model.staffing.loading import staffing_schema
from whowhere.model.sweep.loading import sweep_schema

KINDS: Mapping[str, SourceKind] = {
    "scenario": SCENARIO, "portfolio": PORTFOLIO, "staffing": STAFFING, "grid": GRID,
}  # fmt: skip
"""The four kinds of files that questions are about."""
_SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "scenario": scenario_schema, "portfolio": portfolio_schema,
    "staffing": staffing_schema, "grid": sweep_schema,
}  # fmt: skip


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a kind of file, one of ``KINDS``."""
    return _SCHEMAS[kind]()
