"""Options that are made of others: parts that work at once, or one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from whowhere.model.graph.evaluate import Spot
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.model.todays_way import Heads, Leg, Seen


@dataclass(frozen=True)
class Standpoint:
    """Where something of an option is evaluated, and how much of the option that is."""

    spot: Spot
    share: float
    """Of the option's people, as the work counts them at home; of a path, of its time."""
    stands: bool
    """Whether it is done so today, so that nobody has still to come."""
    serves_since: str = "months_to_half"
    """The figure from which on people's service counts, seen from the spot."""


class ComposedPart(Protocol):
    """One of the options that another is made of."""

    @property
    def option(self) -> Option:
        """The option that it is."""

    @property
    def name(self) -> str:
        """What readers call it, in running text."""

    @property
    def heads(self) -> Heads:
        """People of each role in it."""


class Composed(Protocol):
    """An option that is made of others."""

    @property
    def option(self) -> Option:
        """What it stands as."""

    @property
    def parts(self) -> Sequence[ComposedPart]:
        """What it is made of."""

    @property
    def starts(self) -> tuple[float | None, ...]:
        """Months from which on each works, where they work one after the other."""

    @property
    def shares(self) -> tuple[tuple[float, Option], ...]:
        """Each part's share of the work, or of the time, with its option."""

    @property
    def standpoints(self) -> tuple[Standpoint, ...]:
        """Where its parts are evaluated, with shares that sum to one."""

    @property
    def spot(self) -> Spot:
        """Where what is said of it as a whole is looked up."""

    def share_of_people(self, part: int) -> float:
        """Return how much of the people a part has while it works."""

    def counting(self, name: str) -> tuple[Standpoint, ...]:
        """Return the parts that a figure of the whole is taken from."""

    def at_work(self, month: float) -> tuple[Standpoint, ...]:
        """Return the parts that work in a month after the decision."""

    def legs(self, usual: Callable[[Option], tuple[Line, ...]]) -> tuple[Leg, ...]:
        """Return its lines with the spots at which they are evaluated."""

    def seen(self) -> Iterator[Seen]:
        """Yield every spot that it is evaluated at."""

    def seen_from(self) -> Mapping[str, Spot]:
        """Return where ``home_`` and ``from_`` lead, as seen from each of its keys."""


Key: TypeAlias = tuple[str, Spot]
"""An input, and the spot at which it is looked up."""


def divided_in(known: Iterable[Key]) -> Mapping[Key, tuple[Spot, ...]]:
    """Return where shares of something are looked up, by the input and the spot of the whole."""
    found: dict[Key, tuple[Spot, ...]] = {}
    for name, spot in known:
        if spot.undivided != spot:
            key = name, spot.undivided
            found[key] = (*found.get(key, ()), spot)
    return found
