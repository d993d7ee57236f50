"""From an Excel workbook to the rows of its sheets."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.tables.delimited import require_few, row_of
from whowhere.quantities.tables.table import Bounds, ExportedTable, Row, TypedNumber

UNPACKED: Final = 10
"""How many times the bound of the file its parts may have once unpacked."""
HALF_SECOND: Final = timedelta(milliseconds=500)


def workbook_tables(data: bytes, name: str, bounds: Bounds) -> tuple[ExportedTable, ...]:
    """Return a table for each sheet that is shown and holds anything. Raises ``Faults``."""
    _require_small(data, name, bounds)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles that nobody asked for
            found = tuple(_tables(data, name, bounds))
    except Faults:
        raise
    except Exception as error:  # whatever a broken workbook does to its reader
        raise _no_workbook(name, bounds) from error
    return found or (ExportedTable(name, ()),)


def _require_small(data: bytes, name: str, bounds: Bounds) -> None:
    """Refuse what is no workbook, or unpacks to too much: no part is read beyond what it says."""
    try:
        with ZipFile(BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            is_workbook = "xl/workbook.xml" in parts.namelist()
    except (BadZipFile, ValueError, OSError) as error:
        raise _no_workbook(name, bounds) from error
    if not is_workbook:
        raise _no_workbook(name, bounds)
    if size > UNPACKED * bounds.size:
        given = f"larger than {UNPACKED * bounds.size:,} bytes once unpacked"
        raise Faults([Fault(name, bounds.key, given, bounds.accepted, do=bounds.fewer)])


def _no_workbook(name: str, bounds: Bounds) -> Faults:
    do = "Save it as .xlsx or CSV UTF-8."
    return Faults([Fault(name, bounds.key, "no Excel workbook", bounds.accepted, do=do)])


def _tables(data: bytes, name: str, bounds: Bounds) -> Iterator[ExportedTable]:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    count = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()  # some programs write wrong ones, and rows would be missing
        rows = []
        for row in _rows(sheet):
            count += 1
            require_few(count, name, bounds)
            rows.append(row)
        if rows:
            yield ExportedTable(name, tuple(rows), sheet.title)


def _rows(sheet: Any) -> Iterator[Row]:
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        row = row_of(line, [_text(cell) for cell in cells])
        if row.cells:
            yield row


def _text(cell: Any) -> str:
    """Return a cell as text that says all that the workbook knows."""
    value = cell.value
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return TypedNumber(value)
    if isinstance(value, datetime):
        shows_time = "h" in str(cell.number_format).casefold()
        moment = (value + HALF_SECOND).replace(microsecond=0)
        return f"{moment:%Y-%m-%d %H:%M:%S}" if shows_time else f"{moment:%Y-%m-%d}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return _clock(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second,
                                microseconds=value.microsecond))  # fmt: skip
    return _clock(value) if isinstance(value, timedelta) else str(value or "")


def _clock(length: timedelta) -> str:
    """Write a time of day or a length as hours, minutes and seconds."""
    seconds = round(length.total_seconds())
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
