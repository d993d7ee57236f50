"""Who is cheapest, how often, and by how much: options compared in the same futures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from whowhere.decide.compare.pairwise import MOST, beats
from whowhere.decide.compare.payback import payback_month
from whowhere.decide.compare.steady import steady_month
from whowhere.decide.gates import Relaxed, gated, relaxed
from whowhere.decide.overall.criteria import criteria_of
from whowhere.decide.overall.overall import Overall, weighed
from whowhere.decide.risk import EventLosses, risk_of
from whowhere.model.case import Case
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary, Waiting
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import quantiles, summaries, summary


@dataclass(frozen=True)
class LineResult:
    """One line of an option's ledger over the futures."""

    line: Line
    amount: Summary


@dataclass(frozen=True)
class Saving:
    """Share of today's cost that an option saves; below zero where it costs more."""

    p10: float
    p50: float
    p90: float
    chance_of_loss: float
    """Share of futures in which the option costs more than today."""


@dataclass(frozen=True)
class Steady:
    """A month at full output, against a month of today's way, both at start prices."""

    month: Summary
    """What such a month costs, company currency."""
    saving: Saving


@dataclass(frozen=True)
class OptionResult:
    """What an option costs, saves and risks."""

    option: Option
    cost: Summary
    """Present value over the horizon, company currency."""
    cost_per_useful_hour: Summary
    """Levelised: discounted cost over discounted useful hours."""
    saving: Saving
    """Over the horizon, moving and waiting included."""
    steady: Steady
    """Once the work has moved."""
    set_up: Summary
    payback_month: Waiting
    """Month from which the option has cost less than today, all in all, discounted."""
    cheapest_share: float
    """Share of futures in which no option that meets the requirements costs less."""
    risk: EventLosses
    """Losses from events that may never come; they are part of the cost."""
    lines: tuple[LineResult, ...]
    fails: str
    """Why the option does not meet a requirement; empty if it meets all."""

    @property
    def id(self) -> str:
        """The option's id."""
        return self.option.id


@dataclass(frozen=True)
class Pairs:
    """How often the row's option costs less than the column's; the lowest medians come first."""

    ids: tuple[str, ...]
    chance: Array
    """Shape (options, options)."""


@dataclass(frozen=True)
class PriceToStay:
    """The price of today's vendor at which staying and the best other option cost the same.

    Prices are per month, in start prices, company currency; costs are compared by their medians.
    """

    now: float
    """The median price today."""
    at: float | None
    """Staying costs least at this price or below; ``None`` where it does at none that is tried."""
    rival: str
    """Id of the option that costs as much there, or that stays cheaper."""


@dataclass(frozen=True)
class Comparison:
    """All options of a case, cheapest first, and which one the case speaks for."""

    case: Case
    seed: int
    draws: int
    options: tuple[OptionResult, ...]
    as_is: OptionResult
    pairs: Pairs
    """How often one option costs less than another."""
    overall: Overall | None
    """The options weighed by every criterion; ``None`` where none meets the requirements."""
    relaxed: tuple[Relaxed, ...]
    """What dropping a requirement would save, or let pass where no option does; best first."""
    price_to_stay: PriceToStay | None = None
    """The price of today's vendor at which staying costs least, where that was asked."""

    @property
    def best(self) -> OptionResult | None:
        """The option with the lowest median cost among those that meet every requirement."""
        return next((result for result in self.options if not result.fails), None)


def compare(case: Case, seed: int, draws: int) -> Comparison:
    """Compare a case's options in ``draws`` futures; the same seed gives the same numbers."""
    case = gated(case, seed, draws)
    futures = Futures(case, seed, draws)
    baseline = _Baseline(
        futures.outcome(case.as_is).cost, steady_month(futures, case.as_is),
        futures.spent(case.as_is), futures.discounted_output(),
    )  # fmt: skip
    looked = of_every_option(futures, partial(_looked_at, baseline))
    found, costs = [each.result for each in looked], [each.cost for each in looked]
    criteria = {each.result.option: each.criteria for each in looked if each.criteria is not None}
    shares = cheapest_shares(case, found, costs)
    results = [
        replace(result, cheapest_share=share) for result, share in zip(found, shares, strict=True)
    ]
    by_id = {result.id: cost for result, cost in zip(found, costs, strict=True)}
    results.sort(key=lambda result: (result.cost.p50, result.id))
    as_is = next(result for result in results if result.option == case.as_is)
    overall = weighed(case, criteria, None, seed) if criteria else None
    medians = {result.id: result.cost.p50 for result in results}
    return Comparison(
        case, seed, draws, tuple(results), as_is, _pairs(results, by_id), overall,
        relaxed(case, medians),
    )  # fmt: skip


def _pairs(results: Sequence[OptionResult], costs: Mapping[str, Array]) -> Pairs:
    leading = tuple(result.id for result in results[:MOST])
    return Pairs(leading, beats(np.stack([costs[each] for each in leading])))


@dataclass(frozen=True)
class _Baseline:
    """What options are measured against."""

    cost: Array
    month: Array
    spent: Array
    output: Array


@dataclass(frozen=True)
class _Looked:
    """What is kept of an option's outcome."""

    result: OptionResult
    cost: Array
    criteria: Array | None
    """``None`` where the option meets not every requirement: it is not weighed."""


def _looked_at(baseline: _Baseline, futures: Futures, outcome: Outcome) -> _Looked:
    month = steady_month(futures, outcome.option)
    steady = Steady(summary(month), _saving(month, baseline.month))
    month_of = payback_month(futures, outcome, baseline.cost, baseline.spent)
    result = _result(futures.case, outcome, month_of, steady, baseline)
    criteria = None if result.fails else criteria_of(futures, outcome)
    return _Looked(result, outcome.cost, criteria)


def cheapest_shares(
    case: Case, results: Sequence[OptionResult], costs: Sequence[Array]
) -> list[float]:
    """Return the share of futures in which each option is cheapest of those that qualify."""
    qualified = [at for at, each in enumerate(results) if each.id not in case.failing]
    shares = [0.0] * len(results)
    if qualified:
        winners = _cheapest([costs[at] for at in qualified])
        counts = np.bincount(winners, minlength=len(qualified)) / len(winners)
        for at, share in zip(qualified, counts, strict=True):
            shares[at] = float(share)
    return shares


def _cheapest(costs: Sequence[Array]) -> NDArray[np.intp]:
    """Return which costs least in each future, the first of equals, shape (draws,)."""
    least, winners = costs[0].copy(), np.zeros(len(costs[0]), dtype=np.intp)
    for at, cost in enumerate(costs):  # one after the other: a table of all would be read twice
        winners[cost < least] = at
        np.minimum(least, cost, out=least)
    return winners


def _result(
    case: Case, outcome: Outcome, month: Waiting, steady: Steady, baseline: _Baseline
) -> OptionResult:
    return OptionResult(
        option=outcome.option,
        cost=summary(outcome.cost),
        cost_per_useful_hour=summary(outcome.cost / baseline.output),
        saving=_saving(outcome.cost, baseline.cost),
        steady=steady,
        set_up=summary(outcome.set_up),
        payback_month=month,
        cheapest_share=0.0,
        risk=risk_of(outcome),
        lines=_line_results(outcome),
        fails=case.failing.get(outcome.option.id, ""),
    )


def _line_results(outcome: Outcome) -> tuple[LineResult, ...]:
    """Summarise all lines in one go, which is much faster than one by one."""
    return tuple(map(LineResult, outcome.lines, summaries(outcome.values)))


def _saving(cost: Array, today: Array) -> Saving:
    share = 1 - cost / today
    p10, p50, p90 = quantiles(share).tolist()
    return Saving(p10, p50, p90, float(np.mean(cost > today)))
