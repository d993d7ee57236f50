"""From how many people, and over how many months, one option costs less than another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from math import fsum, log

import numpy as np

from whowhere.decide.named_options import options_named
from whowhere.decide.roots import root
from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.model.later_inputs import OF_ALL_HEADS
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.faults import Argument
from whowhere.quantities.ranges import Range
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.summary import summary

EVERYWHERE = Spot()
PEOPLE = tuple(float(2**power) for power in range(14))
"""Team sizes between which a break-even is looked for: 1 to 8,192 people."""
MONTHS = (6, 9, 12, 18, 24, 36, 48, 60, 84, 120, 180)
"""Horizons between which a break-even is looked for: all that a scenario may ask for."""
AROUND = 8.0
"""How many times larger or smaller than the work's own a team is looked at for a verdict."""
CLOSE_ENOUGH = 1e-5
"""Share of a team size to which its break-even is found."""

CostsAt = Callable[[float], tuple[Summary, Summary]]
"""Gives the cost of both options at a team size or a horizon."""
Gap = Callable[[float], float]


@dataclass(frozen=True)
class Crossing:
    """A point at which two options change places: which costs less below it, and from it on."""

    at: float
    """People, all roles together, or months."""
    below: str
    above: str


@dataclass(frozen=True)
class Costs:
    """The costs of two options at one point, over the futures, company currency."""

    at: float
    """People, all roles together, or months."""
    first: Summary
    second: Summary


@dataclass(frozen=True)
class BreakEven:
    """Where two options change places; an option costs less if its median cost is lower."""

    first: str
    second: str
    cheaper_now: str
    """The one that costs less for the work as it is."""
    people: tuple[Crossing, ...]
    """Team sizes, within ``PEOPLE``; the roles keep their proportions, quotes theirs to them."""
    months: tuple[Crossing, ...]
    """Horizons in whole months, as ``by_months`` spans: the first at which the other costs less."""
    by_people: tuple[Costs, ...]
    """At each of ``PEOPLE``."""
    by_months: tuple[Costs, ...]
    """At the first month by which both could start, and at each of ``MONTHS`` after it."""


def break_evens(
    case: Case, pairs: Sequence[tuple[str, str]], seed: int, draws: int
) -> tuple[BreakEven, ...]:
    """Find the break-evens of pairs of options, by their ids. Raises ``Faults``."""
    asked = options_named(case, [each for pair in pairs for each in pair], Argument("pairs"))
    return tuple(
        break_even(case, first, second, seed, draws)
        for first, second in zip(asked[::2], asked[1::2], strict=True)
    )


def break_even(case: Case, first: Option, second: Option, seed: int, draws: int) -> BreakEven:
    """Find every break-even of two options on the model itself, all else as it is."""
    pair = (first, second)
    by_people = _by_people(case, pair, seed, draws)
    by_months = _by_months(case, pair, seed, draws)
    now, horizons = _gap(by_months)(case.horizon_months), _horizons(case, pair, seed, draws)
    return BreakEven(
        first.id, second.id, second.id if now > 0 else first.id,
        _crossings(pair, PEOPLE, _gap(by_people), _size),
        _crossings(pair, horizons, _gap(by_months), _month),
        tuple(Costs(at, *by_people(at)) for at in PEOPLE),
        tuple(Costs(at, *by_months(at)) for at in horizons),
    )  # fmt: skip


def size_at_which_they_turn(
    case: Case, pair: tuple[Option, Option], seed: int, draws: int
) -> Crossing | None:
    """Return the team size nearest to the work's own at which two options change places.

    Looked for from an ``AROUND``th of the team to so many times it; ``None`` where there is none.
    """
    team = fsum(role.heads for role in case.roles)
    grid = [size for size in PEOPLE if team / AROUND <= size <= team * AROUND]
    found = _crossings(pair, grid, _gap(_by_people(case, pair, seed, draws)), _size)
    return min(found, key=lambda each: abs(log(each.at / team)), default=None)


def _horizons(case: Case, pair: Sequence[Option], seed: int, draws: int) -> tuple[int, ...]:
    """Return the horizons to try: over shorter ones an option could not start in the median."""
    futures = Futures(case, seed, draws)
    starts = [np.median(futures.months_to_start(each)) for each in pair if each != case.as_is]
    first = max(MONTHS[0], *(int(start) + 1 for start in starts))
    return first, *(months for months in MONTHS if months > first)


def _gap(costs: CostsAt) -> Gap:
    """Return how much more the first option costs, in the median."""

    def gap(at: float) -> float:
        first, second = costs(at)
        return first.p50 - second.p50

    return gap


def _by_people(case: Case, pair: Sequence[Option], seed: int, draws: int) -> CostsAt:
    """Return what two options cost for a number of people."""
    futures = Futures(case, seed, draws)
    whole = futures.evaluation.value("heads", EVERYWHERE).sum()
    moving = moving_with_people(case, pair)
    values = {key: futures.leaves(*key) for key in moving}

    @cache
    def costs(people: float) -> tuple[Summary, Summary]:
        times = people / whole
        scaled = {key: value * times for key, value in values.items()}
        return _costs(futures.changed(scaled), pair)

    return costs


def moving_with_people(case: Case, pair: Sequence[Option]) -> list[tuple[str, Spot]]:
    """Return the heads of every part, and what is offered or paid today for all of them."""
    heads = [key for key in case.facts if key[0] == "heads"]
    today = [leg.spot for leg in case.legs(case.as_is)]
    ours = [point.spot for option in pair for point in case.standpoints(option)]
    spots = dict.fromkeys([*ours, *today])
    offered = ((name, spot) for spot in spots for name in OF_ALL_HEADS)
    return [*heads, *(key for key in offered if key in case.facts)]


def _by_months(case: Case, pair: Sequence[Option], seed: int, draws: int) -> CostsAt:
    """Return what two options cost over a number of months."""

    @cache
    def costs(months: float) -> tuple[Summary, Summary]:
        return _costs(Futures(at_horizon(case, int(months)), seed, draws), pair)

    return costs


def at_horizon(case: Case, months: int) -> Case:
    """Return the case looked at over so many months, under the law of its own months."""
    (horizon,) = case.facts["horizon", EVERYWHERE]
    longer = replace(horizon, value=Range.exactly(months))
    facts = {**case.facts, ("horizon", EVERYWHERE): (longer,)}
    return replace(case, horizon_months=months, facts=facts)


def _costs(futures: Futures, pair: Sequence[Option]) -> tuple[Summary, Summary]:
    first, second = (summary(futures.outcome(option).cost) for option in pair)
    return first, second


def _crossings(
    pair: Sequence[Option],
    grid: Sequence[float],
    gap: Gap,
    between: Callable[[Gap, float, float], float],
) -> tuple[Crossing, ...]:
    first, second = (option.id for option in pair)
    found = []
    for low, high in pairwise(grid):
        if (gap(low) > 0) == (gap(high) > 0):
            continue
        below, above = (second, first) if gap(low) > 0 else (first, second)
        found.append(Crossing(between(gap, low, high), below, above))
    return tuple(found)


def _size(gap: Gap, low: float, high: float) -> float:
    """Return the team size between two at which a gap is zero."""
    return root(gap, low, high, CLOSE_ENOUGH * low)


def _month(gap: Gap, low: float, high: float) -> float:
    """Return the first whole month at which a gap has the sign that it has at the upper end."""
    while high - low > 1:
        middle = float((low + high) // 2)
        low, high = (low, middle) if (gap(middle) > 0) == (gap(high) > 0) else (middle, high)
    return high
