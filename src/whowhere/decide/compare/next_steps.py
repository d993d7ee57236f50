"""What to do before signing: what to find out, a pilot that would tell, and what waiting costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.compare.break_even import Crossing, size_at_which_they_turn
from whowhere.decide.compare.results import OptionResult
from whowhere.decide.compare.steady import steady_month, steady_people
from whowhere.decide.offers.target import target_factor
from whowhere.decide.roots import root
from whowhere.decide.trials import Trial, at_value, trial_of
from whowhere.model.advising import pilot_heads
from whowhere.model.case import Case
from whowhere.model.gate_results import GateResult
from whowhere.model.language_gate import GATE, is_doubtful, spoken_facts
from whowhere.model.scenario.options import Option
from whowhere.model.unknowns import Unknown, unknowns
from whowhere.quantities.estimates import Worth
from whowhere.quantities.ranges import Array
from whowhere.simulate.information import worth_of
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures
from whowhere.simulate.splines import curve_basis

LOOKED_AT: Final = 4
"""Unknowns whose worth is computed: those that move most between the two options."""
TOLD: Final = 2
"""Unknowns that are told."""
FEW_FUTURES: Final = 1_024
"""Futures in which it is looked where the choice turns: enough for two digits."""
CLOSE_ENOUGH: Final = 0.005


@dataclass(frozen=True)
class FindOut:
    """An unknown that is worth knowing before the choice."""

    trial: Trial
    worth: Worth
    turns_at: float | None
    """Where the other option becomes cheaper in the median, near enough to be told in two
    digits; ``None`` where it does nowhere in the range that is tried."""

    @property
    def unknown(self) -> Unknown:
        """What is to be found out."""
        return self.trial.unknown


@dataclass(frozen=True)
class Ask:
    """The price to ask a vendor for, at which its offer costs as little as the first choice."""

    option: Option
    factor: float
    """By what its prices are multiplied."""
    month: float
    """What a month would cost by its card then, median, company currency."""


@dataclass(frozen=True)
class Pilot:
    """A small team that would tell whether the move pays."""

    heads: int
    months: float
    """Handover and learning, median."""
    cost: float
    """What it costs beside today's team, which goes on: company currency."""
    at_least: float
    """Share of what a person does today below which a steady month saves nothing."""


@dataclass(frozen=True)
class NextSteps:
    """What comes before a signature."""

    speakers: GateResult | None
    """The speakers of the place that is recommended, where there may be too few of them."""
    find_out: tuple[FindOut, ...]
    between: tuple[str, str] | None
    """The two options between which it would decide."""
    by_size: Crossing | None
    """The team size at which these two change places, where both are in one place."""
    ask: Ask | None
    """For the offer that costs least of those not chosen; ``None`` where there is none."""
    pilot: Pilot | None
    delay_cost: float
    """What each month of delay costs, median; nothing where all stays as it is."""


def next_steps(
    futures: Futures,
    best: OptionResult,
    rival: OptionResult | None,
    as_is: OptionResult,
    offer: OptionResult | None,
) -> NextSteps:
    """Return what to do next for the recommended option and the one that comes closest.

    ``offer`` is the cheapest offer that is admissible and not chosen.
    """
    changes = futures.case.team_today and best is not as_is
    moves = changes and not futures.case.is_at_work(best.option)  # a price alone needs no pilot
    found = worth_knowing(futures, best, rival) if rival else ()
    return NextSteps(
        _doubtful_speakers(futures.case, best.option) if moves else None,
        found,
        (best.id, rival.id) if rival else None,
        _by_size(futures, best.option, rival.option) if rival else None,
        _asked(futures, offer.option, best.cost.p50) if offer else None,
        _pilot(futures, best, as_is) if moves else None,
        as_is.steady.month.p50 - best.steady.month.p50 if changes else 0.0,
    )


def _doubtful_speakers(case: Case, option: Option) -> GateResult | None:
    judged = next((each for each in case.gates.get(option.id, ()) if each.gate == GATE), None)
    if judged is None or case.is_of_several(option):
        return None
    is_doubtful_there = is_doubtful(spoken_facts(case.facts, case.spot(option).place))
    return judged if is_doubtful_there else None


def _by_size(futures: Futures, best: Option, rival: Option) -> Crossing | None:
    if best.place != rival.place:
        return None
    draws = min(futures.draws, FEW_FUTURES)
    return size_at_which_they_turn(futures.case, (best, rival), futures.seed, draws)


def _asked(futures: Futures, option: Option, target: float) -> Ask | None:
    factor = target_factor(futures, option, target, median)
    if factor is None or factor >= 1:  # nobody asks for a higher price
        return None
    card = futures.evaluation.value("card_price", futures.case.spot(option))
    return Ask(option, factor, factor * float(np.median(card)))


def worth_knowing(futures: Futures, best: OptionResult, rival: OptionResult) -> tuple[FindOut, ...]:
    """Return the unknowns whose value would decide between two options, worth most first.

    Only what is worth more than chance would seem to be is told.
    """
    few = Futures(futures.case, futures.seed, min(futures.draws, FEW_FUTURES))
    costs = np.stack([each.measured.cost for each in (best, rival)])
    pair = best.option, rival.option
    worths = {
        each: worth_of(curve_basis(futures.leaves.scores_of(each)), costs, futures.seed)
        for each in _moving_most(futures, *pair, costs[1] - costs[0])
    }
    sure = [each for each in worths if not worths[each].is_nothing]
    told = sorted(sure, key=lambda each: -worths[each].amount)[:TOLD]
    trials = {each: trial_of(futures.case, each) for each in told}
    return tuple(
        FindOut(trials[each], worths[each], _turning(few, trials[each], *pair)) for each in told
    )


def _moving_most(futures: Futures, best: Option, rival: Option, gap: Array) -> list[Unknown]:
    """Return the unknowns that go most closely with the gap between two options' costs."""
    known = unknowns(futures.case, [best, rival])
    pulls = {each: _pull(futures.leaves.scores_of(each), gap) for each in known}
    return sorted(known, key=lambda each: -pulls[each])[:LOOKED_AT]


def _turning(futures: Futures, trial: Trial, best: Option, rival: Option) -> float | None:
    """Return the value nearest to the likely one at which the other option is cheaper."""

    def gap(value: float) -> float:
        moved = at_value(futures, trial, value)
        return median(moved.outcome(rival).cost) - median(moved.outcome(best).cost)

    if gap(trial.likely) <= 0:
        return None
    ends = [end for end in (trial.tested_low, trial.tested_high) if gap(end) <= 0]
    found = [_root(gap, trial.likely, end) for end in ends]
    return min(found, key=lambda at: abs(at - trial.likely), default=None)


def _root(gap: Callable[[float], float], likely: float, end: float) -> float:
    low, high = min(likely, end), max(likely, end)
    return root(gap, low, high, CLOSE_ENOUGH * max(abs(low), abs(high)))


def _pull(scores: Array, gap: Array) -> float:
    """Return how closely an unknown goes with the gap between two costs, from 0 to 1."""
    if scores.std() == 0 or gap.std() == 0:
        return 0.0
    return abs(float(np.corrcoef(scores, gap)[0, 1]))


def _pilot(futures: Futures, best: OptionResult, as_is: OptionResult) -> Pilot | None:
    people, spot = best.option.without_software, futures.case.spot(best.option)
    team = sum(role.heads for role in futures.case.roles)
    heads = pilot_heads(team)
    if heads >= team or best.steady.month.p50 >= as_is.steady.month.p50:
        return None
    a_person, a_person_today = _a_person(futures, people), _a_person(futures, as_is.option)
    months = float(
        np.median(futures.evaluation.value("transfer_time", spot))
        + np.median(futures.evaluation.value("ramp_months", spot))
    )
    return Pilot(heads, months, a_person * heads * months, a_person / a_person_today)


def _a_person(futures: Futures, people: Option) -> float:
    """Return what a person costs in a steady month; another place may need more people.

    A pilot tries people: what software does beside them is no part of it.
    """
    month = median(steady_month(futures, people))
    return month / median(steady_people(futures, people))
