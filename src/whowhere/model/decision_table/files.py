"""From a path to a table, or to its fault."""

from __future__ import annotations

from whowhere.model.decision_table.csv_form import BOUNDS, has_directions, written_of
from whowhere.model.decision_table.json_form import parse_json
from whowhere.model.decision_table.written import WrittenTable
from whowhere.model.scenario.lines import is_json
from whowhere.quantities.tables.decoding import decoded
from whowhere.quantities.tables.opening import data_of, name_of, opened, tables_of
from whowhere.quantities.tables.table import ExportedTable, first_that


def written_in(path: str) -> WrittenTable:
    """Return the table of a file, or of standard input for ``-``. Raises ``Faults``.

    A text that begins with a brace is JSON, any other CSV; of a workbook the first sheet with a row
    of directions is taken, else the first.
    """
    data, name = data_of(path, BOUNDS), name_of(path)
    if path.endswith(".json") or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        text, _ = decoded(data, name, BOUNDS)
        if path.endswith(".json") or is_json(text):
            return parse_json(text, name)
    return written_of(first_that(tables_of(data, name, BOUNDS), has_directions))


def first_table(path: str) -> ExportedTable:
    """Return the first table of a file, or of standard input for ``-``. Raises ``Faults``."""
    return opened(path, BOUNDS)[0]


def text_of(path: str) -> str:
    """Return the text of a file, or of standard input for ``-``. Raises ``Faults``."""
    text, _ = decoded(data_of(path, BOUNDS), name_of(path), BOUNDS)
    return text.replace("\r\n", "\n")
