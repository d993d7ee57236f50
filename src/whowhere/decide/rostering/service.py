"""What callers meet, and how busy people are, under a roster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from whowhere.decide.rostering.roster import Roster
from whowhere.model.queues.week import ROUNDING, answered_in_time
from whowhere.model.staffing.needs import LiveNeed
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class Service:
    """What callers of one kind meet; arrays by half-hour."""

    need: LiveNeed
    agents: Array
    """People free for them, as whole numbers, rounded down."""
    in_time: Array
    """Share answered in time."""

    @property
    def level(self) -> float:
        """Share of the week's callers who are answered in time."""
        return float((self.in_time * self.need.contacts).sum() / self.need.contacts.sum())

    @property
    def worst(self) -> int:
        """The half-hour in which the fewest are answered in time, of those with callers."""
        return int(np.argmin(np.where(self.need.contacts > 0, self.in_time, 2.0)))


def services(roster: Roster) -> tuple[Service, ...]:
    """Return what callers of each kind meet."""
    return tuple(_services(roster))


def _services(roster: Roster) -> Iterator[Service]:
    """Give each kind its seats, and what is left over to each by the seats that it needs."""
    needs = roster.problem.needs
    free = roster.all_present - np.sum(roster.done, axis=0)
    spare = np.maximum(free - needs.seats, 0.0)
    for need in needs.live:
        part = np.divide(need.seats, needs.seats, out=np.zeros_like(free), where=needs.seats > 0)
        agents = np.floor(need.seats + spare * part + 1000 * ROUNDING)
        shares = answered_in_time(need.callers, agents, need.promise.within_s)
        yield Service(need, agents, shares)


def occupancy(roster: Roster) -> float:
    """Return the share of people's time at work that they are on contacts; 0 without people.

    Callers who give up are counted as if they had been served: it is a little too high.
    """
    present = float(roster.all_present.sum())
    return float(roster.problem.needs.work.sum()) / present if present else 0.0
