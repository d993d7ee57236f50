"""The first reading: figures evaluated on NumPy arrays of draws.

Each value is computed once for what it belongs to (the work, a place, an engagement, or both)
and kept as long as that is being looked at; so are parts of expressions that several figures
share or that belong to less than their figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple
from weakref import proxy

from whowhere.model.graph.assembling import OWN
from whowhere.model.graph.compiled import Compiled, compiled
from whowhere.model.graph.figure import FROM, HOME, Figure, Scope
from whowhere.model.graph.operand import ModelError
from whowhere.model.graph.trace import Graph
from whowhere.quantities.ranges import Array

EVERY_SCOPE: tuple[frozenset[Scope], ...] = (
    frozenset(),
    frozenset({"place"}),
    frozenset({"engagement"}),
    frozenset({"place", "engagement"}),
    frozenset({"place", "engagement", "offer"}),
    frozenset({"offer"}),
    frozenset({"place", "offer"}),
    frozenset({"engagement", "offer"}),
)
"""All that a value may belong to, from the work to an option."""


DIVIDED, STAGED, AUTOMATED = "Mix", "Path", "Auto"
"""How the word begins, in a key, that says which share, stage or automated way of something it is.
"""
_WORDS = (DIVIDED, STAGED, AUTOMATED)
_SHARE = re.compile(rf"(?:{'|'.join(_WORDS)})\d+(?:part|of|stage)\d+")


class Spot(NamedTuple):
    """Where a value is looked up: place, engagement, offer, empty where it does not matter."""

    place: str = ""
    engagement: str = ""
    offer: str = ""
    """The key of the vendor whose offer it is, or of a part; empty at the model's own price."""

    def within(self, scopes: frozenset[Scope]) -> Spot:
        """Keep only what a value of these scopes belongs to."""
        return Spot(
            self.place if "place" in scopes else "",
            self.engagement if "engagement" in scopes else "",
            self.offer if "offer" in scopes else "",
        )

    @property
    def undivided(self) -> Spot:
        """The spot of the whole, where this is a part of a mix, a stage, or has software."""
        is_whole = not any(word in self.offer for word in _WORDS)
        return self if is_whole else self._replace(offer=_SHARE.sub("", self.offer))

    @property
    def name(self) -> str:
        """How it is written before the name of a value: ``managed_service@PH:acme``."""
        where = "@".join(part for part in (self.engagement, self.place) if part)
        return f"{where}:{self.offer}" if self.offer else where


def seen_from(home: Spot, today: Spot | None = None) -> Mapping[str, Spot]:
    """Return where ``home_`` and ``from_`` figures stand: today's way is home's if none is said."""
    return {HOME: home, FROM: today or home}


def there(elsewhere: Mapping[str, Spot], where: str, spot: Spot) -> Spot:
    """Return where ``home_`` or ``from_`` leads as seen from a spot: a part has its own."""
    return elsewhere.get(where + spot.offer) or elsewhere[where]


Leaves = Callable[[str, Spot], Array]
"""Gives an input's array at a spot."""


@dataclass(frozen=True, eq=False, slots=True)
class SpotLook:
    """The values of an evaluation as they are seen from a spot."""

    evaluation: Evaluation
    spot: Spot
    shelves: Mapping[frozenset[Scope], dict[object, Any]]

    def elsewhere(self, where: str) -> SpotLook:
        """Return the same values seen from home, or from where the work is today."""
        return self.evaluation.look(there(self.evaluation.elsewhere, where, self.spot))

    def found(self, name: str) -> Array | None:
        """Return what is known of a name without arithmetic, if it is."""
        return self.evaluation.found(name, self.spot)

    def source(self, uses: tuple[str, ...]) -> SpotLook:
        """Return where something that uses these names is computed."""
        return self.evaluation.source(self, uses)


@dataclass
class Evaluation:
    """The values of one case, computed as they are asked for."""

    graph: Graph
    leaves: Leaves
    elsewhere: Mapping[str, Spot]
    """Where ``home_`` figures stand, own staff at home, and ``from_`` figures: today's way."""
    given: Mapping[str, Array] = field(default_factory=dict)
    """Figures that are known and need no arithmetic, everywhere alike."""
    _shelves: dict[Spot, dict[object, Any]] = field(default_factory=dict)
    """What is known of each spot, by name or by part."""
    _looks: dict[Spot, SpotLook] = field(default_factory=dict)
    touched_by: dict[frozenset[tuple[str, Spot]], dict[tuple[str, Spot], bool]] = field(
        default_factory=dict, repr=False
    )
    """What rests on some values at spots, found by those who changed them."""

    def value(self, name: str, spot: Spot) -> Array:
        """Return a figure or input at a spot, for every draw."""
        return self._readings.name(name)(self.look(spot))

    def prepare(self, names: Iterable[str], spot: Spot, draws: int) -> None:
        """Compute those figures of a spot together that belong to one option alone."""
        look = self.look(spot)
        shelf = look.shelves[OWN]
        is_own = self._readings.is_own
        asked = tuple(name for name in dict.fromkeys(names) if is_own(name) and name not in shelf)
        if asked:
            given = self.given_at(spot)
            shelf.update(self._readings.program(asked, look, given).run(look, draws))

    def given_at(self, spot: Spot) -> frozenset[str]:  # noqa: ARG002 - ruled by changes
        """Return the figures of a spot that are known at other values than their arithmetic's."""
        return frozenset(self.given)

    @cached_property
    def _readings(self) -> Compiled:
        return compiled(self.graph)

    def look(self, spot: Spot) -> SpotLook:
        """Return what is known at a spot and of all that it belongs to."""
        if spot not in self._looks:
            shelves = {
                scopes: self._shelves.setdefault(spot.within(scopes), {}) for scopes in EVERY_SCOPE
            }
            # Weakly: else what is no longer used would wait for the garbage collector.
            self._looks[spot] = SpotLook(proxy(self), spot, shelves)
        return self._looks[spot]

    def found(self, name: str, spot: Spot) -> Array | None:
        """Return what is known of a name without arithmetic, if it is."""
        if name in self.given:
            return self.given[name]
        node = self.graph.node(name)
        return None if isinstance(node, Figure) else self.leaves(name, spot.within(node.scopes))

    def source(self, look: SpotLook, uses: tuple[str, ...]) -> SpotLook:  # noqa: ARG002 - ruled by changes
        """Return where something that uses these names is computed."""
        return look

    def months(self, driver: str, spot: Spot, futures: int | None = None) -> Array:
        """Return a driver month by month, shape (months, draws): its sum is ``value``.

        ``futures`` asks for the first so many of the draws.
        """
        node = self.graph.node(driver)
        if not isinstance(node, Figure):
            raise ModelError(f"{driver} is an input, not a driver")
        return self._readings.monthly(node.expression, futures)(self.look(spot))

    def forget(self, spot: Spot) -> None:
        """Drop what belongs to a spot, once every option there has been looked at."""
        self._shelves.get(spot, {}).clear()
