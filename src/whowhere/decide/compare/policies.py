"""Which tax or trade rule alone would turn the verdict, and at what chance, in the same futures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from whowhere.decide.roots import root
from whowhere.model.graph.evaluate import Spot
from whowhere.model.policies import BILLS, CaseRule
from whowhere.model.policy_ledger import charges
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures

CLOSE_ENOUGH: Final = 5e-4
"""How closely the chance is found at which a bill turns the verdict."""
ONLY_SAID: Final = "federal_grants"
"""What a rule takes only of what the company says: nothing can be told before."""

Costs: TypeAlias = Mapping[str, Array]
"""What options cost in every future, by id, shape (draws,)."""


@dataclass(frozen=True)
class PolicyTurn:
    """A rule that reaches a case: what it adds, and whether the verdict turns on it alone."""

    rule: CaseRule
    adds: Mapping[str, float]
    """Mean that it adds to the cost of each option that it bears on, if it holds for certain."""
    turns_to: str | None
    """The option that is best if a law that counts is none, or any other rule holds, at the least
    chance at which another is; ``None`` where the choice is the same even if it is certain."""
    at: float | None
    """The chance of a bill, or the share that qualifies for a relief, at which that begins."""


def charged(futures: Futures, option: Option) -> dict[str, Array]:
    """Return what each rule that reaches a case adds to an option if it is certain, by its key."""
    case, value, found = futures.case, futures.evaluation.value, dict[str, Array]()
    for key, lines in charges(case.rules, case.legs(option), case.elsewhere).items():
        paid = (value(line.amount, spot) * value(line.driver, spot) for spot, line in lines)
        total = sum(paid, np.zeros(1))
        if total.any():
            found[key] = np.broadcast_to(total, (futures.draws,))
    return found


def policy_turns(
    futures: Futures, costs: Costs, added: Mapping[str, Mapping[str, Array]]
) -> tuple[PolicyTurn, ...]:
    """Return what each rule does to the choice among admissible options.

    ``costs`` are those of the admissible options; ``added`` what ``charged`` says of each option.
    """
    return tuple(_turn(futures, rule, costs, dict(_of(rule, added))) for rule in futures.case.rules)


def _of(rule: CaseRule, added: Mapping[str, Mapping[str, Array]]) -> Iterator[tuple[str, Array]]:
    """Yield what one rule adds, by the options that it bears on."""
    for option, by_rule in added.items():
        if rule.rule.key in by_rule:
            yield option, by_rule[rule.rule.key]


def _turn(futures: Futures, rule: CaseRule, costs: Costs, added: Costs) -> PolicyTurn:
    if rule.lacks == ONLY_SAID or not costs:
        return PolicyTurn(rule, {}, None, None)
    means = {id_: float(each.mean()) for id_, each in added.items()}
    without = _without(futures, rule, costs, added)
    certain = _plus(without, added, np.ones(futures.draws))
    now = _best(costs)
    if rule.counted and rule.rule.status == "law":
        other = _best(without)
        return PolicyTurn(rule, means, other if other != now else None, None)
    first, then = _best(without), _best(certain)
    if first == then:
        return PolicyTurn(rule, means, None, None)
    at, other = _turning(first, without, added, _weight(futures, rule))
    return PolicyTurn(rule, means, other, at)


def _without(futures: Futures, rule: CaseRule, costs: Costs, added: Costs) -> Costs:
    """Return what options cost where the rule is none."""
    if not rule.counted:
        return costs
    holds = np.ones(futures.draws)
    if rule.rule.key in BILLS and not rule.is_certain:
        holds = _weight(futures, rule)(_value(futures, f"{BILLS[rule.rule.key]}_chance"))
    return _plus(costs, added, -holds)


def _weight(futures: Futures, rule: CaseRule) -> Callable[[Array | float], Array]:
    """Return how much of a rule counts in each future, by its chance or its share."""
    bill = BILLS.get(rule.rule.key)
    if bill is None:
        return lambda share: np.full(futures.draws, share)
    luck = _value(futures, f"luck_{bill}")
    return lambda chance: (luck < chance).astype(np.float64)


def _value(futures: Futures, name: str) -> Array:
    return np.asarray(futures.evaluation.value(name, Spot()))


def _plus(costs: Costs, added: Costs, weight: Array) -> dict[str, Array]:
    return {
        id_: cost + weight * added[id_] if id_ in added else cost for id_, cost in costs.items()
    }


def _best(costs: Costs) -> str:
    """Return the option with the lowest median cost, the first by name of equals."""
    return min(costs, key=lambda id_: (median(costs[id_]), id_))


def _turning(
    first: str, without: Costs, added: Costs, weight: Callable[[float], Array]
) -> tuple[float, str]:
    """Return a chance at which another option than the first one becomes best, and which."""

    def ranked(chance: float) -> list[tuple[float, str]]:
        found = _plus(without, added, weight(chance))
        return sorted((median(cost), id_) for id_, cost in found.items())

    def gap(chance: float) -> float:
        medians = {id_: median for median, id_ in ranked(chance)}
        return medians.pop(first) - min(medians.values())

    at = root(gap, 0.0, 1.0, CLOSE_ENOUGH)
    beyond = ranked(min(1.0, at + 2 * CLOSE_ENOUGH))
    return at, next(id_ for _, id_ in beyond if id_ != first)
