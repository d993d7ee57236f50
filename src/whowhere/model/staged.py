"""An option that changes on the way: what its first arrangement costs, and what takes over from it.

The second is a move from the first as any move is from what stands today, begun at the change; its
spot is that from which ``from_`` leads to the first. What the first costs by the month flows until
the second's people are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from whowhere.model.composed import Standpoint
from whowhere.model.graph.evaluate import STAGED, Spot
from whowhere.model.graph.figure import FROM
from whowhere.model.ledger import (
    BACKLASH,
    EXIT_FEE,
    MOVING,
    RAMP,
    RECRUITING,
    VENDOR_RAMP,
    WAITING_IDLE,
    Line,
)
from whowhere.model.mixes import ADDED, LAST
from whowhere.model.moving_ledger import BEFORE, UNTIL_RELEASED, arriving
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.paths import PATH, PathSaid
from whowhere.model.todays_way import (
    Coming,
    Heads,
    Leg,
    Seen,
    StandingPart,
    TodaysWay,
    standing_leg,
    told,
)

AS_BEFORE: Final = frozenset({RECRUITING.id, RAMP.id, VENDOR_RAMP.id, "first_travel", "delay"})
"""Lines that do not arise where the same people go on under another contract."""
OF_THE_FIRST: Final = frozenset(
    {"waiting", WAITING_IDLE.id, UNTIL_RELEASED.id, "watching", "visiting"}
)
"""What leaving today's way costs until its work has moved: of a first stage told by its lines."""
SERVICE: Final = "months_to_half"
"""The figure from which on service counts; of people who go on, that of the first stage."""
LAST_TO_END: Final = frozenset({"exit_months"})
"""Figures of the end, which are those of the arrangement that it ends in."""


@dataclass(frozen=True)
class Stage:
    """One arrangement of a path."""

    option: Option
    name: str
    heads: Heads
    share: float
    """Of the time."""


@dataclass(frozen=True)
class Staged:
    """A path, resolved."""

    said: PathSaid
    parts: tuple[Stage, Stage]
    month: float
    """The month of the change, in the likely case where it comes with a head count."""
    first: Coming | None
    """Who comes first; ``None`` where it begins as the work is done today."""
    then: Coming
    standing: Spot
    """Where the first arrangement is evaluated."""

    @property
    def option(self) -> Option:
        """What it stands as: the arrangement that it ends in."""
        return self.said.option

    @property
    def starts(self) -> tuple[float, float]:
        """Months from which on each works: the decision, and the change."""
        return 0.0, self.month

    @property
    def shares(self) -> tuple[tuple[float, Option], ...]:
        """Each stage's share of the time, with its option."""
        return tuple((part.share, part.option) for part in self.parts)

    @property
    def standpoints(self) -> tuple[Standpoint, ...]:
        """Where its stages are evaluated, with their shares of the time."""
        first, then = self.parts
        return (
            Standpoint(self.standing, first.share, stands=self.first is None),
            Standpoint(self.then.spot, then.share, stands=False, serves_since=self._service),
        )

    @property
    def begins_later(self) -> Iterator[Seen]:
        """Every key under which what begins with the change is seen."""
        return self.then.seen()

    @property
    def stage(self) -> Mapping[str, float]:
        """What the model is told of what begins later."""
        return {
            "decided_after": 0.0 if self.said.from_heads else self.month,
            "decided_from": self.said.from_heads or 0.0,
            "continues": float(self.first is not None),
            "same_people": float(self.keeps_people),
        }

    @property
    def keeps_people(self) -> bool:
        """Whether the same people go on under another contract."""
        return self.first is not None and self.said.keeps_people

    @property
    def _service(self) -> str:
        return f"{FROM}{SERVICE}" if self.keeps_people else SERVICE

    @property
    def spot(self) -> Spot:
        """Where it ends."""
        return self.then.spot

    def share_of_people(self, part: int) -> float:  # noqa: ARG002 - all of them, one after the other
        """Return how much of the people a stage has: all of them."""
        return 1.0

    def counting(self, name: str) -> tuple[Standpoint, ...]:
        """Return the stages that a figure is taken from: who comes first is told of people."""
        first, then = self.standpoints
        if name in LAST_TO_END:
            return (then,)
        if name in LAST | ADDED:
            return (then if first.stands else first,)
        return (first, then)

    def at_work(self, month: float) -> tuple[Standpoint, ...]:
        """Return the stage that works in a month after the decision."""
        first, then = self.standpoints
        return (first,) if month < self.month else (then,)

    def legs(self, usual: Callable[[Option], tuple[Line, ...]]) -> tuple[Leg, ...]:
        """Return the lines of both stages, which say whose they are."""
        *moved, own = self._begun(usual)
        return (
            *(self._told(leg, 0) for leg in moved),
            self._told(Leg(own.spot, tuple(_once(own.lines))), 0),
            self._told(Leg(self.then.spot, tuple(_until_the_change(own.lines))), 0),
            *(self._told(leg, 1) for leg in self._taking_over(usual(self.then.option))),
        )

    def _begun(self, usual: Callable[[Option], tuple[Line, ...]]) -> tuple[Leg, ...]:
        """Return the lines of what comes first, as if nothing came after it; its own last."""
        if self.first is None:
            return (standing_leg(self.then.leaving[0]),)
        return self.first.legs(usual(self.first.option))

    def _taking_over(self, usual: tuple[Line, ...]) -> Iterator[Leg]:
        """Yield the lines of who takes over, and of leaving what was there until then."""
        if self.keeps_people:
            lines = arriving(usual, self.then.leaving[0].option.engagement)
            yield Leg(self.then.spot, tuple(line for line in lines if line.id not in AS_BEFORE))
            return
        for leg in self.then.legs(usual):
            lines = tuple(line for line in leg.lines if line.id not in OF_THE_FIRST)
            yield Leg(leg.spot, lines)

    def _told(self, leg: Leg, stage: int) -> Leg:
        return Leg(leg.spot, told(("first", "then")[stage], self.parts[stage].name, leg.lines))

    def seen(self) -> Iterator[Seen]:
        """Yield every spot that it is evaluated at."""
        if self.first is not None:
            yield from self.first.seen()
        yield from self.then.seen()

    def seen_from(self) -> Mapping[str, Spot]:
        """Return where ``from_`` leads, as seen from each of its keys."""
        return {FROM + each.spot.offer: each.part.spot for each in self.seen()}


MOVED: Final = frozenset({*(line.id for line in MOVING), BACKLASH.id})
"""What it takes to leave today's way for the first arrangement; it is over by the change."""


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what setting the first arrangement up takes, and leaving today's for it."""
    return (line for line in lines if line.phase == "set_up" or line.id in MOVED)


def _until_the_change(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield what the first arrangement costs by the month, seen from what takes over."""
    for line in lines:
        if line.id == EXIT_FEE.id:
            yield replace(line, amount=f"{FROM}exit_fee", driver="at_change")
        elif line.phase != "set_up" and line.id not in MOVED:
            yield replace(line, amount=f"{FROM}{line.amount}", driver=BEFORE[line.driver])


def staged(
    said: PathSaid, way: TodaysWay, named: Callable[[Option], str], month: float, horizon: float
) -> Staged:
    """Return a path as the model sees it; ``month`` is that of the change in the likely case."""
    key = f"{way.key or STAGED + said.option.offer.removeprefix(PATH)}stage"
    as_today = not way.is_new and said.first == way.as_is
    of_time = min(1.0, month / horizon)
    parts = (
        Stage(said.first, named(said.first), way.whole, of_time),
        Stage(said.then, named(said.then), way.whole, 1 - of_time),
    )
    second = f"{said.then.offer}{key}2"
    if as_today:
        then = Coming(said.then, second, way.whole, None, way.parts)
        return Staged(said, parts, month, None, then, way.parts[0].spot)
    first = Coming(said.first, f"{said.first.offer}{key}1", way.whole, None, way.parts, way.is_new)
    stands = StandingPart(
        said.first, first.key, named(said.first), "", way.whole,
        is_at_home=said.first.country == way.home.place, in_months=month,
    )  # fmt: skip
    then = Coming(said.then, second, way.whole, None, (stands,))
    return Staged(said, parts, month, first, then, first.spot)
