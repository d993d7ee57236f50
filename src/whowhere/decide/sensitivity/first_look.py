"""Which unknowns may flip the verdict: a first look at the middle of every range."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.trials import Trial, changes_at
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import unknowns
from whowhere.quantities.ranges import Array
from whowhere.simulate.central import CentralLeaves, central_costs
from whowhere.simulate.outcomes import Futures

MARGIN = 0.05
"""How near to the best, as a share of its cost, an option must come to be looked at closely."""


@dataclass(frozen=True)
class FirstLook:
    """An unknown, the options that rest on it, and those that may lead when it is moved."""

    trial: Trial
    rests: frozenset[Option]
    leading: tuple[Option, ...]
    """Options by what they are expected to cost at the worse end for the one that leads now."""
    may_flip: bool


def first_look(
    futures: Futures,
    options: Sequence[Option],
    medians: Mapping[Option, float],
    trials: Sequence[Trial],
) -> Iterator[FirstLook]:
    """Yield a look at each unknown, those that may flip soonest first.

    Each option's cost at the end of an unknown's tested range is projected from the likely values
    of all inputs, scaled to its median. An unknown that only moves chances is always looked at
    closely, since nothing happens in the middle of every range.
    """
    ends = _ends(trials)
    leaves = CentralLeaves(futures.case, 1 + len(ends), _moved(futures, ends))
    central = central_costs(futures.case, options, leaves)
    table = np.stack([medians[each] * central[each] / central[each][0] for each in options])
    rests = {option: set(unknowns(futures.case, [option])) for option in options}
    first = int(np.argmin(table[:, 0]))
    looks = []
    for trial, columns in zip(trials, _pairs(len(trials)), strict=True):
        lead = _lead(table[:, columns], first)
        worse = columns[int(np.argmin(lead))]
        order = np.argsort(table[:, worse], kind="stable")
        unseen = bool((table[:, columns] == table[:, :1]).all())
        look = FirstLook(
            trial,
            frozenset(option for option in options if trial.unknown in rests[option]),
            tuple(options[at] for at in order),
            unseen or bool(lead.min() < MARGIN),
        )
        looks.append((float(lead.min()), look))
    for _, look in sorted(looks, key=lambda each: each[0]):
        yield look


def _pairs(trials: int) -> list[list[int]]:
    """Return the two columns of each trial; the first column of all is the case as it is."""
    return [[1 + 2 * at, 2 + 2 * at] for at in range(trials)]


def _lead(projected: Array, first: int) -> Array:
    """Return by how much the best option leads the next at each end, as a share of its cost."""
    others = np.delete(projected, first, axis=0)
    if not len(others):
        return np.full(projected.shape[1], np.inf)
    return np.asarray(others.min(axis=0) / projected[first] - 1)


def _ends(trials: Sequence[Trial]) -> list[tuple[Trial, float]]:
    return [(trial, end) for trial in trials for end in (trial.tested_low, trial.tested_high)]


def _moved(
    futures: Futures, ends: Sequence[tuple[Trial, float]]
) -> dict[tuple[str, Spot], dict[int, Array]]:
    moved: dict[tuple[str, Spot], dict[int, Array]] = {}
    for column, (trial, value) in enumerate(ends, start=1):
        for key, array in changes_at(futures, trial, value).items():
            middle = np.median(array, axis=-1, keepdims=True)
            moved.setdefault(key, {})[column] = middle
    return moved
