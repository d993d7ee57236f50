"""The health of the whole factbook: every fault of every file, reach, age, status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from whowhere.facts.health.ages import CONTRIBUTIONS, Age, ages
from whowhere.facts.health.coverage import Coverage, coverage, exchange_kinds
from whowhere.facts.health.licences import page_faults
from whowhere.facts.health.steps import PassedStep, passed_steps
from whowhere.facts.health.tables import Row, Tables, read_tables
from whowhere.facts.health.texts import StatuteTexts, practice_faults, read_all_statutes
from whowhere.facts.practice import load_practice
from whowhere.facts.statute_keys import Table
from whowhere.quantities.faults import Fault, Faults

HOUSE = Path(__file__).parents[1]
"""The folder of the factbook."""

Counts = Mapping[str, Mapping[str, int]]
"""By kind of figure: how many have each status."""


@dataclass(frozen=True)
class Checkup:
    """What a look at every file of the factbook found."""

    as_of: date
    files: int
    faults: tuple[Fault, ...]
    coverage: Coverage
    """Empty where the files have faults that keep figures from being looked up."""
    exchange_kinds: Mapping[str, tuple[str, ...]]
    """Countries by whether their newest exchange rate is of a day, a month or a year."""
    ages: tuple[Age, ...]
    """The oldest first."""
    passed_steps: tuple[PassedStep, ...]
    """Steps of laws that have come since they were read, the latest first."""
    counts: Counts

    @property
    def statutes(self) -> tuple[Age, ...]:
        """How long ago each country's contributions were read, the longest ago first."""
        read = (age for age in self.ages if age.subject.endswith(CONTRIBUTIONS))
        return tuple(sorted(read, key=lambda age: (age.period, age.subject)))

    def older_than(self, years: float) -> tuple[Age, ...]:
        """Return the figures that are older than a limit."""
        return tuple(age for age in self.ages if age.years > years)


def check_up(as_of: date, house: Path = HOUSE) -> Checkup:
    """Look at every file of a factbook. Never raises ``Faults``: they are what it reports."""
    statutes = read_all_statutes(house / "statutes", as_of)
    tables = read_tables(house / "indicators", as_of)
    faults = (
        *statutes.faults,
        *tables.faults,
        *practice_faults(house / "practice", as_of),
        *page_faults(house / "LICENCES.md", sorted(tables.rows), "indicators"),
        *_unpaired_countries(statutes, tables),
    )
    return Checkup(
        as_of=as_of,
        files=sum(1 for path in house.rglob("*") if path.suffix in {".toml", ".csv", ".json"}),
        faults=faults,
        coverage=_coverage(statutes, tables, as_of) if house == HOUSE else {},
        exchange_kinds=exchange_kinds(statutes.by_country, as_of) if house == HOUSE else {},
        ages=ages(statutes.by_country, tables.rows, tables.cards, as_of),
        passed_steps=passed_steps(statutes.by_country, as_of),
        counts=_counts(statutes.by_country, tables.rows, house / "practice"),
    )


def _coverage(statutes: StatuteTexts, tables: Tables, as_of: date) -> Coverage:
    try:
        return coverage(statutes.by_country, tables.rows, as_of)
    except (Faults, KeyError, ValueError):
        return {}


def _unpaired_countries(statutes: StatuteTexts, tables: Tables) -> Iterator[Fault]:
    """Yield the countries that have a place but no law, or law but no place."""
    placed = {row["iso2"] for row in tables.rows.get("places.csv", ()) if "iso2" in row}
    broken = {fault.where for fault in statutes.faults}
    for iso2 in sorted(placed - statutes.by_country.keys()):
        file = f"statutes/{iso2.lower()}.toml"
        if not any(file in where for where in broken):
            yield Fault("places.csv", iso2, "a country without statutes", f"a file {file}")
    for iso2 in sorted(statutes.by_country.keys() - placed):
        where = f"statutes/{iso2.lower()}.toml"
        yield Fault(where, iso2, "a country without a place", "a row in places.csv")


def _counts(
    statutes: Mapping[str, Table], rows: Mapping[str, Sequence[Row]], practice: Path
) -> Counts:
    """Return how many statutes, rows of tables and magnitudes of practice have each status."""
    return {
        "statutes": _ordered(_statuses(statutes)),
        "indicators": _ordered(
            row.get("status", "measured") for table in rows.values() for row in table
        ),
        "practice": _ordered(_practice(practice)),
    }


def _ordered(statuses: Iterator[str]) -> dict[str, int]:
    return dict(Counter(statuses).most_common())


def _statuses(statutes: Mapping[str, Table]) -> Iterator[str]:
    for data in statutes.values():
        for table in data.values():
            for line in table if isinstance(table, list) else [table]:
                if "status" in line or isinstance(table, list):
                    yield line.get("status", "enacted")


def _practice(folder: Path) -> Iterator[str]:
    try:
        known = load_practice(folder).topics.values()
    except Faults:
        return
    yield from (entry.status for topic in known for entry in topic.values)
