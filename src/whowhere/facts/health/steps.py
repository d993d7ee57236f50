"""Steps of a law that came after it was read: what was written ahead may not have come so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from whowhere.facts.health.dates import first_day
from whowhere.facts.statute_keys import DATED, LISTS, Table

ANNOUNCED = "announced"


@dataclass(frozen=True)
class PassedStep:
    """A step whose day has come since its law was read."""

    file: str
    subject: str
    """Country and duty, for instance ``MX hours``."""
    since: date
    read: str
    """The day or month in which its law was read."""
    was_announced: bool
    """Whether it was not enacted then, so that it is still not charged."""


def passed_steps(statutes: Mapping[str, Table], as_of: date) -> tuple[PassedStep, ...]:
    """Return the steps that have come since their law was read, the latest first."""
    found = [step for iso2, data in statutes.items() for step in _of_country(iso2, data, as_of)]
    return tuple(sorted(found, key=lambda step: (-step.since.toordinal(), step.subject)))


def _of_country(iso2: str, data: Table, as_of: date) -> Iterator[PassedStep]:
    dated = [(line["id"], line, line["checked"]) for name in LISTS for line in data.get(name, ())]
    dated += [
        (name, table, table.get("read", "")) for name in DATED for table in data.get(name, ())
    ]
    for subject, line, read in dated:
        since, known = line.get("valid_from"), first_day(str(read))
        if since and known and known < since <= as_of:
            was_announced = line.get("status") == ANNOUNCED
            file = f"statutes/{iso2.lower()}.toml"
            yield PassedStep(file, f"{iso2} {subject}", since, str(read), was_announced)
