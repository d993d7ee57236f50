"""What a season costs the options that matter: people who are idle, and minimums billed."""

from __future__ import annotations

from math import fsum
from typing import Final

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.compare.results import OptionResult
from whowhere.model.graph.evaluate import Spot
from whowhere.model.graph.figure import FROM
from whowhere.model.ledger import is_seasonal
from whowhere.quantities.names import capital
from whowhere.quantities.ranges import Range
from whowhere.report.media.documents import Document
from whowhere.report.media.numbers import rounded, whole_percent
from whowhere.report.media.terminal import money
from whowhere.report.wording.options import option_said

MATERIAL: Final = 0.01
"""Share of an option's cost from which what its season costs is told."""
WORTH_SAYING: Final = 0.1
"""Share of that from which it is said how much of it passes with the move."""
UNTIL_MOVED: Final = ("waiting_idle", "waiting_season")
"""How the ids of its lines begin that are paid only until the work has moved."""
IDLE: Final = "idle_bill"
BILLED: Final = frozenset({"out_of_season_bill", "out_of_season_fees"})
"""Amounts of who keeps people for the peak, and of who bills a minimum instead."""
KEPT: Final = "flexible_capacity"
"""On what it rests how many are kept."""


def season_sentences(comparison: Comparison) -> list[str]:
    """Say what the season costs today and the first choice, where it is material."""
    season = comparison.case.season
    if season is None:
        return []
    rows = dict.fromkeys(filter(None, (comparison.as_is, comparison.best)))
    said = [_said(row, comparison) for row in rows if _cost(row) >= MATERIAL * row.cost.mean]
    peak = f"For a peak of {season.peak:.0%} in {season.peak_month}: "
    return [f"{peak}{said[0]}", *map(capital, said[1:])] if said else []


def season_document(row: OptionResult, comparison: Comparison) -> Document | None:
    """Return what the season costs an option; ``None`` where there is none."""
    if comparison.case.season is None:
        return None
    idle = idle_people(row, comparison)
    return {
        "cost": rounded(_cost(row)),
        "idle_people": idle and [rounded(share) for share in (idle.low, idle.likely, idle.high)],
    }


def idle_people(row: OptionResult, comparison: Comparison) -> Range | None:
    """Return the share of an option's people who are idle in the mean of a year.

    ``None`` where nobody is kept for the peak, or only some of them, or for shares that differ.
    """
    case = comparison.case
    legs = case.legs(row.option)
    amounts = {line.amount for leg in legs for line in leg.lines}
    kept = {leg.spot.engagement for leg in legs if any(line.amount == IDLE for line in leg.lines)}
    kept_before = {f"{FROM}{amount}" for amount in (IDLE, *BILLED)}  # by what a path begins with
    if case.season is None or len(kept) != 1 or amounts & (BILLED | kept_before):
        return None
    (fact,) = case.facts[KEPT, Spot(engagement=kept.pop())]
    capacity, peak = fact.value, case.season.peak
    low, likely, high = (
        max(0.0, 1 - (1 + more) / peak) for more in (capacity.high, capacity.likely, capacity.low)
    )
    return Range(low, likely, high)


def _said(row: OptionResult, comparison: Comparison) -> str:
    """Say who is idle with an option, or that work is paid for that is not there."""
    case, cost = comparison.case, _cost(row)
    name, worth = option_said(row.option, case), money(cost, case.currency)
    moving = fsum(found.amount.mean for found in row.lines if found.line.id.startswith(UNTIL_MOVED))
    until = f", {money(moving, case.currency)} of it until the work has moved"
    part = until if moving >= WORTH_SAYING * cost else ""
    idle = idle_people(row, comparison)
    if idle is None or idle.high == 0:
        return f"with {name}, the season costs {worth}{part}."
    share = " to ".join(dict.fromkeys(whole_percent(end) for end in (idle.low, idle.high)))
    return f"with {name}, {share} of the people are idle on average over the year: {worth}{part}."


def _cost(row: OptionResult) -> float:
    """Return the mean of all that an option pays for work that is not there."""
    return fsum(found.amount.mean for found in row.lines if is_seasonal(found.line))
