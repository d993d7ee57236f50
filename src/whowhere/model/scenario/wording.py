"""From what pydantic found to what a person can act on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pydantic_core import ErrorDetails

from whowhere.model.scenario.accepted import Node, accepted_by, choices, keys_at, node_at
from whowhere.model.scenario.lines import Lines, Path
from whowhere.model.scenario.refusal import REFUSED
from whowhere.quantities.faults import Fault, nearest, one_of
from whowhere.quantities.written_digits import SHOWN, quoted


@dataclass(frozen=True)
class SourceLines:
    """A document that was read: what it is called, and on which line each key stands."""

    name: str
    lines: Lines = field(default_factory=Lines)

    def where(self, path: Path) -> str:
        """Return file and line of a key; only the file if it has no lines."""
        return f"{self.name}:{self.line(path)}" if self.lines.first else self.name

    def line(self, path: Path) -> int:
        """Return the line of a key; a dotted name may also stand there as nested tables."""
        nested = tuple(piece for part in path for piece in _pieces(part))
        return self.lines.of(path if path in self.lines.first else nested)


def _pieces(part: str | int) -> list[str | int]:
    return [part] if isinstance(part, int) else [*part.split(".")]


def named(path: Path) -> str:
    """Write a path as people do: ``work.roles[2].heads`` is the second role's."""
    if not path:
        return "the scenario"
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{_key(part)}" for part in path]
    return "".join(parts).removeprefix(".")


def _key(name: str) -> str:
    """Write the name of a key, in quotes where a bare one would mislead."""
    return name if re.fullmatch(r"[\w-]{1,40}", name, re.ASCII) else shown(name)


def shown(value: object) -> str:
    """Write a value as it stands in a file, cut short, without characters that do not print."""
    if isinstance(value, str):
        return quoted(value)
    if value is None or isinstance(value, bool):
        return "nothing" if value is None else str(value).lower()
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}" if value else "an empty list"
    if isinstance(value, int) and abs(value) > 10**SHOWN:
        return "a number of more than 60 digits"
    return str(value)


_CALLED_HERE: Final = {
    "price_per_month": "monthly_price", "monthly_price": "price_per_month",
    "price": "monthly_price", "month": "after_months",
}  # fmt: skip
"""Keys that another table has, or everybody would try, and what this table calls the same."""


def fault_of(error: ErrorDetails, source: SourceLines, schema: Node) -> Fault:
    """Return the fault that tells what pydantic found."""
    path, value = _path(error), error["input"]
    if error["type"] == REFUSED:
        return refused(path, value, error["ctx"], source)
    if error["type"] == "extra_forbidden":
        return _unknown(path, source, schema)
    if error["type"] == "missing":
        return _missing(path, source, schema)
    node = node_at(schema, path)
    accepted, given = accepted_by(node, schema), shown(value)
    near = nearest(value[:SHOWN], choices(node, schema)) if isinstance(value, str) else ""
    return Fault(source.where(path), named(path), given, accepted, near, _advice(value, accepted))


def _path(error: ErrorDetails) -> Path:
    """Return the way to the value; pydantic marks a wrong name by ``[key]`` after it."""
    return tuple(part for part in error["loc"] if part != "[key]")


def refused(path: Path, value: object, words: Mapping[str, str], source: SourceLines) -> Fault:
    """Return the fault for an error that carries its own words."""
    given = words["given"] or shown(value)
    where, key = source.where(path), named(path)
    return Fault(where, key, given, words["accepted"], words["nearest"], words["do"])


def _unknown(path: Path, source: SourceLines, schema: Node) -> Fault:
    names = keys_at(schema, path[:-1])
    called = _CALLED_HERE.get(str(path[-1]), "")
    near = called if called in names else nearest(str(path[-1])[:SHOWN], names)
    do = "" if near else "Remove it, or correct its name."
    return Fault(
        source.where(path), named(path), "an unknown key", one_of(names, limit=20), near, do
    )


def _missing(path: Path, source: SourceLines, schema: Node) -> Fault:
    node = node_at(schema, path)
    accepted, where = accepted_by(node, schema), source.where(path[:-1])
    meaning = str(node.get("description", ""))
    return Fault(where, named(path), "missing", accepted, do=f"Add it: {meaning}")


def _advice(value: object, accepted: str) -> str:
    """Say what to do about the most common slips."""
    if isinstance(value, str) and "number" in accepted and _is_number(value):
        return f"Write it without quotes: {value.strip()}."
    if isinstance(value, int | float) and not isinstance(value, bool) and "text" in accepted:
        return "Write it in quotes."
    return ""


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\s*[-+]?\d{1,15}(\.\d{1,15})?\s*", text, re.ASCII) is not None
