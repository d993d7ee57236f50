"""Shared hours for the terminal: verdict, pairs, days of 24 hours, shifts, notes."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.model.hours.answer import SharedHours
from whowhere.model.hours.clocks_apart import Apart
from whowhere.model.hours.sites import Site
from whowhere.model.hours.together import SharedTime
from whowhere.report.hours.chart import chart_lines
from whowhere.report.hours.words import (
    day_said,
    hours_said,
    notes,
    shift_said,
    shift_sentences,
    verdict,
)
from whowhere.report.media.terminal import indented

WIDE = 96
"""Columns from which all of the table has room."""
NARROW_COLUMNS = 3


def print_hours(console: Console, found: SharedHours) -> None:
    """Print what places share over the year."""
    span = found.sites[0].span
    console.print(verdict(found), style="bold")
    console.print(
        f"From {span.first} to {span.last}; "
        + "; ".join(f"{site.name} {shift_said(site)}" for site in found.sites)
        + f". Needed: {hours_said(found.everyone.need)} hours a day.",
        style="dim",
    )
    console.print()
    console.print(_table(found, console.width))
    _print_charts(console, found.sites, found.periods)
    for pair in found.pairs:
        console.print()
        for sentence in shift_sentences(pair):
            console.print(sentence)
        if pair.shift and not pair.suffices and len(found.pairs) == 1:
            console.print()
            _print_charts(console, [pair.home, pair.shift], pair.periods)
    console.print()
    for note in notes(found):
        console.print(indented(note, 2), style="dim")


def _print_charts(console: Console, sites: Sequence[Site], periods: Sequence[Apart]) -> None:
    for line in chart_lines(sites, periods, console.width):
        console.print(line)


def _table(found: SharedHours, width: int) -> Table:
    """Return a row for each pair, and one for all; fewer columns where there is less room."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Together", no_wrap=True)
    names = ("Mean", "Days below", "Worst week", "By the clock", "Hours apart", "All work")
    columns = len(names) if width >= WIDE else NARROW_COLUMNS
    for name in names[:columns]:
        table.add_column(name, justify="right")
    for pair in found.pairs:
        apart = [abs(period.minutes[-1]) for period in pair.periods]
        cells = _cells(pair.together, _between(pair.by_clock), _between(apart))
        table.add_row(f"{pair.home.name}, {pair.abroad.name}", *cells[:columns])
    if len(found.sites) > 2:
        table.add_row("all", *_cells(found.everyone)[:columns], style="bold")
    return table


def _between(minutes: Sequence[int]) -> str:
    least, most = min(minutes), max(minutes)
    return hours_said(least) if least == most else f"{hours_said(least)} to {hours_said(most)}"


def _cells(of: SharedTime, by_clock: str = "", apart: str = "") -> list[str]:
    week, days = of.worst_week, len(of.days)
    worst = f"{hours_said(week.minutes)} ({day_said(week.first)})" if week else "-"
    below, all_work = f"{of.days_below} of {days}", f"{of.days_all_work} of {days}"
    return [hours_said(of.mean_minutes), below, worst, by_clock, apart, all_work]
