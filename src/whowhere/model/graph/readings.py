"""What a reading is: a value seen from a spot, computed once for all that it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias, TypeVar

from whowhere.model.graph.arithmetic import chosen
from whowhere.model.graph.parts import Scopes
from whowhere.quantities.ranges import Array

T = TypeVar("T")


class Look(Protocol):
    """Values as they are seen from a spot: what a reading is called with."""

    @property
    def shelves(self) -> Mapping[Scopes, dict[object, Any]]:
        """What is known of all that the spot belongs to, by name or by part."""

    def elsewhere(self, where: str) -> Look:
        """Return the same values seen from home, or from where the work is today."""

    def found(self, name: str) -> Array | None:
        """Return what is known of a name without arithmetic, if it is."""

    def source(self, uses: tuple[str, ...]) -> Look:
        """Return where something that uses these names is computed."""


Reading: TypeAlias = Callable[[Look], Array]


def kept(
    key: object, scopes: Scopes, uses: tuple[str, ...], compute: Callable[[Look], T]
) -> Callable[[Look], T]:
    """Return a reading that computes once for all that the value belongs to."""

    def read(look: Look) -> T:
        shelf = look.shelves[scopes]
        if key not in shelf:
            source = look.source(uses)
            shelf[key] = compute(look) if source is look else read(source)
        found: T = shelf[key]
        return found

    return read


def scaled(factor: Reading, months: Reading) -> Reading:
    """Read months times a factor; where it is one in all futures there is nothing to do."""

    def read(look: Look) -> Array:
        by = factor(look)
        return months(look) if by.size == 1 and by.item() == 1 else by * months(look)

    return read


def choice(condition: Reading, then: Reading, otherwise: Reading) -> Reading:
    """Read one of two sides; one answer for every future needs only one of them."""

    def read(look: Look) -> Array:
        holds = condition(look)
        if holds.size == 1:
            return then(look) if holds.item() else otherwise(look)
        return chosen(holds, then(look), otherwise(look))

    return read
