"""What is worth finding out before deciding, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.learn import FOLLOWED, Learning, LearningGroup
from whowhere.quantities.names import capital
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import money, short
from whowhere.report.wording.options import option_said

SHOWN = 10
"""Rows of each table unless all are asked for."""
ALIKE = 0.005
"""Share by which the ceiling may lie above that of the followed options without a word."""
LONGEST = 24
"""Columns of a bar as long as the worth of knowing everything."""


def print_learning(console: Console, found: Learning, *, show_all: bool) -> None:
    """Print what is worth most to find out, input by input and in groups."""
    console.print(_sentence(found), style="bold")
    console.print()
    console.print(_heading(found), style="dim")
    _print_groups(console, "One input alone", found.singles, found, show_all=show_all)
    _print_groups(console, "Several together", found.groups, found, show_all=show_all)
    if not found.is_complete:
        console.print("The work was stopped before its end: more may be worth finding out.")


def _sentence(found: Learning) -> str:
    currency, worth = found.case.currency, [single for single in found.singles if _counts(single)]
    nothing = next((single for single in reversed(found.singles) if single.worth.is_nothing), None)
    if not worth:
        return "No single input is worth finding out before this decision."
    first = worth[0]
    said = f"Finding out {first.words} is worth up to {money(first.worth.amount, currency)}"
    if len(worth) > 1:
        said += f", {worth[1].words} up to {money(worth[1].worth.amount, currency)}"
    return f"{said}; {nothing.words} nothing." if nothing else f"{said}."


def _heading(found: Learning) -> str:
    currency = found.case.currency
    chance = max(0.0, found.everything - found.findable.amount)
    followed = ""
    if found.among_all > found.everything * (1 + ALIKE):
        followed = (
            f" ({money(found.everything, currency)} among the {FOLLOWED} options with the lowest"
            " expected cost, which all that follows looks at)"
        )
    said = (
        f"Chosen without knowing more: {option_said(found.chosen, found.case)}, for the lowest"
        " expected cost."
    )
    if found.chosen != found.lowest_median:
        other = option_said(found.lowest_median, found.case)
        said += f" (The comparison names {other}, for the lowest median.)"
    return (
        f"{said} Knowing all that the future brings would be worth"
        f" {money(found.among_all, currency)} (EVPI){followed}: no study, quote or pilot is worth"
        f" more. About {money(chance, currency)} of that is chance, which nobody can find out. The"
        " amounts do not add up: what one tells, another may tell too. +/-: standard error."
    )


def _counts(each: LearningGroup) -> bool:
    return not each.worth.is_nothing


def _print_groups(
    console: Console,
    title: str,
    groups: Sequence[LearningGroup],
    found: Learning,
    *,
    show_all: bool,
) -> None:
    if not groups:
        return
    console.print()
    console.print(f"{title}:", style="bold")
    worth = [group for group in groups if _counts(group)]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Finding out")
    table.add_column("is worth up to", justify="right", no_wrap=True)
    table.add_column("+/-", justify="right", no_wrap=True)
    table.add_column("Of all", justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    for each in worth if show_all else worth[:SHOWN]:
        share = each.worth.amount / found.everything if found.everything else 0.0
        bar = "━" * max(1, round(LONGEST * share))
        table.add_row(
            capital(each.words), short(each.worth.amount), short(each.worth.error),
            whole_percent(share), bar,
        )  # fmt: skip
    console.print(table)
    hidden = 0 if show_all else max(0, len(worth) - SHOWN)
    more = f"{hidden} more are worth something (--all); " if hidden else ""
    console.print(
        f"{more}{len(groups) - len(worth)} of {len(groups)} are worth nothing that can be told"
        " from noise.",
        style="dim",
    )
