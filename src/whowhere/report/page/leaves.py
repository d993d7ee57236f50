"""Every input that the page computes from: where it belongs, and its facts by number."""

from __future__ import annotations

from collections.abc import Iterable
from math import isinf
from typing import Any, TypeVar

from whowhere.facts.fact import Fact, Origin
from whowhere.model.case import Case
from whowhere.model.correlations import Correlation
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document
from whowhere.report.page.spots import where


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

    def origin(self, origin: Origin) -> int:
        """Return the number of an origin."""
        return _number(self.origins, origin)

    def rows(self) -> list[list[Any]]:
        """Return each fact as its range and the number of its card."""
        return [[range_document(fact.value), self._card(fact)] for fact in self.facts]

    def _card(self, fact: Fact) -> int:
        """Return the number of all that a fact says besides its range."""
        origins = tuple(self.origin(origin) for origin in fact.origins)
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


def leaves_by_name(case: Case, keys: Iterable[tuple[str, Spot]], book: Book) -> Document:
    """Return where each input belongs and its facts, one or one per role or levy, by name."""
    found: Document = {}
    for name, spot in keys:
        numbers = [book.fact(fact) for fact in case.facts[name, spot]]
        found.setdefault(name, []).append([*where(spot), numbers])
    return found


def together_document(each: Correlation) -> Document:
    """Return inputs that move together, each with where it belongs, and the ranks of any two."""
    members = [[name, *where(spot)] for name, spot in each.members]
    return {"members": members, "ranks": [list(row) for row in each.ranks]}
