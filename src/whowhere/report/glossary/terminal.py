"""The words of the field, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console
from rich.table import Table

from whowhere.facts.glossary import GlossaryEntry
from whowhere.report.media.terminal import indented

TITLES = {
    "who": "Who does the work",
    "software": "Software that does part of the work",
    "where": "Where it is done",
    "moving": "Moving work",
    "contract": "Contracts with vendors",
    "people": "People",
    "law and tax": "Law and tax",
    "money": "Money",
    "chance": "Chance",
}


def print_entry(console: Console, entry: GlossaryEntry) -> None:
    """Print a term: what it means, what it is not, and what to look up next."""
    console.print(entry.term, style="bold")
    if entry.also:
        console.print(f"also {', '.join(entry.also)}", style="dim")
    console.print(indented(entry.meaning, 2))
    console.print("\nNot to be confused with", style="bold")
    for each in entry.unlike:
        console.print(indented(f"{each.term}: {each.why}", 2))
    console.print(f"\nSee also: {', '.join(entry.related)}")


def print_glossary(console: Console, entries: Iterable[GlossaryEntry]) -> None:
    """Print every term with its meaning, group by group."""
    for group, members in groupby(entries, key=lambda entry: entry.group):
        console.print(TITLES[group], style="bold")
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(min_width=24, overflow="fold")
        table.add_column(ratio=1, overflow="fold")
        for entry in members:
            table.add_row(f"  {entry.term}", entry.meaning)
        console.print(table)
        console.print()
    console.print("More on one of them: whowhere glossary TERM")
