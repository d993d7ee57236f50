"""Findings with parts inside, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def flat_rows(documents: Iterable[Mapping[str, Any]]) -> list[dict[str, object]]:
    """Return a row for each document."""
    return [_flat(document) for document in documents]


def _flat(document: Mapping[str, Any], before: str = "") -> dict[str, object]:
    """Return nested values under joined names: ``cost_p50``; lists are left out."""
    row: dict[str, object] = {}
    for key, value in document.items():
        if isinstance(value, Mapping):
            row |= _flat(value, f"{before}{key}_")
        elif not isinstance(value, list):
            row[f"{before}{key}"] = value
    return row
