"""Where a page's numbers belong: the spots of a case, and the inputs that are known at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot, there
from whowhere.model.graph.figure import FROM
from whowhere.model.graph.trace import Graph
from whowhere.model.ledger import Line
from whowhere.model.policies import are_counted
from whowhere.report.media.documents import Document


def legs_document(case: Case, lines: Sequence[Line]) -> Document:
    """Return each option's lines by number, with the spots at which they are evaluated.

    Nothing where an option's lines follow from its engagement, and stand at its own spot; by tax
    and trade rules they follow from its place too.
    """
    if case.today is None and not are_counted(case.rules):
        return {}
    return {
        option.id: [
            [*where(leg.spot), [lines.index(line) for line in leg.lines]]
            for leg in case.legs(option)
        ]
        for option in case.options
    }


def elsewhere_document(case: Case) -> list[list[str]]:
    """Return where ``home_`` and ``from_`` lead, each with the key from which it is seen so."""
    return [[name, *where(spot)] for name, spot in case.elsewhere.items()]


def where(spot: Spot) -> list[str]:
    """Return a spot as the page reads it: place, engagement, offer."""
    return [spot.place, str(spot.engagement), spot.offer]


def _spots(case: Case) -> frozenset[Spot]:
    """Return every spot at which something of an option is evaluated."""
    own = (each.spot for option in case.options for each in case.standpoints(option))
    legs = (leg.spot for option in case.options for leg in case.legs(option))
    seen = {*own, *legs}
    return frozenset({*seen, *(there(case.elsewhere, FROM, spot) for spot in seen)})


def input_keys(case: Case, names: tuple[str, ...]) -> Iterator[tuple[str, Spot]]:
    """Yield every input that an option or home rests on and that is known, in order."""
    graph = case.graph
    spots_of_options = _spots(case)
    found = set()
    for where, name in _leaves(names, graph):
        spots = spots_of_options
        if where:
            spots = frozenset(there(case.elsewhere, where, spot) for spot in spots)
        found |= {(name, spot.within(graph.inputs[name].scopes)) for spot in spots}
    order = {name: at for at, name in enumerate(graph.inputs)}
    yield from sorted(
        (key for key in found if key in case.facts),
        key=lambda key: (order[key[0]], *map(str, key[1])),
    )


@cache
def _leaves(names: tuple[str, ...], graph: Graph) -> frozenset[tuple[str, str]]:
    """Return the inputs behind figures, each after where it is looked up, if elsewhere."""
    leaves = {leaf for name in names for leaf in graph.leaves_behind(name)}
    return frozenset(map(graph.apart, leaves))
