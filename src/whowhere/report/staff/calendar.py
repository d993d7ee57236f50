"""The shifts of a roster as a calendar: one weekly event for each shift that people share.

A roster is made for a week on the clock of those who are served, and follows that clock all year.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from whowhere.decide.rostering.roster import Roster, Tour
from whowhere.facts.clocks import first_moment, last_moment
from whowhere.model.hours.sites import Span
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.staffing.week import MINUTES
from whowhere.quantities.names import counted
from whowhere.report.media.calendar_file import CalendarShift, calendar_text
from whowhere.report.media.shift_series import Stretch, weekly_shifts


def roster_calendar(roster: Roster, made_on: date) -> str:
    """Return the shifts of a year as the text of an ``.ics`` file."""
    shifts = [shift for tour in roster.tours for shift in _shifts(roster, tour)]
    return calendar_text(shifts, roster.problem.title, made_on)


def _shifts(roster: Roster, tour: Tour) -> Iterator[CalendarShift]:
    """Yield a tour's events, for each start within its week."""
    crew = roster.problem.crews[tour.crew]
    people, title = counted(tour.heads, "person", "people"), roster.problem.title

    def called(start: datetime, end: datetime) -> str:
        return f"{crew.name} {start:%H:%M}-{end:%H:%M}, {people}"

    for start in sorted({start for _, start in tour.shifts}):
        days = sorted(day for day, at in tour.shifts if at == start)
        worked = [each for day in days for each in _worked(roster, tour, day, start)]
        yield from weekly_shifts(worked, crew.clock.zone, called, f"{tour.pattern}; {title}.")


def _worked(roster: Roster, tour: Tour, day: int, start: int) -> Iterator[Stretch]:
    """Yield one shift of the week in every week of a year, what reaches into the first included."""
    problem, crew = roster.problem, roster.problem.crews[tour.crew]
    year, span = Span.year_from(problem.week), crew.span(tour.pattern)
    half = crew.clock.on_week(day * DAY_HALVES + start)
    first = datetime.combine(problem.week, time()) + timedelta(minutes=MINUTES * half)
    for week in range(-1, year.days // 7 + 1):
        begins = first + timedelta(weeks=week)
        ends = begins + timedelta(minutes=MINUTES * span)
        if ends > datetime.combine(year.first, time()) and begins.date() <= year.last:
            yield Stretch(first_moment(problem.zone, begins), last_moment(problem.zone, ends))
