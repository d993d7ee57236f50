"""From contacts to seats, half-hour by half-hour, and work that can wait."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from whowhere.model.queues.software import Software
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
    is_checking: bool = False
    """Whether people check what software ended, at any time of the week."""


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

    @property
    def contacts(self) -> float:
        """Contacts of the week that people answer or do, checks of software not among them."""
        live = sum(float(need.contacts.sum()) for need in self.live)
        later = (need.contacts for need in self.waiting if not need.is_checking)
        return live + sum(float(each.sum()) for each in later)

    @property
    def waiting_hours(self) -> float:
        """Hours of work in the week that can wait."""
        return float(sum(need.work.sum() for need in self.waiting)) / 2

    @property
    def hours(self) -> float:
        """Hours of people at work that the week takes at least: its seats, and what can wait."""
        return float(self.seats.sum()) / 2 + self.waiting_hours


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


@dataclass(frozen=True)
class ClockedDemand:
    """Contacts of one kind, and their clock beside that of the week."""

    name: str
    demand: ContactDemand
    clock: Clock

    def needs(self, software: Software | None) -> Iterator[LiveNeed | WaitingNeed]:
        """Yield what people must do of it where software takes its part, if any does.

        What software ended is checked at any time of the week, each contact for as long as it took
        before. Raises ``Faults`` where no desk that we know can keep the promise.
        """
        contacts, handle = contacts_of(self.demand, self.clock), handle_of(self.demand, self.clock)
        rule = live_need if self.demand.due is None else waiting_need
        if software is None:
            yield rule(self.name, self.demand, contacts, handle)
            return
        if software.contacts:
            reaching = contacts * software.contacts
            yield rule(self.name, self.demand, reaching, handle * software.handle)
        if software.checked:
            checked = contacts * software.checked
            work = checked * handle / HALF_HOUR_S
            yield WaitingNeed(f"checking of {self.name}", checked, work, HALVES, is_checking=True)


def needs_of(demands: Iterable[ClockedDemand], software: Mapping[str, Software]) -> Needs:
    """Return what comes in over a week; ``software`` takes its part of those that it names.

    Raises ``Faults`` where no desk that we know can keep a promise.
    """
    found = [need for each in demands for need in each.needs(software.get(each.name))]
    return Needs(
        tuple(need for need in found if isinstance(need, LiveNeed)),
        tuple(need for need in found if isinstance(need, WaitingNeed)),
    )
