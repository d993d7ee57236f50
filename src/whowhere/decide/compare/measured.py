"""An option's futures against today's way, summarised when somebody asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from whowhere.decide.compare.results import Saving, Steady
from whowhere.decide.compare.steady import steady_month, steady_people
from whowhere.decide.risk import EventLosses, losses_summed
from whowhere.quantities.estimates import Summary
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import quantiles, summary


@dataclass(frozen=True)
class Baseline:
    """What options are measured against: today's way, in shape (draws,)."""

    cost: Array
    month: Array
    output: Array


def baseline_of(futures: Futures) -> Baseline:
    """Return what a case's options are measured against."""
    today = futures.case.as_is
    cost, month = futures.outcome(today).cost, steady_month(futures, today)
    return Baseline(cost, month, futures.discounted_output())


@dataclass(frozen=True, eq=False)
class MeasuredFutures:
    """What is kept of an option's futures, in shape (draws,): most are never asked about."""

    baseline: Baseline
    cost: Array
    set_up_cost: Array
    losses: Array
    month: Array
    heads: Array

    @cached_property
    def cost_per_useful_hour(self) -> Summary:
        """Levelised: discounted cost over discounted useful hours."""
        return summary(self.cost / self.baseline.output)

    @cached_property
    def saving(self) -> Saving:
        """Over the horizon, moving and waiting included."""
        return _saving(self.cost, self.baseline.cost)

    @cached_property
    def steady(self) -> Steady:
        """Once the work has moved."""
        saving = _saving(self.month, self.baseline.month)
        return Steady(summary(self.month), saving, summary(self.heads))

    @cached_property
    def set_up(self) -> Summary:
        """What it takes to start."""
        return summary(self.set_up_cost)

    @cached_property
    def risk(self) -> EventLosses:
        """Losses from events that may never come; they are part of the cost."""
        return losses_summed(self.losses)


def measured(baseline: Baseline, futures: Futures, outcome: Outcome) -> MeasuredFutures:
    """Return what is kept of an outcome, while the futures hold it."""
    return MeasuredFutures(
        baseline, outcome.cost, outcome.set_up, outcome.of("risk"),
        steady_month(futures, outcome.option), steady_people(futures, outcome.option),
    )  # fmt: skip


def _saving(cost: Array, today: Array) -> Saving:
    share = 1 - cost / today
    p10, p50, p90 = quantiles(share).tolist()
    return Saving(p10, p50, p90, float(np.mean(cost > today)))
