"""Every input that the page computes from: where it belongs, and its facts by number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from math import isinf
from typing import Any, TypeVar

from whowhere.facts.fact import Fact, Origin
from whowhere.model.case import Case
from whowhere.model.correlations import Correlation
from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import HOME
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document


class Book:
    """What many values share is written once and named by its number."""

    def __init__(self) -> None:
        self.facts: dict[Fact, int] = {}
        self.cards: dict[tuple[Any, ...], int] = {}
        self.notes: dict[str, int] = {}
        self.origins: dict[Origin, int] = {}

    def fact(self, fact: Fact) -> int:
        """Return the number of a fact."""
        return _number(self.facts, fact)

    def rows(self) -> list[list[Any]]:
        """Return each fact as its range and the number of its card."""
        return [[range_document(fact.value), self._card(fact)] for fact in self.facts]

    def _card(self, fact: Fact) -> int:
        """Return the number of all that a fact says besides its range."""
        origins = tuple(_number(self.origins, origin) for origin in fact.origins)
        note = _number(self.notes, fact.note)
        return _number(self.cards, (fact.status, fact.unit, origins, fact.year, note))


_Kept = TypeVar("_Kept")


def _number(numbers: dict[_Kept, int], it: _Kept) -> int:
    return numbers.setdefault(it, len(numbers))


def range_document(value: Range) -> float | list[Any] | None:
    """Return a range: one number, or low, likely and high, with shape and limits if it has any.

    What has no end, such as a cap that there is not, is ``None``.
    """
    if value.is_exact:
        return None if isinf(value.likely) else value.likely
    figures = [value.low, value.likely, value.high]
    limits = [None if isinf(end) else end for end in (value.at_least, value.at_most)]
    if value.shape == "normal" and limits == [None, None]:
        return figures
    return [*figures, "l" if value.shape == "log" else "n", *limits]


def leaf_keys(case: Case, names: tuple[str, ...]) -> Iterator[tuple[str, Spot]]:
    """Yield every input that an option or home rests on and that is known, in order."""
    graph = model_graph()
    found = set()
    for name, at_home in _leaves(names):
        spots = [case.home_spot] if at_home else [case.spot(option) for option in case.options]
        found |= {(name, spot.within(graph.inputs[name].scopes)) for spot in spots}
    order = {name: at for at, name in enumerate(graph.inputs)}
    yield from sorted(
        (key for key in found if key in case.facts),
        key=lambda key: (order[key[0]], *key[1]),
    )


@cache
def _leaves(names: tuple[str, ...]) -> frozenset[tuple[str, bool]]:
    """Return the inputs behind figures, and whether each is looked up at home."""
    graph = model_graph()
    leaves = {leaf for name in names for leaf in graph.leaves_behind(name)}
    return frozenset(
        (leaf.removeprefix(HOME), True) if graph.is_home(leaf) else (leaf, False) for leaf in leaves
    )


def leaves_by_name(case: Case, keys: Iterable[tuple[str, Spot]], book: Book) -> Document:
    """Return each input's place, engagement and facts, one or one per role or levy, by name."""
    found: Document = {}
    for name, spot in keys:
        numbers = [book.fact(fact) for fact in case.facts[name, spot]]
        found.setdefault(name, []).append([_place_of(spot), str(spot.engagement), numbers])
    return found


def _place_of(spot: Spot) -> str:
    """Return a place as the page knows it, an offer behind it: ``PH:acme``."""
    return f"{spot.place}:{spot.offer}" if spot.offer else spot.place


def together_document(each: Correlation) -> Document:
    """Return inputs that move together, each with where it belongs, and the ranks of any two."""
    members = [[name, _place_of(spot), str(spot.engagement)] for name, spot in each.members]
    return {"members": members, "ranks": [list(row) for row in each.ranks]}
