"""A facility-location table as JSON: sites, packages and the cost of serving each from each."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, TypeAlias

import numpy as np

from whowhere.model.scenario.lines import lines_of
from whowhere.model.scenario.table import is_one_line
from whowhere.model.scenario.wording import SourceLines, shown
from whowhere.quantities.faults import Fault, Faults, first_faults, nearest, one_of
from whowhere.quantities.ranges import Array

KEYS: Final = ("sites", "packages", "cost", "split")
SITE: Final = ("fixed_cost", "capacity")
PACKAGE: Final = ("demand",)
AMOUNT: Final = "a number, 0 or more"
COST: Final = "a list of rows, one for each site, with the cost of each package from there"
Id: TypeAlias = str | int
"""What a site or a package is called; it comes back as it was written."""
MOST: Final = 1e15
"""The largest number: beyond it the cents of a sum are lost."""
ALIKE: Final = 1e-9
"""Share by which sums may differ that are the same on paper: 1.1 and 2.2 are 3.3."""
CELLS: Final = 2_000_000
"""The most costs that one table holds."""
LINES_UP_TO: Final = 200_000
"""Characters of a text whose lines are told in messages; finding them takes time."""


@dataclass(frozen=True)
class FacilityTable:
    """A capacitated facility-location problem, checked."""

    sites: tuple[Id, ...]
    packages: tuple[Id, ...]
    fixed_cost: Array
    """Shape (sites,)."""
    capacity: Array
    """Shape (sites,), in the unit of demand."""
    demand: Array
    """Shape (packages,)."""
    cost: Array
    """Cost of serving all of a package from a site, shape (sites, packages)."""
    split: bool
    """Whether a package may be served from several sites."""
    by_package: bool = False
    """Whether the file has a row for each package instead of each site."""


def facility_table(text: str, name: str) -> FacilityTable:
    """Return the table of a JSON text. Raises ``Faults`` with every mistake."""
    document = _document(text, name)
    source = SourceLines(name, lines_of(text)) if len(text) <= LINES_UP_TO else SourceLines(name)
    of_parts = chain(_of_keys(document, source), _of_entries(document, source))
    for faults in (of_parts, _of_costs(document, source), _of_sums(document, source)):
        if found := first_faults(faults, name):
            raise Faults(found)
    return _table(document)


def _document(text: str, name: str) -> dict[str, Any]:
    try:
        document = json.loads(text, parse_constant=str)
    except json.JSONDecodeError as error:
        row = text.split("\n")[error.lineno - 1]
        where, do = f"{name}:{error.lineno}:{error.colno}", "Check quotes, commas and brackets."
        raise Faults([Fault(where, "the line", shown(row.strip()), "JSON", do=do)]) from None
    except (ValueError, RecursionError):
        given = "nested too deeply, or holds a number too long to read"
        raise Faults([Fault(name, "the table", given, "a table in JSON")]) from None
    if not isinstance(document, dict):
        accepted = f"an object with {', '.join(KEYS)}"
        raise Faults([Fault(name, "the table", shown(document), accepted)])
    return document


def _of_keys(document: Mapping[str, Any], source: SourceLines) -> Iterator[Fault]:
    for key in document:
        if key not in KEYS:
            near = nearest(key[:40], KEYS)
            yield Fault(source.where((key,)), "key", shown(key), one_of(KEYS), near)
    for key in ("sites", "packages", "cost"):
        if not isinstance(document.get(key), list) or not document[key]:
            given = shown(document[key]) if key in document else "missing"
            accepted = COST if key == "cost" else f"a list of {key}, at least one"
            yield Fault(source.where((key,)), key, given, accepted)
    if not isinstance(document.get("split", True), bool):
        yield Fault(source.where(("split",)), "split", shown(document["split"]), "true or false")


def _of_entries(document: Mapping[str, Any], source: SourceLines) -> Iterator[Fault]:
    for part, amounts in (("sites", SITE), ("packages", PACKAGE)):
        entries = document.get(part)
        seen: set[Id] = set()
        for at, entry in enumerate(entries if isinstance(entries, list) else ()):
            where, key = source.where((part, at)), f"{part}[{at + 1}]"
            if not isinstance(entry, dict):
                yield Fault(where, key, shown(entry), f"an object with id, {', '.join(amounts)}")
                continue
            yield from _of_entry(entry, amounts, where, key)
            name = entry.get("id")
            if not isinstance(name, str | int):  # told already, and nothing to remember it by
                continue
            if name in seen:
                yield Fault(where, f"{key}.id", f"{shown(name)} again", "each id once")
            seen.add(name)


def _of_entry(
    entry: Mapping[str, Any], amounts: Sequence[str], where: str, key: str
) -> Iterator[Fault]:
    known = ("id", *amounts)
    for name in entry:
        if name not in known:
            near = nearest(name[:40], known)
            yield Fault(where, f"{key} key", shown(name), one_of(known), near)
    if not _is_id(entry.get("id")):
        given = shown(entry["id"]) if "id" in entry else "missing"
        yield Fault(where, f"{key}.id", given, "text of 1 to 120 characters, or a whole number")
    for name in amounts:
        if not _is_amount(entry.get(name)):
            given = shown(entry[name]) if name in entry else "missing"
            yield Fault(where, f"{key}.{name}", given, AMOUNT)


def _is_id(value: object) -> bool:
    if isinstance(value, str):
        return 0 < len(value.strip()) <= 120 and is_one_line(value)
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MOST


def _is_amount(value: object) -> bool:
    return _is_number(value) and isinstance(value, int | float) and value >= 0


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= MOST and math.isfinite(value)


def _of_costs(document: Mapping[str, Any], source: SourceLines) -> Iterator[Fault]:
    rows, sites, packages = document["cost"], len(document["sites"]), len(document["packages"])
    if sites * packages > CELLS:
        given = f"{sites:,} sites by {packages:,} packages"
        yield Fault(source.name, "the table", given, f"up to {CELLS:,} costs")
        return
    tall, wide = (packages, sites) if _is_by_package(document) else (sites, packages)
    if len(rows) != tall:
        yield Fault(source.where(("cost",)), "cost", f"{len(rows)} rows", f"{sites} rows: {COST}")
    for at, costs in enumerate(rows):
        where, key = source.where(("cost", at)), f"cost[{at + 1}]"
        if not isinstance(costs, list) or len(costs) != wide:
            given = f"{len(costs)} numbers" if isinstance(costs, list) else shown(costs)
            yield Fault(where, key, given, f"a list of {wide} numbers")
            continue
        for column, value in enumerate(costs):
            if not _is_number(value):
                yield Fault(where, f"{key}[{column + 1}]", shown(value), "a number")


def _is_by_package(document: Mapping[str, Any]) -> bool:
    """Tell a table with a row for each package by its shape; a square one has rows of sites."""
    rows, sites, packages = document["cost"], len(document["sites"]), len(document["packages"])
    lengths = {len(row) for row in rows if isinstance(row, list)}
    return sites != packages and len(rows) == packages and lengths == {sites}


def _of_sums(document: Mapping[str, Any], source: SourceLines) -> Iterator[Fault]:
    room = math.fsum(float(site["capacity"]) for site in document["sites"])
    demand = math.fsum(float(package["demand"]) for package in document["packages"])
    if room < demand * (1 - ALIKE):
        given = f"{room:,.15g} in all sites together"
        do = "Raise a capacity, add a site, or take a package out."
        yield Fault(source.where(("sites",)), "capacity", given,
                    f"at least the demand of all packages, {demand:,.15g}", do=do)  # fmt: skip


def _table(document: Mapping[str, Any]) -> FacilityTable:
    sites, packages = document["sites"], document["packages"]
    by_package = _is_by_package(document)
    cost = np.array(document["cost"], dtype=np.float64)
    return FacilityTable(
        sites=tuple(site["id"] for site in sites),
        packages=tuple(package["id"] for package in packages),
        fixed_cost=np.array([site["fixed_cost"] for site in sites], dtype=np.float64),
        capacity=np.array([site["capacity"] for site in sites], dtype=np.float64),
        demand=np.array([package["demand"] for package in packages], dtype=np.float64),
        cost=cost.T.copy() if by_package else cost,
        split=document.get("split", True),
        by_package=by_package,
    )
