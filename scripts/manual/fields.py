"""The page of fields: what each field of ``--json`` means, and in which unit."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from manual.markdown import page, table
from whowhere.report.plan.schema import plan_schema

FILE: Final = Path(__file__).with_name("fields.toml")
EVERYWHERE: Final = "everywhere"
INTRO: Final = (
    "What the fields of `--json`, of the API's answers and of `.document` in Python mean. Money is"
    " present value in the company's currency unless a field says otherwise; shares are fractions"
    " of one. A list holds one object for each of what it lists, and its fields stand below it:"
    " `options.cost` is `cost` of each of the `options`. What is not known is `null`."
)
OF_PLANS: Final = (
    "The answer of `whowhere plan` has a JSON schema, `docs/plan.schema.json`."
    " These are its tables."
)


@cache
def told() -> Mapping[str, Mapping[str, str]]:
    """Return what is said of fields, by question, then by path: ``unit | meaning``."""
    return tomllib.loads(FILE.read_text("utf-8"))


def is_told(question: str, path: str) -> bool:
    """Whether a field is told of, by its path or because it means the same everywhere."""
    return path in told()[question] or path.rpartition(".")[2] in told()[EVERYWHERE]


def paths_of(document: Any, above: str = "") -> Iterator[str]:
    """Yield the path of every field of a document; keys that are ids of options are no fields."""
    if isinstance(document, dict):
        for name, inner in document.items():
            if "@" not in name:
                path = f"{above}.{name}" if above else name
                yield path
                yield from paths_of(inner, path)
    elif isinstance(document, list):
        for each in document:
            yield from paths_of(each, above)


def fields_page() -> str:
    """Return every field of every question with its unit and meaning."""
    sections = [
        _section("In every answer" if name == EVERYWHERE else f"`{name}`", fields)
        for name, fields in told().items()
    ]
    return page("Every JSON field", INTRO, *sections, f"## `plan`\n\n{OF_PLANS}\n\n{_of_plans()}")


def _section(heading: str, fields: Mapping[str, str]) -> str:
    rows = []
    for path, said in fields.items():
        unit, _, meaning = said.partition(" | ")
        rows.append((f"`{path}`", unit, meaning))
    return f"## {heading}\n\n{table(('Field', 'Unit or kind', 'Meaning'), rows)}"


def _of_plans() -> str:
    tables = json.loads(plan_schema())["$defs"]
    rows = [
        (f"`{name}`", ", ".join(f"`{key}`" for key in part.get("properties", {})),
         part.get("description", ""))
        for name, part in tables.items()
    ]  # fmt: skip
    return table(("Table", "Fields", "Meaning"), rows)
