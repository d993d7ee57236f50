"""How old the figures are: a law counts from the day it was read, a measure from its year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from whowhere.facts.health.dates import first_day, last_year
from whowhere.facts.health.tables import Card, Row
from whowhere.facts.statute_keys import LISTS, Table

DAYS_IN_YEAR = 365.25
PERIODS = ("date", "month", "last_year", "year")
"""Columns that say which period a row describes, the most precise first."""
ABOUT = ("indicator", "dimension")
"""Columns that make one table several."""
BY_LAW = ("enacted", "announced")
CONTRIBUTIONS = "contributions"
"""The subject of a country's contributions and extra pay, as old as the line read longest ago."""


@dataclass(frozen=True)
class Age:
    """The newest figure of a file on one subject, and how old it is."""

    file: str
    subject: str
    """A country, a currency, or a topic in a country."""
    period: str
    years: float


def ages(
    statutes: Mapping[str, Table], tables: Mapping[str, Sequence[Row]],
    cards: Mapping[str, Card], as_of: date,
) -> tuple[Age, ...]:  # fmt: skip
    """Return the age of every subject's newest figure, the oldest first."""
    found = [
        *(age for iso2, data in statutes.items() for age in _statute_ages(iso2, data, as_of)),
        *(
            age
            for name, rows in tables.items()
            if not _is_calendar(cards.get(name, {}))
            for age in _table_ages(name, rows, as_of)
        ),
    ]
    return tuple(sorted(found, key=lambda age: (-age.years, age.file, age.subject)))


def _statute_ages(iso2: str, data: Table, as_of: date) -> Iterator[Age]:
    file = f"statutes/{iso2.lower()}.toml"
    lines = [*data.get("contributions", ()), *data.get("extras", ())]
    if lines:
        oldest = min(str(line["checked"]) for line in lines)
        yield Age(file, f"{iso2} {CONTRIBUTIONS}", oldest, _years(oldest, as_of))
    for topic, written in data.items():
        table = written[-1] if isinstance(written, list) else written
        if topic in LISTS or "status" not in table:
            continue
        read = str(table.get("read", ""))
        by_law = (table["status"] in BY_LAW or "standing" in table) and first_day(read)
        if "standing" in table and not by_law:
            continue  # its year is that of the law, not of the day on which it was read
        period = read if by_law else table["year"]
        if by_law or last_year(period):
            yield Age(file, f"{iso2} {topic}", period, _years(period, as_of))


def _table_ages(name: str, rows: Sequence[Row], as_of: date) -> Iterator[Age]:
    columns = list(rows[0]) if rows else []
    period = next((each for each in PERIODS if each in columns), None)
    if period is None:
        return
    subject = [each for each in ("iso2", "iso3", "currency") if each in columns][:1]
    about = [*subject, *(each for each in ABOUT if each in columns)]
    stem = [] if len(about) > len(subject) else [name.removesuffix(".csv").removesuffix("_further")]
    newest: dict[str, str] = {}
    for row in rows:
        key = " ".join([*(row[each] for each in about), *stem])
        newest[key] = max(newest.get(key, ""), row[period])
    for key, written in newest.items():
        if last_year(written):
            yield Age(f"indicators/{name}", key, written, _years(written, as_of))


def _is_calendar(card: Card) -> bool:
    return any(field.get("calendar") for field in card.get("schema", {}).get("fields", ()))


def _years(period: str, as_of: date) -> float:
    """Return the age in years: of a day or a month exactly, of a year by the calendar."""
    day = first_day(period)
    if day and "-" in period:
        return round(max((as_of - day).days, 0) / DAYS_IN_YEAR, 1)
    return float(as_of.year - (last_year(period) or as_of.year))
