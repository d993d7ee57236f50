"""What moves the answer and what would change it, on a terminal."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.sensitivity.flips import Flip, Flips
from whowhere.decide.sensitivity.indices import Indices, Share
from whowhere.decide.sensitivity.sensitivity import Sensitivity
from whowhere.decide.sensitivity.tornado import Swing, Tornado
from whowhere.model.case import Case
from whowhere.quantities.estimates import Index
from whowhere.quantities.names import capital, counted
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short
from whowhere.report.wording.options import option_said
from whowhere.report.wording.unknowns import range_said, value_said

SHOWN = 12
"""Rows of each table unless all are asked for."""
LONGEST = 24
"""Columns of the longest bar."""
SMALL = 0.01
"""Share of the widest swing below which a swing is only counted."""
FACTORS = 8
"""Rows of the table of indices unless all are asked for."""


def print_sensitivity(console: Console, found: Sensitivity, *, show_all: bool) -> None:
    """Print the verdict, then what moves it most, then what would change it."""
    comparison = found.comparison
    console.print(verdict_sentence(comparison), style="bold")
    console.print()
    if found.tornado:
        shown = len(found.tornado.swings) if show_all else SHOWN
        _print_tornado(console, found.tornado, comparison.case, shown)
    if found.indices:
        shown = len(found.indices.shares) if show_all else FACTORS
        _print_indices(console, found.indices, comparison.case, shown)
    _print_flips(
        console, found.flips, comparison.case, len(found.flips.flips) if show_all else SHOWN
    )
    console.print(
        f"{counted(comparison.draws, 'future')}, seed {comparison.seed}, facts as of"
        f" {comparison.case.as_of}.",
        style="dim",
    )


def _print_tornado(console: Console, found: Tornado, case: Case, shown: int) -> None:
    """Print how far each unknown alone moves the difference between the two best options."""
    first, second = (option_said(each, case) for each in (found.first, found.second))
    console.print("What moves the difference", style="bold")
    console.print(
        f"{capital(second)} against {first}: {short(found.base)} {case.currency} more in the"
        " median. Each row puts one input at the low and the high end of its likely range"
        " (8 in 10), all else as uncertain as before; the bar is how far the difference moves.",
        style="dim",
    )
    rows = found.swings[:shown]
    widest = rows[0].size if rows else 0.0
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Input")
    table.add_column("Low to high", no_wrap=True)
    for name in ("At low", "At high"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Swing", no_wrap=True)
    for row in rows:
        table.add_row(*_swing_cells(row, case, widest))
    console.print(table)
    rest = found.swings[shown:]
    small = sum(each.size < SMALL * widest for each in rest)
    if rest:
        console.print(
            f"{counted(len(rest), 'more input is', 'more inputs are')} not shown (--all);"
            f" {small} move it by less than 1% of"
            " what the first does.",
            style="dim",
        )
    console.print()


def _swing_cells(swing: Swing, case: Case, widest: float) -> list[str]:
    bar = "━" * max(1, round(LONGEST * swing.size / widest)) if widest else ""
    return [
        capital(swing.unknown.words(case.places)), range_said(swing.unknown, case),
        short(swing.at_low), short(swing.at_high), f"{bar} {short(swing.size)}",
    ]  # fmt: skip


def _print_flips(console: Console, found: Flips, case: Case, shown: int) -> None:
    """Print the values of single inputs at which another option becomes best."""
    console.print("What would change the verdict", style="bold")
    if not found.flips:
        console.print(_none_flips(found))
        return
    inside = sum(not flip.is_beyond for flip in found.flips)
    console.print(
        "Another option becomes best, by its median, once one input is known to lie beyond the"
        f" value given, all else as uncertain as before. {inside} of these values lie inside the"
        " input's own likely range, 8 in 10; the others were looked for up to 0.3 and 3 times the"
        " likely value. Try one: whowhere whatif FILE --set NAME=VALUE.",
        style="dim",
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("Name", "Flips", "Its range", "Then best"):
        table.add_column(name, no_wrap=name != "Then best")
    for flip in found.flips[:shown]:
        table.add_row(*_flip_cells(flip, case), style=None if not flip.is_beyond else "dim")
    console.print(table)
    if (more := len(found.flips) - shown) > 0:
        console.print(f"{more} more flip points are not shown (--all).", style="dim")
    console.print(_other_inputs(found))


def _flip_cells(flip: Flip, case: Case) -> list[str]:
    trial = flip.trial
    side = "above" if flip.is_above else "below"
    where = " own part" if trial.unknown.is_own_part else ""
    where += " (outside)" if flip.is_beyond else ""
    return [
        trial.unknown.id, f"{side} {value_said(trial, flip.at, case)}",
        f"{range_said(trial.unknown, case)}{where}", option_said(flip.best_after, case),
    ]  # fmt: skip


def _none_flips(found: Flips) -> str:
    if found.is_complete:
        return f"No single assumption in its tested range changes this ({found.tested} tried)."
    if not found.tested:
        return "The search was stopped before an input was tried."
    return f"None of the {found.tested} inputs tried so far changes this; the search was stopped."


def _other_inputs(found: Flips) -> str:
    still = found.tested - len({flip.trial.unknown for flip in found.flips})
    said = f"None of the other {still} inputs changes it alone within its tested range."
    return said if found.is_complete else f"{said} The search was stopped before its end."


def _print_indices(console: Console, found: Indices, case: Case, shown: int) -> None:
    """Print which inputs make the difference between the two best options uncertain."""
    console.print("Whose uncertainty it is", style="bold")
    most = f"{capital(_counted(found.weighty))} of {len(found.shares)} inputs"
    make = "makes" if found.weighty == 1 else "make"
    console.print(
        f"{most} {make} 80% of the variance of the difference. Alone: the share that goes if only"
        " this input were known. In all: the share it takes part in."
        f" In brackets: 90% intervals ({counted(found.draws, 'future')}); Sobol's"
        " indices.",
        style="dim",
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Input")
    for name in ("Alone", "In all"):
        table.add_column(name, justify="right", no_wrap=True)
    for share in found.shares[:shown]:
        table.add_row(capital(_words(share, case)), _said(share.alone), _said(share.in_all))
    console.print(table)
    console.print()


def _counted(count: int) -> str:
    words = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[count] if count < len(words) else str(count)


def _words(share: Share, case: Case) -> str:
    if not share.unknowns:
        return "chance: events and exchange rates"
    return " with ".join(unknown.words(case.places) for unknown in share.unknowns)


def _said(index: Index) -> str:
    ends = (max(0.0, index.low), max(0.0, index.high))
    return f"{whole_percent(max(0.0, index.value))} ({100 * ends[0]:.0f}-{100 * ends[1]:.0f})"
