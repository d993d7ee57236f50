"""Requirements that only the futures can judge, and what each requirement costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from whowhere.model.case import Case
from whowhere.model.gate_results import CANNOT_BE_STAFFED, FOUND, NEEDED, GateResult
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures

STAFFING_DRAWS = 1_024
"""Futures in which it is asked whether an option starts within the horizon at all."""
SHARED_GATES = 3
"""The most requirements that are dropped together, where dropping one does not help."""


def gated(case: Case, seed: int, draws: int) -> Case:
    """Return the case with every option held against every requirement, the uncertain ones too.

    Those are judged on the median: an option must meet them in half of the futures. What could
    not be staffed within the horizon is no option.
    """
    case = staffed(case, seed, draws)
    if not case.limits.is_set or case.is_gated:
        return case
    gates, failing = dict(case.gates), dict(case.failing)
    found = of_every_option(
        Futures(case, seed, draws),
        lambda futures, each: (each.option, tuple(_judged(futures, each.option, each.set_up))),
    )  # fmt: skip
    for option, uncertain in found:
        judged = (*gates.get(option.id, ()), *uncertain)
        gates[option.id] = judged
        if said := "; ".join(each.reason for each in judged if not each.is_met):
            failing[option.id] = said
    return replace(case, gates=gates, failing=failing, is_gated=True)


def staffed(case: Case, seed: int, draws: int) -> Case:
    """Return the case without the options that could not start within its horizon.

    They are told in words and have no cost: a move that never happens costs nothing to name.
    """
    futures, months = Futures(case, seed, min(draws, STAFFING_DRAWS)), case.horizon_months
    late = {
        option.id: CANNOT_BE_STAFFED.format(months=f"{start:.1f}", limit=f"{months}")
        for option in case.options
        if option != case.as_is and (start := _median_start(futures, option)) >= months
    }
    options = tuple(option for option in case.options if option.id not in late)
    if not late:
        return case
    return replace(
        case, options=options, failing={**case.failing, **late}, barred={**case.barred, **late}
    )


def _median_start(futures: Futures, option: Option) -> float:
    return median(futures.months_to_start(option))


def _judged(futures: Futures, option: Option, set_up: Array) -> Iterator[GateResult]:
    limits = futures.case.limits
    if limits.start_month is not None:
        months = futures.months_to_start(option)
        month, share = median(months), float(np.mean(months <= limits.start_month))
        found = FOUND["starts_by"].format(months=f"{month:.1f}", share=f"{100 * share:.0f}%")
        needed = NEEDED["starts_by"].format(limit=f"{limits.start_month:.1f}")
        yield GateResult("starts_by", needed, found, month <= limits.start_month)
    if limits.set_up_cash is not None:
        cash, share = median(set_up), float(np.mean(set_up <= limits.set_up_cash))
        found = FOUND["set_up_cash"].format(cash=f"{cash:,.0f}", share=f"{100 * share:.0f}%")
        needed = NEEDED["set_up_cash"].format(limit=f"{limits.set_up_cash:,.0f}")
        yield GateResult("set_up_cash", needed, found, cash <= limits.set_up_cash)


@dataclass(frozen=True)
class Relaxed:
    """What becomes best if some requirements are dropped, all others kept."""

    gates: tuple[str, ...]
    best: str
    """The option with the lowest median that then qualifies."""
    cost: float
    """Its median, company currency."""
    saving: float | None
    """What that saves against the best as things are; ``None`` where no option qualifies now."""
    asked_less: tuple[str, ...]
    """What the option offers where a requirement was dropped."""


def relaxed(case: Case, medians: Mapping[str, float]) -> tuple[Relaxed, ...]:
    """Return what dropping requirements would bring, the largest saving first.

    One requirement at a time; where none alone lets an option pass, two or three together.
    ``medians`` has every option that is compared.
    """
    unmet = {
        median: frozenset(judged.gate for judged in case.gates.get(median, ()) if not judged.is_met)
        for median in medians
        if median not in case.barred
    }
    passing = [medians[each] for each, gates in unmet.items() if not gates]
    now = min(passing, default=None)
    names = sorted(frozenset().union(*unmet.values()))
    for together in range(1, SHARED_GATES + 1):
        found = [
            each
            for dropped in combinations(names, together)
            if (each := _without(case, medians, unmet, frozenset(dropped), now))
        ]
        if found or now is not None:
            return tuple(sorted(found, key=lambda each: each.cost))
    return ()


def _without(
    case: Case,
    medians: Mapping[str, float],
    unmet: Mapping[str, frozenset[str]],
    dropped: frozenset[str],
    now: float | None,
) -> Relaxed | None:
    freed = [each for each, gates in unmet.items() if gates and gates <= dropped]
    if not freed:
        return None
    best = min(freed, key=lambda each: (medians[each], each))
    if now is not None and medians[best] >= now:
        return None
    offers = tuple(each.found for each in case.gates[best] if each.gate in dropped)
    saving = None if now is None else now - medians[best]
    return Relaxed(tuple(sorted(dropped)), best, medians[best], saving, offers)
