"""Places: countries and cities, where they lie, what their clocks show, when they rest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

import numpy as np

from whowhere.facts.clocks import clock
from whowhere.facts.gazetteer import Gazetteer, Town
from whowhere.facts.place import Place, folded
from whowhere.facts.tables import table, values_in
from whowhere.facts.towns import cities, names_of, states
from whowhere.facts.working_weeks import days_added, holidays_of
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.hints import may_look_for
from whowhere.quantities.ranges import Array

PLACE_NAME = "a country's code or name, or the name of a known city or state"
MOST_ASKED = 6
"""How many namesakes are named where it is asked which is meant."""
WHOLE_AREAS = {"PR": "72"}
"""Territories that are one area of their nation's table of pay."""


@cache
def countries() -> dict[str, Place]:
    """Return every country by its ISO 3166-1 alpha-2 code, placed at its main city."""
    return {
        row["iso2"]: Place(
            row["iso2"], row["iso3"], row["name"], row["city"],
            float(row["latitude"]), float(row["longitude"]), row["zone"],
            pay_area=WHOLE_AREAS.get(row["iso2"], ""),
        )
        for row in table("places")
    }  # fmt: skip


def place_of(text: str) -> Place:
    """Return the place that a country code, a country's name or a city's name means.

    Case and accents do not matter; ``San Jose, CR`` tells one city from its namesake. A bare name
    means the city that is known for business services. Raises ``Faults`` for an unknown name,
    with the nearest, and for a name that several such cities bear, or several others.
    """
    found, elsewhere = _meant(text)
    if len(found) == 1 and not elsewhere:
        return found[0]
    accepted = _one_of(found) if found else PLACE_NAME
    ask = ["Say which of them is meant."] if found else []
    ask += [f"{town.name} in {town.region} has no figures here." for town in elsewhere]
    near = "" if found or elsewhere else _nearest(text)
    raise Faults([Fault("", "place", repr(text), accepted, near, " ".join(ask))])


def town_meant(text: str) -> str:
    """Return the town that a name means; empty where it means a country or a state.

    A main city without figures of its own has the place of its country, and is a town all the
    same. Raises ``Faults`` for an unknown name.
    """
    found = place_of(text)
    if found.town:
        return found.city
    names_country = not found.is_country or folded(text) in _countries_by_name()
    return "" if names_country else found.city


def stands_for_country(place: Place) -> bool:
    """Whether a place is a country, or the main city by which a country may be named."""
    return place.is_country or (bool(place.town) and place.city == countries()[place.iso2].city)


def holiday_weekdays(iso2: str, year: int) -> int:
    """Return how many working days of the year are lost to public holidays.

    The country's own weekend counts, and weekend days that are worked in exchange are taken
    off. What law gives back when it falls on a day of rest, and days of the main city, count. If a
    country's holidays are known for fewer years than the table spans (Sri Lanka), its nearest year
    stands in; a country without any has none by law (Ukraine, under martial law).
    Raises ``Faults`` for an unknown country, or a year that the table does not span.
    """
    if iso2 not in countries():
        raise Faults([_unknown_country(iso2)])
    first, last = _years_of_holidays()
    if not first <= year <= last:
        accepted = f"{first} to {last}"
        raise Faults([Fault("", "year", str(year), accepted, do="Give the number of days.")])
    of_country = _days_off(iso2) or {year: 0}
    nearest_known = min(of_country, key=lambda known: abs(known - year))
    return of_country[nearest_known] + len(days_added(iso2, nearest_known))


@cache
def shared_hours(zone_a: str, zone_b: str, year: int, start: float = 9, end: float = 17) -> float:
    """Return the hours a day in which both places work from ``start`` to ``end`` local time.

    Mean over the days of the year, with daylight saving. Days are taken as equal: that Monday
    comes earlier in the east is left out. Raises ``Faults`` for an unknown zone or an odd day.
    """
    if not 0 <= start < end <= 24:
        given = f"{start:g} to {end:g}"
        raise Faults([Fault("", "working day", given, "two hours of one day, the first earlier")])
    length, apart = end - start, np.abs(hours_ahead(zone_a, year) - hours_ahead(zone_b, year))
    # The other place's working day comes round again 24 hours later.
    around = apart % 24, 24 - apart % 24
    return float(np.mean(sum(np.maximum(0.0, length - hours) for hours in around)))


@cache
def hours_apart(zone_a: str, zone_b: str, year: int) -> float:
    """Return the difference of the two clocks in hours, mean over the days of the year.

    Never negative; up to 26 across the date line. Raises ``Faults`` for an unknown zone.
    """
    return float(np.mean(np.abs(hours_ahead(zone_a, year) - hours_ahead(zone_b, year))))


def clock_differences(zone: str, other: str, year: int) -> tuple[float, ...]:
    """Return by how many hours a zone's clock is ahead of another's: each difference of the year.

    Two or more where daylight saving moves only one of them. Raises ``Faults`` for an unknown zone.
    """
    ahead = hours_ahead(zone, year) - hours_ahead(other, year)
    return tuple(np.unique(ahead).tolist())


@cache
def hours_ahead(zone: str, year: int) -> Array:
    """Return the hours ahead of universal time at its noon, shape ``(days of the year,)``."""
    there, noon = clock(zone), datetime(year, 1, 1, 12, tzinfo=UTC)
    days = (datetime(year + 1, 1, 1, 12, tzinfo=UTC) - noon).days
    local = ((noon + timedelta(days=day)).astimezone(there) for day in range(days))
    ahead = [(time.utcoffset() or timedelta()).total_seconds() for time in local]
    return np.array(ahead) / 3600


@cache
def _days_off(iso2: str) -> Counter[int]:
    """Return the working days that a country loses in each year."""
    days = Counter[int]()
    for row in holidays_of(iso2):
        days[int(row["date"][:4])] += int(row["days_off"])
    return days


@cache
def _years_of_holidays() -> tuple[int, int]:
    """Return the first and the last year of which any country's holidays are tabled."""
    years = {day[:4] for day in values_in("public_holidays", "date")}
    return int(min(years)), int(max(years))


@cache
def _places_by_name() -> dict[str, tuple[Place, ...]]:
    """Return the places that each name may mean; a main city with figures of its own is a town."""
    named: defaultdict[str, dict[Place, None]] = defaultdict(dict)
    below = (*cities(countries()), *states(countries()))
    towns = {(place.iso2, place.city) for place in below if place.town}
    for place in countries().values():
        names = [place.iso2, place.iso3, place.name]
        if (place.iso2, place.city) not in towns:
            names += [place.city, f"{place.city}, {place.iso2}", place.main_town]
        for name in names:
            named[folded(name)][place] = None
    for place in below:
        for name in names_of(place):
            named[folded(name)][place] = None
    for row in table("place_aliases"):
        named[folded(row["alias"])].update(named[folded(row["name"])])
    return {name: tuple(places) for name, places in named.items()}


@cache
def _countries_by_name() -> frozenset[str]:
    """Return every name that means a country itself, and not its main city."""
    own = {
        folded(name)
        for place in countries().values()
        for name in (place.iso2, place.iso3, place.name)
    }
    aliases = table("place_aliases")
    return frozenset(own | {folded(row["alias"]) for row in aliases if folded(row["name"]) in own})


def _meant(text: str) -> tuple[Sequence[Place], Sequence[Town]]:
    """Return the places that a name may mean, and its towns in countries without figures.

    One that all know is meant though lesser ones bear its name.
    """
    name = folded(text)
    found = _places_by_name().get(name, ())
    famous = [place for place in found if place.prominent]
    if famous:
        return famous if len(famous) == 1 else found, ()
    if len(found) == 1 and not (found[0].town and name == folded(found[0].city)):
        return found, ()
    if place := gazetteer().with_key(text):
        return (place,), ()
    towns = gazetteer().find(text)
    others = tuple(town.place for town in towns if town.place)
    if len(towns) > 1 or len(found) > 1:
        others = tuple(dict.fromkeys((*found, *others)))
    return others or found, [town for town in towns if not town.place]


def _one_of(found: Sequence[Place]) -> str:
    """Return the names by which each of several places is meant alone."""
    countries_meant = Counter(place.iso2 for place in found)
    names = [
        place.told_apart if countries_meant[place.iso2] > 1 else f"{place.city}, {place.iso2}"
        for place in found
    ]
    more = f" or {len(names) - MOST_ASKED} more" if len(names) > MOST_ASKED else ""
    return " or ".join(repr(name) for name in names[:MOST_ASKED]) + more


@cache
def gazetteer() -> Gazetteer:
    """Return every town of the world that is known, read when the first is asked for."""
    by_name = {folded(name): place.iso2 for place in countries().values()
               for name in (place.iso2, place.iso3, place.name)}  # fmt: skip
    by_name |= {
        folded(row["alias"]): by_name[folded(row["name"])]
        for row in table("place_aliases") if folded(row["name"]) in by_name
    }  # fmt: skip
    return Gazetteer(countries(), by_name)


def _nearest(text: str) -> str:
    """Return the name of the place whose name, or other name, is closest to what was written.

    The short code of a state, ``TX``, is most often a country's too, and means neither by itself.
    """
    if state := _states_by_short_code().get(text.strip().upper()):
        return state
    spelt = _spelt()
    return spelt.get(nearest(folded(text), spelt), "") if may_look_for(text) else ""


@cache
def _states_by_short_code() -> dict[str, str]:
    below = (*cities(countries()), *states(countries()))
    return {place.state.partition("-")[2]: place.state for place in below if place.state}


@cache
def _spelt() -> dict[str, str]:
    """Return every name of every place, with the name that tells it apart."""
    below = (*cities(countries()), *states(countries()))
    spelt = {name: name for place in countries().values() for name in (place.name, place.city)}
    spelt |= {place.city: place.label for place in below if place.city not in spelt}
    spelt |= {place.label: place.label for place in below}
    spelt |= {row["alias"]: row["name"] for row in table("place_aliases")}
    return {town.name: town.told_apart for town in gazetteer().towns if town.iso2} | spelt


def _unknown_country(iso2: str) -> Fault:
    return Fault("", "country", repr(iso2), one_of(countries()), nearest(iso2, countries()))
