"""A staffed week on a terminal: the answer, the ways, seats by half-hour, and the shifts."""

from __future__ import annotations

from collections import Counter

import numpy as np
from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.rostering.roster import Roster
from whowhere.decide.rostering.service import occupancy, services
from whowhere.decide.rostering.uncovered import hour, relief
from whowhere.decide.rostering.ways import Way
from whowhere.model.scenario.spans import DAY_HALVES
from whowhere.model.staffing.problem import RosterProblem
from whowhere.model.staffing.relieved_needs import RelievedNeeds
from whowhere.model.staffing.week import WEEKDAYS
from whowhere.quantities.ranges import Array
from whowhere.report.media.terminal import money, percent
from whowhere.report.staff.document import shift_hours
from whowhere.report.staff.software import cases, relieved_sentences, software_notes
from whowhere.report.staff.words import KINDS, emptiness, notes, promise_kept, saving, verdict

LEVELS = " ▁▂▃▄▅▆▇█"
SUNS = 2
"""Half-hours that one character of the chart stands for where the terminal is narrow."""
CHART_WIDTH = 70


def print_staffed(
    console: Console, shown: Way, found: tuple[Way, ...], problem: RosterProblem
) -> None:
    """Print the answer first, then what stands behind it."""
    _print_answer(console, shown, found, problem)
    if shown.roster is not None and shown.roster.all_heads:
        _print_roster(console, shown.roster)


def _print_answer(
    console: Console, shown: Way, found: tuple[Way, ...], problem: RosterProblem
) -> None:
    console.print(verdict(shown, problem), style="bold")
    if said := saving(found, problem):
        console.print(said)
    for read in problem.tables_read:
        console.print(read, style="dim")
    if problem.relieved:
        _print_relieved(console, problem.relieved)
    if len(found) > 1:
        console.print(_ways(found, problem))


def _print_roster(console: Console, roster: Roster) -> None:
    console.print(_sites(roster))
    _print_chart(console, roster)
    console.print(_shifts(roster))
    for service in services(roster):
        console.print(promise_kept(service, roster.problem))
    console.print(f"People at work are on contacts {percent(occupancy(roster))} of their time.")
    if said := emptiness(roster):
        console.print(said)
    for note in notes(roster):
        console.print(note, style="dim")


def _print_relieved(console: Console, found: RelievedNeeds) -> None:
    """Print what software makes of the week before people are put on it."""
    for said in relieved_sentences(found):
        console.print(said)
    table = _table("Case", "Contacts", "Hours at work", "Can wait", "Most seats")
    for case, needs in cases(found):
        table.add_row(
            case, f"{needs.contacts:,.0f}", f"{needs.hours:,.0f}", f"{needs.waiting_hours:,.0f}",
            f"{needs.seats.max():,.0f}", style="bold" if needs is found.likely else None,
        )  # fmt: skip
    console.print(table)
    for note in software_notes(found):
        console.print(note, style="dim")


def _table(*names: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for at, name in enumerate(names):
        table.add_column(name, justify="right" if at else "left", overflow="fold")
    return table


def _ways(found: tuple[Way, ...], problem: RosterProblem) -> Table:
    table = _table("Way", "Heads", "Night hours", "Cost a week", "At least", "Gap")
    for way in found:
        name = KINDS[way.kind].format(sites=way.name)
        roster = way.roster
        if roster is None:
            missing = way.shortage
            why = (
                f"not covered: {hour(problem, missing.worst)}. {relief(missing)}" if missing else ""
            )
            table.add_row(f"{name}: {why or 'no roster found'}", "", "", "", "", "")
            continue
        nights = sum(roster.night_hours(at) for at in range(len(roster.problem.crews)))
        table.add_row(
            name, f"{roster.all_heads:,}", f"{nights:,.0f}", money(roster.cost, problem.currency),
            money(roster.bound, problem.currency), percent(roster.gap),
        )  # fmt: skip
    return table


def _sites(roster: Roster) -> Table:
    currency = roster.problem.currency
    table = _table("Site", "Heads", "Desks", "Night hours", "An hour costs", "Cost a week")
    for at, crew in enumerate(roster.problem.crews):
        table.add_row(
            crew.name, f"{roster.heads(at):,}", f"{roster.on_duty(at).max():,.0f}",
            f"{roster.night_hours(at):,.0f}", money(crew.hour_cost, currency),
            money(roster.site_cost(at), currency),
        )  # fmt: skip
    return table


def _print_chart(console: Console, roster: Roster) -> None:
    """Draw seats needed above people at work, a line each for every day."""
    needed, present = roster.problem.needs.seats, roster.all_present
    top = float(max(needed.max(), present.max()))
    wide = console.width >= CHART_WIDTH
    ruler = "".join(
        f"{at:<{DAY_HALVES // 4 if wide else DAY_HALVES // 8}}" for at in (0, 6, 12, 18)
    )
    console.print(f"Seats needed, and people at work, on the clock of {roster.problem.zone}")
    console.print(f"            {ruler}  most", style="dim")
    for day, name in enumerate(WEEKDAYS):
        part = slice(day * DAY_HALVES, (day + 1) * DAY_HALVES)
        for label, values in ((f"{name} needed ", needed[part]), ("    at work", present[part])):
            style = "dim" if label.startswith(" ") else None
            line = f"{label} {_bars(values, top, wide=wide)}  {values.max():.0f}"
            console.print(line, style=style, no_wrap=True)


def _bars(values: Array, top: float, *, wide: bool) -> str:
    shown = values if wide else values.reshape(-1, SUNS).max(axis=1)
    return "".join(LEVELS[int(np.ceil(each / top * (len(LEVELS) - 1) - 1e-9))] for each in shown)


def _shifts(roster: Roster) -> Table:
    """Return how many people of each site are on each shift of each day."""
    table = _table("Shift (local clock)", "Hours", *WEEKDAYS)
    counts: Counter[tuple[int, int, str, int]] = Counter()
    hours: dict[tuple[int, int, str], float] = {}
    for tour in roster.tours:
        crew = roster.problem.crews[tour.crew]
        for day, start in tour.shifts:
            key = tour.crew, start, shift_hours(crew, start, crew.span(tour.pattern))
            counts[*key, day] += tour.heads
            hours[key] = tour.pattern.hours
    for key in sorted(hours):
        days = [counts[*key, day] for day in range(len(WEEKDAYS))]
        name = f"{roster.problem.crews[key[0]].name} {key[2]}"
        table.add_row(name, f"{hours[key]:g}", *(f"{count:,}" if count else "" for count in days))
    return table
