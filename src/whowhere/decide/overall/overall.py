"""Who is best all in all: options weighed by every criterion, in the same futures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

import numpy as np

from whowhere.decide.gates import gated
from whowhere.decide.overall.criteria import NAMES, SIGNS, criteria_of
from whowhere.decide.overall.pareto import dominators
from whowhere.decide.overall.smaa import acceptability, random_weights, scaled
from whowhere.decide.overall.weight_flips import weight_flips
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.progress import OnProgress, unheard
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import quantiles


@dataclass(frozen=True)
class RankedOption:
    """One option all in all."""

    option: Option
    natural: dict[str, float]
    """Its median on each criterion, in natural units."""
    contributions: dict[str, float]
    """What each criterion adds to its worth: weight times mean value; they sum to ``worth``."""
    worth: float
    """From about 0, worst on everything, to about 1, best on everything."""
    first_share: float
    """Share of futures in which it is worth most: under the weights, or under all weights."""
    ranks: tuple[float, ...]
    """Share of futures and of all possible weights in which it has each rank, first to last."""
    central_weights: dict[str, float] | None
    """Weights under which it is first, on average; ``None`` if it never is."""
    confidence: float
    """Share of futures in which it is first under its central weights."""
    beaten_by: tuple[str, ...]
    """Options that are as good on every criterion and better on one; empty on the Pareto front."""


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
    """Shares of the sum; equal where the user gave none."""
    weights_given: bool
    options: tuple[RankedOption, ...]
    """Those that meet the requirements, worth most first."""
    flips: tuple[OrderFlip, ...]
    """Where the option worth most changes with one weight, criterion by criterion."""

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

    def look(futures: Futures, outcome: Outcome) -> tuple[Option, Array]:
        on_progress(next(done), len(case.options))
        return outcome.option, criteria_of(futures, outcome)

    found = of_every_option(Futures(case, seed, draws), look)
    taken = {option: values for option, values in found if option.id not in case.failing}
    if not taken:
        accepted = "at least one option that meets every requirement"
        raise Faults([Fault("", "requirements", "met by no option", accepted)])
    return weighed(case, taken, weights, seed)


def weighed(
    case: Case, taken: Mapping[Option, Array], weights: Mapping[str, float] | None, seed: int
) -> Overall:
    """Weigh options by their criteria, each of shape (criteria, futures)."""
    options, natural = list(taken), list(taken.values())
    tenths = np.stack([quantiles(each) for each in natural])
    values = scaled(natural, tenths, SIGNS)
    given = weights or dict.fromkeys(NAMES, 1 / len(NAMES))
    shares = np.array([given[name] for name in NAMES])
    unknown = acceptability(values, random_weights(len(NAMES), values.shape[2], seed))
    firsts = _first_shares(values, shares) if weights else unknown.ranks[:, 0]
    medians = tenths[..., 1]
    beaten = dominators(medians * SIGNS)
    means = values.mean(axis=2)
    ranked = [
        RankedOption(
            option=option,
            natural=_named(medians[at]),
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
        OrderFlip(
            NAMES[flip.criterion],
            flip.at,
            options[flip.below],
            options[flip.above],
        )
        for flip in weight_flips(means, shares)
    )
    return Overall(case, dict(given), weights is not None, tuple(ranked), flips)


def _named(row: Array) -> dict[str, float]:
    return dict(zip(NAMES, row.tolist(), strict=True))


def _first_shares(values: Array, weights: Array) -> Array:
    worth = np.einsum("ocd,c->od", values, weights)
    return np.asarray(np.bincount(worth.argmax(axis=0), minlength=len(values)) / worth.shape[1])


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
