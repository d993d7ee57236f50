"""What stands today as the model sees it: its parts, and what to stay or to move is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import FROM, HOME
from whowhere.model.ledger import LEDGERS, TODAY, Line
from whowhere.model.moving_ledger import arriving, parting, staying
from whowhere.model.scenario.offer_keys import offer_key
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.today import RENEWED

Heads = tuple[float, ...]
"""People of each role, as the work counts them at home."""


class Leg(NamedTuple):
    """Lines of an option that are evaluated at one spot."""

    spot: Spot
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class StandingPart:
    """A part of the work as it is done today."""

    option: Option
    key: str
    """What tells it from other parts at its spot; empty where it is the whole."""
    name: str
    """What readers call it, in running text: ``managed service in the Philippines``."""
    vendor: str
    """Empty where nobody named one."""
    heads: Heads
    is_at_home: bool
    at: int = 0
    """Which of the parts that the scenario states it is, or is a part of."""
    share: float = 1.0
    """How much of that part it is: less than all where its work goes several ways."""
    closes: bool = True
    """Whether nothing of it is left there, and its company is closed."""
    in_months: float | None = None
    """Months after the decision at which it is left, where it is what a path begins with."""
    dismissed: float | None = None
    """People whose work leaves it in all, as the law counts them, where that is not all of it."""

    @property
    def tag(self) -> str:
        """What its lines say whose they are; nothing where it is the only part, or a stage."""
        return "" if self.in_months is not None else self.spot.undivided.offer

    @property
    def is_ours_abroad(self) -> bool:
        """Whether people of the company's own do it in another country."""
        return self.option.engagement is Engagement.OWN_STAFF and not self.is_at_home

    @property
    def spot(self) -> Spot:
        """Where its figures are evaluated."""
        return Spot(self.option.place, self.option.engagement, self.key)


@dataclass(frozen=True)
class Coming:
    """People who come to work under an option, and the parts of today's way that they replace."""

    option: Option
    """Its terms hold."""
    key: str
    heads: Heads
    """Those who come."""
    kept: StandingPart | None
    """The part that is this already: its people stay, and the others join them."""
    leaving: tuple[StandingPart, ...]
    is_new: bool = False
    """Whether nobody does the work today, so that nothing is left."""

    @property
    def spot(self) -> Spot:
        """Where their figures are evaluated."""
        return Spot(self.option.place, self.option.engagement, self.key)

    def legs(self, usual: tuple[Line, ...]) -> tuple[Leg, ...]:
        """Return the lines of who stays, of each part that is left, and of those who come."""
        staying_on = (standing_leg(self.kept),) if self.kept else ()
        if not self.leaving:
            return staying_on
        if self.is_new:
            return (Leg(self.spot, usual),)
        largest = _largest(self.leaving).option.engagement
        return (
            *staying_on,
            *(_parting(part, self.spot) for part in self.leaving),
            Leg(self.spot, arriving(usual, largest)),
        )

    def seen(self) -> Iterator[Seen]:
        """Yield the spots of those who come: what they cost, and what they leave."""
        if not self.leaving:
            return
        largest = _largest(self.leaving)
        yield Seen(self.spot, self.option, self.heads, largest, is_standing=False)
        for part in self.leaving:
            if part.tag:
                at = _from(part, self.spot)
                yield Seen(at, self.option, self.heads, part, is_standing=False)


class Seen(NamedTuple):
    """A spot of the case with what stands behind its key."""

    spot: Spot
    option: Option
    """The option whose terms hold there."""
    heads: Heads
    part: StandingPart
    """The part of today's way that it is, or that its work comes from."""
    is_standing: bool


@dataclass(frozen=True)
class TodaysWay:
    """The arrangement that stands today, in one part or several."""

    as_is: Option
    parts: tuple[StandingPart, ...]
    home: Spot
    """Own staff at home, whoever does the work today."""
    is_new: bool = False
    """Whether nobody does the work today: its one part is then the team that would be at home."""
    key: str = ""
    """What tells all that is seen from it from what is seen from the way as it is."""

    @cached_property
    def whole(self) -> Heads:
        """The heads of all parts together."""
        return tuple(map(sum, zip(*(part.heads for part in self.parts), strict=True)))

    @property
    def heads_at_home(self) -> float:
        """People of the company's own who do the work at home."""
        own = (part for part in self.parts if part.option.engagement is Engagement.OWN_STAFF)
        return 0 if self.is_new else sum(sum(part.heads) for part in own if part.is_at_home)

    def under(self, key: str) -> TodaysWay:
        """Return the same way seen under a key of its own, as where software does some of it."""
        parts = (
            replace(part, key=f"{part.key}{key}of{at}")
            for at, part in enumerate(self.parts, start=1)
        )
        return replace(self, parts=tuple(parts), key=key)

    def legs(self, option: Option, usual: tuple[Line, ...]) -> tuple[Leg, ...]:
        """Return the lines of an option: to stay, or to come from every part of today's way.

        Where an option is what a part is already, that part stays and the others join it.
        ``usual`` are the lines of its engagement, or of the offer that it is.
        """
        if self.stands(option) and option == self.as_is:
            return tuple(map(standing_leg, self.parts))
        if option.offer == RENEWED:
            return (Leg(self.spot(option), staying(_operated_on(option, usual))),)
        return self._way_to(option).legs(usual)

    def seen(self, options: Iterable[Option]) -> Iterator[Seen]:
        """Yield every spot that options are evaluated at, with the same team at home beside it."""
        for each in self._told_apart(options):
            yield each
            if each.heads != self.whole:
                at_home = self.home._replace(offer=each.spot.offer)
                usual = Option(Engagement(self.home.engagement), self.home.place)
                yield each._replace(spot=at_home, option=usual, is_standing=False)
        usual = Option(Engagement(self.home.engagement), self.home.place)
        yield Seen(self.home, usual, self.whole, _largest(self.parts), is_standing=False)

    def _told_apart(self, options: Iterable[Option]) -> Iterator[Seen]:
        for option in options:
            if self.is_new or option != self.as_is:
                yield from self._coming(option)
        for part in () if self.is_new else self.parts:
            yield Seen(part.spot, part.option, part.heads, part, is_standing=True)

    def _coming(self, option: Option) -> Iterator[Seen]:
        """Yield the spots of an option's new people: what they cost, and what they leave."""
        if option.offer == RENEWED:
            yield Seen(
                self.spot(option), option, self.whole, _largest(self.parts), is_standing=True
            )
            return
        yield from self._way_to(option).seen()

    def seen_from(self, options: Iterable[Option]) -> Mapping[str, Spot]:
        """Return where ``home_`` and ``from_`` lead, as seen from each key."""
        found = {HOME: self.home, FROM: self.parts[0].spot}
        for each in self._told_apart(options):
            if each.spot.offer:
                found[FROM + each.spot.offer] = each.part.spot
                if each.heads != self.whole:
                    found[HOME + each.spot.offer] = self.home._replace(offer=each.spot.offer)
        return found

    def left_for(self, option: Option) -> tuple[StandingPart, ...]:
        """Return the parts that the whole work leaves for an option that has still to come."""
        return () if self.stands(option) else self._way_to(option).leaving

    def joining(self, option: Option) -> float:
        """Return the share of all people who come new: the rest are there and stay as they are."""
        return sum(self._way_to(option).heads) / sum(self.whole)

    def does_some(self, vendor: str) -> bool:
        """Whether a vendor does the work today, or a part of it."""
        return offer_key(vendor) in {offer_key(part.vendor) for part in self.parts if part.vendor}

    def stands(self, option: Option) -> bool:
        """Whether an option is what stands today, at its price or at a renewed one."""
        return not self.is_new and (option == self.as_is or option.offer == RENEWED)

    def spot(self, option: Option) -> Spot:
        """Return where what is said of an option as a whole is looked up."""
        if option == self.as_is:
            return _largest(self.parts).spot
        return self._way_to(option).spot

    def where(self, option: Option) -> tuple[tuple[Spot, float], ...]:
        """Return where an option is looked at, with shares of the people: to stay, each part."""
        if option != self.as_is or len(self.parts) == 1:
            return ((self.spot(option), 1.0),)
        return tuple((each.spot, sum(each.heads) / sum(self.whole)) for each in self.parts)

    def _way_to(self, option: Option) -> Coming:
        """Return who comes where the whole work goes to one option."""
        kept = self._kept(option)
        taken = kept.heads if kept else (0.0,) * len(self.whole)
        heads = tuple(each - part for each, part in zip(self.whole, taken, strict=True))
        leaving = tuple(part for part in self.parts if part is not kept)
        return Coming(option, _key(option, kept), heads, kept, leaving, self.is_new)

    def _kept(self, option: Option) -> StandingPart | None:
        """Return the part that is already what an option would make of the whole."""
        return next((part for part in self.parts if part.key and part.option == option), None)


def _largest(parts: Sequence[StandingPart]) -> StandingPart:
    """Return the part with the most people, the first of equals."""
    return max(parts, key=lambda part: sum(part.heads))


def standing_leg(part: StandingPart) -> Leg:
    """Return what a part costs that goes on as it is."""
    is_own_at_home = part.is_at_home and part.option.engagement is Engagement.OWN_STAFF
    usual = _operated_on(part.option, LEDGERS[part.option.engagement])
    lines = TODAY if is_own_at_home else staying(usual)
    return Leg(part.spot, _told(part, lines))


def _operated_on(option: Option, usual: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of what goes on: what was to be transferred goes on being operated."""
    is_operated = option.engagement is Engagement.BUILD_OPERATE_TRANSFER
    return LEDGERS[Engagement.MANAGED_SERVICE] if is_operated else usual


def _parting(part: StandingPart, spot: Spot) -> Leg:
    lines = parting(part.option.engagement, at_home=part.is_at_home, closes=part.closes)
    return Leg(_from(part, spot), _told(part, lines))


def _key(option: Option, kept: StandingPart | None) -> str:
    """Return the key of an option's new people; beside a part that stays they are fewer."""
    return f"{option.offer}beside_{kept.key}" if kept else option.offer


def _from(part: StandingPart, spot: Spot) -> Spot:
    """Return the spot from which a part's work is seen to leave for another."""
    return spot._replace(offer=f"{spot.offer}from_{part.tag}") if part.tag else spot


def _told(part: StandingPart, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return lines that say whose they are, where there are several parts."""
    return told(part.tag, part.name, lines) if part.tag else lines


def told(tag: str, name: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines that say whose they are."""
    return tuple(
        replace(
            line, id=f"{line.id}_{tag}", name=f"{line.name}: {name}", untold=line.untold or line.id
        )
        for line in lines
    )
