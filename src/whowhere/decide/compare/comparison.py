"""Who is cheapest, how often, and by how much: options compared in the same futures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from whowhere.decide.compare.advice import Advice, advice_of
from whowhere.decide.compare.beside import asked_beside
from whowhere.decide.compare.best_change import BestChange
from whowhere.decide.compare.details import Again, Detailing, at_once, when_asked
from whowhere.decide.compare.measured import Baseline, baseline_of, measured
from whowhere.decide.compare.next_steps import NextSteps, next_steps
from whowhere.decide.compare.pairwise import MOST, beats
from whowhere.decide.compare.pilots import PilotValue
from whowhere.decide.compare.policies import PolicyTurn, charged, policy_turns
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.gates import Relaxed, gated, relaxed
from whowhere.decide.overall.criteria import criteria_of
from whowhere.decide.overall.overall import ByCost, Overall, weighed
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.today import RENEWED
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import summary


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
    advice: Advice | None
    """The recommendation with its reasons; ``None`` where no option is admissible."""
    policies: tuple[PolicyTurn, ...] = ()
    """What the tax and trade rules that reach the case do to the verdict."""
    price_to_stay: PriceToStay | None = None
    """The price of today's vendor at which staying costs least, where that was asked."""
    changes: tuple[BestChange, ...] = ()
    """When each path would best change, where that was asked."""
    pilots: tuple[PilotValue, ...] = ()
    """What each pilot is worth, where that was asked."""

    @property
    def best(self) -> OptionResult | None:
        """The option with the lowest median cost among those that meet every requirement."""
        return next((result for result in self.options if not result.fails), None)

    @cached_property
    def next_steps(self) -> NextSteps | None:
        """What comes before a signature; ``None`` where there is no recommendation.

        Found when it is first asked for, since not every answer tells it.
        """
        if self.advice is None:
            return None
        by_id = {each.id: each for each in self.options}
        rival = by_id[self.advice.rival] if self.advice.rival else None
        futures = Futures(self.case, self.seed, self.draws)
        best = by_id[self.advice.best]
        offered = (each for each in self.options if each.id in self.case.offers and not each.fails)
        others = (each for each in offered if each is not best and each.option.offer != RENEWED)
        offer = next(others, None)  # a renewal is asked about by the price to stay
        return next_steps(futures, best, rival, self.as_is, offer)


def compare(case: Case, seed: int, draws: int) -> Comparison:
    """Compare a case's options in ``draws`` futures; the same seed gives the same numbers."""
    futures = Futures(gated(case, seed, draws), seed, draws, asked_beside)
    baseline = baseline_of(futures)
    spent = futures.spent(futures.case.as_is)
    return _compared(futures, baseline, at_once(baseline.cost, spent))


def glance(case: Case, seed: int, draws: int) -> Comparison:
    """Compare as ``compare`` does, for those who will look at few options in detail.

    Lines and payback are found when they are asked for; each takes longer then.
    """
    futures = Futures(gated(case, seed, draws), seed, draws, asked_beside)
    baseline = baseline_of(futures)
    again = Again(futures.case, seed, draws)
    return _compared(futures, baseline, when_asked(again, baseline.cost))


def _compared(futures: Futures, baseline: Baseline, detailing: Detailing) -> Comparison:
    case, seed, draws = futures.case, futures.seed, futures.draws
    looked = of_every_option(futures, partial(_looked_at, baseline, detailing))
    found, costs = [each.result for each in looked], [each.cost for each in looked]
    criteria = {each.result.option: each.criteria for each in looked if each.criteria is not None}
    shares = cheapest_shares(case, found, costs)
    results = [
        replace(result, cheapest_share=share) for result, share in zip(found, shares, strict=True)
    ]
    by_id = {result.id: cost for result, cost in zip(found, costs, strict=True)}
    results.sort(key=lambda result: (result.cost.p50, result.id))
    as_is = next(result for result in results if result.option == case.as_is)
    medians = {result.id: result.cost.p50 for result in results}
    best = next((each.option for each in results if not each.fails), None)
    cost = ByCost(best, as_is.cost.p50) if best else None
    overall = weighed(case, criteria, None, seed, cost) if cost else None
    first = futures.outcome(best) if best else None
    advice = advice_of(case, results, by_id, overall, first)
    turns = policy_turns(
        futures, {id_: by_id[id_] for id_ in by_id if id_ not in case.failing},
        {each.result.id: each.charged for each in looked},
    )  # fmt: skip
    return Comparison(
        case, seed, draws, tuple(results), as_is, _pairs(results, by_id), overall,
        relaxed(case, medians), advice, turns,
    )  # fmt: skip


def _pairs(results: Sequence[OptionResult], costs: Mapping[str, Array]) -> Pairs:
    leading = tuple(result.id for result in results[:MOST])
    return Pairs(leading, beats(np.stack([costs[each] for each in leading])))


@dataclass(frozen=True)
class _Looked:
    """What is kept of an option's outcome."""

    result: OptionResult
    cost: Array
    criteria: Array | None
    """``None`` where the option meets not every requirement: it is not weighed."""
    charged: Mapping[str, Array]
    """What each tax or trade rule adds if certain, by its key; of what is no choice, the mean."""


def _looked_at(
    baseline: Baseline, detailing: Detailing, futures: Futures, outcome: Outcome
) -> _Looked:
    option = outcome.option
    result = OptionResult(
        option=option,
        cost=summary(outcome.cost),
        cheapest_share=0.0,
        fails=futures.case.failing.get(option.id, ""),
        measured=measured(baseline, futures, outcome),
        details=detailing(futures, outcome),
    )
    criteria = None if result.fails else criteria_of(futures, outcome)
    added = charged(futures, option)
    if result.fails:  # no rule turns a choice to it: of what it bears only the mean is told
        added = {key: each.mean(keepdims=True) for key, each in added.items()}
    return _Looked(result, outcome.cost, criteria, added)


def cheapest_shares(
    case: Case, results: Sequence[OptionResult | Option], costs: Sequence[Array]
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
