"""An option's futures against today's way, summarised when somebody asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from whowhere.decide.compare.results import Saving, Steady
from whowhere.decide.compare.steady import steady_month, steady_people
from whowhere.decide.risk import EventLosses, risk_of
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
    """An option's futures in a few numbers; what only needs its cost waits until it is asked for.

    The rest does not wait: to keep what it needs would take twice the memory of all costs.
    """

    baseline: Baseline
    cost: Array
    """Shape (draws,)."""
    steady: Steady
    set_up: Summary
    risk: EventLosses

    @cached_property
    def cost_per_useful_hour(self) -> Summary:
        """Levelised: discounted cost over discounted useful hours."""
        return summary(self.cost / self.baseline.output)

    @cached_property
    def saving(self) -> Saving:
        """Over the horizon, moving and waiting included."""
        return saving_of(self.cost, self.baseline.cost)


def measured(baseline: Baseline, futures: Futures, outcome: Outcome) -> MeasuredFutures:
    """Return an outcome in a few numbers, while the futures hold it."""
    month = steady_month(futures, outcome.option)
    people = summary(steady_people(futures, outcome.option))
    steady = Steady(summary(month), saving_of(month, baseline.month), people)
    return MeasuredFutures(
        baseline, outcome.cost, steady, summary(outcome.set_up), risk_of(outcome)
    )


def saving_of(cost: Array, today: Array) -> Saving:
    """Return what is saved against today's cost in the same futures, both shape (draws,)."""
    share = 1 - cost / today
    p10, p50, p90 = quantiles(share).tolist()
    return Saving(p10, p50, p90, float(np.mean(cost > today)))
