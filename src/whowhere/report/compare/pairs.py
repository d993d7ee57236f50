"""Who costs less than whom, and who is best all in all: the lines below a comparison."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.compare.comparison import Comparison
from whowhere.report.media.numbers import whole_percent
from whowhere.report.wording.options import option_said

LEADING = 5
"""Options that are held against each other in a terminal; the document has all."""
NAMED = 3
"""Options that are named as best all in all."""


def print_pairs(console: Console, comparison: Comparison) -> None:
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


def all_in_all(comparison: Comparison) -> list[str]:
    """Say who is best under all possible weights, and how many nothing beats on everything."""
    found = comparison.overall
    if found is None or len(found.options) < 2:
        return []
    best = sorted(found.options, key=lambda each: -each.first_share)[:NAMED]
    named = ", ".join(
        f"{option_said(each.option, comparison.case)} in {100 * each.first_share:.0f}"
        for each in best
        if each.first_share >= 0.005
    )
    front = sum(not each.beaten_by for each in found.options)
    return [
        f"Best all in all, whatever {len(found.weights)} criteria weigh: {named} of 100 futures"
        " (whowhere overall says why, and takes your weights).",
        f"{front} of {len(found.options)} options are beaten by no other on every criterion.",
    ]
