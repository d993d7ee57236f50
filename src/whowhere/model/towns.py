"""What towns of one country have in common: what is known of their country, and so one unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whowhere.facts.fact import Fact
from whowhere.facts.place import country_of
from whowhere.model.graph.evaluate import Spot


def places_alike(
    facts: Mapping[tuple[str, Spot], tuple[Fact, ...]],
    name: str,
    place: str,
    places: Iterable[str],
) -> tuple[str, ...]:
    """Return the places, this one among them, that have an input from one country.

    They lie in the same country and the input has the same range in all of them; a town with a
    range of its own, such as pay, stands alone. ``places`` are keys, and give the order.
    """
    near = [each for each in places if country_of(each) == country_of(place)]
    if len(near) < 2:
        return (place,)
    ours = [fact.value for fact in facts[name, Spot(place)]]
    return tuple(
        each for each in near if [fact.value for fact in facts.get((name, Spot(each)), ())] == ours
    )
