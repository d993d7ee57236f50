"""From a file of demand and sites to its checked content, or to all of its mistakes at once."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.loading import is_echo
from whowhere.model.scenario.parsing import document_of, require_plain
from whowhere.model.scenario.reading import STDIN, name_of, read_text
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.scenario.wording import SourceLines, fault_of, named, shown
from whowhere.model.staffing.file import StaffingFile
from whowhere.quantities.faults import Fault, Faults

DAYS = 7
FORMS = f"{DAYS * DAY_HALVES} rows of one number, or {DAYS} columns of {DAY_HALVES} rows"


def load_staffing(path: Path | str) -> StaffingFile:
    """Return what a file says; ``-`` reads standard input. Raises ``Faults`` with every mistake.

    A demand may name a CSV beside the file under ``csv``: half-hours of a week, from Monday 0:00.
    """
    folder = Path() if str(path) == STDIN else Path(path).parent
    return parse_staffing(read_text(path), name_of(path), folder)


def parse_staffing(text: str, name: str, folder: Path | None) -> StaffingFile:
    """Return what a text says; ``name`` is what messages call it. Raises ``Faults``.

    Tables named under ``csv`` are opened in ``folder``; without one they are refused.
    """
    document, source = document_of(text, name)
    return _checked(_with_tables(document, folder, source), source)


def staffing_of(document: Mapping[str, Any], name: str, folder: Path | None) -> StaffingFile:
    """Return what a document that a request brought says. Raises ``Faults``."""
    require_plain(document, name)
    return _checked(_with_tables(document, folder, SourceLines(name)), SourceLines(name))


def _checked(document: Mapping[str, Any], source: SourceLines) -> StaffingFile:
    """Return the checked content of a document."""
    try:
        return StaffingFile.model_validate(document)
    except ValidationError as error:
        errors = [each for each in error.errors(include_url=False) if not is_echo(each)]
        found = sorted(errors, key=lambda each: source.line(each["loc"]))
        raise Faults(fault_of(each, source, _schema()) for each in found) from None


@cache
def _schema() -> Node:
    return StaffingFile.model_json_schema()


def _with_tables(
    document: Mapping[str, Any], folder: Path | None, source: SourceLines
) -> Mapping[str, Any]:
    """Return the document with the contacts of CSV files in place of their names."""
    demands = document.get("demand")
    if not isinstance(demands, list):
        return document
    read = [_with_table(each, at, folder, source) for at, each in enumerate(demands)]
    return {**document, "demand": read}


def _with_table(demand: Any, at: int, folder: Path | None, source: SourceLines) -> Any:
    if not isinstance(demand, dict) or not isinstance(demand.get("csv"), str):
        return demand
    if folder is None:
        path = ("demand", at, "csv")
        accepted, do = "only in a file on your own disk", "Write per_half_hour = [[...], ...]."
        raise Faults(
            [Fault(source.where(path), named(path), shown(demand["csv"]), accepted, do=do)]
        )
    rest = {key: value for key, value in demand.items() if key != "csv"}
    return rest | {"per_half_hour": week_table(folder / demand["csv"])}


def week_table(path: Path) -> list[list[float]]:
    """Return contacts for each day and half-hour from a CSV. Raises ``Faults``.

    Either 336 rows, the last column counting, or 48 rows of seven days, Monday first; a first row
    of words is a heading, and a first column of seven or one more names the time.
    """
    rows = [row for row in csv.reader(read_text(path).splitlines()) if any(map(str.strip, row))]
    if rows and not _is_number(rows[0][-1]):
        rows = rows[1:]
    _require_form(path, rows)
    numbers = [[_number(path, at, cell) for cell in _counted(row)] for at, row in enumerate(rows)]
    if len(rows) == DAYS * DAY_HALVES:
        flat = [row[0] for row in numbers]
        return [flat[day * DAY_HALVES : (day + 1) * DAY_HALVES] for day in range(DAYS)]
    return [[row[day] for row in numbers] for day in range(DAYS)]


def _counted(row: list[str]) -> list[str]:
    """Return the cells that hold contacts: the last seven, or the last."""
    return row[-DAYS:] if len(row) >= DAYS else row[-1:]


def _require_form(path: Path, rows: list[list[str]]) -> None:
    wide = min((len(row) for row in rows), default=0) >= DAYS
    if len(rows) == (DAY_HALVES if wide else DAYS * DAY_HALVES):
        return
    given = f"a table of {len(rows)} rows"
    do = "Count each half-hour of a week from Monday 0:00."
    raise Faults([Fault(str(path), "the file", given, FORMS, do=do)])


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _number(path: Path, at: int, cell: str) -> float:
    found = float(cell) if _is_number(cell) else float("nan")
    if not 0 <= found < float("inf"):
        where = f"{path}: row {at + 1}"
        raise Faults([Fault(where, "contacts", cell[:40], "a number from 0")])
    return found
