"""Every file of statutes and of practice, read whole, with all that is wrong in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from whowhere.facts.health.dates import past_date_faults
from whowhere.facts.health.licences import licence_faults
from whowhere.facts.practice import FILES, load_practice
from whowhere.facts.statute_keys import Table
from whowhere.facts.statute_layout import read_statutes
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.faults import Fault, Faults

FIGURES = ("low", "likely", "high")


@dataclass(frozen=True)
class StatuteTexts:
    """The tables of every country's file that is sound, and the faults of all files."""

    by_country: Mapping[str, Table]
    faults: tuple[Fault, ...]


def read_all_statutes(folder: Path, today: date) -> StatuteTexts:
    """Read and check the file of every country and of every state."""
    known: dict[str, Table] = {}
    faults: list[Fault] = []
    for path in sorted(folder.rglob("*.toml")):
        where = f"statutes/{path.relative_to(folder)}"
        try:
            data = read_statutes(path)
        except Faults as found:
            faults += (
                replace(fault, where=fault.where.replace(path.name, where))
                for fault in found.faults
            )
            continue
        if path.parent == folder:
            known[path.stem.upper()] = data
        faults += _statute_faults(where, data, today)
    return StatuteTexts(known, tuple(faults))


def _statute_faults(where: str, data: Table, today: date) -> Iterator[Fault]:
    """Yield dates that lie ahead, and licences that are missing or forbid passing on."""
    yield from licence_faults(where, "origin.licence", data["origin"]["licence"])
    for name, table in data.items():
        lines = table if isinstance(table, list) else [table]
        for number, line in enumerate(lines, start=1):
            key = f"{name}[{number}]" if isinstance(table, list) else name
            for column in {"checked", "read"} & line.keys():
                yield from past_date_faults(where, f"{key}.{column}", line[column], today)
            if "licence" in line and name != "origin":
                yield from licence_faults(where, f"{key}.licence", line["licence"])


def practice_faults(folder: Path, today: date) -> Iterator[Fault]:
    """Yield every fault of every file of practice, also of those that only one module reads."""
    try:
        load_practice(folder)
    except Faults as found:
        yield from (replace(fault, where=f"practice/{fault.where}") for fault in found.faults)
    yield from _source_faults(folder / "sources.toml", today)
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in (*FILES, "sources"):
            yield from _other_faults(path, today)


def _source_faults(path: Path, today: date) -> Iterator[Fault]:
    where = f"practice/{path.name}"
    for key, source in _tables(path).items():
        if isinstance(source, dict) and "read" in source:
            yield from past_date_faults(where, f"{key}.read", source["read"], today)
        if isinstance(source, dict) and "licence" in source:
            yield from licence_faults(where, key, source["licence"])


def _tables(path: Path) -> dict[str, Any]:
    try:
        return read_toml(path)
    except Faults:
        return {}  # told by the one who needs it


def _other_faults(path: Path, today: date) -> Iterator[Fault]:
    try:
        data = read_toml(path)
    except Faults as found:
        yield from (replace(fault, where=f"practice/{fault.where}") for fault in found.faults)
    else:
        yield from _nested(f"practice/{path.name}", data, "", today)


def _nested(where: str, table: object, key: str, today: date) -> Iterator[Fault]:
    """Yield ranges out of order and dates that lie ahead, however deep they stand."""
    if isinstance(table, list):
        for number, each in enumerate(table, start=1):
            yield from _nested(where, each, f"{key}[{number}]", today)
    if not isinstance(table, dict):
        return
    figures = [table[each] for each in FIGURES if isinstance(table.get(each), int | float)]
    if len(figures) == len(FIGURES) and figures != sorted(figures):
        given = ", ".join(f"{figure:g}" for figure in figures)
        yield Fault(where, key, given, "low <= likely <= high", do="Put it in order.")
    if table.get("read"):
        yield from past_date_faults(where, f"{key}.read", table["read"], today)
    for name, inner in table.items():
        yield from _nested(where, inner, f"{key}.{name}" if key else name, today)
