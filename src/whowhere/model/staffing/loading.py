"""From a file of demand and sites to its checked content, or to all of its mistakes at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from whowhere.model.scenario.accepted import Node
from whowhere.model.scenario.loading import DIALECT, is_echo
from whowhere.model.scenario.parsing import document_of, require_plain
from whowhere.model.scenario.reading import STDIN, name_of, read_text
from whowhere.model.scenario.titles import titled
from whowhere.model.scenario.wording import SourceLines, fault_of, named, shown
from whowhere.model.staffing.csv_demand import with_table
from whowhere.model.staffing.file import StaffingFile
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.hints import bounded_hints


def load_staffing(path: Path | str) -> StaffingFile:
    """Return what a file says; ``-`` reads standard input. Raises ``Faults`` with every mistake.

    A demand may name a table beside the file under ``csv``: CSV or a workbook, as it was exported.
    """
    folder = Path() if str(path) == STDIN else Path(path).parent
    return parse_staffing(read_text(path), name_of(path), folder)


def parse_staffing(text: str, name: str, folder: Path | None) -> StaffingFile:
    """Return what a text says; ``name`` is what messages call it. Raises ``Faults``.

    Tables named under ``csv`` are opened in ``folder``; without one they are refused.
    """
    document, source = document_of(text, name)
    return _with_tables(document, folder, source)


def staffing_of(document: Mapping[str, Any], name: str, folder: Path | None) -> StaffingFile:
    """Return what a document that a request brought says. Raises ``Faults``."""
    require_plain(document, name)
    return _with_tables(document, folder, SourceLines(name))


@bounded_hints()
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


def staffing_schema() -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a week of demand."""
    return {"$schema": DIALECT, **titled(_schema())}


def _with_tables(
    document: Mapping[str, Any], folder: Path | None, source: SourceLines
) -> StaffingFile:
    """Return the checked content, with the contacts of tables in place of their names."""
    demands = document.get("demand")
    if not isinstance(demands, list):
        return _checked(document, source)
    said: list[str] = []
    read = [_with_table(each, at, folder, source, said) for at, each in enumerate(demands)]
    return _checked({**document, "demand": read}, source).having_read(said)


def _with_table(
    demand: Any, at: int, folder: Path | None, source: SourceLines, said: list[str]
) -> Any:
    if not isinstance(demand, dict) or not isinstance(demand.get("csv"), str):
        return demand
    path = ("demand", at, "csv")
    where, key = source.where(path), named(path)
    if folder is None:
        accepted, do = "only in a file on your own disk", "Write per_half_hour = [[...], ...]."
        raise Faults([Fault(where, key, shown(demand["csv"]), accepted, do=do)])
    filled, words = with_table(demand, folder, where, named(("demand", at)))
    said.append(words)
    return filled
