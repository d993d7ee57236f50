"""A pilot: a share of the work moves first, and the rest under the same arrangement later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from whowhere.model.graph.evaluate import STAGED
from whowhere.model.mixes import Mixed, mixed
from whowhere.model.scenario.mixes import MixSaid
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.paths import PATH, PathSaid
from whowhere.model.todays_way import Seen, TodaysWay


@dataclass(frozen=True)
class Piloted(Mixed):
    """A path that begins with a share of the work, resolved."""

    said: PathSaid
    month: float
    """The month in which the rest begins to move."""

    @property
    def starts(self) -> tuple[float, float]:
        """Months from which on each begins: the decision, and the end of the pilot."""
        return 0.0, self.month

    @property
    def begins_later(self) -> Iterator[Seen]:
        """Every key under which what begins with the change is seen."""
        return self.parts[1].coming.seen()

    @property
    def stage(self) -> Mapping[str, float]:
        """What the model is told of what begins later: nobody is taken over, all are found."""
        return {"decided_after": self.month, "decided_from": 0.0, "continues": 0.0,
                "same_people": 0.0}  # fmt: skip


def piloted(
    said: PathSaid, way: TodaysWay, named: Callable[[Option], str], month: float, roles: int
) -> Piloted:
    """Return a pilot as the model sees it: two parts of one option, the second later."""
    if said.pilot is None:
        raise ValueError(f"{said.option.id} begins with all of the work")
    shares = ((said.pilot,) * roles, (1 - said.pilot,) * roles)
    key = way.key or f"{STAGED}{said.option.offer.removeprefix(PATH)}"
    parts = mixed(MixSaid(said.option, (said.then, said.then), shares), way, named, key)
    return Piloted(parts.option, parts.parts, parts.home, said, month)
