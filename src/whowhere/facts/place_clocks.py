"""Clocks by the names that people give them: ``EST`` is asked about, ``Europe/Berlin`` is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache

from whowhere.facts.clocks import clock, zones
from whowhere.facts.place import Place, folded
from whowhere.facts.places import countries, gazetteer, place_of
from whowhere.facts.tables import table
from whowhere.quantities.faults import Fault, Faults

AMERICAN = {"et": "est", "ct": "cst", "mt": "mst", "pt": "pst"}
"""What Americans call a time in both seasons; as codes these are countries and states."""
NOONS = (datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC))
"""A winter's and a summer's day: what a zone calls its time on them are its names."""
MOST_NAMED = 5
LETTERS = range(3, 5)
"""How long such names are."""


def place_of_clock(text: str) -> Place:
    """Return the place whose clock is meant, where nothing but a clock is asked for.

    Raises ``Faults`` as ``place_or_zone`` does, and asks about ``ET`` and ``PT`` too.
    """
    ask_of_time(AMERICAN.get(folded(text), text))
    return place_or_zone(text)


def place_or_zone(text: str) -> Place:
    """Return a place, or the town of a zone of the IANA database: ``America/Denver`` is Denver.

    Raises ``Faults`` for an unknown place, and asks which is meant by ``EST`` or ``IST``: several
    countries keep a time of that name, and not all of them change it on the same days.
    """
    ask_of_time(text)
    zone = text.strip()
    if "/" not in zone or zone not in zones():
        return place_of(text)
    with suppress(Faults):
        town = place_of(zone.rpartition("/")[2].replace("_", " "))
        if town.zone == zone:
            return town
    accepted = "a place, or a zone that is named after a town, such as America/Denver"
    raise Faults([Fault("", "place", repr(zone), accepted, do="Name a town on that clock.")])


def ask_of_time(text: str) -> None:
    """Raise ``Faults`` where a text names a time such as ``EST``, with places that keep it."""
    name = folded(text)
    towns = _towns_by_time().get(name) if len(name) in LETTERS and name.isalpha() else None
    if towns:
        accepted = "a town on whose clock it is: " + " or ".join(towns[:MOST_NAMED])
        do = f"{text.strip().upper()} alone does not say when clocks are changed."
        raise Faults([Fault("", "place", repr(text), accepted, do=do)])


@cache
def _towns_by_time() -> Mapping[str, list[str]]:
    """Return the towns of each time that is called by letters: the best known of each zone."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for zone, town in _towns_by_zone().items():
        for name in {noon.astimezone(clock(zone)).tzname() or "" for noon in NOONS}:
            if name.isalpha():
                named[folded(name)].append(town)
    return {name: _one_of_each_country(towns) for name, towns in named.items()}


def _one_of_each_country(towns: Sequence[str]) -> list[str]:
    """Return towns with the first of each country before its others."""
    seen = {town.rpartition(", ")[2]: town for town in reversed(towns)}
    first = [town for town in towns if town in seen.values()]
    return [*first, *(town for town in towns if town not in first)]


def _towns_by_zone() -> Mapping[str, str]:
    """Return one town of each zone, the largest first: a famous one, or the main one there."""
    rows = sorted(table("cities"), key=lambda row: (row["prominent"], int(row["population"])))
    found = {row["zone"]: f"{row['city']}, {row['iso2']}" for row in rows}
    found |= {place.zone: f"{place.city}, {place.iso2}" for place in countries().values()}
    people = {town.name: town.people for town in reversed(gazetteer().towns)}
    largest = sorted(found.items(), key=lambda at: -people.get(at[1].partition(",")[0], 0))
    return dict(largest)
