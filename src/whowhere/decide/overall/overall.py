"""Who is best all in all: options weighed by every criterion, in the same futures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

import numpy as np

from whowhere.decide.gates import gated
from whowhere.decide.overall.criteria import CRITERIA, CRITERION, NAMES, SIGNS, criteria_of
from whowhere.decide.overall.pareto import dominators
from whowhere.decide.overall.smaa import (
    acceptability,
    first_shares,
    random_weights,
    scaled,
    weights_between,
)
from whowhere.decide.overall.weight_flips import weight_flips
from whowhere.model.buyer import named_by_buyers, usual_swings, usual_weights
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import quantiles, summary


@dataclass(frozen=True)
class RankedOption:
    """One option all in all."""

    option: Option
    natural: dict[str, float]
    """Its median on each criterion, and on what is told beside, in natural units."""
    contributions: dict[str, float]
    """What each criterion adds to its worth: weight times mean value; they sum to ``worth``."""
    worth: float
    """From about 0, worst on everything; a swing of every criterion is worth 1."""
    first_share: float
    """Share of draws in which it is worth most: of futures, and of weights as buyers give them."""
    ranks: tuple[float, ...]
    """Share of draws in which it has each rank, first to last: of futures and possible weights."""
    central_weights: dict[str, float] | None
    """Weights under which it is first, on average; ``None`` if it never is."""
    confidence: float
    """Share of futures in which it is first under its central weights."""
    beaten_by: tuple[str, ...]
    """Options that are as good on every criterion and better on one; empty on the Pareto front."""


@dataclass(frozen=True)
class ByCost:
    """What cost alone says, by the medians over all futures."""

    cheapest: Option
    """The verdict's."""
    today: float
    """What staying costs, company currency."""


@dataclass(frozen=True)
class OrderFlip:
    """A weight of one criterion at which another option becomes worth most."""

    criterion: str
    at: float
    """Weight of the criterion, from 0 to 1."""
    below: Option
    """The option worth most just below."""
    above: Option


@dataclass(frozen=True)
class Overall:
    """Every option that meets the requirements, worth most first."""

    case: Case
    weights: dict[str, float]
    """Shares of the sum; a buyer's usual ones where the user gave none."""
    weights_given: bool
    options: tuple[RankedOption, ...]
    """Those that meet the requirements, worth most first."""
    flips: tuple[OrderFlip, ...]
    """Where the option worth most changes with one weight, criterion by criterion."""
    cheapest: Option
    """The one with the lowest median cost over all futures: the verdict's."""
    swings: dict[str, float]
    """The difference that a weight is for, in natural units: what one deal in ten exceeds."""

    @property
    def undominated(self) -> int:
        """How many options are beaten by no other on every criterion: the Pareto front."""
        return sum(not option.beaten_by for option in self.options)

    @property
    def by_id(self) -> dict[str, RankedOption]:
        """The options by their ids."""
        return {option.option.id: option for option in self.options}


def overall(
    case: Case,
    weights: Mapping[str, float] | None,
    seed: int,
    draws: int,
    on_progress: OnProgress = unheard,
) -> Overall:
    """Weigh every option that meets the requirements. Raises ``Faults`` if none does.

    ``on_progress`` hears how many options of how many are done. A rank among some of the options
    would say nothing of the rest, so an interrupt leaves no answer.
    """
    case = gated(case, seed, draws)
    done = count(1)

    def look(futures: Futures, outcome: Outcome) -> tuple[Option, Array, float]:
        on_progress(next(done), len(case.options))
        return outcome.option, criteria_of(futures, outcome), summary(outcome.cost).p50

    found = of_every_option(Futures(case, seed, draws), look)
    known = [each for each in found if each[0].id not in case.failing]
    if not known:
        accepted = "at least one option that meets every requirement"
        raise Faults([Fault("", "requirements", "met by no option", accepted)])
    cheapest = min(known, key=lambda each: (each[2], each[0].id))[0]
    taken = {option: values for option, values, _ in known}
    today = next(cost for option, _, cost in found if option == case.as_is)
    return weighed(case, taken, weights, seed, ByCost(cheapest, today))


def weighed(
    case: Case,
    taken: Mapping[Option, Array],
    weights: Mapping[str, float] | None,
    seed: int,
    by_cost: ByCost,
) -> Overall:
    """Weigh options by what ``criteria_of`` says of each."""
    options = list(taken)
    tenths = np.stack([quantiles(each) for each in taken.values()])
    counted = [each[: len(NAMES)] for each in taken.values()]
    swings = swings_of(by_cost.today)
    values = scaled(counted, tenths[:, : len(NAMES)], SIGNS, np.array([*swings.values()]))
    given = dict(weights or usual_weights())
    shares = np.array([given[name] for name in NAMES])
    draws = values.shape[2]
    unknown = acceptability(values, random_weights(len(NAMES), draws, seed))
    firsts = first_shares(values, shares[:, None] if weights else _as_buyers(draws, seed))
    medians, means = tenths[..., 1], values.mean(axis=2)
    beaten = dominators(medians[:, : len(NAMES)] * SIGNS)
    ranked = [
        RankedOption(
            option=option,
            natural=dict(zip(CRITERION, medians[at].tolist(), strict=True)),
            contributions=_named(means[at] * shares),
            worth=float(means[at] @ shares),
            first_share=float(firsts[at]),
            ranks=tuple(unknown.ranks[at].tolist()),
            central_weights=_named(unknown.central_weights[at]) if unknown.ranks[at, 0] else None,
            confidence=float(unknown.confidence[at]),
            beaten_by=tuple(options[other].id for other in beaten[at]),
        )
        for at, option in enumerate(options)
    ]
    ranked.sort(key=lambda each: (-each.worth, each.option.id))
    flips = tuple(
        OrderFlip(NAMES[flip.criterion], flip.at, options[flip.below], options[flip.above])
        for flip in weight_flips(means, shares)
    )
    return Overall(case, given, weights is not None, tuple(ranked), flips, by_cost.cheapest, swings)


def swings_of(today: float) -> dict[str, float]:
    """Return the difference that each weight is for, in natural units; that of cost is a share."""
    return {
        each.id: swing * today if each.unit == "money" else swing
        for each, swing in zip(CRITERIA, usual_swings().values(), strict=True)
    }


def _named(row: Array) -> dict[str, float]:
    return dict(zip(NAMES, row.tolist(), strict=True))


def _as_buyers(draws: int, seed: int) -> Array:
    """Return weights between the lowest and the highest answers of buyers."""
    named = [named_by_buyers()[name] for name in NAMES]
    lows, highs = (np.array([getattr(each, end) for each in named]) for end in ("low", "high"))
    return weights_between(lows, highs, draws, seed)


@dataclass(frozen=True)
class Lead:
    """Between which weights of one criterion the option that is worth most stays so."""

    below: OrderFlip | None
    """Below this weight another is worth most; ``None`` where it leads down to no weight at all."""
    above: OrderFlip | None
    """From this weight on another is; ``None`` where it leads up to all the weight."""


def lead_of(found: Overall, criterion: str) -> Lead:
    """Return how far one criterion's weight may move before another option is worth most."""
    first, now = found.options[0].option, found.weights[criterion]
    flips = [flip for flip in found.flips if flip.criterion == criterion]
    above = (flip for flip in flips if flip.at > now and flip.below == first)
    below = (flip for flip in reversed(flips) if flip.at <= now and flip.above == first)
    return Lead(next(below, None), next(above, None))


def turn_to(found: Overall, other: Option) -> OrderFlip | None:
    """Return the nearest weight of cost at which another option becomes worth most.

    ``None`` where it never does, whatever cost weighs, the other weights in proportion.
    """
    now = found.weights["cost"]
    turns = [
        flip
        for flip in found.flips
        if flip.criterion == "cost" and other == (flip.above if flip.at > now else flip.below)
    ]
    return min(turns, key=lambda flip: abs(flip.at - now), default=None)
