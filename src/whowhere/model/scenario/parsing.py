"""From text to a document of tables; a slip of syntax becomes a fault with line and column."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from whowhere.model.scenario.lines import DEPTH_LIMIT, is_json, lines_of, longest_key
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.quantities.faults import Fault, Faults

ENTRY_LIMIT: Final = 1200
"""The most entries of one list or table: as many as there can be options."""
DEEP: Final = f"tables and lists inside each other, up to {DEPTH_LIMIT} deep"
VALUE: Final = "text in quotes, a number, true, false, a date, or a list in brackets"


class Slip(NamedTuple):
    """A common slip of TOML: what the parser says, what is accepted, and what to do."""

    said: str
    accepted: str
    do: str


SLIPS: Final = (
    Slip(
        r"Cannot|Duplicate",
        "each key and each table once",
        "Remove one of the two; further tables of a list begin with [[ ]].",
    ),
    Slip(
        r"newline or end",
        "one key and one value on a line",
        'Put text, ranges and shares in quotes ("8%", "41k"); write 95000 or 95_000, not 95,000.',
    ),
    Slip(r"Expected '='|Invalid statement|key part", "key = value, such as heads = 40", ""),
    Slip(r"invalid character", "text without control characters", "Remove what does not print."),
    Slip(r"Invalid value", VALUE, "Put words in quotes; write true and false in small letters."),
    Slip(r"Unterminated|Illegal|Expected \"", "text that ends with the quotes it began with", ""),
    Slip(
        r"Unescaped|hex value|scalar",
        "text without a single backslash",
        r"Write \\ for a backslash, or put the text in single quotes.",
    ),
    Slip(r"date", "a date that exists, such as 2027-01-01", ""),
    Slip(r"Unclosed array", "a list that ends with ]", "Add the bracket."),
    Slip(r"Unclosed inline", "a table on one line that ends with }", "Add the brace."),
    Slip(r"\]", "[table] or [[list of tables]]", "Close every bracket."),
    Slip(r"", "TOML, as in the examples", "Compare the line with an example."),
)


def document_of(text: str, name: str) -> tuple[dict[str, Any], SourceLines]:
    """Return the tables of a TOML or JSON text, and where each key stands. Raises ``Faults``."""
    try:
        document = _of_json(text, name) if is_json(text) else _of_toml(text, name)
    except RecursionError:
        raise _nested_too_deeply(name) from None
    require_plain(document, name)
    return document, SourceLines(name, lines_of(text))


def _of_toml(text: str, name: str) -> dict[str, Any]:
    if longest_key(text) > DEPTH_LIMIT:  # the parser's memory grows with the square of the length
        raise _nested_too_deeply(name)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _toml_slip(text, name, str(error)) from None
    except ValueError:
        raise _endless_number(name) from None


def _toml_slip(text: str, name: str, said: str) -> Faults:
    """Return the fault for what the parser said, in plain words."""
    rows = text.rstrip().split("\n")
    place = re.search(r"line (\d+), column (\d+)", said)
    line, column = (int(place[1]), int(place[2])) if place else (len(rows), len(rows[-1]) + 1)
    slip = next(slip for slip in SLIPS if re.search(slip.said, said))
    given = shown(rows[min(line, len(rows)) - 1].strip())
    where = f"{name}:{line}:{column}"
    return Faults([Fault(where, "the line", given, slip.accepted, do=slip.do)])


def _of_json(text: str, name: str) -> dict[str, Any]:
    repeated: list[str] = []

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        repeated.extend(key for key, count in Counter(k for k, _ in pairs).items() if count > 1)
        return dict(pairs)

    try:
        document: dict[str, Any] = json.loads(text, object_pairs_hook=table)
    except json.JSONDecodeError as error:
        raise _json_slip(text, name, error) from None
    except ValueError:
        raise _endless_number(name) from None
    if repeated:
        raise Faults(_written_twice(text, name))
    return document


def _json_slip(text: str, name: str, error: json.JSONDecodeError) -> Faults:
    """Return the fault for a slip of JSON."""
    row = text.split("\n")[error.lineno - 1]
    where = f"{name}:{error.lineno}:{error.colno}"
    do = "Check quotes, commas and brackets; JSON has no comments and no comma after the last."
    return Faults([Fault(where, "the line", shown(row.strip()), "JSON", do=do)])


def _written_twice(text: str, name: str) -> Iterator[Fault]:
    """Return a fault for each key that stands in one JSON object twice."""
    for path, line in lines_of(text).again.items():
        given, key = "written twice", shown(str(path[-1]))
        yield Fault(f"{name}:{line}", key, given, "each key once", do="Remove one of the two.")


def _endless_number(name: str) -> Faults:
    return Faults([Fault(name, "a number", "too long to read", "numbers of up to 15 digits")])


def _nested_too_deeply(name: str) -> Faults:
    return Faults([Fault(name, "the file", "nested too deeply", DEEP)])


def require_plain(document: object, name: str) -> None:
    """Refuse what no person writes: endless nesting, endless lists. Raises ``Faults``."""
    layer = [document]
    for _ in range(DEPTH_LIMIT):
        _require_short(layer, name)
        _require_whole(layer, name)
        layer = [inner for value in layer for inner in _inner(value)]
    if layer:
        raise _nested_too_deeply(name)


def _require_short(layer: list[object], name: str) -> None:
    longest = max((len(_inner(value)) for value in layer), default=0)
    if longest > ENTRY_LIMIT:
        given = f"holding {longest:,} entries in one list or table"
        raise Faults([Fault(name, "the file", given, f"up to {ENTRY_LIMIT:,}")])


def _require_whole(layer: list[object], name: str) -> None:
    if not all(_is_whole(text) for value in layer for text in _texts(value)):
        given, do = "holding half a character", "Write it as one character, not as \\ud800."
        raise Faults([Fault(name, "the file", given, "whole characters", do=do)])


def _inner(value: object) -> list[object]:
    """Return what a table or a list holds."""
    if isinstance(value, Mapping):
        return list(value.values())
    return list(value) if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    """Return the texts of one value: itself, or the keys of a table."""
    texts = list(value) if isinstance(value, Mapping) else [value]
    return [text for text in texts if isinstance(text, str)]


def _is_whole(text: str) -> bool:
    """Tell whether every character can be written to a file."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
