"""From text to rows: what parts the cells is found out, quotes and line ends are those of CSV."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.table import Bounds, Row

DELIMITERS: Final = "\t;,|"
"""What parts cells; of two that part as many rows alike the first."""
_SAID: Final = re.compile(r'"?sep=(.)"?\s*$', re.IGNORECASE)
"""The first line by which a text tells Excel what parts its cells."""
LOOKED_AT: Final = 200
"""Rows by which it is found out."""


def delimited_rows(text: str, name: str, bounds: Bounds) -> Iterator[Row]:
    """Yield every row that holds anything. Raises ``Faults`` on what is no CSV, or too long."""
    first, _, _ = text.partition("\n")
    said = _SAID.match(first)
    delimiter = said[1] if said else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count, line = 0, 1
    try:
        for cells in reader:
            at, line = line, reader.line_num + 1
            row = row_of(at, cells)
            if row.cells and not (said and at == 1):
                count += 1
                require_few(count, name, bounds)
                yield row
    except csv.Error as error:
        where, given = f"{name}:{reader.line_num}", f"no CSV ({error})"
        fault = Fault(where, bounds.key, given, bounds.accepted, do="Check the quotes.")
        raise Faults([fault]) from error


def row_of(line: int, cells: list[str]) -> Row:
    """Return a row without spaces around its cells and without empty cells at its end."""
    stripped = [cell if type(cell) is not str else cell.strip() for cell in cells]
    while stripped and not stripped[-1]:
        stripped.pop()
    return Row(line, tuple(stripped))


def require_few(count: int, name: str, bounds: Bounds) -> None:
    """Refuse a table of too many rows. Raises ``Faults``."""
    if count > bounds.rows:
        given, accepted = f"of more than {bounds.rows:,} rows", f"{bounds.accepted}, not as long"
        raise Faults([Fault(name, bounds.key, given, accepted, do=bounds.fewer)])


def _delimiter(text: str) -> str:
    """Return what parts most rows into as many cells as each other: more cells where it is even."""
    alike = {each: _alike(text, each) for each in DELIMITERS}
    return max(DELIMITERS, key=alike.__getitem__) if any(map(any, alike.values())) else ","


def _alike(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many rows have the commonest number of cells above one, and that number."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    try:
        widths.update(len(row) for row in islice(reader, LOOKED_AT) if len(row) > 1)
    except csv.Error:
        return 0, 0
    return max(((count, width) for width, count in widths.items()), default=(0, 0))
