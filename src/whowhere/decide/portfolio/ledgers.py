"""What one option costs as a ledger: its lines where each is paid, and the figures behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

import numpy as np

from whowhere.model.automated import Automated
from whowhere.model.case import HOME_ENGAGEMENT as OURS
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Evaluation, Spot, there
from whowhere.model.graph.figure import FROM
from whowhere.model.ledger import Line
from whowhere.model.mixes import Mixed, MixedPart
from whowhere.model.scenario.mixes import part_of
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.today import IN_PARTS
from whowhere.model.todays_way import StandingPart
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome

CLOSING = "from_closing_cost"
"""What closing a company of one's own costs where the work is today."""


@dataclass(frozen=True)
class PaidLine:
    """A line of a ledger at the spot where it is paid."""

    spot: Spot
    line: Line
    value: Array
    """Present value, shape (draws,)."""


@dataclass(frozen=True)
class Ledger:
    """An option, or one part of today's way: what it costs, and the figures behind it."""

    option: Option
    """As a plan calls it: each part of today's way by its own engagement and place."""
    taken: Option
    """The option of the case that is taken; of a part, the mix or today's way as a whole."""
    terms: Option
    """The option whose price and terms hold."""
    portion: float
    """Share of the work that it does where it is taken in full; below 1 only for a part."""
    entries: tuple[PaidLine, ...]
    evaluation: Evaluation
    spots: tuple[Spot, ...]
    """Where its people are: one spot, or two where some are there today and others join them."""
    today: StandingPart | None
    """The part of today's way that goes on in it, whether or not others join it."""
    comes: bool
    """Whether anybody has still to come."""

    @property
    def has_software(self) -> bool:
        """Whether software does part of the work."""
        return self.taken.automated

    def values(self, figure: str) -> tuple[Array, ...]:
        """Return a figure at each spot, each of shape (draws,) or (1,)."""
        return tuple(np.atleast_1d(self.evaluation.value(figure, spot)) for spot in self.spots)

    def value(self, figure: str) -> Array:
        """Return a figure where those are who join, or all if nobody is there today."""
        return self.values(figure)[-1]

    @property
    def people(self) -> float:
        """The people who do it, on average over the futures.

        Beside software those who are left of the start's once it does its whole share.
        """
        sizes = zip(self.values("team_size"), self.left, strict=True)
        return fsum(float((size * left).mean()) for size, left in sizes)

    @property
    def people_at_start(self) -> float:
        """The people whom the work takes at the start, before software does any of it."""
        return fsum(float(size.mean()) for size in self.values("team_size"))

    @property
    def left(self) -> tuple[Array, ...]:
        """At each spot, how much of the people is left once software does its whole share."""
        if not self.has_software:
            return tuple(np.ones(1) for _ in self.spots)
        return self.values("left_at_full")

    @property
    def freed(self) -> float:
        """Own people who are there today and are let go because software does their work."""
        today = self.today
        if not self.has_software or today is None or today.option.engagement is not OURS:
            return 0.0
        share = self.evaluation.value("dismissed_for_software", today.spot)
        return float((self.evaluation.value("team_size", today.spot) * share).mean())

    def joining(self, month: str) -> float:
        """Return the people who join, as many as the work takes in a month that a figure says."""
        size, (*_, last) = self.value("team_size"), self.spots
        if self.has_software:
            size = size * _in_month(self.evaluation.value("human_path", last), self.value(month))
        return float(size.mean())

    def paid(self, amount: str) -> Array:
        """Return the present value of all lines of an amount; nothing where there is none."""
        return _sum(entry.value for entry in self.entries if entry.line.amount == amount)

    def paid_at(self, amount: str, spot: Spot) -> Array:
        """Return the present value of an amount's lines at one spot."""
        return _sum(
            entry.value
            for entry in self.entries
            if (entry.line.amount, entry.spot) == (amount, spot)
        )

    def has(self, amount: str) -> bool:
        """Whether some line is of an amount."""
        return any(entry.line.amount == amount for entry in self.entries)

    def has_at(self, amount: str, spot: Spot) -> bool:
        """Whether some line at one spot is of an amount."""
        return any((entry.line.amount, entry.spot) == (amount, spot) for entry in self.entries)

    @property
    def cost(self) -> Array:
        """The present value of all lines."""
        return _sum(entry.value for entry in self.entries)

    @property
    def set_up(self) -> float:
        """The expected cost of setting up."""
        return fsum(float(entry.value.mean()) for entry in self.entries
                    if entry.line.phase == "set_up")  # fmt: skip

    def closing(self, case: Case) -> Mapping[str, Array]:
        """Return what closing today's own companies abroad costs, by the place of each."""
        found: dict[str, Array] = {}
        for entry in self.entries:
            if entry.line.amount == CLOSING and entry.value.any():
                place = there(case.elsewhere, FROM, entry.spot).place
                found[place] = found.get(place, 0) + entry.value
        return found


def ledgers_of(futures: Futures, option: Option) -> tuple[Ledger, ...]:
    """Return an option's ledger; of a mix, and of today's way in parts, one for each part."""
    case, entries = futures.case, tuple(_evaluated(futures, option))
    if made := case.automated.get(option.id):
        return tuple(_with_software(futures, made, entries))
    if mix := case.mixes.get(option.id):
        return tuple(_of_parts(futures, mix.option, mix.parts, entries))
    if option.offer == IN_PARTS:
        return tuple(_of_today(futures, option, entries))
    today = _going_on(case, option)
    stays = [today.spot] if today and today.option == option else []
    spots = tuple(dict.fromkeys([*stays, case.spot(option)]))
    whole = Ledger(
        option, option, option, 1.0, entries, futures.evaluation, spots,
        today=today, comes=not case.is_at_work(option),
    )  # fmt: skip
    return (whole,)


def _with_software(
    futures: Futures, made: Automated, entries: tuple[PaidLine, ...]
) -> Iterator[Ledger]:
    """Yield the ledger of who does the rest; of several ways, one for each of them."""
    if not isinstance(made.people, Mixed):
        raise TypeError(f"{made.option.id} changes on the way, which a plan does not")
    yield from _of_parts(futures, made.option, made.people.parts, entries)


def _of_parts(
    futures: Futures, taken: Option, parts: Sequence[MixedPart], entries: tuple[PaidLine, ...]
) -> Iterator[Ledger]:
    """Yield the ledger of each part of an option that has any people."""
    whole = sum(sum(part.heads) for part in parts)
    for part in parts:
        points = tuple(part.standpoints)
        if points:
            mine = tuple(entry for entry in entries if entry.spot in part.spots)
            named, terms = _named(taken, part.option, alone=len(parts) == 1)
            yield Ledger(
                named, taken, terms, sum(part.heads) / whole, mine, futures.evaluation,
                tuple(point.spot for point in points),
                today=part.coming.kept, comes=not all(point.stands for point in points),
            )  # fmt: skip


def _named(taken: Option, part: Option, *, alone: bool) -> tuple[Option, Option]:
    """Return what a plan calls a part of an option, and whose price and terms hold for it."""
    if alone:
        return taken, part
    if taken.offer == IN_PARTS:
        said = replace(part, offer=IN_PARTS)
        return replace(said, automated=taken.automated), said
    return part_of(taken, part), part


def _of_today(futures: Futures, option: Option, entries: tuple[PaidLine, ...]) -> Iterator[Ledger]:
    """Yield the ledger of each part of what stands today in several."""
    if futures.case.today is None:
        raise ValueError(f"{option.id} stands for parts that there are not")
    parts = futures.case.today.parts
    whole = sum(futures.case.today.whole)
    for part in parts:
        named, terms = _named(option, part.option, alone=False)
        mine = tuple(entry for entry in entries if entry.spot == part.spot)
        yield Ledger(
            named, option, terms, sum(part.heads) / whole, mine, futures.evaluation, (part.spot,),
            today=part, comes=False,
        )  # fmt: skip


def outcome_of(ledgers: tuple[Ledger, ...], draws: int) -> Outcome:
    """Return what an option costs in each future, all of its parts together."""
    entries = [entry for ledger in ledgers for entry in ledger.entries]
    values = np.stack([np.broadcast_to(entry.value, draws) for entry in entries])
    lines = tuple(entry.line for entry in entries)
    return Outcome(ledgers[0].taken, lines, values, values.sum(axis=0))


def later(futures: Futures, option: Option, months: int) -> Futures:
    """Return the same futures with the move to an option begun so many months later.

    Its software is launched so much later, too: it is one decision.
    """
    name, points = "preparation_months", futures.case.standpoints(option)
    put_off = {(name, Spot("", point.spot.engagement)) for point in points}
    if option.automated:
        put_off.add(("software_start", Spot()))
    return futures.changed({key: futures.evaluation.value(*key) + months for key in put_off})


def discounted(futures: Futures, months: int) -> Array:
    """Return what one unit of home's money is worth after so many months, against the first."""
    path = futures.evaluation.value("domestic_price_path", futures.case.home_spot)
    return np.asarray(path[min(months, len(path) - 1)] / path[0])


def _evaluated(futures: Futures, option: Option) -> Iterator[PaidLine]:
    """Yield an option's lines with what each costs; what is nothing is paid at no time."""
    value, placed = futures.evaluation.value, futures.case.placed(option)
    futures.prepare(option, placed)
    for spot, line in placed:
        amount = value(line.amount, spot)
        is_paid = amount.flat[0] or amount.any()  # the first nearly always tells
        paid = amount * value(line.driver, spot) if is_paid else np.zeros(1)
        yield PaidLine(spot, line, np.atleast_1d(paid))


def _going_on(case: Case, option: Option) -> StandingPart | None:
    """Return the part of today's way that goes on under an option; others may join it."""
    plain = replace(option, offer="") if case.is_at_work(option) else option
    parts = () if case.today is None or case.today.is_new else case.today.parts
    return next((part for part in parts if part.option == plain), None)


def _in_month(path: Array, month: Array) -> Array:
    """Return a path, shape (months, draws), in the month of each future, the last at most."""
    at = np.clip(np.ceil(month) - 1, 0, len(path) - 1).astype(np.int64)
    at, path = np.broadcast_arrays(at[None, :], path)
    return np.asarray(np.take_along_axis(path, at[:1], axis=0)[0])


def _sum(values: Iterator[Array]) -> Array:
    return np.asarray(sum(values, start=np.zeros(1)))
