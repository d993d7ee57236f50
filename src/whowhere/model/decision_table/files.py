"""From a path to the text of a table, or to its fault."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from whowhere.model.decision_table.csv_form import parse_csv
from whowhere.model.decision_table.json_form import parse_json
from whowhere.model.decision_table.written import WrittenTable
from whowhere.model.scenario.lines import is_json
from whowhere.model.scenario.reading import STDIN, name_of
from whowhere.quantities.faults import Fault, Faults, nearest

SIZE_LIMIT: Final = 64_000_000
"""The largest file that is read, in bytes: 10,000 alternatives with 200 criteria fit."""
ACCEPTED: Final = "a table: CSV, or JSON, in UTF-8, up to 64 MB"


def written_in(path: str) -> WrittenTable:
    """Return the table of a file, or of standard input for ``-``. Raises ``Faults``.

    A text that begins with a brace is JSON, any other CSV.
    """
    text = text_of(path)
    name = name_of(path)
    if is_json(text) or path.endswith(".json"):
        return parse_json(text, name)
    return parse_csv(text, name)


def text_of(path: str) -> str:
    """Return the text of a file, or of standard input for ``-``. Raises ``Faults``."""
    name, data = name_of(path), _bytes(path)
    if len(data) > SIZE_LIMIT:
        raise _refusal(name, f"larger than {SIZE_LIMIT:,} bytes", do="Is it the right file?")
    if b"\0" in data:
        raise _refusal(name, "not text", do="Save it as plain text, in UTF-8.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        where = f"{name}:{data[: error.start].count(10) + 1}"
        raise _refusal(where, "not in UTF-8", do="Save it as CSV UTF-8.") from error


def _bytes(path: str) -> bytes:
    """Return at most one byte more than is accepted."""
    if path == STDIN:
        return sys.stdin.buffer.read(SIZE_LIMIT + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise _refusal(path, "not there", near=_neighbour(Path(path))) from error
    except (OSError, ValueError) as error:  # the latter: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise _refusal(path, f"not readable ({reason})") from error


def _neighbour(path: Path) -> str:
    """Return the table of the same folder with the nearest name."""
    try:
        files = [file.name for file in path.parent.iterdir() if file.suffix in {".csv", ".json"}]
    except OSError:
        return ""
    near = nearest(path.name, files)
    return str(path.parent / near) if near else ""


def _refusal(where: str, given: str, near: str = "", do: str = "") -> Faults:
    return Faults([Fault(where, "the table", given, ACCEPTED, near, do)])
