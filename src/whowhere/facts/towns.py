"""Places below a country: towns and states, and every name that they answer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from whowhere.facts.place import Place, country_of, slug
from whowhere.facts.tables import table

Countries = Mapping[str, Place]
"""Every country by its ISO 3166-1 alpha-2 code."""


def cities(countries: Countries) -> Iterator[Place]:
    """Yield the cities that users name, with the state and the pay area of those that have them."""
    areas = {(row["city"], row["iso2"]): row for row in table("town_areas")}
    for row in table("cities"):
        yield _town(countries[row["iso2"]], row, areas.get((row["city"], row["iso2"]), {}))


def states(countries: Countries) -> Iterator[Place]:
    """Yield the states, at their largest cities; a country or town of the same name comes first.

    One that bears the name of such is told from it: ``Georgia, US``, ``New York State``.
    """
    countries_named = {place.name for place in countries.values()}
    cities_named = {row["city"] for row in table("cities")}
    for row in table("states"):
        of = countries[country_of(row["code"])]
        name = row["name"]
        if name in countries_named:
            name = f"{name}, {of.iso2}"
        elif name in cities_named:
            name = f"{name} State"
        yield Place(
            of.iso2, of.iso3, of.name, row["city"], float(row["latitude"]),
            float(row["longitude"]), row["zone"], prominent=False, state=row["code"],
            state_name=name, pay_area=row["pay_area"],
        )  # fmt: skip


def lesser_towns(countries: Countries) -> Iterator[Place]:
    """Yield towns that only name an area of pay: they are asked for where no other place is."""
    for row in table("towns_us"):
        yield _town(countries[country_of(row["state"])], row, row)


def names_of(place: Place) -> Iterator[str]:
    """Yield the names of a town or state, from the shortest; the last is its key."""
    short = place.state.partition("-")[2]
    if place.town:
        yield place.city
        yield f"{place.city}, {place.iso2}"
        if place.state:
            yield f"{place.city}, {short}"
            yield f"{place.city}, {short}, {place.iso2}"
            yield f"{place.city}, {place.state_name}"
    else:
        yield place.state_name
        yield f"{place.state_name}, {place.iso2}"
    yield place.key


def _town(country: Place, row: Mapping[str, str], area: Mapping[str, str]) -> Place:
    state = area.get("state", "")
    return Place(
        country.iso2, country.iso3, country.name, row["city"],
        float(row["latitude"]), float(row["longitude"]), row["zone"],
        prominent=row.get("prominent") == "1",
        state=state, state_name=_state_names().get(state, ""),
        town=slug(row["city"]), pay_area=area.get("pay_area", ""),
    )  # fmt: skip


@cache
def _state_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in table("states")}
