"""A decision table as JSON: alternatives, criteria, directions, weights, matrix, parameters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from whowhere.model.decision_table.written import Stated, Where, WrittenTable
from whowhere.model.scenario.lines import lines_of
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.quantities.faults import Fault, Faults, first_faults, nearest, one_of

KEYS: Final = (
    "alternatives", "criteria", "directions", "weights", "matrix", "parameters", "method",
)  # fmt: skip
SHAPES: Final = (
    ("alternatives", list, "a list of names"),
    ("criteria", list, "a list of names"),
    ("directions", list | dict, "a list, or an object by criterion"),
    ("weights", list | dict, "a list, or an object by criterion"),
    ("matrix", list, "a list of rows"),
    ("parameters", dict, "an object"),
    ("method", str | list, "a name, or a list of names"),
)
LINES_UP_TO: Final = 200_000
"""Characters of a text whose lines are told in messages; finding them takes time."""


def parse_json(text: str, name: str) -> WrittenTable:
    """Return the table of a JSON text. Raises ``Faults`` if its shape is not that of a table."""
    document = _document(text, name)
    source = SourceLines(name, lines_of(text)) if len(text) <= LINES_UP_TO else SourceLines(name)

    def where(part: str, at: int | str) -> str:
        return source.where((part, at))

    if faults := first_faults(_faults(document, where, name), name):
        raise Faults(faults)
    return WrittenTable(
        source=name,
        criteria=document.get("criteria"),
        alternatives=document.get("alternatives"),
        rows=document["matrix"],
        number=_number,
        directions=_stated(document, "directions", where),
        weights=_stated(document, "weights", where),
        method=document.get("method"),
        parameters=document.get("parameters"),
        where=where,
    )


def _document(text: str, name: str) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        row = text.split("\n")[error.lineno - 1]
        where = f"{name}:{error.lineno}:{error.colno}"
        do = "Check quotes, commas and brackets."
        raise Faults([Fault(where, "the line", shown(row.strip()), "JSON", do=do)]) from None
    except (ValueError, RecursionError):
        given = "nested too deeply, or holds a number too long to read"
        raise Faults([Fault(name, "the table", given, "a table in JSON")]) from None
    if not isinstance(document, dict):
        raise Faults([Fault(name, "the table", shown(document), f"an object with {_needed()}")])
    return document


def _needed() -> str:
    return ", ".join(KEYS[:5])


def _faults(document: Mapping[str, Any], where: Where, name: str) -> Iterator[Fault]:
    for key in document:
        if key not in KEYS:
            given = shown(key)
            yield Fault(where(key, 0), "key", given, one_of(KEYS), nearest(key[:40], KEYS))
    if document.get("matrix") is None:
        yield Fault(name, "matrix", "missing", f"a list of rows, beside {_needed()}")
    for key, kind, accepted in SHAPES:
        if not isinstance(document.get(key), kind | None):
            yield Fault(where(key, 0), key, shown(document[key]), accepted)
    rows = document.get("matrix")
    for at, row in enumerate(rows if isinstance(rows, list) else ()):
        if not isinstance(row, list):
            yield Fault(where("matrix", at), f"matrix[{at + 1}]", shown(row), "a list of numbers")


def _stated(document: Mapping[str, Any], key: str, where: Where) -> Stated | None:
    values: Sequence[object] | Mapping[str, object] | None = document.get(key)
    return None if values is None else Stated(values, key, where)


def _number(cell: object) -> float | None:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return None
    try:
        return float(cell)
    except OverflowError:
        return None
