"""Findings for other programs: one JSON document, or one CSV table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from whowhere.facts.fact import Origin
from whowhere.report.media.unrunnable import unrunnable

Document: TypeAlias = dict[str, Any]
"""What JSON calls an object."""

SCHEMA_VERSION = 1
"""Rises when a key of any document changes its meaning or goes away; new keys do not count."""


def as_json(document: Mapping[str, Any]) -> str:
    """Write a document with its schema version first. Raises ``ValueError`` on not-a-number."""
    versioned = {"schema_version": SCHEMA_VERSION, **document}
    return json.dumps(versioned, indent=2, ensure_ascii=False, allow_nan=False)


def as_json_line(document: Mapping[str, Any]) -> str:
    """Write a document on one line, its schema version first, for streams of them (NDJSON).

    Raises ``ValueError`` on not-a-number.
    """
    versioned = {"schema_version": SCHEMA_VERSION, **document}
    return f"{json.dumps(versioned, ensure_ascii=False, allow_nan=False)}\n"


def as_csv(rows: Sequence[Mapping[str, object]]) -> str:
    """Write rows with the same keys as a table; a missing value is an empty cell.

    No text is one that a spreadsheet would run, neither in a cell nor in the heading.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writerow({key: unrunnable(key) for key in rows[0]})
    writer.writerows(
        {key: unrunnable(cell) if isinstance(cell, str) else cell for key, cell in row.items()}
        for row in rows
    )
    return text.getvalue().rstrip("\n")


def source(origin: Origin) -> Document:
    """Return where a figure was read as a document."""
    return {
        "producer": origin.producer,
        "title": origin.title,
        "address": origin.address,
        "read": origin.read,
        "licence": origin.licence,
    }
