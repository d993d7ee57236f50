"""A comparison for the terminal: verdict, table, what it rests on, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.compare.break_even import BreakEven
from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.leading import cheapest_by_place
from whowhere.decide.compare.results import OptionResult
from whowhere.model.omissions import not_included_said
from whowhere.model.policies import counted_names
from whowhere.model.scenario.today import ANOTHER
from whowhere.quantities.estimates import Waiting
from whowhere.quantities.names import counted
from whowhere.report.compare.best_change import on_the_way
from whowhere.report.compare.break_even import break_even_sentence
from whowhere.report.compare.next_words import next_sentences
from whowhere.report.compare.policy_words import TURNS, other_sentences, turning_sentences
from whowhere.report.compare.rest import figures_named, pairs_table, rest
from whowhere.report.compare.season_words import season_sentences
from whowhere.report.compare.software_words import software_sentences
from whowhere.report.compare.verdict import (
    option_name,
    reservations,
    verdict_sentence,
    weighed_sentences,
)
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.range_bar import Scale
from whowhere.report.media.terminal import print_list, short
from whowhere.report.wording.figures import caution, published
from whowhere.report.wording.options import baseline_said, name_in_tables
from whowhere.report.wording.own_notes import notes_said
from whowhere.report.wording.quotes import named_offers_said
from whowhere.report.wording.team import team_said

ROWS = 5
"""Options that the table shows unless all are asked for, besides today's and those quoted."""
ANSWERS = 2
"""Answers of each level that are shown, the best of them first."""
FEW_PLACES = 6
"""Of no more places each is shown at its best: who names a town wants to see it."""
BESIDE_BAR = 62
"""Columns that a row takes besides its name and its bar."""
SHORTEST_BAR, LONGEST_BAR = 10, 22
NARROW = 96
"""Columns below which engagements go by their short names, and places by their codes."""


@dataclass(frozen=True)
class Shown:
    """How much of a comparison is printed, and how the user named the scenario."""

    all: bool = False
    """Every option in the table."""
    long: bool = False
    """Everything that was found."""
    source: str = "FILE"


def print_comparison(
    console: Console,
    comparison: Comparison,
    view: Shown,
    break_evens: Sequence[BreakEven] = (),
    more: Sequence[str] = (),
) -> None:
    """Print the recommendation, its options, what would turn it, and what comes next.

    ``more`` are answers to what was asked besides.
    """
    console.print(verdict_sentence(comparison), style="bold")
    for sentence in reservations(comparison):
        console.print(sentence)
    console.print()
    console.print(_heading(comparison), style="dim")
    rows = list(comparison.options) if view.all else rows_shown(comparison)
    console.print(_table(comparison, rows, console.width))
    console.print(_left_out(comparison, len(rows)))
    told = [
        *software_sentences(comparison), *on_the_way(comparison), *more,
        *season_sentences(comparison),
    ]  # fmt: skip
    for sentence in [*told, *weighed_sentences(comparison), *other_sentences(comparison)]:
        console.print(sentence)
    print_list(console, "Quoted", named_offers_said(comparison.case))
    print_list(console, "Notes", notes_said(comparison.case))
    print_list(console, TURNS, turning_sentences(comparison))
    print_list(console, "Break-even", _break_evens(comparison, break_evens))
    for sentence in next_sentences(comparison):
        console.print(f"- {sentence}")
    if view.long:
        _print_rest(console, comparison, [row.option.place for row in rows])
    else:
        held_against = [published(comparison), caution(comparison)]
        left_out = not_included_said(counted_names(comparison.case.rules))
        for sentence in filter(None, [*held_against, left_out]):
            console.print(sentence)
    console.print(_last_line(comparison, view.source), style="dim")


def _print_rest(console: Console, comparison: Comparison, places: Sequence[str]) -> None:
    for title, lines in rest(comparison, places):
        print_list(console, title, lines)
    pairs = pairs_table(comparison)
    if pairs:
        console.print()
        console.print("How often the row costs less than the column:", style="bold")
        console.print(pairs)
    console.print(figures_named(comparison), style="dim")


def _break_evens(comparison: Comparison, found: Iterable[BreakEven]) -> list[str]:
    names = {row.id: option_name(row, comparison) for row in comparison.options}
    told = [break_even_sentence(each, names) for each in found]
    held = f"Other horizons stand under the law of these {comparison.case.horizon_months} months."
    return [*told, held] if told else []


def _heading(comparison: Comparison) -> str:
    case = comparison.case
    return (
        f"{case.title}: {team_said(case)},"
        f" {counted(case.horizon_months, 'month')} from {case.start:%B %Y};"
        f" medians in {case.currency}, present value. {_hours_said(comparison)}"
        f" Loss: futures above {baseline_said(case)}."
    )


def _hours_said(comparison: Comparison) -> str:
    """Say what an hour's cost holds, and how new work is compared."""
    if comparison.case.team_today:
        return "Hour: of useful work, move included."
    return "All money is for the same useful hours, so cost an hour decides."


def _table(comparison: Comparison, rows: Sequence[OptionResult], width: int) -> Table:
    names = [_name(row, comparison, narrow=width < NARROW) for row in rows]
    room = min(LONGEST_BAR, width - BESIDE_BAR - max(map(len, names)))
    wide = room >= SHORTEST_BAR
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("Option", overflow="fold")  # a long name takes lines, and no other's column
    table.add_column("Cost", justify="right", no_wrap=True, min_width=5)
    if wide:
        table.add_column("8 in 10", no_wrap=True)
    for name in ("Hour", "Saving", "Run rate", "Loss", "Set-up", "Payback"):
        table.add_column(name, justify="right", no_wrap=True, min_width=len(name))
    scale = Scale(min(row.cost.p10 for row in rows), max(row.cost.p90 for row in rows))
    for name, row in zip(names, rows, strict=True):
        bar = [scale.bar(row.cost, room)] if wide else []
        cells = [name, short(row.cost.p50), *bar, *_cells(row, comparison)]
        table.add_row(*cells, style="bold" if row is comparison.best else None)
    return table


def rows_shown(comparison: Comparison) -> list[OptionResult]:
    """Return the options that a table shows, in order of cost.

    The best answers of each level of the verdict, then the cheapest that qualify; those quoted,
    mixes, today's and another partner in its place are always among them.
    """
    advice = comparison.advice
    levels = advice.levels if advice else ()
    leading = [answer.option for level in reversed(levels) for answer in level.answers[:ANSWERS]]
    cheapest = [row.id for row in comparison.options if not row.fails]
    chosen = {*list(dict.fromkeys([*leading, *cheapest]))[:ROWS], comparison.as_is.id}
    chosen |= {row.id for row in comparison.options if row.option.offer == ANOTHER}
    chosen |= (
        set(comparison.case.offers)
        | set(_best_of_places(comparison))
        | set(comparison.case.composed)
    )
    return [row for row in comparison.options if row.id in chosen]


def _best_of_places(comparison: Comparison) -> Iterable[str]:
    """Return the cheapest option of each place, where the places are few."""
    if len(comparison.case.places) > FEW_PLACES:
        return ()
    return [row.id for row in cheapest_by_place(comparison).values()]


def _left_out(comparison: Comparison, shown: int) -> str:
    """Say how many options the table leaves out, and how many are no choice."""
    hidden, failing = len(comparison.options) - shown, len(comparison.case.failing)
    more = f"{hidden} more compared (--all)" if hidden else "All options that were compared"
    held = f"; {failing} of all are not admissible (--long says why)" if failing else ""
    return f"{more}{held}."


def _name(row: OptionResult, comparison: Comparison, *, narrow: bool) -> str:
    name = name_in_tables(row.option, comparison.case, narrow=narrow)
    if row is comparison.as_is and comparison.case.team_today:
        return f"{name} (today)"
    return f"{name} (fails)" if row.fails else name


def _cells(row: OptionResult, comparison: Comparison) -> list[str]:
    hour = f"{row.cost_per_useful_hour.p50:.1f}"
    if row is comparison.as_is:
        return [hour, "-", "-", "-", short(row.set_up.p50), "-"]
    saving = whole_percent(row.saving.p50)
    loss = whole_percent(row.saving.chance_of_loss)
    steady, payback = whole_percent(row.steady.saving.p50), _months(row.payback_month)
    return [hour, saving, steady, loss, short(row.set_up.p50), payback]


def _months(of: Waiting) -> str:
    if of.p50 is None:
        return "never"
    first = f"{of.p10:.0f}" if of.p10 is not None else ""
    return f"{of.p50:.0f} ({first}+)" if of.p90 is None else f"{of.p50:.0f} ({first}-{of.p90:.0f})"


def _last_line(comparison: Comparison, source: str) -> str:
    best = comparison.best or comparison.as_is
    return (
        f"{counted(comparison.draws, 'future')}, seed {comparison.seed}, facts as of"
        f" {comparison.case.as_of}; drawn from the ranges, no forecast. Why:"
        f" whowhere explain {source} --option {best.id}"
    )
