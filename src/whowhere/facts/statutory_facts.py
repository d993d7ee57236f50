"""Leave, hours, notice, severance, minimum wage and corporate tax as facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from whowhere.facts.fact import Fact, Origin, Status
from whowhere.facts.law_months import Months, mean, on_day
from whowhere.facts.statute_keys import DATED, Table
from whowhere.quantities.ranges import Range


@dataclass(frozen=True)
class LegalStanding:
    """How a country stands on a question of law that has a word for an answer, not a number."""

    topic: str
    value: str
    status: Status
    origin: Origin
    year: str
    note: str


Milestones: TypeAlias = tuple[Fact, Fact, Fact]
"""The same figure after 1, 5 and 10 years of service."""

HOURS = "weekly_hours"
YEARS = ("1_year", "5_years", "10_years")

_FIGURES = {
    "leave_days": ("leave", "paid_days", "day/year"),
    "weekly_hours": ("hours", "weekly", "hour/week"),
    **{f"notice_weeks_after_{n}": ("notice", f"weeks_after_{n}", "week") for n in YEARS},
    **{f"severance_weeks_after_{n}": ("severance", f"weeks_after_{n}", "week") for n in YEARS},
    "minimum_wage": ("minimum_wage", "amount", "local/"),
    "corporate_tax": ("corporate_tax", "rate", "1"),
}
"""Each fact's name: its table, its key, and its unit."""


def statutory_facts(data: Table, months: Months) -> dict[str, Fact]:
    """Return the facts of a file by name, for instance ``notice_weeks_after_5_years``.

    Weekly hours are the mean of the months; a minimum wage is that of the first, as pay is.
    """
    iso2, first = data["country"]["iso2"], months.days[0]
    found: dict[str, Fact] = {}
    for name, (table, key, unit) in _FIGURES.items():
        if table in data:
            written = on_day(data[table], first) if table in DATED else data[table]
            found[name] = _fact(name, written, key, unit, iso2)
    if HOURS in found and len(data["hours"]) > 1:
        found[HOURS] = _mean_hours(found[HOURS], data["hours"], months)
    return found


def _mean_hours(fact: Fact, tables: list[Table], months: Months) -> Fact:
    value = Range.exactly(mean(tables, months, lambda table: float(table["weekly"])))
    ahead = [each for each in tables if each.get("valid_to", date.max) >= months.days[0]]
    if len(ahead) == 1:
        return replace(fact, value=value)
    steps = ", ".join(f"{each['weekly']:g} {_when(each)}" for each in ahead)
    if months.count > 1:
        steps += f"; mean {value.likely:.4g} over the {months.count} months"
    return replace(fact, value=value, note="; ".join(filter(None, (steps, fact.note))))


def _when(table: Table) -> str:
    """Say until when a table holds, or from when the last one does."""
    return f"to {table['valid_to']}" if "valid_to" in table else f"from {table['valid_from']}"


def milestones(topic: str, facts: Mapping[str, Fact]) -> Milestones | None:
    """Return a topic's facts after 1, 5 and 10 years of service, or ``None`` if not known."""
    names = [f"{topic}_after_{years}" for years in YEARS]
    if not all(name in facts for name in names):
        return None
    first, second, third = (facts[name] for name in names)
    return first, second, third


def _fact(name: str, table: Table, key: str, unit: str, iso2: str) -> Fact:
    """Make a fact; a minimum wage keeps its own period."""
    period = table["unit"].rpartition(" ")[2] if unit.endswith("/") else ""
    return Fact(
        name=name,
        value=Range.exactly(float(table[key])),
        unit=unit + period,
        status=table["status"],
        origins=(_origin(table),),
        place=iso2,
        year=table["year"],
        note=table.get("note", ""),
    )


def standing(topic: str, data: Table) -> LegalStanding | None:
    """Return how the country stands on a topic such as ``us_sanctions``; ``None`` if not known."""
    if topic not in data:
        return None
    table = data[topic]
    return LegalStanding(
        topic, table["standing"], table["status"], _origin(table), table["year"],
        table.get("note", ""),
    )  # fmt: skip


def _origin(table: Table) -> Origin:
    return Origin(
        table["producer"], table["source"], table.get("address", ""),
        str(table.get("read", "")), table.get("licence", ""),
    )  # fmt: skip
