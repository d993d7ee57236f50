"""Offers levelled to the same work, on a terminal: the bridge from card to cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.offers.levelling import STEPS, Levelled, Levelling
from whowhere.report.media.terminal import print_list, short, short_range
from whowhere.report.offers.words import (
    STEP_WORDS,
    TOTAL,
    cards_read,
    levelled_sentences,
    sentence,
    target_sentences,
)
from whowhere.report.wording.quotes import offers_said, quote_sentence

BESIDE = 32
"""Columns that the names of the steps take."""
COLUMN = 18
"""Columns that an offer takes, with its vendor's name."""


def print_offers(console: Console, found: Levelling) -> None:
    """Print which offer costs least, and the bridge of each."""
    console.print(sentence(found), style="bold")
    console.print()
    console.print(_heading(found), style="dim")
    for some in _in_columns(found.offers, max(1, (console.width - BESIDE) // COLUMN)):
        console.print(_table(some))
    print_list(console, "On the same work", levelled_sentences(found))
    print_list(console, "What to ask for", target_sentences(found))
    print_list(console, "Read from rate cards", cards_read(found))
    print_list(console, "Quoted", offers_said(found.case))
    print_list(console, "Held against what was published", [quote_sentence()])
    console.print()
    console.print(
        f"{found.draws:,} futures, seed {found.seed}, facts as of {found.case.as_of}. Futures are"
        " drawn from the ranges; they are not a forecast.",
        style="dim",
    )


def _heading(found: Levelling) -> str:
    case = found.case
    return (
        f"{case.title}: expected present value in {case.currency} over {case.horizon_months} months"
        f" from {case.start:%B %Y}. The price by the card is what the offer itself says; each step"
        " after it is what the same work adds to it, and all together are the cost."
    )


def _in_columns(offers: Sequence[Levelled], most: int) -> Iterator[Sequence[Levelled]]:
    for first in range(0, len(offers), most):
        yield offers[first : first + most]


def _table(offers: Sequence[Levelled]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("", no_wrap=True)
    for each in offers:
        table.add_column(_head(each), justify="right")
    table.add_row("A month by the card", *(short(each.card_month) for each in offers))
    for step in STEPS:
        table.add_row(STEP_WORDS[step], *(_added(each.bridge[step], step) for each in offers))
    table.add_row(TOTAL, *(short(each.cost.mean) for each in offers), style="bold")
    table.add_row("Likely, 8 in 10", *(short_range(x.cost.p10, x.cost.p90) for x in offers))
    return table


def _head(each: Levelled) -> str:
    option = each.option
    return f"{each.offer.vendor or 'quote'}\n{option.engagement.short}, {option.place}"


def _added(amount: float, step: str) -> str:
    if step == "card":
        return short(amount)
    return f"+{short(amount)}" if amount > 0 else short(amount)
