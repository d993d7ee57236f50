"""Looking for a name while it is typed: roles, countries, states and towns, best first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from whowhere.facts.occupations import (
    Occupation,
    known_occupation,
    names,
    nearest_roles,
    occupations,
)
from whowhere.facts.place import Place, folded
from whowhere.facts.places import countries, gazetteer, place_of
from whowhere.facts.tables import table
from whowhere.facts.towns import cities, states
from whowhere.quantities.faults import Faults

_WORD = re.compile(r"[a-z0-9]+")
SHORTEST = 3
"""Letters from which on towns of the whole world are looked through."""


def roles_like(text: str, most: int) -> tuple[Occupation, ...]:
    """Return up to ``most`` occupations that a text may mean: exact, begun, then near names.

    Without a text, the first of each family of work.
    """
    if not text.strip():
        return _first_of_families()[:most]
    exact = known_occupation(text)
    near = (found for name in nearest_roles(text) if (found := known_occupation(name)))
    return _once(([exact] if exact else []), _begun(text), near)[:most]


def _begun(text: str) -> list[Occupation]:
    """Return occupations of which a name has a word beginning with each word of the text."""
    asked = _WORD.findall(folded(text))
    found = [
        (min(len(name) for name in of if _begins(asked, name)), at, each)
        for at, (each, of) in enumerate((each, tuple(names(each))) for each in occupations())
        if asked and any(_begins(asked, name) for name in of)
    ]
    return [each for _, _, each in sorted(found, key=lambda entry: entry[:2])]


def _begins(asked: Iterable[str], name: str) -> bool:
    words = _WORD.findall(folded(name))
    return all(any(word.startswith(each) for word in words) for each in asked)


def _once(*found: Iterable[Occupation]) -> tuple[Occupation, ...]:
    return tuple(dict.fromkeys(each for some in found for each in some))


@cache
def _first_of_families() -> tuple[Occupation, ...]:
    firsts: dict[str, Occupation] = {}
    for each in occupations():
        firsts.setdefault(each.family, each)
    return tuple(firsts.values())


def places_like(text: str, most: int) -> tuple[Place, ...]:
    """Return up to ``most`` places that a text may mean: exact, countries, cities, states, towns.

    Without a text, every country, however many are asked for.
    """
    asked = folded(text)
    if not asked:
        return tuple(countries().values())
    found = dict.fromkeys([*_meant(text), *_begun_places(asked)])
    if len(found) < most and len(asked) >= SHORTEST:
        found |= dict.fromkeys(_towns(asked, most))
    if len(found) < most:
        found |= dict.fromkeys(_nearest(text))
    return tuple(found)[:most]


def _meant(text: str) -> tuple[Place, ...]:
    try:
        return (place_of(text),)
    except Faults:
        return ()


def _nearest(text: str) -> tuple[Place, ...]:
    try:
        return (place_of(text),)
    except Faults as unknown:
        return tuple(place_of(fault.nearest) for fault in unknown.faults if fault.nearest)


def _begun_places(asked: str) -> Iterator[Place]:
    mains = [(folded(place.city), place) for place in countries().values()]
    cities_and_states = (_named(cities(countries())), _named(states(countries())))
    for group in (_countries_by_names(), mains, *cities_and_states):
        yield from (place for name, place in group if name.startswith(asked))


def _countries_by_names() -> list[tuple[str, Place]]:
    also = [(folded(row["alias"]), folded(row["name"])) for row in table("place_aliases")]
    named = {folded(place.name): place for place in countries().values()}
    others = [(alias, named[name]) for alias, name in also if name in named]
    return [*named.items(), *others]


def _named(places: Iterable[Place]) -> list[tuple[str, Place]]:
    return [(folded(place.city if place.town else place.state_name), place) for place in places]


def _towns(asked: str, most: int) -> list[Place]:
    begun = [
        town for town in gazetteer().towns if town.iso2 and folded(town.name).startswith(asked)
    ]
    largest = sorted(begun, key=lambda town: -town.people)[:most]
    return [town.place for town in largest if town.place]
