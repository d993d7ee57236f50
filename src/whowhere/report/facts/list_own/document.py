"""The user's own tables as one document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whowhere.facts.own_values import OwnValue
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded

Tables = Mapping[str, Sequence[OwnValue]]
"""Values by the name of their table."""


def own_document(tables: Tables, folder: str) -> Document:
    """Return every value of every table of the user."""
    return {
        "folder": folder,
        "tables": [
            {"name": name, "values": [_value(value) for value in values]}
            for name, values in tables.items()
        ],
    }


def _value(own: OwnValue) -> Document:
    return {
        "topic": own.topic,
        "place": own.place,
        "role": own.role,
        "level": own.level,
        "value": rounded(own.value.likely),
        "low": rounded(own.value.low),
        "high": rounded(own.value.high),
        "unit": own.unit.replace("usd", own.currency or "USD"),
        "year": own.year,
        "source": own.source,
    }
