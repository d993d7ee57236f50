"""What the measured tables say of a place, to set it beside others: people, law, lines, power.

A figure that no table has is ``None``: missing, which is neither zero nor bad.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Status
from whowhere.facts.governance import measured_governance
from whowhere.facts.place import Place
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Range

if TYPE_CHECKING:  # ranking places alone reads them
    from whowhere.facts.place_pillars import IndicatorEntry

GOVERNANCE = "governance"
LANGUAGES = "languages"
PEOPLE = "population_and_labour"
ENGLISH = "en"
UNDATED = "share undated, mostly of the 2010s"
UNLISTED = "not listed there: half of the fewest in any place that lists it"


def measured(key: str, entry: IndicatorEntry, place: Place) -> Fact | None:
    """Return an indicator of a place as its table has it, or ``None`` if it has none."""
    if entry.table == GOVERNANCE:
        return measured_governance(key, place)
    row = _rows(entry.table).get((place.iso2, key))
    return _fact(key, entry.unit, entry.table, row) if row else None


def labour_force(place: Place) -> Fact | None:
    """Return how many people of a place work or look for work, or ``None`` if not known."""
    row = _rows(PEOPLE).get((place.iso2, "labour_force"))
    return _fact("labour_force", "head", PEOPLE, row) if row else None


def population(place: Place) -> Fact:
    """Return how many people live in a place."""
    return _fact("population", "head", PEOPLE, _rows(PEOPLE)[place.iso2, "population"])


def speakers(language: str, unit: str, place: Place) -> Fact | None:
    """Return how many people of a place can use a language (ISO 639), or ``None``.

    English is spoken in many places for which its table has no figure: there it is not known. Any
    other language is taken as rare where the table does not list it: half of the fewest speakers
    that it has in any place, marked as imputed.
    """
    listed = _speakers(language)
    count = listed.get(place.iso2)
    if count is None and (language == ENGLISH or not listed):
        return None
    return Fact(
        name=f"language_{language}",
        value=Range.exactly(min(listed.values()) / 2 if count is None else count),
        unit=unit,
        status="imputed" if count is None or _is_imputed(language, place) else "estimated",
        origins=origins(LANGUAGES) + origins(PEOPLE),
        place=place.iso2,
        note=UNLISTED if count is None else UNDATED,
    )


def _fact(key: str, unit: str, name: str, row: dict[str, str]) -> Fact:
    value = Range.exactly(float(row["value"]))
    status = cast("Status", row["status"])
    return Fact(key, value, unit, status, origins(name), row["iso2"], row["year"])


@cache
def _rows(name: str) -> dict[tuple[str, str], dict[str, str]]:
    return {(row["iso2"], row["indicator"]): row for row in table(name)}


def _is_imputed(language: str, place: Place) -> bool:
    key = {"iso2": place.iso2, "language": language, "status": "imputed"}
    return any(key.items() <= row.items() for row in table(LANGUAGES))


@cache
def _speakers(language: str) -> dict[str, float]:
    """Return how many people can use a language, by place that lists it."""
    people = _rows(PEOPLE)
    return {
        row["iso2"]: float(people[row["iso2"], "population"]["value"]) * float(row["percent"]) / 100
        for row in table(LANGUAGES)
        if row["language"] == language
    }
