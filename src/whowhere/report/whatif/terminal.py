"""Before and after, on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.compare.results import OptionResult
from whowhere.decide.whatif import Moved, WhatIf
from whowhere.quantities.names import counted
from whowhere.report.compare.verdict import verdict_sentence
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short
from whowhere.report.wording.options import name_in_tables

SHOWN = 10
"""Options that the table shows besides today's."""


def print_what_if(console: Console, found: WhatIf, settings: Sequence[str]) -> None:
    """Print whether the verdict changes, both verdicts, and the options that lead or move."""
    lead = "The verdict changes" if found.verdict_changes else "The verdict stays"
    console.print(f"{lead} with {', '.join(settings)}.", style="bold")
    console.print(f"Before: {verdict_sentence(found.before)}")
    console.print(f"After:  {verdict_sentence(found.after)}")
    console.print()
    console.print(_table(found))
    still = sum(option.is_same for option in found.options)
    console.print(
        f"Medians over {counted(found.after.draws, 'future')}, seed {found.after.seed}, in"
        f" {found.after.case.currency}; {still} of {len(found.options)} options cost the same.",
        style="dim",
    )


def _table(found: WhatIf) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("\nOption", overflow="fold")
    for name in ("Rank\nbefore", "\nafter", "Cost\nbefore", "\nafter", "\nChange",
                 "Cheapest\nbefore", "\nafter"):  # fmt: skip
        table.add_column(name, justify="right", no_wrap=True)
    for each in _shown(found):
        is_best = found.after.best is not None and each.id == found.after.best.id
        table.add_row(*_cells(each, found), style="bold" if is_best else None)
    return table


def _shown(found: WhatIf) -> list[Moved]:
    """Return the options that lead on either side, and today's."""
    leading = {
        option.id
        for option in found.options
        if min(option.rank_before or SHOWN + 1, option.rank_after or SHOWN + 1) <= SHOWN
    }
    return [option for option in found.options if option.id in leading | {found.after.as_is.id}]


def _cells(each: Moved, found: WhatIf) -> list[str]:
    case = (found.before if each.before else found.after).case
    name = name_in_tables(each.option, case)
    change = f"{short(each.change)}" if each.change <= 0 else f"+{short(each.change)}"
    return [
        name, _rank(each.rank_before), _rank(each.rank_after), _cost(each.before),
        _cost(each.after), change, _share(each.before), _share(each.after),
    ]  # fmt: skip


def _rank(rank: int | None) -> str:
    return str(rank) if rank else "out"


def _cost(row: OptionResult | None) -> str:
    return short(row.cost.p50) if row else "-"


def _share(row: OptionResult | None) -> str:
    return whole_percent(row.cheapest_share) if row else "-"
