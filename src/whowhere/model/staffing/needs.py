"""From contacts to seats, half-hour by half-hour, and work that can wait."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.model.queues.week import Promise, Stretches, agents_needed
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.scenario.volume import ContactDemand
from whowhere.model.staffing.week import HALF_HOUR_S, HALVES, Clock
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class LiveNeed:
    """Contacts that are answered at once, on the week's clock; arrays of shape ``(336,)``."""

    name: str
    contacts: Array
    """Contacts that come in each half-hour."""
    callers: Stretches
    promise: Promise
    seats: Array
    """People who must be at work in each half-hour, as whole numbers."""


@dataclass(frozen=True)
class WaitingNeed:
    """Work that can wait, on the week's clock; arrays of shape ``(336,)``."""

    name: str
    contacts: Array
    work: Array
    """People busy for the half-hour with what came in it."""
    due: int
    """Half-hours after which what came in a half-hour must be done."""


@dataclass(frozen=True)
class Needs:
    """Everything that comes in over a week."""

    live: tuple[LiveNeed, ...]
    waiting: tuple[WaitingNeed, ...]

    @property
    def seats(self) -> Array:
        """People who must be at work in each half-hour for what is answered at once."""
        return sum((need.seats for need in self.live), np.zeros(HALVES))

    @property
    def work(self) -> Array:
        """People busy with contacts in each half-hour if all were taken at once."""
        loads = [need.callers.load for need in self.live]
        return sum([*loads, *(need.work for need in self.waiting)], np.zeros(HALVES))


def contacts_of(demand: ContactDemand, clock: Clock) -> Array:
    """Return the contacts of each half-hour on the week's clock, shape ``(336,)``."""
    if demand.per_half_hour:
        local = np.array(demand.per_half_hour, float).ravel()
    else:
        days = np.array(demand.week_profile or (1.0,) * 7)
        halves = np.array(demand.day_profile or (1.0,) * DAY_HALVES)
        halves = np.repeat(halves, DAY_HALVES // len(halves))
        local = np.outer(days / days.sum(), halves / halves.sum()).ravel()
        local = local * demand.contacts_a_week
    return np.roll(local, -clock.ahead)


def handle_of(demand: ContactDemand, clock: Clock) -> float | Array:
    """Return the mean time that one contact takes, in seconds: one, or that of each half-hour."""
    if demand.handle is not None:
        return demand.handle
    return np.roll(np.array(demand.handle_per_half_hour, float).ravel(), -clock.ahead)


def live_need(name: str, demand: ContactDemand, contacts: Array, handle: float | Array) -> LiveNeed:
    """Return the seats that keep the promise. Raises ``Faults`` where no desk that we know can."""
    if demand.answer is None:
        raise ValueError(f"{name} can wait")
    callers = Stretches(contacts / HALF_HOUR_S, handle, demand.patience)
    promise = Promise(demand.answer.level, demand.answer.within_s, demand.busy_at_most or 1.0)
    seats = agents_needed(callers, promise).astype(float)
    return LiveNeed(name, contacts, callers, promise, seats)


def waiting_need(
    name: str, demand: ContactDemand, contacts: Array, handle: float | Array
) -> WaitingNeed:
    """Return the work that can wait and when it is due, in whole half-hours, rounded down."""
    due = int((demand.due or 0.0) // HALF_HOUR_S)
    return WaitingNeed(name, contacts, contacts * handle / HALF_HOUR_S, due)
