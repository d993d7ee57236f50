"""What is asked of a desk: a promise to callers to keep, or a number of people to look at."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.model.queues.needed import MOST_AGENTS, queue, smallest_desk
from whowhere.model.queues.queue import CallDemand, Model, Queue
from whowhere.quantities.faults import Argument, Fault, Faults

AROUND = 6
"""People more or fewer at which a desk is looked at beside the one that is told."""


@dataclass(frozen=True)
class DeskQuestion:
    """Callers, the time in which they are to be answered, and either agents or a level."""

    model: Model
    demand: CallDemand
    within_s: float
    level: float
    """Share of callers to be answered in time."""
    agents: int | None
    """People on duty; ``None`` asks for the fewest that keep the promise."""

    def answer(self) -> Queue:
        """Return the desk. Raises ``Faults`` where none that we look at keeps the promise."""
        if self.agents is not None:
            return queue(self.model, self.demand, self.agents, self.within_s)
        found = smallest_desk(self.model, self.demand, self.within_s, self.level)
        if found is None:
            accepted = f"a promise that up to {MOST_AGENTS:,} agents can keep"
            given = f"{self.level:g} within {self.within_s:g} s"
            raise Faults(
                [Fault("", Argument("level"), given, accepted, do="Ask for less, or later.")]
            )
        return found

    def near(self, agents: int) -> tuple[Queue, ...]:
        """Return the desks with up to ``AROUND`` people fewer and more, and that one itself."""
        return tuple(map(self.with_agents, range(max(1, agents - AROUND), agents + AROUND + 1)))

    def with_agents(self, agents: int) -> Queue:
        """Return what the same callers would meet with another number of people on duty."""
        return queue(self.model, self.demand, agents, self.within_s)
