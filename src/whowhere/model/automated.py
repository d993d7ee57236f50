"""An option in which software does part of the work, and people under any who and where the rest.

It is the same option at spots of its own, at which ``software`` is 1: there all that follows from
how much work people have follows from what is left for them. Its lines are those of the option and
those of the software, which stand wherever people do the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from whowhere.model.automation_ledger import beside_software, lines_at
from whowhere.model.composed import Composed, ComposedPart, Standpoint
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import FROM, HOME
from whowhere.model.ledger import Line
from whowhere.model.mixes import Mixed
from whowhere.model.scenario.mixes import MixSaid
from whowhere.model.scenario.options import Option
from whowhere.model.staged import Staged
from whowhere.model.todays_way import Leg, Seen, StandingPart, TodaysWay, told


@dataclass(frozen=True)
class Automated:
    """An option with software, resolved."""

    option: Option
    people: Composed
    """Who does the rest: the option itself, at spots of its own."""
    way: TodaysWay
    """Today's way, seen under the key of those spots."""

    @property
    def parts(self) -> Sequence[ComposedPart]:
        """What it is made of, where people do the rest in several ways; else nothing."""
        return self.people.parts if len(self.people.parts) > 1 else ()

    @property
    def starts(self) -> tuple[float | None, ...]:
        """Months from which on each part works, where they work one after the other."""
        return self.people.starts if self.parts else ()

    @property
    def shares(self) -> tuple[tuple[float, Option], ...]:
        """Each part's share of the people's work, with its option."""
        return self.people.shares

    @property
    def standpoints(self) -> tuple[Standpoint, ...]:
        """Where people do the rest."""
        return self.people.standpoints

    @property
    def spot(self) -> Spot:
        """Where what is said of it as a whole is looked up."""
        return self.people.spot

    def share_of_people(self, part: int) -> float:
        """Return how much of the people a part has while it works."""
        return self.people.share_of_people(part)

    def counting(self, name: str) -> tuple[Standpoint, ...]:
        """Return the parts that a figure of the whole is taken from."""
        return self.people.counting(name)

    def at_work(self, month: float) -> tuple[Standpoint, ...]:
        """Return the parts that work in a month after the decision."""
        return self.people.at_work(month)

    def legs(self, usual: Callable[[Option], tuple[Line, ...]]) -> tuple[Leg, ...]:
        """Return the lines of the people, and those of the software with them."""
        legs = [
            Leg(leg.spot, tuple(map(beside_software, leg.lines))) for leg in self._of_people(usual)
        ]
        for at in self._bearing:
            last = max(number for number, leg in enumerate(legs) if leg.spot == at.spot)
            legs[last] = Leg(at.spot, (*legs[last].lines, *self._told(at)))
        return tuple(legs)

    def _told(self, at: Standpoint) -> tuple[Line, ...]:
        """Return the lines of the software at a place, told apart where there are several."""
        bearing = self._bearing
        if len(bearing) == 1 or not isinstance(self.people, Mixed):
            return tuple(lines_at(at))
        name = next(part.name for part in self.people.parts if at.spot in part.spots)
        return told(f"at{bearing.index(at) + 1}", name, lines_at(at))

    def _of_people(self, usual: Callable[[Option], tuple[Line, ...]]) -> Iterator[Leg]:
        """Yield the lines of the people, which say whose they are where there are several parts."""
        if self.parts or not isinstance(self.people, Mixed):
            yield from self.people.legs(usual)
            return
        for part in self.people.parts:
            yield from part.coming.legs(usual(part.option))

    @property
    def _bearing(self) -> tuple[Standpoint, ...]:
        """Where the software is paid: wherever people work beside it, or where a path ends."""
        points = self.people.standpoints
        return points[-1:] if isinstance(self.people, Staged) else points

    def seen(self) -> Iterator[Seen]:
        """Yield every spot that it is evaluated at, each with the same people at home beside it."""
        yield from self._all_seen
        for each in self._without_home:
            home = self.way.home
            at_home = Option(Engagement(home.engagement), home.place)
            yield each._replace(spot=self._home_of(each), option=at_home, is_standing=False)

    def seen_from(self) -> Mapping[str, Spot]:
        """Return where ``home_`` and ``from_`` lead, as seen from each of its keys."""
        at_home = {HOME + each.spot.offer: self._home_of(each) for each in self._without_home}
        today = {FROM + part.key: part.spot for part in self._left_by_a_path}
        return at_home | today | dict(self.people.seen_from())

    @cached_property
    def _without_home(self) -> tuple[Seen, ...]:
        """Every spot beside which the people's own way knows no home."""
        known = self.people.seen_from()
        return tuple(each for each in self._all_seen if HOME + each.spot.offer not in known)

    @cached_property
    def _all_seen(self) -> tuple[Seen, ...]:
        """Every spot of the people, and those of today's way under the same key."""
        standing = not self.way.is_new
        today = (
            Seen(part.spot, part.option, part.heads, part, is_standing=standing)
            for part in self._left_by_a_path
        )
        return (*self.people.seen(), *today)

    @property
    def _left_by_a_path(self) -> tuple[StandingPart, ...]:
        """Today's parts where a path leaves them whole; a mix has keys of its own for each."""
        return self.way.parts if isinstance(self.people, Staged) else ()

    def _home_of(self, seen: Seen) -> Spot:
        return self.way.home._replace(offer=seen.spot.offer)


def alone(option: Option, way: TodaysWay) -> MixSaid:
    """Return an option that is made of no others as a mix of one part.

    Where today's way has several parts, to stay is to keep each of them.
    """
    if option == way.as_is and not way.is_new:
        shares = tuple(tuple(map(_share, part.heads, way.whole)) for part in way.parts)
        return MixSaid(option, tuple(part.option for part in way.parts), shares)
    return MixSaid(option, (option,), ((1.0,) * len(way.whole),))


def _share(heads: float, whole: float) -> float:
    return heads / whole if whole else 0.0
