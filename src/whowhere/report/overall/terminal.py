"""Who is best all in all: worth, ranks, what would have to matter, on a terminal."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.decide.overall.criteria import CRITERIA, CRITERION
from whowhere.decide.overall.overall import Overall, RankedOption, lead_of
from whowhere.decide.overall.traits import Trait
from whowhere.facts.buyer_weights import buyer_weights
from whowhere.report.media.numbers import of_hundred, whole_percent
from whowhere.report.media.terminal import short
from whowhere.report.overall.words import sentences

SHOWN = 10
"""Options that the tables show unless all are asked for."""
SHOWN_RANKS = 3
LARGEST = 3
"""Criteria that are named for an option."""
UNITS = {"months": "months", "power of ten": "powers of ten"}
NEVER = 0.005
"""Share of draws below which an option is said never to be first."""


def print_overall(console: Console, found: Overall, shown: int) -> None:
    """Print the ranking, what makes it, how it stands under all weights, and weight flips."""
    for sentence in sentences(found):
        console.print(sentence, style="bold")
    console.print()
    console.print(_heading(found), style="dim")
    console.print(_ranking(found, shown))
    console.print("What would have to matter most for an option to be first:", style="bold")
    console.print(_central(found, shown))
    _print_flips(console, found)
    if not found.weights_given:
        _print_buyers(console, everything=shown >= len(found.options))


def _heading(found: Overall) -> str:
    said = ", ".join(
        f"{each.id} {whole_percent(found.weights[each.id])} for {_swing(each, found)}"
        for each in CRITERIA
    )
    return (
        f"Weights, each for a difference that one deal in ten exceeds: {said}. Worth is counted"
        " from the worst on each criterion; such a difference on all of them is worth 1. First,"
        " second, third: share of draws of futures and of all possible weights (SMAA-2)."
    )


def _swing(each: Trait, found: Overall) -> str:
    """Write the difference that a weight is for, in the criterion's own unit."""
    swing = found.swings[each.id]
    if each.unit == "money":
        return short(swing)
    if each.unit == "share":
        return f"{of_hundred(swing)} points"
    return f"{swing:g}" if each.unit == "0 to 1" else f"{swing:g} {UNITS[each.unit]}"


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
    return ", ".join(f"{name} {worth:.2f}" for name, worth in largest)


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
    return ", ".join(f"{name} {whole_percent(w)}" for name, w in largest)


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
        console.print(f" - {criterion.id} (now {whole_percent(now)}): {told}")


def _print_buyers(console: Console, *, everything: bool) -> None:
    """Print what each criterion is, and how many buyers of which surveys named it."""
    console.print("A buyer's usual weights, from what buyers named in surveys:", style="bold")
    for name, weight in buyer_weights().items():
        named, words = weight.named, CRITERION[name].words
        producers = "; ".join(dict.fromkeys(each.origin.producer for each in weight.answers))
        console.print(
            f" - {name} ({words}): {of_hundred(named.low)} to {of_hundred(named.high)} of 100"
            f" ({producers})"
        )
        for answer in weight.answers if everything else ():
            console.print(f"    {of_hundred(answer.named)} of 100 {answer.said}. {answer.origin}")
