"""What an adviser would say of a comparison: what is settled, what it is worth, what it leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.compare.levels import Indifference, Level, levels_of, rival_in
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.overall.criteria import CRITERION
from whowhere.decide.overall.overall import Overall
from whowhere.decide.risk import bad_tenth
from whowhere.model.advising import worth_saying
from whowhere.model.case import Case
from whowhere.model.classify.situation import Where
from whowhere.model.scenario.options import AUTO, Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Outcome

MONTHS_PER_YEAR: Final = 12
STAY, MOVE, HIRE = "stay", "move", "hire"
SOFTWARE, PEOPLE = "software", "people"
MIXED = "mix"
"""How far a mix is from home whose parts are not equally far."""
TOWN = "town"
"""How far another town of the company's own country is."""
TRADED: Final = 4
"""Alternatives whose price is told."""


@dataclass(frozen=True)
class WorstEvent:
    """The event that costs most when it comes."""

    line: str
    """Its name in the ledger."""
    loss: float
    """Mean loss in the futures in which it comes, company currency."""
    chance: float


@dataclass(frozen=True)
class RiskTaken:
    """What the recommended option may cost besides its median."""

    expected: float
    bad_tenth: float
    """Mean cost of the dearest tenth of futures, company currency."""
    worst: WorstEvent | None
    cautious: str | None
    """The option with the lowest bad tenth, where it is another one."""
    cautious_saves: float
    """How much lower that bad tenth is."""


@dataclass(frozen=True)
class HeldBack:
    """An option that would cost less and that a requirement keeps out."""

    id: str
    gates: tuple[str, ...]
    reason: str
    cost_difference: float
    """Its median less that of the recommended option: below zero where it costs less."""


@dataclass(frozen=True)
class TradeOff:
    """What choosing another option costs a year, and what that buys."""

    id: str
    cost_a_year: float
    """Difference of the median costs, over the years of the horizon."""
    buys: Mapping[str, float]
    """By criterion, in its own unit: how much better the other is."""


@dataclass(frozen=True)
class Advice:
    """The recommendation with its reasons; every option named in it is admissible."""

    best: str
    levels: tuple[Level, ...]
    risk: RiskTaken
    held_back: tuple[HeldBack, ...]
    trade_offs: tuple[TradeOff, ...]

    def level(self, name: str) -> Level:
        """Return the level of that name."""
        return next(level for level in self.levels if level.name == name)

    @property
    def rival(self) -> str | None:
        """The option that comes closest on the first open level, else next in cost on the last."""
        return rival_in(self.levels)


def advice_of(
    case: Case,
    results: Sequence[OptionResult],
    costs: Mapping[str, Array],
    overall: Overall | None,
    outcome: Outcome | None,
) -> Advice | None:
    """Return the advice on a comparison; ``None`` where no option is admissible.

    ``results`` stand lowest median first; ``outcome`` is that of the first admissible of them.
    """
    admissible = [each for each in results if not each.fails]
    if not admissible or outcome is None:
        return None
    best = admissible[0]
    keys = {each.id: answers(case, each.option) for each in admissible}
    levels = levels_of(keys, costs, indifference_of(case))
    return Advice(
        best.id,
        levels,
        _risk(best, admissible, costs, outcome, indifference_of(case)),
        tuple(_held_back(case, best, results)),
        tuple(_trade_offs(case, best, admissible, levels, overall)),
    )


def indifference_of(case: Case) -> Indifference:
    """Return what a case counts as equal, and as settled."""
    return Indifference(case.verdict.equal_within.likely, case.verdict.settled_from.likely)


def answers(case: Case, option: Option) -> tuple[str, ...]:
    """Return what an option answers on each level; two of them are an answer of their own.

    Software is a level where it is a question: it does part of the work, or people do all.
    """
    software = (SOFTWARE if option.automated else PEOPLE,) if case.automated else ()
    return (*_of_people(case, option.without_software), *software)


def _of_people(case: Case, option: Option) -> tuple[str, str, str, str]:
    of_today = STAY if case.is_at_work(option) else MOVE
    change = of_today if case.team_today else HIRE
    parts = case.composed[option.id].parts if option.id in case.composed else ()
    alone = [part.option for part in parts] or [option]
    far = {distance(case, each.place) for each in alone}
    places, engagements = {each.place for each in alone}, {each.engagement for each in alone}
    return (
        change,
        far.pop() if len(far) == 1 else MIXED,
        places.pop() if len(places) == 1 else option.id,
        str(engagements.pop()) if len(engagements) == 1 else option.id,
    )


def distance(case: Case, place: str) -> str:
    """Return how far a place is from home: ``home``, ``town``, ``near`` or ``far``."""
    where = case.reaches[place].where
    return TOWN if where is Where.HOME and place != case.home else str(where)


def _risk(
    best: OptionResult,
    admissible: Sequence[OptionResult],
    costs: Mapping[str, Array],
    outcome: Outcome,
    by: Indifference,
) -> RiskTaken:
    tails = {each.id: bad_tenth(costs[each.id]) for each in admissible}
    safest = min(tails, key=lambda each: (tails[each], each))
    saves = tails[best.id] - tails[safest]
    # The same people with software or without are another choice only where that is no noise.
    twins = best.id.removesuffix(AUTO) == safest.removesuffix(AUTO)
    is_other = safest != best.id and saves > by.share_of_cost * tails[best.id] * twins
    return RiskTaken(
        best.cost.mean,
        tails[best.id],
        _worst_event(outcome),
        safest if is_other else None,
        saves if is_other else 0.0,
    )


def _worst_event(outcome: Outcome) -> WorstEvent | None:
    found = [
        WorstEvent(line.name, float(value[value > 0].mean()), float(np.mean(value > 0)))
        for line, value in zip(outcome.lines, outcome.values, strict=True)
        if line.phase == "risk" and np.any(value > 0)
    ]
    return max(found, key=lambda each: each.loss, default=None)


def _held_back(
    case: Case, best: OptionResult, results: Sequence[OptionResult]
) -> Iterator[HeldBack]:
    """Yield what would cost less, the cheapest of each engagement that a gate keeps out."""
    told: set[tuple[str, ...]] = set()
    for each in results:
        unmet = tuple(judged for judged in case.gates.get(each.id, ()) if not judged.is_met)
        gates = tuple(judged.gate for judged in unmet)
        if each.cost.p50 >= best.cost.p50 or not gates or gates in told:
            continue
        told.add(gates)
        reason = "; ".join(judged.reason for judged in unmet)
        yield HeldBack(each.id, gates, reason, each.cost.p50 - best.cost.p50)


def _trade_offs(
    case: Case,
    best: OptionResult,
    admissible: Sequence[OptionResult],
    levels: Sequence[Level],
    overall: Overall | None,
) -> Iterator[TradeOff]:
    """Yield the price of staying, and of the next best answer on each level."""
    if overall is None:
        return
    ranked, years = overall.by_id, case.horizon_months / MONTHS_PER_YEAR
    medians = {each.id: each.cost.p50 for each in admissible}
    nexts = [level.answers[1].option for level in levels if level.is_a_choice]
    others = dict.fromkeys([case.as_is.id, *nexts])
    known = [each for each in others if each in ranked and each != best.id]
    for other in known[:TRADED]:
        buys = _better(ranked[best.id].natural, ranked[other].natural, best.cost.p50)
        yield TradeOff(other, (medians[other] - best.cost.p50) / years, buys)


def _better(
    ours: Mapping[str, float], theirs: Mapping[str, float], cost: float
) -> dict[str, float]:
    """Return by how much the other is better on what is worth saying."""
    said = worth_saying()
    least = {**said, "exit_cost": said["exit_cost"] * cost}
    gains = {
        name: (1 if CRITERION[name].more_is_better else -1) * (theirs[name] - ours[name])
        for name in least
    }
    return {name: gain for name, gain in gains.items() if gain >= least[name]}
