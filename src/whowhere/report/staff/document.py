"""A staffed week for other programs: every way to cover it, the roster, and its half-hours."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from whowhere.decide.rostering.roster import Roster, Tour
from whowhere.decide.rostering.service import Service, occupancy, services
from whowhere.decide.rostering.uncovered import hour, relief
from whowhere.decide.rostering.ways import Way
from whowhere.facts.clocks import clocks_release
from whowhere.model.scenario.spans import clock_time
from whowhere.model.staffing.problem import Crew, RosterProblem
from whowhere.model.staffing.week import HALVES, WEEKDAYS, Clock
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded
from whowhere.report.staff.software import relieved_document, seats_by_case


def staff_document(shown: Way, found: tuple[Way, ...], problem: RosterProblem) -> Document:
    """Return everything; ``shown`` is the way whose roster is written out."""
    document: Document = {
        "title": problem.title,
        "currency": problem.currency,
        "week": problem.week.isoformat(),
        "clock": problem.zone,
        "clocks": clocks_release(),
        "ways": [_way(way, problem) for way in found],
    }
    if problem.tables_read:
        document["tables_read"] = list(problem.tables_read)
    if problem.relieved:
        document["automation"] = relieved_document(problem.relieved)
    roster = shown.roster
    if roster is None:
        return document
    return document | {
        "roster": {
            "way": shown.kind,
            "sites": [_site(roster, at) for at in range(len(roster.problem.crews))],
            "tours": [_tour(tour, roster.problem.crews[tour.crew]) for tour in roster.tours],
            "occupancy": rounded(occupancy(roster)),
            "empty_hours": rounded(max(roster.empty_hours, 0.0)),
            "empty_hours_at_least": rounded(max(roster.empty_at_least, 0.0)),
        },
        "demand": [_served(service, roster) for service in services(roster)]
        + list(_waiting(roster)),
        "half_hours": half_hour_rows(roster),
    }


def _way(way: Way, problem: RosterProblem) -> Document:
    roster, missing = way.roster, way.shortage
    common: Document = {"kind": way.kind, "sites": way.name, "feasible": roster is not None}
    if roster is None:
        if missing is None:
            return common
        return common | {
            "uncovered": hour(problem, missing.worst),
            "empty_seats": rounded(float(missing.empty[missing.worst])),
            "rules": list(missing.rules),
            "do": relief(missing),
        }
    sites = range(len(roster.problem.crews))
    return common | {
        "heads": roster.all_heads,
        "cost_per_week": rounded(roster.cost),
        "cost_at_least": rounded(roster.bound),
        "gap": rounded(roster.gap),
        "night_hours": rounded(fsum(roster.night_hours(at) for at in sites)),
    }


def _site(roster: Roster, at: int) -> Document:
    crew = roster.problem.crews[at]
    on_duty = roster.on_duty(at)
    return {
        "site": crew.name,
        "country": crew.iso2,
        "zone": crew.clock.zone,
        "heads": roster.heads(at),
        "desks": int(on_duty.max()),
        "hours_per_week": rounded(
            fsum(tour.heads * tour.pattern.week_hours for tour in roster.tours if tour.crew == at)
        ),
        "night_hours": rounded(roster.night_hours(at)),
        "cost_per_week": rounded(roster.site_cost(at)),
        "cost_per_hour": rounded(crew.hour_cost),
        "night_premium": rounded(crew.night_premium),
        "shrinkage": crew.rules.shrinkage,
        "pay_per_year_usd": rounded(crew.pay.value.likely) if crew.pay else None,
        "pay_sources": [source(origin) for origin in crew.pay.origins] if crew.pay else [],
    }


def _tour(tour: Tour, crew: Crew) -> Document:
    shifts = {
        WEEKDAYS[day]: shift_hours(crew, start, crew.span(tour.pattern))
        for day, start in tour.shifts
    }
    return {
        "site": crew.name,
        "pattern": str(tour.pattern),
        "heads": tour.heads,
        "shifts": shifts,
    }


def shift_hours(crew: Crew, start: int, span: int) -> str:
    """Write a shift's hours on the site's clock: ``07:00-15:30``."""
    minutes = crew.clock.minutes
    return f"{clock_time(start, minutes)}-{clock_time(start + span, minutes)}"


def _served(each: Service, roster: Roster) -> Document:
    need = each.need
    return {
        "name": need.name,
        "contacts_per_week": rounded(float(need.contacts.sum())),
        "seats_at_most": int(need.seats.max()),
        "promised": {"level": need.promise.level, "within_s": need.promise.within_s},
        "service_level": rounded(each.level),
        "worst": {
            "half_hour": hour(roster.problem, each.worst),
            "service_level": rounded(float(each.in_time[each.worst])),
        },
    }


def _waiting(roster: Roster) -> Iterator[Document]:
    for need in roster.problem.needs.waiting:
        yield {
            "name": need.name,
            "contacts_per_week": rounded(float(need.contacts.sum())),
            "due_hours": need.due / 2,
            "work_hours_per_week": rounded(float(need.work.sum()) / 2),
        }


def half_hour_rows(roster: Roster) -> list[Document]:
    """Return each half-hour of the week's clock, Monday 0:00 first."""
    problem = roster.problem
    clock, present = Clock(problem.zone, 0), roster.all_present
    duty = [roster.on_duty(at) for at in range(len(problem.crews))]
    served, seats = services(roster), problem.needs.seats
    waiting = [*zip(problem.needs.waiting, roster.done, strict=True)]
    return [
        {
            "half_hour": clock.shown(half),
            **{f"contacts {each.need.name}": rounded(each.need.contacts[half]) for each in served},
            **{f"contacts {need.name}": rounded(need.contacts[half]) for need, _ in waiting},
            "seats_needed": int(seats[half]),
            **(seats_by_case(problem.relieved, half) if problem.relieved else {}),
            **{f"on_duty {crew.name}": int(on[half])
               for crew, on in zip(problem.crews, duty, strict=True)},
            "at_work": rounded(float(present[half])),
            **{f"busy with {need.name}": rounded(float(done[half])) for need, done in waiting},
            **{f"in_time {each.need.name}": rounded(float(each.in_time[half])) for each in served},
        }
        for half in range(HALVES)
    ]  # fmt: skip
