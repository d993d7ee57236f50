"""A schema as small as it can be said: an assistant reads all of them before it asks anything."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

UNSAID = ("title", "examples")
"""What repeats the name, or the description."""


def compact(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema (2020-12) of a model without titles, and with types in one list."""
    found: dict[str, Any] = _smaller(model.model_json_schema())
    found.pop("description", None)
    return found


def _smaller(node: Any) -> Any:
    if isinstance(node, list):
        return [_smaller(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: _named(each) if key in {"properties", "$defs"} else _smaller(each)
        for key, each in node.items()
        if not (key in UNSAID or (key == "default" and each is None))
    }
    return _one_of_types(kept)


def _named(children: dict[str, Any]) -> dict[str, Any]:
    """Keep every name, also one that is called as a keyword of schemas is."""
    return {name: _smaller(child) for name, child in children.items()}


def _one_of_types(node: dict[str, Any]) -> dict[str, Any]:
    """Write a choice between plain types as a list of them."""
    ways = node.get("anyOf")
    if not ways or not all(list(way) == ["type"] for way in ways):
        return node
    others = {key: each for key, each in node.items() if key != "anyOf"}
    return {"type": [way["type"] for way in ways], **others}
