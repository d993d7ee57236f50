"""Desks of many stretches of time at once, such as the half-hours of a week, without a loop.

The same formulas as for one desk, over arrays; the tests hold one against the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from whowhere.model.queues.integrals import log_blocking, log_series
from whowhere.model.queues.needed import MOST_AGENTS
from whowhere.quantities.faults import Fault, Faults
from whowhere.quantities.ranges import Array

Truths = NDArray[np.bool_]

GUESSED = 16
"""Of so many stretches, ordered by load, one is searched; the others start from a guess."""
LEAST_LOAD = 1e-3
"""In erlangs; below it one agent is as good a guess as any."""
NOBODY = 1e-12
"""In erlangs; below it nobody comes: a call of five minutes in ten million years."""
ROUNDING = 1e-9
"""Part of a person by which a count may miss a whole number because of rounding."""


@dataclass(frozen=True)
class Promise:
    """What callers are promised, and how hard agents may work."""

    level: float
    """Share of callers to be answered in time."""
    within_s: float
    occupancy_cap: float = 1.0
    """Share of their time that agents may be on calls, were none of the callers to give up."""


@dataclass(frozen=True)
class Stretches:
    """Callers in stretches of time, each taken as steady; arrays of shape ``(stretches,)``."""

    calls_per_s: Array
    handle_s: float | Array
    """Mean time that a call takes: one for all stretches, or one for each."""
    patience_s: float | None = None
    """Mean time that a caller waits before giving up; ``None`` if nobody does."""

    @property
    def load(self) -> Array:
        """Calls that would be under way if nobody had to wait, in erlangs."""
        return self.calls_per_s * self.handle_s

    @property
    def is_called(self) -> Truths:
        """Where anybody comes at all."""
        return self.load > NOBODY

    def only(self, chosen: Truths | NDArray[np.int64]) -> Stretches:
        """Return some of the stretches."""
        handle = self.handle_s
        return replace(
            self,
            calls_per_s=self.calls_per_s[chosen],
            handle_s=handle[chosen] if isinstance(handle, np.ndarray) else handle,
        )


def answered_in_time(stretches: Stretches, agents: Array, within_s: float) -> Array:
    """Return the share of callers answered in time, for each stretch with its agents.

    Callers wait for ever, or give up if they have a patience. Agents are whole numbers; without
    any nobody is answered, and without callers everybody is.
    """
    result = np.where(stretches.is_called, 0.0, 1.0)
    open_ = stretches.is_called & (agents >= 1)
    if stretches.patience_s is None:
        open_ &= agents > stretches.load
    if open_.any():
        rule = _patient if stretches.patience_s is None else _impatient
        result[open_] = rule(stretches.only(open_), agents[open_].astype(np.float64), within_s)
    return result


def _patient(stretches: Stretches, agents: Array, within_s: float) -> Array:
    """Erlang C, as in ``patient_queue``."""
    lost, spare = np.exp(log_blocking(agents, stretches.load)), agents - stretches.load
    wait_chance = lost / (lost + spare / agents * (1 - lost))
    late: Array = wait_chance * np.exp(-spare * within_s / stretches.handle_s)
    return 1 - late


def _impatient(stretches: Stretches, agents: Array, within_s: float) -> Array:
    """Erlang A, as in ``impatient_queue``."""
    rate, serve = stretches.calls_per_s, agents / stretches.handle_s
    leave = 1 / float(stretches.patience_s or 0)
    lost = -log_blocking(agents - 1, stretches.load)
    log_all, log_late = (_log_line(rate, serve, leave, t) for t in (0.0, within_s))
    scale = np.maximum(log_all + np.log(rate), lost)
    none, some, late = (
        np.exp(part - scale) for part in (lost, log_all + np.log(rate), log_late + np.log(rate))
    )
    still = np.exp(rate / leave * -np.expm1(-leave * within_s) - serve * within_s - scale)
    in_time = none + still - np.exp(-scale) + serve / rate * (some - late)
    share: Array = np.clip(in_time / (none + some), 0.0, 1.0)
    return share


def _log_line(rate: Array, serve: Array, leave: float, start: float) -> Array:
    """Return the logarithm of J(start), as in ``impatient_queue``, for each stretch."""
    a, x = serve / leave, rate / leave * np.exp(-leave * start)
    whole: Array = log_series(a, x) - np.log(serve) + rate / leave - x - serve * start
    return whole


def agents_needed(stretches: Stretches, promise: Promise) -> NDArray[np.int64]:
    """Return the fewest agents that keep the promise in each stretch, as whole numbers.

    More load never takes fewer agents, so a few loads are searched first and the others guessed
    between them; every answer is checked against one agent fewer. Raises ``Faults`` where none that
    we look at are enough.
    """
    both = np.stack(np.broadcast_arrays(stretches.calls_per_s, stretches.handle_s))
    (calls, handle), each = np.unique(both, axis=1, return_inverse=True)
    distinct = replace(stretches, calls_per_s=calls, handle_s=handle)
    load = distinct.load
    by_load = np.argsort(load, kind="stable")
    few = by_load[np.unique(np.append(np.arange(0, len(load), GUESSED), len(load) - 1))]
    found = _fewest(distinct.only(few), promise, load[few])
    enough = _fewest(distinct, promise, _between(load, load[few], found))
    return np.where(distinct.is_called, enough, 0.0).astype(np.int64)[each.ravel()]


def _between(load: Array, known: Array, agents: Array) -> Array:
    """Return agents for loads between known ones: spare agents grow with the load's root."""
    spread = np.sqrt(np.maximum(known, LEAST_LOAD))
    spare = np.interp(load, known, (agents - known) / spread)
    guess: Array = load + spare * np.sqrt(np.maximum(load, LEAST_LOAD))
    return guess


def _fewest(stretches: Stretches, promise: Promise, guess: Array) -> Array:
    """Return the fewest agents, searched around a guess by doubling and then halving steps."""
    least = np.maximum(1.0, np.ceil(stretches.load / promise.occupancy_cap - ROUNDING))
    if stretches.patience_s is not None and promise.occupancy_cap == 1:
        least = np.ones_like(least)  # who gives up is no work: fewer agents than the load may do
    enough = _enough(stretches, promise, np.maximum(least, np.ceil(guess - ROUNDING)))
    fewest, step = least - 1, np.ones_like(least)
    while (open_ := enough - fewest > 1).any():
        middle = np.maximum(np.floor((fewest + enough) / 2), enough - step)
        kept = np.ones_like(open_)
        kept[open_] = _is_kept(stretches.only(open_), promise, middle[open_])
        enough = np.where(open_ & kept, middle, enough)
        fewest = np.where(open_ & ~kept, middle, fewest)
        step *= 2
    return enough


def _is_kept(stretches: Stretches, promise: Promise, agents: Array) -> Truths:
    return answered_in_time(stretches, agents, promise.within_s) >= promise.level


def _enough(stretches: Stretches, promise: Promise, first: Array) -> Array:
    """Return agents that keep the promise, not many more than needed."""
    agents, step = first, np.ones_like(first)
    short = ~_is_kept(stretches, promise, agents)
    while short.any():
        if agents[short].max() >= MOST_AGENTS:
            raise Faults([_out_of_reach(promise)])
        agents = np.where(short, np.minimum(agents + step, MOST_AGENTS), agents)
        short[short] = ~_is_kept(stretches.only(short), promise, agents[short])
        step *= 2
    return agents


def _out_of_reach(promise: Promise) -> Fault:
    given = f"{promise.level:g} within {promise.within_s:g} s"
    accepted = f"a promise that up to {MOST_AGENTS:,} agents can keep"
    return Fault("", "the promise", given, accepted, do="Ask for less, or later.")
