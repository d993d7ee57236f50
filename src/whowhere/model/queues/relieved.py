"""A desk where software does a part: the same promise to fewer callers, who take longer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from whowhere.model.queues.question import DeskQuestion
from whowhere.model.queues.queue import CallDemand, Queue
from whowhere.model.queues.software import Software
from whowhere.model.queues.software_figures import End, SoftwareFigures, decisive_figure
from whowhere.model.queues.week import NOBODY

Case: TypeAlias = Literal["without", "likely", "low", "high"]
"""No software; or software with its decisive figure at one end, and all else as likely."""


@dataclass(frozen=True)
class RelievedDesk:
    """What callers and people meet at a desk, in one case."""

    case: Case
    software: Software | None
    demand: CallDemand
    """The callers who reach people."""
    queue: Queue | None
    """Their line; ``None`` if nobody reaches people, so that nobody need be there."""
    checking: float = 0.0
    """People busy with checking what software ended; it can be done at any time."""

    @property
    def people(self) -> float:
        """People on duty who answer, and those busy with checking."""
        return (self.queue.agents if self.queue else 0) + self.checking


@dataclass(frozen=True)
class RelievedAnswer:
    """A desk in each case."""

    figures: SoftwareFigures
    decisive: str
    """The figure whose range moves the work of people most; empty if none has a range."""
    before: Queue
    """The desk without software."""
    without: RelievedDesk
    likely: RelievedDesk
    ends: tuple[RelievedDesk, ...]
    """The desk at the low and at the high end of the decisive figure, if it has ends."""

    @property
    def desks(self) -> tuple[RelievedDesk, ...]:
        """Every case."""
        return (self.without, self.likely, *self.ends)


@dataclass(frozen=True)
class RelievedQuestion:
    """A desk, and what is known of software that takes a part of its callers, if any does."""

    desk: DeskQuestion
    figures: SoftwareFigures | None

    def relieved(self, without: Queue) -> RelievedAnswer | None:
        """Return the desk in each case, if there is software; ``without`` is the one without it.

        Raises ``Faults`` where no number of people that we look at keeps the promise.
        """
        if self.figures is None:
            return None
        decisive = decisive_figure([(self.figures, 1.0)])
        ends: tuple[End, ...] = ("low", "high") if decisive else ()
        return RelievedAnswer(
            self.figures,
            decisive,
            without,
            RelievedDesk("without", None, self.desk.demand, without),
            self._at("likely", self.figures.likely),
            tuple(self._at(end, self.figures.at(decisive, end)) for end in ends),
        )

    def _at(self, case: Case, software: Software) -> RelievedDesk:
        before = self.desk.demand
        demand = replace(
            before,
            calls_per_s=before.calls_per_s * software.contacts,
            handle_s=before.handle_s * software.handle,
        )
        checking = before.load * software.checked
        return RelievedDesk(case, software, demand, self._line(demand), checking)

    def _line(self, demand: CallDemand) -> Queue | None:
        if demand.load <= NOBODY and self.desk.agents is None:
            return None
        return replace(self.desk, demand=demand).answer()
