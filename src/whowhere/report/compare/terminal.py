"""A comparison for the terminal: verdict, table, what it rests on, what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.compare.break_even import BreakEven
from whowhere.decide.compare.comparison import Comparison, OptionResult
from whowhere.decide.facts_used import facts_used
from whowhere.facts.base_rates import base_rates
from whowhere.model.engagements import Engagement
from whowhere.model.omissions import NOT_INCLUDED
from whowhere.quantities.estimates import Waiting
from whowhere.quantities.names import capital
from whowhere.report.compare.break_even import break_even_sentence
from whowhere.report.compare.correlations import moving_sentences
from whowhere.report.compare.requirements import relaxed_sentences
from whowhere.report.compare.verdict import option_name, verdict_sentence
from whowhere.report.compare.words import all_in_all
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.range_bar import Scale
from whowhere.report.media.terminal import print_list, short
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.cover import cover_lines
from whowhere.report.wording.figures import caution, figures_said
from whowhere.report.wording.options import baseline_said, named_in_row
from whowhere.report.wording.quotes import offers_said, quote_sentence

SHOWN = 12
"""Options that the table shows unless all are asked for; today's is always among them."""
FEW_PLACES = 6
"""Of no more places each is shown at its best: who names a town wants to see it."""
BESIDE_BAR = 72
"""Columns that a row takes besides its name and its bar."""
SHORTEST_BAR, LONGEST_BAR = 10, 22
NARROW = 96
"""Columns below which engagements go by their short names, and places by their codes."""


def print_comparison(
    console: Console,
    comparison: Comparison,
    source: str,
    shown: int,
    break_evens: Sequence[BreakEven] = (),
) -> None:
    """Print a comparison; ``source`` is how the user named the scenario."""
    console.print(verdict_sentence(comparison), style="bold")
    console.print()
    console.print(_heading(comparison), style="dim")
    console.print(_table(comparison, shown, console.width))
    _print_rest(console, comparison, shown)
    _print_pairs(console, comparison)
    places = (row.option.place for row in rows_shown(comparison, shown))
    print_list(console, "Hours", cover_lines(comparison.case, places))
    print_list(console, "Quoted", offers_said(comparison.case))
    print_list(console, "Break-even", _break_evens(comparison, break_evens))
    print_list(console, "Moves together", moving_sentences(comparison.case))
    print_list(console, "Held against what was published", _reality(comparison))
    print_list(console, "Law and places", comparison.case.notes)
    print_list(console, "Not included", NOT_INCLUDED)
    console.print()
    named = ", ".join(attributions(comparison.case))
    console.print(f"Figures of {named}; all licences: whowhere facts licences", style="dim")
    console.print(_last_line(comparison, source), style="dim")


def _break_evens(comparison: Comparison, found: Iterable[BreakEven]) -> list[str]:
    names = {row.id: option_name(row, comparison) for row in comparison.options}
    told = [break_even_sentence(each, names) for each in found]
    held = f"Other horizons stand under the law of these {comparison.case.horizon_months} months."
    return [*told, held] if told else []


def _heading(comparison: Comparison) -> str:
    case = comparison.case
    heads = sum(role.heads for role in case.roles)
    return (
        f"{case.title}: {heads:g} people, {case.horizon_months} months from {case.start:%B %Y},"
        f" present value in {case.currency}. Cost, saving and set-up are medians;"
        f" bars run from P10 to P90. {_hours_said(comparison)} Steady: saving of a month at full"
        f" output. Loss: chance of costing more than {baseline_said(case)}. Payback: month from"
        " which less has been spent (P10-P90; + where P90 never comes). Cheapest: share of futures."
    )


def _hours_said(comparison: Comparison) -> str:
    """Say what an hour's cost holds, and how new work is compared."""
    if comparison.case.team_today:
        return "Per hour: cost of one useful hour over the horizon, the move included."
    return (
        "The work is new, and who starts later does less by the end: all money is for the same"
        " useful hours, so cost per hour decides."
    )


def _table(comparison: Comparison, shown: int, width: int) -> Table:
    rows = rows_shown(comparison, shown)
    names = [_name(row, comparison, narrow=width < NARROW) for row in rows]
    room = min(LONGEST_BAR, width - BESIDE_BAR - max(map(len, names)))
    wide = room >= SHORTEST_BAR
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("Option", no_wrap=True)
    table.add_column("Cost", justify="right", no_wrap=True, min_width=5)
    if wide:
        table.add_column("P10 to P90", no_wrap=True)
    hour = "Per hour" if width >= NARROW else "Hour"
    for name in (hour, "Saving", "Steady", "Loss", "Set-up", "Payback", "Cheapest"):
        table.add_column(name, justify="right", no_wrap=True, min_width=len(name))
    scale = Scale(min(row.cost.p10 for row in rows), max(row.cost.p90 for row in rows))
    for name, row in zip(names, rows, strict=True):
        bar = [scale.bar(row.cost, room)] if wide else []
        cells = [name, short(row.cost.p50), *bar, *_cells(row, comparison)]
        table.add_row(*cells, style="bold" if row is comparison.best else None)
    return table


def rows_shown(comparison: Comparison, shown: int) -> list[OptionResult]:
    """Return the options that a table shows, in order of cost.

    The cheapest that qualify, quoted ones and today's; of few places also the best of each.
    """
    if shown >= len(comparison.options):
        return list(comparison.options)
    qualified = [row for row in comparison.options if not row.fails]
    rows = [*qualified[:shown], comparison.as_is, *_best_of_places(comparison, qualified)]
    chosen = {row.id for row in rows} | comparison.case.quoted
    return [row for row in comparison.options if row.id in chosen]


def _best_of_places(
    comparison: Comparison, qualified: Sequence[OptionResult]
) -> Collection[OptionResult]:
    """Return the cheapest option of each place, where the places are few."""
    if len(comparison.case.places) > FEW_PLACES:
        return ()
    return {row.option.place: row for row in reversed(qualified)}.values()


def _name(row: OptionResult, comparison: Comparison, *, narrow: bool) -> str:
    engagement = Engagement(row.option.engagement)
    word = engagement.short if narrow else engagement.plain
    place = row.option.place if narrow else comparison.case.places[row.option.place]
    name = named_in_row(f"{capital(word)}, {place}", comparison.case, row.option)
    if row is comparison.as_is and comparison.case.team_today:
        return f"{name} (today)"
    return f"{name} (fails)" if row.fails else name


def _cells(row: OptionResult, comparison: Comparison) -> list[str]:
    hour = f"{row.cost_per_useful_hour.p50:.1f}"
    if row is comparison.as_is:
        return [hour, "-", "-", "-", short(row.set_up.p50), "-", _share(row)]
    saving = whole_percent(row.saving.p50)
    loss = whole_percent(row.saving.chance_of_loss)
    steady, payback = whole_percent(row.steady.saving.p50), _months(row.payback_month)
    return [hour, saving, steady, loss, short(row.set_up.p50), payback, _share(row)]


def _share(row: OptionResult) -> str:
    return "fails" if row.fails else whole_percent(row.cheapest_share)


def _months(of: Waiting) -> str:
    if of.p50 is None:
        return "never"
    first = f"{of.p10:.0f}" if of.p10 is not None else ""
    return f"{of.p50:.0f} ({first}+)" if of.p90 is None else f"{of.p50:.0f} ({first}-{of.p90:.0f})"


def _print_rest(console: Console, comparison: Comparison, shown: int) -> None:
    hidden = len(comparison.options) - len(rows_shown(comparison, shown))
    if hidden:
        console.print(f"{hidden} more options are not shown: add --all to see them.")
    failing = Counter(comparison.case.failing.values())
    for reason, count in failing.items():
        noun = "option fails" if count == 1 else "options fail"
        console.print(f"{count} {noun} a requirement: {reason}.")
    for sentence in relaxed_sentences(comparison):
        console.print(sentence)
    console.print(f"Cheapest by place: {_shares(comparison, 'place')}.")
    console.print(f"Cheapest by engagement: {_shares(comparison, 'engagement')}.")
    for line in all_in_all(comparison):
        console.print(line)
    console.print(figures_said(facts_used(comparison.case, comparison.case.options)))


def _shares(comparison: Comparison, by: str) -> str:
    total: Counter[str] = Counter()
    for row in comparison.options:
        key = row.option.place if by == "place" else row.option.engagement
        label = comparison.case.places[key] if by == "place" else Engagement(key).plain
        total[label] += row.cheapest_share  # type: ignore[assignment]
    leading = [(name, share) for name, share in total.most_common(4) if share >= 0.005]
    return ", ".join(f"{name} in {100 * share:.0f}" for name, share in leading) + " of 100 futures"


def _reality(comparison: Comparison) -> list[str]:
    lines = [f"{rate.origin.producer}: {rate.finding}." for rate in base_rates()]
    quoted = [quote_sentence()] if comparison.case.quoted else []
    return [*quoted, *lines, *filter(None, [caution(comparison)])]


def _last_line(comparison: Comparison, source: str) -> str:
    best = comparison.best or comparison.as_is
    return (
        f"{comparison.draws:,} futures, seed {comparison.seed}, facts as of"
        f" {comparison.case.as_of}. Futures are drawn from the ranges; they are not a forecast."
        f"\nNext: whowhere explain {source} --option {best.id}"
    )


LEADING = 5
"""Options that are held against each other in a terminal; the document has all."""


def _print_pairs(console: Console, comparison: Comparison) -> None:
    """Print how often each of the leading options costs less than each of the others."""
    rows = [row for row in comparison.options if not row.fails][:LEADING]
    known = {each: at for at, each in enumerate(comparison.pairs.ids)}
    ids = [row.id for row in rows if row.id in known]
    if len(ids) < 2:
        return
    console.print()
    console.print("How often the row costs less than the column:", style="bold")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    for at in range(len(ids)):
        table.add_column(f"{at + 1}", justify="right")
    for at, one in enumerate(ids):
        chances = comparison.pairs.chance[known[one]]
        cells = ["-" if other == one else whole_percent(chances[known[other]]) for other in ids]
        table.add_row(f"{at + 1} {one}", *cells)
    console.print(table)
