"""A page for each kind of file: every table, every key, what it takes and what it means."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from manual.markdown import page, table
from whowhere.interfaces.requests.schemas import schema_of

Schema = Mapping[str, Any]
KINDS: Final = {
    "scenario": (
        "Every key of a scenario",
        "A scenario is what most commands are about: one company, one piece of work, and the"
        " options to compare. It is TOML, or JSON with the same keys. `whowhere init my-team.toml`"
        " writes a commented one to start from, and `whowhere check FILE` tells every fault of it"
        " at once.",
    ),
    "portfolio": (
        "Every key of a portfolio",
        "A portfolio is what `whowhere plan` is about: many packages of work, what exists today,"
        " and the rules of the plan, each with its mathematics under [Rules of a plan](rules.md).",
    ),
    "staffing": (
        "Every key of a week of demand",
        "A week of demand is what `whowhere staff` is about: what comes in, what callers are"
        " promised, and the sites that can answer under which rules.",
    ),
    "grid": (
        "Every key of a grid",
        "A grid is what `whowhere sweep` is about: a base, and what differs from point to point."
        " Every axis stands under [Sweeps](../sweep.md).",
    ),
}
HEAD: Final = ("Key", "Takes", "Unless said", "Meaning")
RANGE: Final = {"low", "high"}
"""A table with these is a range, which is written in many ways but means one thing."""


def pages_of_keys() -> dict[str, str]:
    """Return the pages by the name of their file."""
    return {f"{kind}.md": _page(kind) for kind in KINDS}


@dataclass(frozen=True)
class FileSchema:
    """A kind of file: its schema, and how each of its tables is headed in a file."""

    whole: Schema
    headings: Mapping[str, str]

    def body(self, name: str) -> Schema:
        """Return the schema of a table by its name."""
        found: Schema = self.whole["$defs"][name]
        return found


def _page(kind: str) -> str:
    title, intro = KINDS[kind]
    schema = schema_of(kind)
    file = FileSchema(schema, {name: path for path, name in _tables(schema, schema, "", set())})
    sections = [_section("The file itself", schema, file, "Keys that stand above all tables.")]
    for name, heading in file.headings.items():
        body = file.body(name)
        sections.append(_section(heading, body, file, body.get("description", "")))
    return page(title, intro, *sections)


def _tables(schema: Schema, part: Schema, above: str, told: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each table once, as it is headed in a file, the outer before the inner."""
    for key, said in part.get("properties", {}).items():
        for name, is_list in _refs(said):
            if name in told or "properties" not in schema["$defs"][name]:
                continue
            told.add(name)
            path = f"{above}.{key}" if above else key
            yield f"`[[{path}]]`" if is_list else f"`[{path}]`", name
            yield from _tables(schema, schema["$defs"][name], path, told)


def _refs(said: Schema, *, is_list: bool = False) -> Iterator[tuple[str, bool]]:
    if "$ref" in said:
        yield said["$ref"].rpartition("/")[2], is_list
    for each in said.get("anyOf", ()):
        yield from _refs(each, is_list=is_list)
    if isinstance(said.get("items"), dict):
        yield from _refs(said["items"], is_list=True)


def _section(heading: str, part: Schema, file: FileSchema, about: str) -> str:
    needed = set(part.get("required", ()))
    rows = [
        (
            f"`{key}`",
            _takes(said, file),
            "must be said" if key in needed else _default(said),
            said.get("description", ""),
        )
        for key, said in part["properties"].items()
    ]
    return f"## {heading}\n\n{about}\n\n{table(HEAD, rows)}"


def _default(said: Schema) -> str:
    default = said.get("default")
    if default in (None, "", [], {}) or isinstance(default, dict):
        return ""
    return f"`{json.dumps(default, ensure_ascii=False)}`"


def _takes(said: Schema, file: FileSchema) -> str:
    """Say in words what a key takes."""
    if "$comment" in said:
        return str(said["$comment"])
    if "$ref" in said:
        return _named(said["$ref"].rpartition("/")[2], file)
    if "enum" in said or "const" in said:
        return ", ".join(f"`{each}`" for each in said.get("enum", [said.get("const")]))
    if "anyOf" in said:
        words = [_takes(each, file) for each in said["anyOf"] if each.get("type") != "null"]
        return " or ".join(dict.fromkeys(filter(None, words)))
    return _of_type(said, file)


def _named(name: str, file: FileSchema) -> str:
    if name in file.headings:
        return f"a table, {file.headings[name]}"
    return _takes(file.body(name), file)


def _of_type(said: Schema, file: FileSchema) -> str:
    match said.get("type"):
        case "array":
            items = said.get("items")
            return _list(_takes(items, file)) if isinstance(items, dict) else "a list"
        case "number" | "integer":
            return _number(said)
        case "boolean":
            return "`true` or `false`"
        case "string":
            return {"date": "a day, as 2027-01-01"}.get(said.get("format", ""), "text")
        case "object":
            return "a range" if set(said.get("properties", ())) >= RANGE else "a table"
    return ""


def _list(of: str) -> str:
    """Say what a list takes; one of tables is written as tables with one heading."""
    return (
        f"tables, {of.removeprefix('a table, ')}" if of.startswith("a table, ") else f"a list: {of}"
    )


def _number(said: Schema) -> str:
    words = {"exclusiveMinimum": "above", "minimum": "from", "exclusiveMaximum": "below",
             "maximum": "up to"}  # fmt: skip
    bounds = [f"{word} {said[key]:,g}" for key, word in words.items() if key in said]
    kind = "a whole number" if said["type"] == "integer" else "a number"
    return " ".join([kind, ", ".join(bounds)]).strip()
