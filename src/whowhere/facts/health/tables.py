"""Every measured table held against its card, and against itself."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from whowhere.facts.health.cells import Field, wrong_cell
from whowhere.facts.health.dates import past_date_faults
from whowhere.facts.health.licences import licence_faults
from whowhere.quantities.faults import Fault, nearest, one_of

Row = Mapping[str, str]
Card = dict[str, Any]

FAULTS_PER_COLUMN = 3
"""So many rows are named where a whole column is wrong; the rest are counted."""
ORDERS = (
    ("low", "likely", "high"), ("low", "ratio", "high"), ("low", "value", "high"),
    ("p10", "p25", "median", "p75", "p90"),
)  # fmt: skip
"""Columns that rise from left to right, where a table has them."""
EVERY_COUNTRY = ("average_wage", "inflation", "price_level", "real_wage_growth", "regions")
"""Tables in which no country of ``places.csv`` may be missing: the model asks each of them."""


@dataclass(frozen=True)
class Tables:
    """Every table that could be read, with its card, and the faults of all."""

    cards: Mapping[str, Card]
    rows: Mapping[str, tuple[Row, ...]]
    faults: tuple[Fault, ...]


def read_tables(folder: Path, today: date) -> Tables:
    """Read and check every card and table of a folder."""
    faults: list[Fault] = []
    cards: dict[str, Card] = {}
    for path in sorted(folder.glob("datapackage*.json")):
        for card in _cards(path, faults):
            faults += _card_faults(card, path.name, today)
            cards[str(card.get("path"))] = card
    files = {path.name: path for path in sorted(folder.glob("*.csv"))}
    faults += _unpaired(set(files), set(cards))
    rows = {name: _rows(path, cards.get(name), faults) for name, path in files.items()}
    for name in files.keys() & cards.keys():
        faults += _row_faults(name, rows[name], cards[name], today)
    faults += _missing_countries(rows)
    return Tables(cards, rows, tuple(faults))


def _cards(path: Path, faults: list[Fault]) -> list[Card]:
    try:
        return list(json.loads(path.read_text("utf-8"))["resources"])
    except json.JSONDecodeError as error:
        where = f"{path.name}:{error.lineno}"
        faults.append(Fault(where, "the card", f"no JSON: {error.msg}", "JSON", do="Mend it."))
    except (OSError, UnicodeDecodeError, KeyError, TypeError) as error:
        accepted = "a JSON object with a list of resources"
        faults.append(Fault(path.name, "the cards", f"not readable ({error!r})", accepted))
    return []


def _unpaired(files: set[str], cards: set[str]) -> Iterator[Fault]:
    for name in sorted(files - cards):
        do = f"Describe {name} in a datapackage of the folder."
        yield Fault(name, "the table", "without a card", "one card", do=do)
    for name in sorted(cards - files):
        do = "Add the table, or remove the card."
        yield Fault("datapackage", name, "a card without its table", "a file", do=do)


def _card_faults(card: Card, file: str, today: date) -> Iterator[Fault]:
    name = str(card.get("path"))
    if not card.get("sources"):
        yield Fault(file, name, "without a source", "one source or more", do="Say who published.")
    yield from _source_faults(card, file, today)
    for field in card.get("schema", {}).get("fields", ()):
        for needed in ("description", "unit"):
            if not field.get(needed):
                do = 'Write "none" where nothing is measured.' if needed == "unit" else ""
                key = f"{name}, {field.get('name')}, {needed}"
                yield Fault(file, key, "missing", "text", do=do)


def _source_faults(card: Card, file: str, today: date) -> Iterator[Fault]:
    name = str(card.get("path"))
    stated = [each.get("name", "") for each in card.get("licenses", ())]
    for source in card.get("sources", ()):
        key = f"{name}, source {source.get('name', '?')}"
        for needed in ("producer", "title", "read"):
            if not source.get(needed):
                yield Fault(file, f"{key}, {needed}", "missing", "text")
        if source.get("read"):
            yield from past_date_faults(file, f"{key}, read", source["read"], today)
        yield from licence_faults(file, key, source.get("licence", ""))
        if source.get("licence") and source["licence"] not in stated:
            yield Fault(file, key, repr(source["licence"]), f"a licence of the card: {stated}")


def _rows(path: Path, card: Card | None, faults: list[Fault]) -> tuple[Row, ...]:
    """Return the rows whose number of cells is that of the heading; columns as the card's."""
    try:
        text = path.read_text("utf-8")
        heading, *rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row] or [[]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        faults.append(Fault(path.name, "the table", f"not readable ({error})", "CSV in UTF-8"))
        return ()
    if card:
        faults += _heading_faults(path.name, heading, [f["name"] for f in _fields(card)])
    for line, row in enumerate(rows, start=2):
        if len(row) != len(heading):
            given, accepted = f"of {len(row)} cells", f"{len(heading)} cells"
            faults.append(Fault(f"{path.name}:{line}", "row", given, accepted))
    return tuple(dict(zip(heading, row, strict=True)) for row in rows if len(row) == len(heading))


def _heading_faults(name: str, heading: Sequence[str], named: Sequence[str]) -> Iterator[Fault]:
    for column in heading:
        if column not in named:
            do = "Describe the column on the card, or remove it."
            yield Fault(f"{name}:1", "column", repr(column), one_of(named, 30),
                        nearest(column, named), do)  # fmt: skip
    for column in named:
        if column not in heading:
            do = "Add the column, or take it off the card."
            yield Fault(f"{name}:1", f"column {column}", "missing", "as the card says", do=do)


def _fields(card: Card) -> list[Field]:
    return list(card.get("schema", {}).get("fields", ()))


def _row_faults(name: str, rows: Sequence[Row], card: Card, today: date) -> Iterator[Fault]:
    for field in _fields(card):
        yield from _column_faults(name, rows, field, today)
    yield from _duplicates(name, rows, card.get("schema", {}).get("primaryKey", ()))
    yield from _orders(name, rows)
    if "source" in (rows[0] if rows else ()) and "licence" not in rows[0]:
        listed = [source.get("name", "") for source in card.get("sources", ())]
        for line, row in enumerate(rows, start=2):
            if row["source"] and row["source"] not in listed:
                near = nearest(row["source"], listed)
                yield Fault(f"{name}:{line}", "source", row["source"], one_of(listed), near)


def _column_faults(
    name: str, rows: Sequence[Row], field: Field, today: date
) -> Iterator[Fault]:  # fmt: skip
    column, found = field["name"], 0
    judged = {row[column] for row in rows if column in row}
    amiss = {cell: wrong for cell in judged if (wrong := wrong_cell(cell, field, today))}
    for line, row in enumerate(rows, start=2) if amiss else ():
        wrong = amiss.get(row.get(column, ""))
        if wrong is None:
            continue
        found += 1
        if found <= FAULTS_PER_COLUMN:
            given = repr(row[column]) if row[column] else "missing"
            yield Fault(f"{name}:{line}", column, given, *wrong, "Mend it from its source.")
    if found > FAULTS_PER_COLUMN:
        more = found - FAULTS_PER_COLUMN
        yield Fault(name, column, f"wrong in {more} more rows", "as above")


def _duplicates(name: str, rows: Sequence[Row], key: Sequence[str]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    if not key:
        do = 'Name the columns that tell rows apart under "primaryKey".'
        yield Fault(name, "the card", "without a primary key", "one", do=do)
        return
    for line, row in enumerate(rows, start=2):
        values = tuple(row.get(column, "") for column in key)
        if first.setdefault(values, line) != line:
            given = f"there on line {first[values]} already"
            yield Fault(f"{name}:{line}", ", ".join(values), given, "once", do="Remove one.")


def _orders(name: str, rows: Sequence[Row]) -> Iterator[Fault]:
    """Find rows whose low, likely and high, or whose quantiles, do not rise."""
    columns = list(rows[0]) if rows else []
    bands = [(f"{column}_low", column, f"{column}_high") for column in columns]
    for order in (*ORDERS, *bands):
        if not {order[0], order[-1]} & set(columns) or not _has(columns, order):
            continue
        for line, row in enumerate(rows, start=2):
            figures = [float(row[each]) for each in order if _is_number(row.get(each, ""))]
            if any(later < earlier for earlier, later in pairwise(figures)):
                given = ", ".join(f"{figure:g}" for figure in figures)
                accepted = " <= ".join(order)
                yield Fault(f"{name}:{line}", "range", given, accepted, do="Put it in order.")


def _has(columns: Sequence[str], order: Sequence[str]) -> bool:
    return set(order) <= set(columns)


def _is_number(text: str) -> bool:
    try:
        return float(text) == float(text)
    except ValueError:
        return False


def _missing_countries(rows: Mapping[str, Sequence[Row]]) -> Iterator[Fault]:
    wanted = {row["iso2"] for row in rows.get("places.csv", ()) if "iso2" in row}
    for table in EVERY_COUNTRY:
        name = f"{table}.csv"
        known = {row.get("iso2") for row in rows.get(name, ())}
        if lacking := sorted(wanted - known):
            do = "Add a row for each; where nobody measured, an imputed one that says so."
            yield Fault(name, "countries", f"without {', '.join(lacking)}", "all", do=do)
