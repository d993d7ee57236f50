"""Towns of the world by all their names: asked where no better known place answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from whowhere.facts.place import Place, folded, slug
from whowhere.facts.tables import table
from whowhere.facts.towns import cities, lesser_towns

WELL_KNOWN = 7
"""How many times as many people a town has as any namesake, where its bare name means it."""


@dataclass(frozen=True)
class Town:
    """A town, with what tells it from its namesakes."""

    name: str
    iso2: str
    region: str
    """Short name of the state or province, such as ``ON``; empty where none is told apart."""
    people: int
    made: Callable[[], Place] | None
    """Makes its place, for which of most towns nobody asks; ``None`` in a country without figures,
    whose name is then its region."""

    @cached_property
    def place(self) -> Place | None:
        """The place that it is; ``None`` in a country of which nothing is known."""
        return self.made() if self.made else None

    @property
    def told_apart(self) -> str:
        """The town with its region or its country."""
        return f"{self.name}, {self.region or self.iso2}"


COUNTRY_OF_STATES = "US"
"""Whose states have laws and keys of their own."""
Countries = Mapping[str, Place]


class Gazetteer:
    """Every town that is known, by its own names and by those that others have for it."""

    def __init__(self, countries: Countries, country_names: Mapping[str, str]) -> None:
        """Read the tables; ``country_names`` gives the code of a country by each folded name."""
        self._countries = {plain(name): iso2 for name, iso2 in country_names.items()}
        self._regions: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for row in _regions():
            for name in (row["region"], row["name"]):
                self._regions[plain(name)].add((row["iso2"], row["region"]))
        self.towns = tuple(_towns(countries))
        self._by_name: defaultdict[str, list[Town]] = defaultdict(list)
        for town in self.towns:
            self._by_name[plain(town.name)].append(town)

    def with_key(self, text: str) -> Place | None:
        """Return the place with a key such as ``US-TX-paris``; ``None`` where no town has it."""
        for at in (1, 2):
            town = "-".join(text.strip().split("-")[at:])
            for each in self._by_name.get(plain(town), ()) if town else ():
                if each.place and each.place.key.casefold() == text.strip().casefold():
                    return each.place
        return None

    def find(self, text: str) -> tuple[Town, ...]:
        """Return the towns that a name may mean, the largest first.

        What follows a comma or stands in brackets tells namesakes apart: a country, a state, a
        province, by code or by name. One far larger than all its namesakes is meant by their name.
        """
        found = self._named(*re.split(r"\s*[,(]\s*", text.strip().rstrip(")")))
        if not found and "," not in text and " " in text:
            found = self._named(*text.strip().rsplit(" ", 1))
        ranked = sorted(found, key=lambda town: -town.people)
        is_known = len(ranked) > 1 and ranked[0].people >= WELL_KNOWN * ranked[1].people
        return tuple(ranked[:1] if is_known else ranked)

    def _named(self, name: str, *within: str) -> list[Town]:
        for names in (self._by_name, self._by_other_name):
            found = [town for town in names.get(plain(name), ()) if self._lies_in(town, within)]
            if found:
                return found
        return []

    @cached_property
    def _by_other_name(self) -> Mapping[str, Sequence[Town]]:
        """Names in other languages and of other times; most are never asked for."""
        towns = {_identity(town.iso2, town.region, town.name): town for town in self.towns}
        named: defaultdict[str, list[Town]] = defaultdict(list)
        for row in table("towns"):
            for name in filter(None, row["names"].split(";")):
                named[plain(name)].append(towns[_row_identity(row)])
        return named

    def _lies_in(self, town: Town, within: Iterable[str]) -> bool:
        of = (town.iso2, town.region)
        return all(
            self._countries.get(plain(name)) == town.iso2
            or of in self._regions.get(plain(name), ())
            or (not town.iso2 and plain(name) == plain(town.region))
            for name in within
        )


def plain(name: str) -> str:
    """Return a name's letters and digits alone; ``Saint`` is ``St``."""
    letters = re.sub(r"[^a-z0-9]", "", folded(name))
    return re.sub(r"^saint", "st", letters)


def _regions() -> Iterator[dict[str, str]]:
    yield from table("town_regions")
    for row in table("states"):
        iso2, short = row["code"].split("-")
        yield {"iso2": iso2, "region": short, "name": row["name"], "pay_area": row["pay_area"]}


def _towns(countries: Countries) -> Iterator[Town]:
    """Yield all towns; those with figures of their own as the places that they are."""
    rows = {_row_identity(row): row for row in table("towns")}
    people = {(row["city"], row["iso2"]): int(row["population"]) for row in table("cities")}
    below = [*cities(countries), *lesser_towns(countries)]
    with_figures = {(place.iso2, place.city) for place in below}
    mains = [each for each in countries.values() if (each.iso2, each.city) not in with_figures]
    for place in (*below, *mains):
        state = place.state.partition("-")[2]
        row = rows.pop(_identity(place.iso2, state, place.city), {})
        known = int(row.get("people", people.get((place.city, place.iso2), 0)))
        region = state or row.get("region", "")
        yield Town(place.city, place.iso2, region, known, partial(_itself, place))
    areas = {(row["iso2"], row["region"]): row for row in _regions()}
    for row in rows.values():
        iso2, region = row["iso2"], row["region"]
        made = partial(_place, countries[iso2], row, areas.get((iso2, region), {}))
        yield Town(row["town"], iso2, region, int(row["people"]), made)

    for row in table("towns_elsewhere"):
        yield Town(row["town"], "", row["country"], int(row["people"]), None)


def _itself(place: Place) -> Place:
    return place


def _place(country: Place, row: Mapping[str, str], area: Mapping[str, str]) -> Place:
    state = f"US-{row['region']}" if country.iso2 == COUNTRY_OF_STATES else ""
    return Place(
        country.iso2, country.iso3, country.name, row["town"], float(row["latitude"]),
        float(row["longitude"]), row["zone"], prominent=False, state=state,
        state_name=area.get("name", "") if state else "", town=slug(row["town"]),
        pay_area=area.get("pay_area", ""),
    )  # fmt: skip


def _identity(iso2: str, region: str, name: str) -> tuple[str, str, str]:
    """Return what tells a town from all others in the tables: regions only where law differs."""
    return iso2, region if iso2 == COUNTRY_OF_STATES else "", name


def _row_identity(row: Mapping[str, str]) -> tuple[str, str, str]:
    return _identity(row["iso2"], row["region"], row["town"])
