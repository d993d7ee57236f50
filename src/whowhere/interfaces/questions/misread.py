"""What is wrong with arguments before a question is even asked, in the one shape of faults.

What is accepted is read from the arguments' own schema, as for files: never the words of a library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from whowhere.model.scenario.accepted import Node, accepted_by, choices, keys_at, node_at
from whowhere.model.scenario.lines import Path
from whowhere.model.scenario.refusal import REFUSED
from whowhere.model.scenario.wording import shown
from whowhere.quantities.faults import Argument, Fault, nearest, one_of

LONGEST = 60


def misread(errors: Sequence[Mapping[str, Any]], asked: type[BaseModel]) -> list[Fault]:
    """Turn what the reader of arguments says of each into a fault, one for each value."""
    schema = asked.model_json_schema()
    told: dict[Path, Fault] = {}
    for error in errors:
        path = _path(error["loc"], schema)
        told.setdefault(path, _misread(error, path, schema))
    return list(told.values())


def _path(loc: Sequence[str | int], schema: Node) -> Path:
    """Return the way to a value, without the marks of the ways in which it could be written."""
    path: Path = ()
    for part in loc:
        node = node_at(schema, path)
        is_key = not path or part in keys_at(schema, path) or "additionalProperties" in node
        if isinstance(part, int) or is_key:
            path = (*path, part)
    return path


def _misread(error: Mapping[str, Any], path: Path, schema: Node) -> Fault:
    name, *parts = (str(part) for part in path)
    key = Argument(name, ".".join(parts))
    if error["type"] == "extra_forbidden":
        names = sorted(_names(schema))
        return Fault("", key, "unknown", one_of(names, 40), nearest(name, names))
    if error["type"] == REFUSED:
        words = error["ctx"]
        return Fault("", key, words["given"], words["accepted"], words["nearest"], words["do"])
    node, value = node_at(schema, path), error.get("input")
    given = "missing" if error["type"] == "missing" else shown(value)
    near = nearest(value[:LONGEST], choices(node, schema)) if isinstance(value, str) else ""
    return Fault("", key, given, accepted_by(node, schema), near)


def _names(schema: Node) -> Iterator[str]:
    yield from (name for name in schema.get("properties", ()) if name != "source")


def short(value: object) -> str:
    """Return a value as it was given, cut where it is long."""
    text = repr(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."
