"""The cards of the measured tables: who published each, where, and under which licence."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from whowhere.facts.fact import Origin
from whowhere.facts.tables import FOLDER


@cache
def origins(table: str, source: str = "") -> tuple[Origin, ...]:
    """Return the origins of a table, or of those of its rows that name one ``source``.

    ``table`` is the file's name without its ending. Raises ``KeyError`` for a table without a
    card, and for a source that the card does not list.
    """
    listed = {entry["name"]: _origin(entry) for entry in cards()[f"{table}.csv"]["sources"]}
    return (listed[source],) if source else tuple(listed.values())


@cache
def cards() -> dict[str, dict[str, Any]]:
    """Return the Frictionless card of every table by the name of its file."""
    packages = (json.loads(path.read_text("utf-8")) for path in FOLDER.glob("datapackage*.json"))
    return {card["path"]: card for package in packages for card in package["resources"]}


def _origin(entry: dict[str, str]) -> Origin:
    return Origin(
        producer=entry["producer"],
        title=entry["title"],
        address=entry.get("path", ""),
        read=entry["read"],
        licence=entry["licence"],
    )
