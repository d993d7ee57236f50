"""Options side by side: what each is, costs, takes and risks, and how it stands among all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whowhere.decide.compare.comparison import Comparison, compare
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.named_options import options_named
from whowhere.decide.overall.measures import Measures, measures
from whowhere.decide.profile.climate import Climate, climate, core_warning
from whowhere.decide.profile.flexibility import Flexibility, flexibility
from whowhere.decide.profile.ramp import Ramp, ramp_of
from whowhere.model.case import Case
from whowhere.model.classify.reach import Reach
from whowhere.model.duties import Duty, duties
from whowhere.model.graph.evaluate import Spot
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Argument
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures


@dataclass(frozen=True)
class CriterionStanding:
    """One criterion: an option's value, the median of all options, and its place among them."""

    criterion: str
    value: float
    median: float
    share_better: float
    """Share of the other options that are better: 0 is the best, 1 the worst."""


@dataclass(frozen=True)
class OptionProfile:
    """Everything that can be said of one option."""

    result: OptionResult
    measures: Measures
    flexibility: Flexibility
    ramp: Ramp
    """Who is at work when, here and there."""
    peak_cash: float
    """Mean of the most that has been spent beyond today's cost at any month's end."""
    standings: tuple[CriterionStanding, ...]
    climate: Climate
    """What it is like to do business there."""
    warning: str
    """Why the work may be too close to the core to leave the house; empty if it is not."""
    control_reason: str
    """Why the engagement stands where it does on the scale of control."""
    duties: tuple[Duty, ...]
    """What the law asks of the company under this option."""
    reach: Reach
    """Home, near or far, and by how much."""


MORE_IS_BETTER = {
    "cost": False,
    "set_up": False,
    "months_to_start": False,
    "months_to_full_output": False,
    "leaving": False,
    "control": True,
    "shared_hours": True,
    "expected_loss": False,
    "chance_of_loss": False,
}
"""Criteria on which options are held against each other, and which way is better."""


WORTH_SAYING = 0.1
"""Share of the larger value below which a difference is not worth a sentence."""
LEAST_GAP = {"shared_hours": 0.5, "chance_of_loss": 0.02, "control": 0.05}
"""Differences in natural units that are too small to matter whatever their share."""


def profiles(
    case: Case, option_ids: Sequence[str], seed: int, draws: int
) -> tuple[Comparison, tuple[OptionProfile, ...]]:
    """Return the profiles of the named options, and the comparison that they stand in.

    Raises ``Faults`` for every id that is not compared.
    """
    options = options_named(case, option_ids, Argument("options"))
    comparison = compare(case, seed, draws)
    return comparison, profiled(comparison, [option.id for option in options])


def profiled(comparison: Comparison, option_ids: Sequence[str]) -> tuple[OptionProfile, ...]:
    """Return the profiles of options that are known to be compared."""
    case, seed, draws = comparison.case, comparison.seed, comparison.draws
    measured = dict(
        of_every_option(
            Futures(case, seed, draws),
            lambda futures, each: (each.option.id, measures(futures, each)),
        )
    )
    by_id = {result.id: result for result in comparison.options}
    table = {option_id: _values(by_id[option_id], measured[option_id]) for option_id in measured}
    return tuple(
        OptionProfile(
            result=by_id[option_id],
            measures=measured[option_id],
            flexibility=flexibility(case, by_id[option_id].option, seed, draws),
            ramp=ramp_of(Futures(case, seed, draws), by_id[option_id].option),
            peak_cash=_peak_cash(case, by_id[option_id], seed, draws),
            standings=_standings(option_id, table),
            climate=climate(case, by_id[option_id].option.place),
            warning=core_warning(case, by_id[option_id].option),
            control_reason=_reason(case, by_id[option_id].option, "control"),
            duties=duties(case, by_id[option_id].option),
            reach=case.reaches[by_id[option_id].option.place],
        )
        for option_id in option_ids
    )


def _reason(case: Case, option: Option, name: str) -> str:
    facts = case.facts.get((name, Spot(engagement=option.engagement)), ())
    return facts[0].note if facts else ""


def _values(result: OptionResult, of: Measures) -> dict[str, float]:
    return {
        "cost": result.cost.p50,
        "set_up": result.set_up.p50,
        "months_to_start": of.months_to_start.p50,
        "months_to_full_output": of.months_to_full_output.p50,
        "leaving": of.leaving[12].p50,
        "control": of.control.p50,
        "shared_hours": of.shared_hours,
        "expected_loss": of.risk.expected,
        "chance_of_loss": result.saving.chance_of_loss,
    }


def _standings(option_id: str, table: dict[str, dict[str, float]]) -> tuple[CriterionStanding, ...]:
    """Hold an option against all others, criterion by criterion."""
    standings = []
    for criterion, more in MORE_IS_BETTER.items():
        value = table[option_id][criterion]
        others = np.array([row[criterion] for key, row in table.items() if key != option_id])
        better = others > value if more else others < value
        median = float(np.median([row[criterion] for row in table.values()]))
        share = float(better.mean()) if len(others) else 0.0
        standings.append(CriterionStanding(criterion, value, median, share))
    return tuple(standings)


def _peak_cash(case: Case, result: OptionResult, seed: int, draws: int) -> float:
    futures = Futures(case, seed, draws)
    beyond = futures.spent(result.option) - futures.spent(case.as_is)
    return float(np.maximum(beyond.max(axis=0), 0).mean())


def by_strength(profile: OptionProfile) -> tuple[list[CriterionStanding], list[CriterionStanding]]:
    """Return what an option is better at than two thirds of the others, and worse at."""
    good = [
        standing
        for standing in profile.standings
        if standing.share_better <= 1 / 3 and _differs(standing)
    ]
    bad = [
        standing
        for standing in profile.standings
        if standing.share_better >= 2 / 3 and _differs(standing)
    ]
    return sorted(good, key=lambda s: s.share_better), sorted(bad, key=lambda s: -s.share_better)


def _differs(standing: CriterionStanding) -> bool:
    """Whether the difference from the median is worth a sentence."""
    gap = abs(standing.value - standing.median)
    least = LEAST_GAP.get(standing.criterion, 0.0)
    return gap > max(least, WORTH_SAYING * max(abs(standing.median), abs(standing.value)))
