"""What every option of a case costs in every future."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import groupby
from typing import TypeAlias

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.arithmetic import first_draws
from whowhere.model.graph.changed import Changes, changed
from whowhere.model.graph.evaluate import EVERY_SCOPE, Evaluation, Spot
from whowhere.model.graph.windows import running_sum
from whowhere.model.ledger import Line, Phase
from whowhere.model.mixes import ADDED, LAST
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.draws import require_futures
from whowhere.simulate.leaves import DrawnLeaves, FirstLeaves
from whowhere.simulate.memory import keep_what_is_freed

FUTURES_FOLLOWED = 512
"""Futures in which spending is followed month by month: enough for a payback in whole months."""


Also: TypeAlias = Callable[[Case, Option], Iterable[tuple[Spot, str]]]
"""From an option to figures of it, each with the spot at which it is looked up."""


def nothing_else(case: Case, option: Option) -> Iterable[tuple[Spot, str]]:  # noqa: ARG001 - the form
    """Ask of an option its lines alone."""
    return ()


@dataclass(frozen=True)
class Outcome:
    """An option in each future; money is company currency, worth what it is at the decision."""

    option: Option
    lines: tuple[Line, ...]
    values: Array
    """Present value of each line, shape (lines, draws)."""
    cost: Array
    """Present value of all lines, shape (draws,)."""

    def of(self, phase: Phase) -> Array:
        """Return the present value of one phase's lines, shape (draws,)."""
        total = np.zeros_like(self.cost)
        for line, value in zip(self.lines, self.values, strict=True):
            if line.phase == phase:
                total += value
        return total

    @property
    def set_up(self) -> Array:
        """What it takes to start, shape (draws,)."""
        return self.of("set_up")


@dataclass
class Futures:
    """The outcomes of a case: the same futures for every option."""

    case: Case
    seed: int
    draws: int
    also: Also = nothing_else
    """Figures that are asked of each option beside its lines: all are computed together."""
    leaves: DrawnLeaves = field(init=False)
    evaluation: Evaluation = field(init=False)

    def __post_init__(self) -> None:
        """Prepare the draws and the model. Raises ``Faults`` for a number that cannot be drawn."""
        require_futures(self.draws)
        keep_what_is_freed()
        self.leaves = DrawnLeaves(self.case, self.seed, self.draws)
        self.evaluation = Evaluation(self.case.graph, self.leaves, self.case.elsewhere)

    def discounted_output(self) -> Array:
        """Return the useful hours over the horizon, discounted, shape (draws,)."""
        return self.evaluation.value("discounted_output", self.case.home_spot)

    def outcomes(self, options: Sequence[Option] | None = None) -> Iterator[Outcome]:
        """Yield the outcome of each of some options, or of all, place by place.

        What an option and a place needed is dropped when the next is asked for.
        """
        by_place = sorted(options or self.case.options, key=lambda option: option.place)
        for place, here in groupby(by_place, key=lambda option: option.place):
            for engagement, twins in groupby(here, key=lambda option: option.engagement):
                for option in twins:
                    yield self.outcome(option)
                    for leg in self.case.legs(option):
                        if leg.spot.offer:
                            self._forget(leg.spot)
                    self.forget_software(option)
                self._forget(Spot(place, engagement))
            self._forget(Spot(place))

    def outcome(self, option: Option) -> Outcome:
        """Return one option's outcome."""
        placed = self.case.placed(option)
        self.prepare(option, placed)
        values = np.empty((len(placed), self.draws))
        for (spot, line), value in zip(placed, values, strict=True):
            amount = self.evaluation.value(line.amount, spot)
            if amount.flat[0] or amount.any():  # the first nearly always tells
                np.multiply(amount, self.evaluation.value(line.driver, spot), out=value)
            else:  # then nobody needs to know when it would flow
                value.fill(0)
        return Outcome(option, tuple(line for _, line in placed), values, values.sum(axis=0))

    def prepare(self, option: Option, placed: Iterable[tuple[Spot, Line]]) -> None:
        """Compute in one go what is needed of an option, which is faster than one by one."""
        names: dict[Spot, list[str]] = {}
        for spot, line in placed:
            names.setdefault(spot, []).extend((line.amount, line.driver))
        for spot, name in self.also(self.case, option):
            names.setdefault(spot, []).append(name)
        for spot, of_spot in names.items():
            self.evaluation.prepare(of_spot, spot, self.draws)

    def spent(self, option: Option) -> Array:
        """Return the present value of what is spent by the end of each month.

        Shape (months, followed): the first ``FUTURES_FOLLOWED`` of the draws.
        """
        by_driver: dict[tuple[str, Spot], Array] = {}
        for spot, line in self.case.placed(option):
            amount = self.evaluation.value(line.amount, spot)
            if amount.any():
                key = line.driver, spot
                by_driver[key] = by_driver.get(key, 0) + amount
        spent, part = np.zeros(self._followed_shape), np.empty(self._followed_shape)
        for (driver, spot), amount in by_driver.items():
            monthly = self.evaluation.months(driver, spot, FUTURES_FOLLOWED)
            spent += np.multiply(first_draws(amount, FUTURES_FOLLOWED), monthly, out=part)
        return running_sum(spent)[1:]

    def months_to_start(self, option: Option) -> Array:
        """Return months until an option's first people start, shape (draws,); they may exist."""
        return self.waited(option, "months_to_start")

    def waited(self, option: Option, name: str) -> Array:
        """Return the months of an option's figure; nobody waits for what stands today."""
        return np.zeros(1) if self.case.is_at_work(option) else self.figure(option, name)

    def figure(self, option: Option, name: str) -> Array:
        """Return a figure of an option, shape (draws,) or (1,).

        Of a mix it is the sum of its parts, that of the slowest of those that have still to come,
        or the mean by their heads; of a path that of its first stage, or the mean over time.
        """
        points = self.case.counting(option, name)
        if len(points) == 1:
            return self._figure(name, points[0].spot)
        if name in LAST:
            return reduce(np.maximum, (self._figure(name, each.spot) for each in points))
        if name in ADDED:
            return sum((self._figure(name, each.spot) for each in points), np.zeros(1))
        return self.mean_of_parts(option, lambda spot: self._figure(name, spot))

    def mean_of_parts(self, option: Option, of: Callable[[Spot], Array]) -> Array:
        """Return what holds at an option's spot, of a mix the mean over its parts by heads."""
        points = self.case.standpoints(option)
        if len(points) == 1:
            return of(points[0].spot)
        return sum((each.share * of(each.spot) for each in points), np.zeros(1))

    def _figure(self, name: str, spot: Spot) -> Array:
        return np.atleast_1d(self.evaluation.value(name, spot))

    def changed(self, changes: Changes) -> Futures:
        """Return the same futures with some inputs at other values; all else is shared.

        Do not go through ``outcomes`` of either while both are in use: it forgets.
        """
        others = copy(self)
        others.evaluation = changed(self.evaluation, changes)
        return others

    @cached_property
    def _needed(self) -> frozenset[Spot]:
        """What every option is measured against, or looks up: home's and today's."""
        kept = self.case.elsewhere.values()
        return frozenset({*kept, *(Spot(spot.place) for spot in kept)})

    def followed(self) -> Futures:
        """Return the futures that are followed month by month, alone."""
        first = min(self.draws, FUTURES_FOLLOWED)
        others = copy(self)
        others.draws = first
        others.leaves = FirstLeaves(self.case, self.seed, self.draws, first=first)
        others.evaluation = Evaluation(self.case.graph, others.leaves, self.case.elsewhere)
        return others

    @property
    def _followed_shape(self) -> tuple[int, int]:
        return self.case.horizon_months, min(self.draws, FUTURES_FOLLOWED)

    def forget_software(self, option: Option) -> None:
        """Drop all that only an option with software needed: it has every spot to itself."""
        made = self.case.automated.get(option.id)
        for each in made.seen() if made else ():
            self.leaves.forget(each.spot)
            for scopes in EVERY_SCOPE:
                if "offer" in scopes:
                    self.evaluation.forget(each.spot.within(scopes))

    def _forget(self, spot: Spot) -> None:
        if spot.place and spot not in self._needed:
            self.evaluation.forget(spot)
            self.leaves.forget(spot)
