"""The one place where an exported table is opened, whatever program wrote it.

``opened(path, bounds)`` and ``tables_of(data, name, bounds)`` return the tables of a file: one of
a text, one for each sheet of a workbook that is shown and holds anything, in their order. Each has
``rows``, and a row its ``line`` and its ``cells`` as text without spaces around them. Rows without
anything are left out; lines are counted nevertheless, so that faults name those of the file:
``table.where(row.line)``.

Text may be parted by commas, semicolons, tabs or bars, in UTF-8 or UTF-16, with or without a byte
order mark and a first line ``sep=;``. Numbers are left as written, for the readers of numbers; a
number of a workbook is a ``TypedNumber`` with its ``value``, a date there ``2027-03-01``, a time
``08:00:00``. Everything that is refused raises ``Faults``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from whowhere.quantities.faults import Fault, Faults, nearest
from whowhere.quantities.tables.decoding import decoded
from whowhere.quantities.tables.delimited import delimited_rows
from whowhere.quantities.tables.table import Bounds, ExportedTable

STDIN: Final = "-"
ZIP: Final = b"PK\x03\x04"
OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Excel before 2007 begin, and those with a password."""
SUFFIXES: Final = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".json"})


def opened(path: Path | str, bounds: Bounds) -> tuple[ExportedTable, ...]:
    """Return the tables of a file, or of standard input for ``-``. Raises ``Faults``."""
    return tables_of(data_of(path, bounds), name_of(path), bounds)


def tables_of(data: bytes, name: str, bounds: Bounds) -> tuple[ExportedTable, ...]:
    """Return the tables of what a file holds; ``name`` is what messages call it.

    Raises ``Faults``.
    """
    if len(data) > bounds.size:
        given, do = f"larger than {bounds.size:,} bytes", "Is it the right file?"
        raise Faults([Fault(name, bounds.key, given, bounds.accepted, do=do)])
    if data.startswith(OLD_EXCEL):
        given, do = "an old or protected Excel file", "Save it as .xlsx or CSV UTF-8, unprotected."
        raise Faults([Fault(name, bounds.key, given, bounds.accepted, do=do)])
    if data.startswith(ZIP):
        from whowhere.quantities.tables.workbook import workbook_tables  # noqa: PLC0415 - slow

        return workbook_tables(data, name, bounds)
    return (text_table(*decoded(data, name, bounds), name, bounds),)


def text_table(text: str, read_as: str, name: str, bounds: Bounds) -> ExportedTable:
    """Return the table of a text; ``read_as`` is what is said of it. Raises ``Faults``."""
    return ExportedTable(name, tuple(delimited_rows(text, name, bounds)), read_as=read_as)


def name_of(path: Path | str) -> str:
    """Return what a file is called in messages."""
    return "standard input" if str(path) == STDIN else str(path)


def data_of(path: Path | str, bounds: Bounds) -> bytes:
    """Return at most one byte more than is accepted; ``-`` reads standard input.

    Raises ``Faults``.
    """
    if str(path) == STDIN:
        return sys.stdin.buffer.read(bounds.size + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(bounds.size + 1)
    except FileNotFoundError as error:
        near = _neighbour(Path(path))
        fault = Fault(str(path), bounds.key, "not there", bounds.accepted, near)
        raise Faults([fault]) from error
    except (OSError, ValueError) as error:  # the latter: a name with a null character
        given = f"not readable ({getattr(error, 'strerror', None) or error})"
        raise Faults([Fault(str(path), bounds.key, given, bounds.accepted)]) from error


def _neighbour(path: Path) -> str:
    """Return the table of the same folder with the nearest name."""
    try:
        files = [file.name for file in path.parent.iterdir() if file.suffix in SUFFIXES]
    except OSError:
        return ""
    near = nearest(path.name, files)
    return str(path.parent / near) if near else ""
