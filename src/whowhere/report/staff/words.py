"""A staffed week in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.rostering.roster import Roster
from whowhere.decide.rostering.service import Service
from whowhere.decide.rostering.uncovered import hour, relief
from whowhere.decide.rostering.ways import Way
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.week import ClockMove, clock_moves
from whowhere.quantities.names import counted
from whowhere.report.media.terminal import money, percent
from whowhere.report.wording.attribution import clocks_said

KINDS = {
    "alone": "{sites} alone",
    "together": "{sites}",
    "sun": "{sites}, following the sun: nobody by night",
}
"""What each way is called."""


def verdict(shown: Way, problem: RosterProblem) -> str:
    """Return the answer in one sentence."""
    name = KINDS[shown.kind].format(sites=shown.name)
    roster = shown.roster
    if roster is None:
        if shown.shortage is None:
            return f"{name}: no roster was found in the time given."
        where = hour(problem, shown.shortage.worst)
        return f"{name} cannot cover {where}. {relief(shown.shortage)}"
    if not roster.all_heads:
        return "With software nobody is on the payroll: it ends every contact alone."
    cost, bound = (money(each, problem.currency) for each in (roster.cost, roster.bound))
    with_software = "With software " if problem.relieved else ""
    return (
        f"{with_software}{counted(roster.all_heads, 'person', 'people')} on the payroll"
        f" cover{'s' if roster.all_heads == 1 else ''} the week for {cost} ({name})."
        f" No roster costs less than {bound}: the gap is {percent(roster.gap)}."
    )


def saving(found: tuple[Way, ...], problem: RosterProblem) -> str:
    """Say what following the sun saves against the cheapest site alone, or costs."""
    sun = next((way.roster for way in found if way.kind == "sun" and way.roster), None)
    alone = [way for way in found if way.kind == "alone" and way.roster]
    if sun is None or not sun.all_heads or not alone:
        return ""
    said = [_against(sun, way, problem) for way in alone if way.roster]
    best = next((way.roster for way in found if way.kind == "together" and way.roster), sun)
    return (
        f"Following the sun, nobody works by night: it {', and '.join(said)}. {_nights(sun, best)}"
    )


def emptiness(roster: Roster) -> str:
    """Say how long people are at work while nothing comes in; empty where they never are."""
    shown, least = (f"{each:,.1f}" for each in (roster.empty_hours, roster.empty_at_least))
    if shown == "0.0":
        return ""
    if shown == least:
        proof = "no roster of this cost has fewer"
    else:
        proof = f"no roster of this cost has fewer than {least}"
    return f"{shown} hours of a person a week pass at work while nothing comes in: {proof}."


def _nights(sun: Roster, best: Roster) -> str:
    """Say what it costs to rule out nights, where the proof tells it from nothing."""
    if sun.bound <= best.cost:
        return "Whether the same sites would cost less with nights allowed is within the gap."
    more = money(sun.cost - best.cost, sun.problem.currency)
    return f"The same sites with nights allowed cost {more} less."


def _against(sun: Roster, way: Way, problem: RosterProblem) -> str:
    if way.roster is None:
        raise ValueError(f"{way.name} has no roster")
    less = way.roster.cost - sun.cost
    nights = sum(way.roster.night_hours(at) for at in range(len(way.roster.problem.crews)))
    amount = money(abs(less), problem.currency)
    said = f"saves {amount} a week against" if less >= 0 else f"costs {amount} a week more than"
    return f"{said} {way.name} alone with its {nights:,.0f} night hours"


def promise_kept(each: Service, problem: RosterProblem) -> str:
    """Say which share of callers is answered in time, and when the fewest are."""
    promise = each.need.promise
    worst = percent(float(each.in_time[each.worst]))
    return (
        f"{each.need.name}: {percent(each.level)} of the week's {each.need.contacts.sum():,.0f}"
        f" are answered within {promise.within_s:g} s ({percent(promise.level)} promised in every"
        f" half-hour; fewest {hour(problem, each.worst)}: {worst})."
    )


def notes(roster: Roster) -> Iterator[str]:
    """Yield what a reader should know: what heads and costs contain, and whose figures they are."""
    for need in roster.problem.needs.waiting:
        work = float(need.work.sum()) / 2
        done = "at any time of the week" if need.is_checking else f"within {need.due / 2:g} hours"
        yield (
            f"{need.name}: {work:,.0f} hours of work a week fill quiet half-hours and are done"
            f" {done}."
        )
    for crew in roster.problem.crews:
        yield f"{crew.name}: {_costs(crew.name, roster)}"
    if any(crew.clock.changes for crew in roster.problem.crews):
        yield "Clocks change in this week; the hours are those of its Wednesday."
    yield from _clock_notes(roster.problem)
    yield (
        "Heads contain shrinkage; breaks are taken in turn in the middle third of a shift. A week"
        " is taken as typical: it comes again and again."
    )
    yield f"Clocks come from the {clocks_said()}."


def _clock_notes(problem: RosterProblem) -> Iterator[str]:
    """Yield when, over the year, shifts or contacts lie otherwise because clocks are changed."""
    for crew in problem.crews:
        for each in clock_moves(crew.clock.zone, problem.zone, problem.week):
            way = "later" if each.minutes > 0 else "earlier"
            yield (
                f"{crew.name}: from {_days(each)} shifts begin {_hours(each)} {way} on"
                f" the clock there, for they follow the clock of {problem.zone}."
            )
    for zone in problem.served:
        for each in clock_moves(zone, problem.zone, problem.week):
            way = "earlier" if each.minutes > 0 else "later"
            yield (
                f"{zone}: from {_days(each)} contacts come {_hours(each)} {way} than"
                " this roster expects; run it for a week of those days too."
            )


def _hours(each: ClockMove) -> str:
    return counted(abs(each.minutes) / 60, "hour")


def _days(each: ClockMove) -> str:
    return " to ".join(f"{day.day} {day:%b %Y}" for day in (each.first, each.last))


def _costs(name: str, roster: Roster) -> str:
    crew = next(each for each in roster.problem.crews if each.name == name)
    currency = roster.problem.currency
    lost = percent(crew.rules.shrinkage)
    by_night = f"night {crew.night} adds {percent(crew.night_premium)} ({crew.premium_note})"
    if crew.pay is None:
        return f"{money(crew.hour_cost, currency)} an hour, as you say; {by_night}; {lost} lost."
    origin = crew.pay.origins[0]
    return (
        f"an hour costs {money(crew.hour_cost, currency)}: pay of {crew.pay.value.likely:,.0f} USD"
        f" a year ({crew.pay.status}, {origin.producer}) and contributions by law, without"
        f" workplace and management; {by_night}; {lost} of paid time lost."
    )
