"""Measured pay: what the tables and guides say that people in an occupation earn in a country."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from whowhere.facts.fact import Origin
from whowhere.facts.levels import LEVELS
from whowhere.facts.tables import FOLDER, table
from whowhere.quantities.faults import Fault, Faults

TABLES = (
    "pay_us_oews_2025",
    "pay_it_stackoverflow_2025",
    "pay_ua_dou_2025",
    "pay_spot_evidence",
    "pay_official",
)
_PREFERRED = ("mid", "all", "senior", "junior", "lead")
"""Of one source the row that needs the least conversion to the level ``mid`` speaks for it."""


@dataclass(frozen=True)
class Evidence:
    """One source's figure for one occupation in one country."""

    occupation: str
    iso2: str
    level: str
    """A level of seniority, or ``all`` for the whole occupation."""
    usd: float
    """Total yearly cash pay of one head, gross, in US dollars of ``year``."""
    year: int
    answers: int | None
    """How many people answered; None where the source does not say."""
    source: str
    """Key of the source in the card ``datapackage_pay.json``."""


@cache
def evidence() -> Mapping[str, tuple[Evidence, ...]]:
    """Return what is measured in each country (ISO alpha-2), one figure per source and occupation.

    Raises ``Faults`` that name every row that cannot be read.
    """
    best: dict[tuple[str, str, str], Evidence] = {}
    for row in _rows():
        key = row.iso2, row.occupation, row.source
        rival = best.get(key)
        if rival is None or _rank(row) < _rank(rival):
            best[key] = row
    by_country: dict[str, list[Evidence]] = {}
    for each in best.values():
        by_country.setdefault(each.iso2, []).append(each)
    return {iso2: tuple(found) for iso2, found in by_country.items()}


@cache
def source_origin(source: str) -> Origin:
    """Return the origin of a source of pay. Raises ``KeyError`` for one that no card lists."""
    card = json.loads((FOLDER / "datapackage_pay.json").read_text(encoding="utf-8"))
    listed = [*card["sources"], *(each for table in card["resources"] for each in table["sources"])]
    entry = {each["name"]: each for each in listed}[source]
    return Origin(
        entry["producer"], entry["title"], entry["path"], entry["read"], entry["licence"]
    )  # fmt: skip


def _rank(each: Evidence) -> int:
    return _PREFERRED.index(each.level)


def _rows() -> Iterator[Evidence]:
    faults: list[Fault] = []
    for name in TABLES:
        for line, row in enumerate(table(name), start=2):
            try:
                yield _read(row)
            except (KeyError, TypeError, ValueError) as error:
                accepted = "a level, and numbers above zero for median and to_usd_year"
                where = f"{name}.csv:{line}"
                faults.append(Fault(where, row["occupation"], str(error), accepted, do="Mend it."))
    if faults:
        raise Faults(faults)


def _read(row: Mapping[str, str]) -> Evidence:
    usd = float(row["median"]) * float(row["to_usd_year"])
    if row["level"] not in (*LEVELS, "all") or usd <= 0:
        raise ValueError(f"level {row['level']!r}, pay {usd:g}")
    return Evidence(
        occupation=row["occupation"],
        iso2=row["iso2"],
        level=row["level"],
        usd=usd,
        year=int(row["year"]),
        answers=int(row["n"]) if row["n"] else None,
        source=row["source"],
    )
