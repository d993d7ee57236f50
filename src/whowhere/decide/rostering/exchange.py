"""Rosters by exchange: take one person out, put a better one in, until nobody can be spared.

A search for whole numbers of people, quick where the solver is slow; it proves nothing. Half-hours
that stay short weigh more from step to step, which leads out of dead ends. Source: the weighting of
clauses of Morris, The breakout method (1993), with the forbidden returns of Glover (1989).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.rostering.bands import halves_of
from whowhere.decide.rostering.columns import Start, Whole
from whowhere.decide.rostering.programme import Member, RosterProgramme, fitted
from whowhere.model.staffing.needs import Needs
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.week import HALVES
from whowhere.quantities.ranges import Array

PATIENCE: Final = 1_500
"""Steps without a cheaper roster after which the search ends."""
TRIED: Final = 8
"""People whose leaving would be missed least, among whom one is chosen at each step."""
STAYS_OUT: Final = 6
STAYS_IN: Final = 4
"""Steps for which who has left does not return, and who has come does not leave."""
FITTED: Final = 20
"""Steps after which work that can wait is put anew where people have time."""
CHEAPER: Final = 0.002
"""The part of the cost by which the next roster must be cheaper."""
FAR: Final = 1e12
"""Beyond any shortage: a roster that costs too much is the last to be chosen."""
GOOD: Final = 1.08
"""Cost beside the relaxed programme's, beyond which the solver searches better by itself."""
DEARER: Final = 0.5
"""How much more a first roster may cost where sites are full before all is covered."""
COVERED: Final = 1e-7
"""Seats; less is rounding."""


@dataclass(frozen=True)
class Weeks:
    """Every week with one start that a person may work; the last is nobody's: no work, no cost."""

    cover: Array
    """Seats filled, shape ``(336, weeks)``."""
    cost: Array
    crew: Whole
    columns: tuple[Whole, ...]
    """The columns of the programme that count a person of this week."""
    room: Array
    """Most people of each site; the last is nobody's."""


def weeks_of(problem: RosterProblem, written: RosterProgramme) -> Weeks:
    """Return every week with one start on all its days, each once."""
    found: dict[tuple[int, float, int, tuple[int, ...]], tuple[Array, float, Whole]] = {}
    for member in written.members:
        for start in member.band.starts:
            for days, people in zip(member.band.days, member.people, strict=True):
                key = member.band.crew, member.band.pattern.hours, start, days
                if key not in found and (columns := _columns(member, start, days)) is not None:
                    cover = _cover(problem, member, start, days)
                    taken = np.array([people, *columns])
                    cost = float(written.columns.costs[taken].sum())
                    found[key] = cover, cost, taken
    most = [crew.rules.heads_at_most for crew in problem.crews]
    return Weeks(
        cover=np.array([*(each[0] for each in found.values()), np.zeros(HALVES)]).T.copy(),
        cost=np.array([*(each[1] for each in found.values()), 0.0]),
        crew=np.array([*(key[0] for key in found), len(most)]),
        columns=(*(each[2] for each in found.values()), np.arange(0)),
        room=np.array([np.inf if each is None else each for each in most] + [np.inf]),
    )


def _columns(member: Member, start: int, days: tuple[int, ...]) -> list[int] | None:
    """Return the columns of a start on some days; ``None`` if it may not be worked on them."""
    at = {shift.day: shift.column for shift in member.shifts if shift.start == start}
    return [at[day] for day in days] if at.keys() >= set(days) else None


def _cover(problem: RosterProblem, member: Member, start: int, days: tuple[int, ...]) -> Array:
    crew, pattern, total = problem.crews[member.band.crew], member.band.pattern, np.zeros(HALVES)
    for day in days:
        np.add.at(total, halves_of(crew, pattern, day, start), crew.cover(pattern))
    return total


def started(written: RosterProgramme, weeks: Weeks, counts: Whole) -> Start:
    """Return a roster as values of the columns that count people and shifts."""
    values = np.zeros(written.columns.size)
    for people, columns in zip(counts, weeks.columns, strict=True):
        values[columns] += people
    counted = [
        np.append(member.people, [shift.column for shift in member.shifts])
        for member in written.members
    ]
    at = np.concatenate(counted)
    return Start(at, values[at])


def exchanged(weeks: Weeks, needs: Needs, needed: Array) -> Whole | None:
    """Return how many people work each week, or ``None`` if none was found that cover all.

    ``needed`` are the seats of each half-hour to begin with, work that can wait among them.
    """
    return next(iter(list(_rosters(weeks, needs, needed))[-1:]), None)


def _rosters(weeks: Weeks, needs: Needs, needed: Array) -> Iterator[Whole]:
    """Yield ever cheaper rosters."""
    search = _Search(weeks, needs, needed)
    since = 0
    while since < PATIENCE:
        since += 1
        if not search.is_short and search.cost <= search.most:
            yield search.counts.copy()
            search.most = search.cost * (1 - CHEAPER)
            since = 0
        search.step()


class _Search:
    """Where the search stands: who works, and how much each half-hour weighs."""

    def __init__(self, weeks: Weeks, needs: Needs, needed: Array) -> None:
        self.weeks, self.needs, self.needed = weeks, needs, needed
        self.counts = np.zeros(len(weeks.cost), dtype=np.int64)
        self.cover = np.zeros(HALVES)
        self.weight = np.ones(HALVES)
        self.most = np.inf
        self.now = 0
        self.until_in = np.zeros(len(weeks.cost), dtype=np.int64)
        self.until_out = np.zeros(len(weeks.cost), dtype=np.int64)

    @property
    def cost(self) -> float:
        return float(self.counts @ self.weeks.cost)

    @property
    def is_short(self) -> bool:
        return bool((self.cover < self.needed - COVERED).any())

    def step(self) -> None:
        """Exchange one person, or nobody, for the one who helps most; weigh what stays short."""
        self.now += 1
        leaving, coming = self._best_exchange()
        self._move(leaving, -1)
        self._move(coming, 1)
        self.until_in[leaving] = self.now + STAYS_OUT
        self.until_out[coming] = self.now + STAYS_IN
        self.weight += np.maximum(self.needed - self.cover, 0.0)
        if self.needs.waiting and self.now % FITTED == 0 and not np.isinf(self.most):
            self.needed = fitted(self.needs, self.cover, self.weight)

    def _move(self, week: int, people: int) -> None:
        self.counts[week] += people
        self.cover += people * self.weeks.cover[:, week]

    def _best_exchange(self) -> tuple[int, int]:
        found = [(*self._best_coming(leaving), leaving) for leaving in self._leaving()]
        score, coming, leaving = min(found)
        if np.isinf(self.most) and score >= 0:  # nobody more helps: some have to give way
            self.most = self.cost * (1 + DEARER)
        return leaving, coming

    def _leaving(self) -> Whole:
        """Return nobody, and those whose leaving costs least cover."""
        nobody = len(self.counts) - 1
        here = np.flatnonzero((self.counts[:nobody] > 0) & (self.until_out[:nobody] < self.now))
        left = self.cover[:, None] - self.weeks.cover[:, here]
        missed = self.weight @ np.maximum(self.needed[:, None] - left, 0.0)
        if np.isinf(self.most):
            return np.array([nobody])
        return np.append(here[np.argsort(missed, kind="stable")[:TRIED]], nobody)

    def _best_coming(self, leaving: int) -> tuple[float, int]:
        """Return what stays short, weighed, after the best exchange for who leaves."""
        weeks = self.weeks
        missing = self.needed - self.cover + weeks.cover[:, leaving]
        at = np.flatnonzero(missing > COVERED)
        missing, weight = missing[at], self.weight[at]
        short = weight @ np.maximum(missing[:, None] - weeks.cover[at], 0.0)
        if np.isinf(self.most):  # the first roster grows by those who help most for their cost
            score = (short - weight @ missing) / np.maximum(weeks.cost, COVERED)
        else:
            over = self.cost - weeks.cost[leaving] + weeks.cost - self.most
            score = np.where(over > 0, FAR + over, short + COVERED * weeks.cost)
        score[~self._may_come(leaving)] = np.inf
        coming = int(np.argmin(score))
        return float(score[coming]), coming

    def _may_come(self, leaving: int) -> np.ndarray:
        """Return whose week is not forbidden and whose site has room."""
        weeks, nobody = self.weeks, len(self.counts) - 1
        heads = np.bincount(weeks.crew, self.counts, len(weeks.room))
        heads[-1] = 0
        heads[weeks.crew[leaving]] -= 1
        may = (self.until_in < self.now) & (heads < weeks.room)[weeks.crew]
        may[leaving], may[nobody] = False, leaving != nobody
        return may
