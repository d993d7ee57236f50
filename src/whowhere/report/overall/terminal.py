"""Who is best all in all: worth, ranks, what would have to matter, on a terminal."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.overall.criteria import CRITERIA
from whowhere.decide.overall.overall import Overall, RankedOption, lead_of
from whowhere.quantities.names import capital
from whowhere.report.media.numbers import whole_percent
from whowhere.report.media.terminal import short
from whowhere.report.wording.options import option_said

SHOWN = 10
"""Options that the tables show unless all are asked for."""
SHOWN_RANKS = 3
LARGEST = 3
"""Criteria that are named for an option."""
NEVER = 0.005
"""Share of futures below which an option is said never to be first."""


def print_overall(console: Console, found: Overall, shown: int) -> None:
    """Print the ranking, what makes it, how it stands under all weights, and weight flips."""
    console.print(_sentence(found), style="bold")
    console.print()
    console.print(_heading(found), style="dim")
    console.print(_ranking(found, shown))
    console.print("What would have to matter most for an option to be first:", style="bold")
    console.print(_central(found, shown))
    _print_flips(console, found)


def _sentence(found: Overall) -> str:
    first, name = found.options[0], capital(option_said(found.options[0].option, found.case))
    under = "your weights" if found.weights_given else "equal weights"
    share = f"{100 * first.first_share:.0f} of 100 futures"
    likely = max(found.options, key=lambda each: each.first_share)
    said = f"{name} is worth most under {under}"
    if found.weights_given:
        return f"{said}, and first in {share}."
    if likely is first:
        return f"{said}, and first in {share} if nobody knows what weighs how much."
    other = option_said(likely.option, found.case)
    return (
        f"{said}; if nobody knows what weighs how much, {other} is first most often, in"
        f" {100 * likely.first_share:.0f} of 100 futures."
    )


def _heading(found: Overall) -> str:
    said = ", ".join(
        f"{criterion.words} {whole_percent(found.weights[criterion.id])}" for criterion in CRITERIA
    )
    return (
        f"Weights: {said}. Worth runs from 0, worst on everything, to 1, best on everything; each"
        " criterion counts evenly between its worst and its best value among the options. First,"
        " second, third: share of futures and of all possible weights (SMAA-2)."
    )


def _ranking(found: Overall, shown: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Option", no_wrap=True)
    for name in ("Worth", "First", "Second", "Third", "Cost"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Mostly from")
    for option in found.options[:shown]:
        ranks = [whole_percent(share) for share in option.ranks[:SHOWN_RANKS]]
        ranks += [""] * (SHOWN_RANKS - len(ranks))
        cost = short(option.natural["cost"])
        table.add_row(option.option.id, f"{option.worth:.2f}", *ranks, cost, _mostly(option))
    return table


def _mostly(each: RankedOption) -> str:
    largest = sorted(each.contributions.items(), key=lambda pair: -pair[1])[:LARGEST]
    return ", ".join(f"{name.replace('_', ' ')} {worth:.2f}" for name, worth in largest)


def _central(found: Overall, shown: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("Option", no_wrap=True)
    even = whole_percent(1 / len(CRITERIA))
    table.add_column(f"Weights that put it first, on average (even would be {even} each)")
    table.add_column("First under them", justify="right", no_wrap=True)
    able = [option for option in found.options if option.ranks[0] >= NEVER]
    for each in sorted(able, key=lambda each: -each.ranks[0])[:shown]:
        table.add_row(each.option.id, _weights(each), whole_percent(each.confidence))
    return table


def _weights(each: RankedOption) -> str:
    weights = sorted((each.central_weights or {}).items(), key=lambda pair: -pair[1])
    largest = weights[:LARGEST]
    return ", ".join(f"{name.replace('_', ' ')} {whole_percent(w)}" for name, w in largest)


def _print_flips(console: Console, found: Overall) -> None:
    console.print("Where the order changes if one weight alone is moved:", style="bold")
    first = found.options[0].option.id
    for criterion in CRITERIA:
        now = found.weights[criterion.id]
        lead = lead_of(found, criterion.id)
        above, below = lead.above, lead.below
        said = [f"from {whole_percent(above.at)} on {above.above.id}"] if above else []
        said += [f"below {whole_percent(below.at)} {below.below.id}"] if below else []
        told = "; ".join(said) or f"{first} whatever it weighs"
        console.print(f" - {criterion.words} (now {whole_percent(now)}): {told}")
