"""What software is worth, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.automate.answer import Automating
from whowhere.decide.automate.pairs import BothWays
from whowhere.report.automate.words import (
    decisive,
    headline,
    law_sentences,
    likely_range,
    notes,
    people_sentences,
    regret_sentences,
    taken_back_sentences,
    turn_sentences,
    way_name,
    worth_sentences,
)
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.media.terminal import print_list, short
from whowhere.report.wording.options import name_in_tables

SHOWN = 8
"""Pairs in the table unless all are asked for."""


def print_automating(console: Console, found: Automating, *, show_all: bool) -> None:
    """Print what software does to the cost, where that turns, and what else follows."""
    console.print(headline(found), style="bold")
    console.print(decisive(found))
    console.print()
    console.print(_heading(found), style="dim")
    console.print(_pairs(found, len(found.pairs) if show_all else SHOWN))
    if found.contacts:
        console.print("What one contact costs once all is in place, at start prices:", style="dim")
        console.print(_contacts(found))
    print_list(console, "Where it turns", turn_sentences(found))
    print_list(console, "Place and software", worth_sentences(found))
    print_list(console, "If it is taken back", taken_back_sentences(found))
    print_list(console, "If software comes anyway", regret_sentences(found))
    print_list(console, "People", people_sentences(found))
    print_list(console, "Law", law_sentences(found))
    print_list(console, "Assumed", notes(found))
    comparison = found.comparison
    console.print()
    console.print(
        f"{comparison.draws:,} futures, seed {comparison.seed}, facts as of {found.case.as_of};"
        " drawn from the ranges, no forecast.",
        style="dim",
    )


def _heading(found: Automating) -> str:
    case = found.case
    return (
        f"{case.title}: medians in {case.currency} over {case.horizon_months} months from"
        f" {case.start:%B %Y}, present value, without and with software."
    )


def _pairs(found: Automating, count: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Option", no_wrap=True)
    for name in ("Without", "With", "Saves", "Costs more in"):
        table.add_column(name, justify="right", no_wrap=True)
    for pair in found.pairs[:count]:
        table.add_row(
            _name(pair, found),
            short(pair.people.cost.p50), short(pair.beside.cost.p50),
            whole_percent(pair.change), f"{of_hundred(pair.costs_more)}%",
        )  # fmt: skip
    table.caption = " ".join(_under(found, count)) or None
    return table


def _name(pair: BothWays, found: Automating) -> str:
    name = name_in_tables(pair.people.option, found.case)
    return f"{name} (fails)" if pair.fails else name


def _under(found: Automating, count: int) -> Iterator[str]:
    """Say how many options the table leaves out, and where those that fail are told."""
    if count < len(found.pairs):
        yield f"{len(found.pairs) - count} more compared (--all)."
    if any(pair.fails for pair in found.pairs[:count]):
        yield "Fails: not admissible; compare --long says why."


def _contacts(found: Automating) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("A contact by")
    table.add_column(found.case.currency, justify="right", no_wrap=True)
    table.add_column("8 in 10", justify="right", no_wrap=True)
    for each in found.contacts:
        table.add_row(way_name(each, found), short(each.cost.p50), likely_range(each))
    return table
