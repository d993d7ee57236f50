"""Who is best all in all: options weighed by every criterion, in the same futures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count

import numpy as np

from whowhere.decide.gates import gated
from whowhere.decide.overall.criteria import NAMES, SIGNS, criteria_of
from whowhere.decide.overall.pareto import dominators
from whowhere.decide.overall.smaa import acceptability, random_weights, scaled
from whowhere.decide.overall.weight_flips import WeightFlip, weight_flips
from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import quantiles


@dataclass(frozen=True)
class Ranked:
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
class Overall:
    """Every option that meets the requirements, worth most first."""

    case: Case
    weights: dict[str, float]
    """Shares of the sum; equal where the user gave none."""
    weights_given: bool
    options: tuple[Ranked, ...]
    """Those that meet the requirements, worth most first."""
    flips: tuple[tuple[WeightFlip, str, str], ...]
    """Where the option worth most changes with one weight, with the ids below and above."""

    @property
    def by_id(self) -> dict[str, Ranked]:
        """The options by their ids."""
        return {each.option.id: each for each in self.options}


def overall(
    case: Case,
    weights: Mapping[str, float] | None,
    seed: int,
    draws: int,
    told: Callable[[int, int], None] = lambda *_: None,
) -> Overall:
    """Weigh every option that meets the requirements. Raises ``Faults`` if none does.

    ``told`` hears how many options of how many are done. A rank among some of the options would
    say nothing of the rest, so an interrupt leaves no answer.
    """
    case = gated(case, seed, draws)
    done = count(1)

    def look(futures: Futures, outcome: Outcome) -> tuple[Option, Array]:
        told(next(done), len(case.options))
        return outcome.option, criteria_of(futures, outcome)

    found = of_every_option(case, seed, draws, look)
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
        Ranked(
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
        (each, options[each.below].id, options[each.above].id)
        for each in weight_flips(means, shares)
    )
    return Overall(case, dict(given), weights is not None, tuple(ranked), flips)


def _named(row: Array) -> dict[str, float]:
    return dict(zip(NAMES, row.tolist(), strict=True))


def _first_shares(values: Array, weights: Array) -> Array:
    worth = np.einsum("ocd,c->od", values, weights)
    return np.asarray(np.bincount(worth.argmax(axis=0), minlength=len(values)) / worth.shape[1])


def flips_of(found: Overall, criterion: str) -> list[tuple[float, str, str]]:
    """Return the flips of one criterion's weight: the weight, the best below, the best above."""
    at = NAMES.index(criterion)
    return [(flip.at, below, above) for flip, below, above in found.flips if flip.criterion == at]
