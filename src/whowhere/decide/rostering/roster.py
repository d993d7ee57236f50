"""A roster: who works when, what it costs, and how much a better one could save at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from math import fsum

import numpy as np

from whowhere.decide.rostering.bands import halves_of
from whowhere.decide.rostering.columns import RosterSolution, Start
from whowhere.decide.rostering.emptiness import FewestEmpty, with_fewest_empty_hours
from whowhere.decide.rostering.exchange import GOOD, exchanged, started, weeks_of
from whowhere.decide.rostering.programme import (
    DAYS,
    Member,
    RosterProgramme,
    programme,
    require_whole_people,
)
from whowhere.decide.rostering.search_limits import SearchLimits
from whowhere.model.scenario.spans import DAY_HALVES, Pattern
from whowhere.model.staffing.problem import Crew, RosterProblem
from whowhere.model.staffing.week import HALVES
from whowhere.quantities.ranges import Array

Starts = tuple[int | None, ...]
"""For Monday to Sunday the half-hour of the local day at which a shift starts, if one does.

From 48 on it starts after that day's midnight.
"""


@dataclass(frozen=True, order=True)
class Tour:
    """A week that some people of a site work alike."""

    crew: int
    pattern: Pattern
    starts: Starts
    heads: int

    @property
    def shifts(self) -> tuple[tuple[int, int], ...]:
        """Day of the week and half-hour of the local day at which each shift begins."""
        return tuple(
            ((day + at // DAY_HALVES) % len(DAYS), at % DAY_HALVES)
            for day, at in enumerate(self.starts)
            if at is not None
        )


@dataclass(frozen=True)
class Roster:
    """The shifts of a week, and what they cover."""

    problem: RosterProblem
    tours: tuple[Tour, ...]
    cost: float
    """Of the week, in the problem's currency."""
    bound: float
    """No roster costs less than this."""
    done: tuple[Array, ...]
    """For each kind of work that can wait: people busy with it in each half-hour."""
    empty_at_least: float = 0.0
    """No roster of this cost has fewer empty hours in a week."""

    @property
    def empty_hours(self) -> float:
        """Hours of people in a week who are at work while nothing comes in for them."""
        free = self.all_present - sum(self.done, np.zeros(HALVES))
        return float(free[self.problem.needs.seats == 0].sum()) / 2

    @property
    def gap(self) -> float:
        """The share of the cost that a better roster could save at most."""
        return (self.cost - self.bound) / self.cost if self.cost else 0.0

    def heads(self, crew: int) -> int:
        """Return the people on the payroll of a site."""
        return sum(tour.heads for tour in self.tours if tour.crew == crew)

    @property
    def all_heads(self) -> int:
        """People on the payroll of all sites."""
        return sum(tour.heads for tour in self.tours)

    def on_duty(self, crew: int) -> Array:
        """Return the people of a site whose shift is on, by half-hour of the week's clock."""
        return self._summed(crew, lambda each, pattern: np.ones(each.span(pattern)))

    def present(self, crew: int) -> Array:
        """Return the people of a site who are at work: on duty, less breaks and shrinkage."""
        return self._summed(crew, lambda each, pattern: each.cover(pattern))

    @property
    def all_present(self) -> Array:
        """People at work at all sites."""
        sites = range(len(self.problem.crews))
        return sum((self.present(crew) for crew in sites), np.zeros(HALVES))

    def night_hours(self, crew: int) -> float:
        """Return the paid hours of night of a site's people in a week."""
        there = self.problem.crews[crew]
        return fsum(
            tour.heads * there.night_hours(tour.pattern, start)
            for tour in self.tours
            for _, start in tour.shifts
            if tour.crew == crew
        )

    def site_cost(self, crew: int) -> float:
        """Return the cost of a site's week."""
        there = self.problem.crews[crew]
        by_day = fsum(t.heads * there.week_cost(t.pattern) for t in self.tours if t.crew == crew)
        return by_day + self.night_hours(crew) * there.hour_cost * there.night_premium

    def _summed(self, crew: int, shape: Callable[[Crew, Pattern], Array]) -> Array:
        total, there = np.zeros(HALVES), self.problem.crews[crew]
        for tour in self.tours:
            if tour.crew == crew:
                part = tour.heads * shape(there, tour.pattern)
                for day, start in tour.shifts:
                    np.add.at(total, halves_of(there, tour.pattern, day, start), part)
        return total


def best_roster(
    problem: RosterProblem, effort: SearchLimits, *, by_night: bool = True
) -> Roster | None:
    """Return the cheapest roster found, or ``None`` if no roster covers the week.

    Of those that cost the same, the one in which people wait for nothing the fewest hours.
    """
    written = programme(problem, by_night=by_night)
    cheapest = _cheapest(problem, written, effort)
    if cheapest is None:
        return None
    settled = with_fewest_empty_hours(written, problem.needs, cheapest, effort)
    return _roster(problem, written, settled)


def least_cost(problem: RosterProblem, effort: SearchLimits) -> float | None:
    """Return what the cheapest roster found costs, or ``None`` if no roster covers the week."""
    cheapest = _cheapest(problem, programme(problem), effort)
    return cheapest.cost if cheapest else None


def _cheapest(
    problem: RosterProblem, written: RosterProgramme, effort: SearchLimits
) -> RosterSolution | None:
    if not written.members:
        return None
    if start := _start(problem, written):  # without one these rows keep the solver from finding any
        require_whole_people(written, len(problem.crews))
    return written.columns.solve(effort, start)


def _start(problem: RosterProblem, written: RosterProgramme) -> Start | None:
    """Return a roster found by exchange, if a good one was found."""
    relaxed = written.columns.relaxed()
    if relaxed is None:
        return None
    weeks = weeks_of(problem, written)
    waiting = [relaxed[each] for each in written.done]
    counts = exchanged(weeks, problem.needs, np.sum([problem.needs.seats, *waiting], axis=0))
    bound = float(relaxed @ written.columns.costs)
    is_good = counts is not None and counts @ weeks.cost <= GOOD * bound
    return started(written, weeks, counts) if counts is not None and is_good else None


def _roster(problem: RosterProblem, written: RosterProgramme, settled: FewestEmpty) -> Roster:
    solved = settled.solved
    tours = chain.from_iterable(_tours(member, solved.values) for member in written.members)
    return Roster(
        problem=problem,
        tours=tuple(sorted(tours, key=_by_site_and_start)),
        cost=solved.cost,
        bound=solved.bound,
        done=tuple(solved.values[each] for each in written.done),
        empty_at_least=settled.empty_at_least,
    )


def _by_site_and_start(tour: Tour) -> tuple[int, float, list[int]]:
    first = min(start for _, start in tour.shifts)
    return tour.crew, -tour.pattern.hours, [first, *(day for day, _ in tour.shifts)]


def _tours(member: Member, values: Array) -> Iterator[Tour]:
    """Hand the shifts of each day to the people of that day, earliest first."""
    counts = np.round(values[member.people]).astype(int)
    people = [days for days, count in zip(member.band.days, counts, strict=True)
              for _ in range(count)]  # fmt: skip
    plan: list[list[int | None]] = [[None] * len(DAYS) for _ in people]
    for day in DAYS:
        working = [at for at, days in enumerate(people) if day in days]
        for at, start in zip(working, _starts_on(member, values, day), strict=True):
            plan[at][day] = start
    for starts, heads in Counter(map(tuple, plan)).items():
        yield Tour(member.band.crew, member.band.pattern, starts, heads)


def _starts_on(member: Member, values: Array, day: int) -> list[int]:
    return [
        shift.start
        for shift in member.shifts
        if shift.day == day
        for _ in range(round(values[shift.column]))
    ]
