"""An option whose work is done in parts: who does each, who comes for it, and whom they replace.

Each part is evaluated as an option of its own with its share of the people, so what is fixed is
paid once for each. Where the work is done today in several ways, a part that is one of them keeps
its people; all others come from what is left of each way, in proportion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from whowhere.model.composed import Standpoint
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import DIVIDED, Spot
from whowhere.model.graph.figure import FROM, HOME
from whowhere.model.ledger import Line
from whowhere.model.scenario.mixes import MIX, MixSaid
from whowhere.model.scenario.options import Option
from whowhere.model.todays_way import Coming, Heads, Leg, Seen, StandingPart, TodaysWay, told

TINY: Final = 1e-9
"""People fewer than this are none: shares are divided."""
LAST: Final = frozenset(
    {
        "months_to_start", "months_to_half", "months_to_all", "months_to_full_output",
        "months_to_hire", "exit_months", "formation_months", "first_handover", "handover_month",
        "first_release", "last_release",
    }
)  # fmt: skip
"""Figures of which a mix has that of its slowest part."""
ADDED: Final = frozenset({"team_size", "oversight_time", "people_there", "people_here"})
"""Figures of which a mix has the sum of its parts; of all others it has the mean by heads."""


@dataclass(frozen=True)
class MixedPart:
    """One part of a mix."""

    option: Option
    name: str
    heads: Heads
    coming: Coming

    def legs(self, tag: str, usual: tuple[Line, ...]) -> tuple[Leg, ...]:
        """Return its lines, which say whose they are."""
        return tuple(
            Leg(leg.spot, told(tag, self.name, leg.lines)) for leg in self.coming.legs(usual)
        )

    @property
    def spots(self) -> frozenset[Spot]:
        """Every spot at which its lines are evaluated."""
        found = {seen.spot for seen in self.coming.seen()}
        return frozenset(found | ({self.coming.kept.spot} if self.coming.kept else set()))

    @property
    def standpoints(self) -> Iterator[Standpoint]:
        """Yield where those who stay, and those who come, are looked at."""
        kept, coming = self.coming.kept, self.coming
        if kept:
            yield Standpoint(kept.spot, sum(kept.heads), stands=True)
        if coming.leaving:
            yield Standpoint(coming.spot, sum(coming.heads), stands=False)


@dataclass(frozen=True)
class Mixed:
    """A mix, resolved."""

    option: Option
    parts: tuple[MixedPart, ...]
    home: Spot

    @property
    def standpoints(self) -> tuple[Standpoint, ...]:
        """Where its parts are evaluated, with shares that sum to one."""
        found = [each for part in self.parts for each in part.standpoints]
        whole = sum(each.share for each in found)
        return tuple(replace(each, share=each.share / whole) for each in found)

    @property
    def starts(self) -> tuple[float | None, ...]:
        """Months from which on each works: all at once."""
        return (None,) * len(self.parts)

    @property
    def shares(self) -> tuple[tuple[float, Option], ...]:
        """Each part's share of the work, by heads, with its option; none where it has nobody."""
        heads = [sum(part.heads) for part in self.parts]
        parts = zip(heads, self.parts, strict=True)
        return tuple((each / sum(heads), part.option) for each, part in parts if each)

    @property
    def spot(self) -> Spot:
        """Where most of it is done."""
        return max(self.standpoints, key=lambda each: each.share).spot

    def share_of_people(self, part: int) -> float:
        """Return how much of the people a part has."""
        return sum(self.parts[part].heads) / sum(sum(each.heads) for each in self.parts)

    def counting(self, name: str) -> tuple[Standpoint, ...]:
        """Return the parts that a figure is taken from: the slowest is one that has to come."""
        coming = tuple(each for each in self.standpoints if not each.stands)
        return coming if name in LAST and coming else self.standpoints

    def at_work(self, month: float) -> tuple[Standpoint, ...]:  # noqa: ARG002 - whenever it is
        """Return the parts that work in a month: all of them."""
        return self.standpoints

    def legs(self, usual: Callable[[Option], tuple[Line, ...]]) -> tuple[Leg, ...]:
        """Return the lines of every part."""
        return tuple(
            leg
            for number, part in enumerate(self.parts, start=1)
            for leg in part.legs(f"in{number}", usual(part.option))
        )

    def seen(self) -> Iterator[Seen]:
        """Yield every spot of its parts, each with the same people at home beside it."""
        for each in self._told_apart():
            yield each
            at_home = Option(Engagement(self.home.engagement), self.home.place)
            yield each._replace(spot=self._home_of(each), option=at_home, is_standing=False)

    def seen_from(self) -> Mapping[str, Spot]:
        """Return where ``home_`` and ``from_`` lead, as seen from each of its keys."""
        found: dict[str, Spot] = {}
        for each in self._told_apart():
            found[HOME + each.spot.offer] = self._home_of(each)
            found[FROM + each.spot.offer] = each.part.spot
        return found

    def _home_of(self, seen: Seen) -> Spot:
        return self.home._replace(offer=seen.spot.offer)

    def _told_apart(self) -> Iterator[Seen]:
        for part in self.parts:
            coming = part.coming
            yield from coming.seen()
            kept = [coming.kept] if coming.kept else []
            for each in (*kept, *coming.leaving):
                stands = not coming.is_new
                yield Seen(each.spot, each.option, each.heads, each, is_standing=stands)


def mixed(
    said: MixSaid, way: TodaysWay, named: Callable[[Option], str], key: str | None = None
) -> Mixed:
    """Return a mix as the model sees it; ``named`` says what readers call an option.

    ``key`` tells its spots from those of the whole, where its number does not.
    """
    key = key or way.key or f"{DIVIDED}{said.option.offer.removeprefix(MIX)}"
    wanted = [
        tuple(share * heads for share, heads in zip(shares, way.whole, strict=True))
        for shares in said.shares
    ]
    going = _going(way, said.parts, wanted)
    sources = [_split(part, row, said.parts, key) for part, row in going]
    parts = []
    for at, (option, heads) in enumerate(zip(said.parts, wanted, strict=True)):
        from_here = [row[at] for row in sources if sum(row[at].heads) > TINY]
        kept = next((p for p in from_here if not way.is_new and p.option == option), None)
        coming = _less(heads, kept.heads) if kept else heads
        leaving = tuple(part for part in from_here if part is not kept)
        offer = Coming(
            option, f"{option.offer}{key}part{at + 1}", coming, kept, leaving, way.is_new
        )
        parts.append(MixedPart(option, named(option), heads, offer))
    return Mixed(said.option, tuple(parts), way.home)


def _going(
    way: TodaysWay, options: Sequence[Option], wanted: Sequence[Heads]
) -> list[tuple[StandingPart, list[Heads]]]:
    """Return the people of each of today's parts whose work goes to each option.

    First those stay who do it so already; the others go where people are still wanted, alike.
    """
    kept = [
        [
            tuple(map(min, part.heads, heads)) if not way.is_new and part.option == option
            else (0.0,) * len(heads)
            for option, heads in zip(options, wanted, strict=True)
        ]
        for part in way.parts
    ]  # fmt: skip
    missing = [_less(heads, _sum(row[at] for row in kept)) for at, heads in enumerate(wanted)]
    in_all = _sum(missing)
    found = []
    for part, row in zip(way.parts, kept, strict=True):
        left = _less(part.heads, _sum(row))
        goes = [tuple(_part(f, w, a) for f, w, a in zip(left, want, in_all, strict=True))
                for want in missing]  # fmt: skip
        found.append((part, [_sum(pair) for pair in zip(row, goes, strict=True)]))
    return found


def _split(
    part: StandingPart, row: Sequence[Heads], options: Sequence[Option], key: str
) -> list[StandingPart]:
    """Return what of a part of today's way goes to each option, or stays."""
    stays = [option == part.option for option in options]
    leaving = sum(sum(heads) for heads, stay in zip(row, stays, strict=True) if not stay)
    largest = max(range(len(row)), key=lambda at: 0 if stays[at] else sum(row[at]))
    nobody_stays = leaving > sum(part.heads) - TINY
    return [
        replace(
            part, key=f"{part.key}{key}of{at + 1}", heads=heads,
            share=sum(heads) / sum(part.heads), dismissed=leaving,
            closes=nobody_stays and at == largest,
        )
        for at, heads in enumerate(row)
    ]  # fmt: skip


def _part(left: float, wanted: float, in_all: float) -> float:
    return left * wanted / in_all if in_all > TINY else 0.0


def _less(heads: Heads, others: Heads) -> Heads:
    return tuple(max(0.0, each - other) for each, other in zip(heads, others, strict=True))


def _sum(rows: Iterable[Heads]) -> Heads:
    return tuple(map(sum, zip(*rows, strict=True)))
