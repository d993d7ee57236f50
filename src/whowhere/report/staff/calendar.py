"""The shifts of a roster as a calendar: one weekly event for each shift that people share."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from whowhere.decide.rostering.roster import Roster, Tour
from whowhere.report.media.calendar_file import CalendarShift, calendar_text
from whowhere.report.staff.document import shift_hours

WEEKS = 52
"""Weeks over which the pattern comes again."""


def roster_calendar(roster: Roster, made_on: date) -> str:
    """Return the pattern of shifts as the text of an ``.ics`` file."""
    shifts = [shift for tour in roster.tours for shift in _shifts(roster, tour)]
    return calendar_text(shifts, roster.problem.title, made_on)


def _shifts(roster: Roster, tour: Tour) -> list[CalendarShift]:
    """Return a tour's weekly events, one for each start within its week."""
    crew, week = roster.problem.crews[tour.crew], roster.problem.week
    span, people = crew.span(tour.pattern), f"{tour.heads} people" if tour.heads > 1 else "1 person"
    found = []
    for start in sorted({start for _, start in tour.shifts}):
        days = tuple(sorted(day for day, at in tour.shifts if at == start))
        first = datetime.combine(week + timedelta(days[0]), time()) + timedelta(
            minutes=30 * start + crew.clock.minutes
        )
        hours = shift_hours(crew, start, span)
        found.append(
            CalendarShift(
                summary=f"{crew.name} {hours}, {people}",
                start=first,
                end=first + timedelta(minutes=30 * span),
                zone=crew.clock.zone,
                last=week + timedelta(weeks=WEEKS) - timedelta(days=1),
                weekdays=days,
                description=f"{tour.pattern}; {roster.problem.title}",
            )
        )
    return found
