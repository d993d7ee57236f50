"""What every option of a case costs in every future."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from whowhere.model.case import Case
from whowhere.model.figures import model_graph
from whowhere.model.graph.arithmetic import first_draws
from whowhere.model.graph.changed import Changes, changed
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.graph.windows import running_sum
from whowhere.model.ledger import Line, Phase
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.leaves import DrawnLeaves

FUTURES_FOLLOWED = 512
"""Futures in which spending is followed month by month: enough for a payback in whole months."""


@dataclass(frozen=True)
class LineOutcome:
    """One line of a ledger: its present value in each future, shape (draws,) or (1,)."""

    line: Line
    value: Array


@dataclass(frozen=True)
class Outcome:
    """An option in each future; money is company currency, worth what it is at the decision."""

    option: Option
    lines: tuple[LineOutcome, ...]
    cost: Array
    """Present value of all lines, shape (draws,)."""

    def of(self, phase: Phase) -> Array:
        """Return the present value of one phase's lines, shape (draws,)."""
        total = np.zeros_like(self.cost)
        for each in self.lines:
            if each.line.phase == phase:
                total += each.value
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
    leaves: DrawnLeaves = field(init=False)
    evaluation: Evaluation = field(init=False)

    def __post_init__(self) -> None:
        """Prepare the draws and the model."""
        self.leaves = DrawnLeaves(self.case, self.seed, self.draws)
        self.evaluation = Evaluation(model_graph(), self.leaves, self.case.home_spot)

    def discounted_output(self) -> Array:
        """Return the useful hours over the horizon, discounted, shape (draws,)."""
        return self.evaluation.value("discounted_output", self.case.home_spot)

    def outcomes(self, options: Sequence[Option] | None = None) -> Iterator[Outcome]:
        """Yield the outcome of each of some options, or of all, place by place.

        What an option and a place needed is dropped when the next is asked for.
        """
        by_place = sorted(options or self.case.options, key=lambda option: option.place)
        for place, here in groupby(by_place, key=lambda option: option.place):
            for option in here:
                yield self.outcome(option)
                self._forget(self.case.spot(option))
            self._forget(Spot(place))

    def outcome(self, option: Option) -> Outcome:
        """Return one option's outcome."""
        spot = self.case.spot(option)
        cost, lines = np.zeros(self.draws), []
        for line in self.case.ledger(option):
            amount = self.evaluation.value(line.amount, spot)
            value = amount * self.evaluation.value(line.driver, spot)
            lines.append(LineOutcome(line, value))
            cost += value
        return Outcome(option, tuple(lines), cost)

    def spent(self, option: Option) -> Array:
        """Return the present value of what is spent by the end of each month.

        Shape (months, followed): the first ``FUTURES_FOLLOWED`` of the draws.
        """
        spot = self.case.spot(option)
        by_driver: dict[str, Array] = {}
        for line in self.case.ledger(option):
            amount = self.evaluation.value(line.amount, spot)
            by_driver[line.driver] = by_driver.get(line.driver, 0) + amount
        spent = np.zeros(self._followed_shape)
        for driver, amount in by_driver.items():
            monthly = self.evaluation.months(driver, spot, FUTURES_FOLLOWED)
            spent += first_draws(amount, FUTURES_FOLLOWED) * monthly
        return running_sum(spent)[1:]

    def changed(self, changes: Changes) -> Futures:
        """Return the same futures with some inputs at other values; all else is shared.

        Do not go through ``outcomes`` of either while both are in use: it forgets.
        """
        others = copy(self)
        others.evaluation = changed(self.evaluation, changes)
        return others

    @property
    def _followed_shape(self) -> tuple[int, int]:
        return self.case.horizon_months, min(self.draws, FUTURES_FOLLOWED)

    def _forget(self, spot: Spot) -> None:
        if spot.place and spot not in {self.case.home_spot, Spot(self.case.home)}:
            self.evaluation.forget(spot)
            self.leaves.forget(spot)
