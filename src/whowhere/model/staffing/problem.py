"""What a roster must do: cover the needs of a week with the people of some sites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from whowhere.facts.fact import Fact
from whowhere.model.scenario.spans import HourSpan, Pattern
from whowhere.model.scenario.volume import StaffingRules
from whowhere.model.staffing.needs import Needs
from whowhere.model.staffing.relieved_needs import RelievedNeeds
from whowhere.model.staffing.week import HALF_HOUR_S, Clock
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class Crew:
    """The people of one site."""

    name: str
    """The city."""
    iso2: str
    clock: Clock
    rules: StaffingRules
    hour_cost: float
    """Whole cost of a paid hour by day, in the currency of the problem."""
    pay: Fact | None
    """What that cost follows from; ``None`` where the user stated it."""
    night: HourSpan
    night_premium: float
    """What an hour of night adds, as a share of its cost by day."""
    premium_note: str = ""
    """Where the premium comes from, in words."""

    def span(self, pattern: Pattern) -> int:
        """Return how long a shift lasts with its break, in half-hours."""
        return round(2 * pattern.hours) + self.break_halves

    @property
    def break_halves(self) -> int:
        """The unpaid break, in half-hours."""
        return round((self.rules.meal_break or 0.0) / HALF_HOUR_S)

    def at_work(self, pattern: Pattern) -> Array:
        """Return the share of people at work in each half-hour of a shift, breaks taken in turn.

        The break is taken in the middle third of the shift, by as many in each half-hour.
        """
        span = self.span(pattern)
        share = np.ones(span)
        middle = slice(span // 3, max(span - span // 3, span // 3 + self.break_halves))
        share[middle] -= self.break_halves / len(share[middle])
        return share

    def cover(self, pattern: Pattern) -> Array:
        """Return the seats that one person on the roster fills in each half-hour of a shift."""
        return self.at_work(pattern) * (1 - self.rules.shrinkage)

    def night_hours(self, pattern: Pattern, start: int) -> float:
        """Return the paid hours of night in a shift that starts at a half-hour of the local day."""
        work = self.at_work(pattern)
        dark = [self.night.holds((start + half) % 48) for half in range(len(work))]
        return float(work[np.array(dark)].sum()) / 2

    def week_cost(self, pattern: Pattern) -> float:
        """Return what a week of one person costs, nights left out."""
        return pattern.week_hours * self.hour_cost


@dataclass(frozen=True)
class RosterProblem:
    """A week to be staffed at least cost."""

    title: str
    currency: str
    week: date
    zone: str
    """The clock of the week, on which needs are counted."""
    needs: Needs
    crews: tuple[Crew, ...]
    tables_read: tuple[str, ...] = ()
    """What was understood of the tables of contacts, a line for each."""
    served: tuple[str, ...] = ()
    """The zones of all who are served, in the names of the IANA database."""
    relieved: RelievedNeeds | None = None
    """The week without software and at the ends of its range; ``needs`` are with it, as likely."""

    @property
    def needs_before(self) -> Needs:
        """Everything that comes in over the week, before software takes a part of it."""
        return self.relieved.without if self.relieved else self.needs
