"""The programme behind a roster: people by band and days, shifts by day and start.

People of a band who work on a day are as many as its shifts of that day; shifts cover half-hours;
work that can wait fills what is left, and is done when due. The columns count people, so a
solution is a roster: shifts of a day are handed to the people of that day in any order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.rostering.bands import Band, bands, halves_of
from whowhere.decide.rostering.columns import ShiftColumns, Whole
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.staffing.needs import Needs, WaitingNeed
from whowhere.model.staffing.problem import Crew, RosterProblem
from whowhere.model.staffing.week import HALVES, WEEKDAYS
from whowhere.quantities.ranges import Array

DAYS = range(7)
ROUNDING: Final = 1e-6
"""Part of a person by which the solver may miss a whole number."""


@dataclass(frozen=True)
class BandShift:
    """One shift of a band, and the column that counts the people on it."""

    day: int
    start: int
    column: int


@dataclass(frozen=True)
class Member:
    """One band with its columns."""

    band: Band
    people: Whole
    """A column for each set of days."""
    shifts: tuple[BandShift, ...]


@dataclass(frozen=True)
class RosterProgramme:
    """The columns of a roster, and where each of its parts stands."""

    columns: ShiftColumns
    cover: Whole
    """The row of each half-hour: people at work, less those busy with work that can wait."""
    members: tuple[Member, ...]
    done: tuple[Whole, ...]
    """For each kind of work that can wait: people busy with it in each half-hour."""
    short: Whole
    """Seats that stay empty in each half-hour; without columns where none may."""


def programme(
    problem: RosterProblem, *, by_night: bool = True, may_fall_short: bool = False
) -> RosterProgramme:
    """Return the programme of a roster.

    ``by_night`` allows work in hours of night. ``may_fall_short`` counts seats left empty instead
    of cost, so that a week that nobody can cover tells where.
    """
    columns = ShiftColumns()
    cover = columns.rows(problem.needs.seats, np.inf)
    members = tuple(
        _member(columns, cover, problem.crews[band.crew], band)
        for band in bands(problem.crews, by_night=by_night)
    )
    _limit_heads(columns, problem.crews, members)
    done = tuple(_waiting(columns, cover, need) for need in problem.needs.waiting)
    short = np.arange(0)
    if may_fall_short:
        columns.cost = [np.zeros_like(cost) for cost in columns.cost]
        columns.is_whole = [np.zeros_like(whole) for whole in columns.is_whole]
        short = columns.add(np.ones(HALVES))
        columns.put(cover, short, 1.0)
    return RosterProgramme(columns, cover, members, done, short)


def _member(columns: ShiftColumns, cover: Whole, crew: Crew, band: Band) -> Member:
    shifts = list(_shifts(crew, band))
    people = columns.add(np.full(len(band.days), crew.week_cost(band.pattern)), whole=True)
    counted = columns.add(np.array([cost for _, _, cost in shifts]), whole=len(band.starts) > 1)
    on_day = columns.rows(np.zeros(len(DAYS)), 0.0)
    for at, days in zip(people, band.days, strict=True):
        columns.put(on_day[list(days)], at, -1.0)
    columns.put(on_day[[day for day, _, _ in shifts]], counted, 1.0)
    seats = crew.cover(band.pattern)
    for (day, start, _), column in zip(shifts, counted, strict=True):
        columns.put(cover[halves_of(crew, band.pattern, day, start)], column, seats)
    held = (
        BandShift(day, start, int(at)) for (day, start, _), at in zip(shifts, counted, strict=True)
    )
    return Member(band, people, tuple(held))


def _shifts(crew: Crew, band: Band) -> Iterator[tuple[int, int, float]]:
    """Yield day, start and what night adds to the cost of each shift of a band."""
    worked = {day for days in band.days for day in days}
    for start in band.starts:
        dark = crew.night_hours(band.pattern, start)
        extra = dark * crew.hour_cost * crew.night_premium
        for day in sorted(worked):
            if WEEKDAYS[(day + start // DAY_HALVES) % len(DAYS)] not in crew.rules.closed_on:
                yield day, start, extra


def _limit_heads(
    columns: ShiftColumns, crews: tuple[Crew, ...], members: tuple[Member, ...]
) -> None:
    for at, crew in enumerate(crews):
        people = people_of(members, at)
        if crew.rules.heads_at_most is not None and people.size:
            row = columns.rows(np.zeros(1), float(crew.rules.heads_at_most))
            columns.put(row[0], people, 1.0)


def people_of(members: tuple[Member, ...], crew: int) -> Whole:
    """Return the columns that count the people of a site."""
    found = [member.people for member in members if member.band.crew == crew]
    return np.concatenate([np.arange(0), *found])


def require_whole_people(written: RosterProgramme, crews: int) -> None:
    """Ask each site for the whole people that its hours take at least.

    No roster is lost: it says what the relaxed programme does not know, that nobody can be halved.
    """
    columns = written.columns
    for crew in range(crews):
        people = people_of(written.members, crew)
        counted = np.bincount(people, minlength=columns.size).astype(float)
        found = columns.relaxed(counted)
        if found is not None and (least := np.ceil(counted @ found - ROUNDING)) > 0:
            row = columns.rows(np.array([least]), np.inf)
            columns.put(row[0], people, 1.0)


def _waiting(columns: ShiftColumns, cover: Whole, need: WaitingNeed) -> Whole:
    """Add work that can wait: what is left at the end of a half-hour came in lately enough."""
    done = columns.add(np.zeros(HALVES))
    left = columns.add(np.zeros(HALVES), _may_be_left(need))
    flow = columns.rows(need.work, need.work)
    columns.put(flow, left, 1.0)
    columns.put(flow, np.roll(left, 1), -1.0)
    columns.put(flow, done, 1.0)
    columns.put(cover, done, -1.0)
    return done


def fitted(needs: Needs, present: Array, weight: Array) -> Array:
    """Return the seats needed, with work that can wait put where people at work have time for it.

    Half-hours that then stay short are those that weigh least.
    """
    if not needs.waiting:
        return needs.seats
    columns = ShiftColumns()
    cover = columns.rows(needs.seats - present, np.inf)
    columns.put(cover, columns.add(weight), 1.0)
    done = [_waiting(columns, cover, need) for need in needs.waiting]
    found = columns.relaxed()
    if found is None:
        raise ArithmeticError("work that can wait is always done if people may be missing")
    seats: Array = needs.seats + np.sum([found[each] for each in done], axis=0)
    return seats


def _may_be_left(need: WaitingNeed) -> Array:
    """Return the most work that may be left undone at the end of each half-hour.

    What came in during a half-hour may have come at its start; so what came in during the last
    ``due - 1`` half-hours may be left.
    """
    lately = min(need.due - 1, HALVES - 1)
    twice = np.concatenate([[0.0], np.cumsum(np.concatenate([need.work, need.work]))])
    ends = np.arange(HALVES + 1, 2 * HALVES + 1)
    left: Array = np.maximum(twice[ends] - twice[ends - lately], 0.0)
    return left
