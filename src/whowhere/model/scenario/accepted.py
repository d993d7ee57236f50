"""What a key accepts, in words, read from the JSON schema: one definition, never a second."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeAlias

from whowhere.model.scenario.lines import Path
from whowhere.quantities.faults import one_of

Node: TypeAlias = Mapping[str, Any]
"""A part of a JSON schema."""

COMMENT: Final = "$comment"
"""Where a type leaves its own words for what it accepts."""

OTHER: Final = "another value"
_NOTHING: Final[Node] = {}


def node_at(schema: Node, path: Path) -> Node:
    """Return the part of the schema that speaks of a path; empty if none does."""
    node = schema
    for part in path:
        node = _below(_resolved(node, schema), part, schema)
    return _resolved(node, schema)


def keys_at(schema: Node, path: Path) -> tuple[str, ...]:
    """Return the keys of the table that may stand at a path."""
    return tuple(_table_in(node_at(schema, path), schema).get("properties", ()))


def _table_in(node: Node, schema: Node) -> Node:
    """Return the way of writing a value that is a table, where there are several."""
    ways = (_resolved(way, schema) for way in (node, *node.get("anyOf", ())))
    return next((way for way in ways if "properties" in way), node)


def _below(node: Node, part: str | int, schema: Node) -> Node:
    """Return the part of the schema for one key of a table, or one entry of a list."""
    if isinstance(part, int):
        lists = (way for way in (node, *node.get("anyOf", ())) if "items" in way)
        found = next(lists, _NOTHING).get("items")
    else:
        table = _table_in(node, schema)
        found = table.get("properties", _NOTHING).get(part, table.get("additionalProperties"))
    return found if isinstance(found, Mapping) else _NOTHING


def _resolved(node: Node, schema: Node) -> Node:
    """Follow a reference, and see through ``null``, which stands for a key left out."""
    if "$ref" in node:
        target = schema["$defs"][str(node["$ref"]).rpartition("/")[2]]
        own = {key: value for key, value in node.items() if key != "$ref"}
        return _resolved({**target, **own}, schema)
    real = [each for each in node.get("anyOf", ()) if each.get("type") != "null"]
    if len(real) == 1:
        own = {key: value for key, value in node.items() if key != "anyOf"}
        return _resolved({**real[0], **own}, schema)
    return node


def choices(node: Node, schema: Node) -> tuple[str, ...]:
    """Return the words that a key accepts, if it accepts certain words only."""
    if "enum" in node:
        return tuple(str(word) for word in node["enum"])
    ways = (choices(_resolved(each, schema), schema) for each in node.get("anyOf", ()))
    return tuple(dict.fromkeys(word for way in ways for word in way))


def accepted_by(node: Node, schema: Node) -> str:
    """Say what a key accepts."""
    if COMMENT in node:
        return str(node[COMMENT])
    if "enum" in node:
        return one_of(choices(node, schema))
    if "anyOf" in node:
        real = (each for each in node["anyOf"] if each.get("type") != "null")
        ways = (accepted_by(_resolved(each, schema), schema) for each in real)
        return ", or ".join(dict.fromkeys(ways))
    return _by_type(node, schema)


def _by_type(node: Node, schema: Node) -> str:
    """Say what a key of a plain type accepts."""
    kind = node.get("type")
    if kind in {"number", "integer"}:
        return ("a whole number" if kind == "integer" else "a number") + _limits(node)
    if kind == "string":
        return _text(node)
    if kind == "array":
        entries = accepted_by(_resolved(node.get("items") or _NOTHING, schema), schema)
        each = "" if entries == OTHER else f", each entry {entries}"
        return f"a list{_counts(node)}{each}"
    if kind == "object":
        return _table(node)
    return "true or false, without quotes" if kind == "boolean" else OTHER


def _limits(node: Node) -> str:
    """Say between which numbers a value must lie."""
    if "exclusiveMinimum" in node and "maximum" in node:
        return f" above {node['exclusiveMinimum']:,}, up to {node['maximum']:,}"
    said = {
        "minimum": "from", "exclusiveMinimum": "above",
        "maximum": "to", "exclusiveMaximum": "below",
    }  # fmt: skip
    return "".join(f" {word} {node[key]:,}" for key, word in said.items() if key in node)


def _counts(node: Node) -> str:
    """Say how many entries a list may have."""
    least, most = node.get("minItems", 0), node.get("maxItems")
    if most:
        return f" of {least} to {most}"
    return f" of {least} or more" if least else ""


def _text(node: Node) -> str:
    """Say which text is accepted."""
    if node.get("format") == "date":
        return "a date such as 2027-01-01"
    least, most = node.get("minLength", 0), node.get("maxLength")
    return f"text in quotes, {least} to {most:,} characters" if most else "text in quotes"


def _table(node: Node) -> str:
    """Say which keys a table has."""
    keys: Iterable[str] = node.get("properties", {})
    return f"a table with {', '.join(keys)}" if keys else "a table of names and values"
