"""Vendors' offers levelled: from the price on the card to the cost of the same work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.decide.gates import gated
from whowhere.decide.offers.target import target_factor
from whowhere.model.case import Case
from whowhere.model.case_offer import CaseOffer
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary
from whowhere.quantities.faults import Fault, Faults
from whowhere.simulate.every_option import of_every_option
from whowhere.simulate.outcomes import Futures, Outcome
from whowhere.simulate.summary import summary

STEPS: Final = (
    "card", "hours", "people", "beyond_need", "besides", "terms", "transition", "travel",
    "oversight", "risk", "exit",
)  # fmt: skip
"""From the card to the cost, in order; each is an amount, and together they are the cost."""
OF_PRICE: Final = ("card", "hours", "people")
"""Steps that part the line which an offer prices."""

_OF_LINES: Final = {
    "surplus": "beyond_need", "season_learning": "beyond_need", "change_requests": "beyond_need",
    "minimum": "terms", "out_of_season": "terms", "paid_later": "terms",
    "visits": "travel", "first_travel": "travel",
    "oversight": "oversight", "governance": "oversight",
    "retained": "transition", "delay": "transition",
}  # fmt: skip


@dataclass(frozen=True)
class Target:
    """The price at which an offer would cost as much as the best other, all else as offered."""

    against: str
    """Id of the best other."""
    factor: float | None
    """By what all its prices are multiplied; ``None`` where no price would do."""


@dataclass(frozen=True)
class Levelled:
    """An offer on the same work as every other; expected present values, company currency."""

    option: Option
    offer: CaseOffer
    card_month: float
    """What the offer itself says that it costs in a month, expected; for those who join."""
    joining: float
    """Share of the people whom it is for: less than all where some are there and stay as today."""
    bridge: dict[str, float]
    """What each of ``STEPS`` adds."""
    cost: Summary
    fails: str
    """Why it does not meet a requirement; empty if it meets all."""
    among_offers: Target | None
    """Against the best other offer; ``None`` where it is the only one."""
    among_options: Target | None
    """Against the best of all others that meet the requirements, today's way among them."""


@dataclass(frozen=True)
class Levelling:
    """All offers of a case that can be costed, the cheapest on the same work first."""

    case: Case
    seed: int
    draws: int
    offers: tuple[Levelled, ...]
    barred: dict[str, str]
    """Offers that no cost can be given for, by id, and why."""


def levelling(case: Case, seed: int, draws: int) -> Levelling:
    """Level the offers of a case. Raises ``Faults`` where nobody has offered anything."""
    if not case.offers:
        do = 'Add [[offers]] with vendor, option, kind and its price; or ask "compare".'
        raise Faults([Fault("", "offers", "none in the scenario", "an offer or a quote", do=do)])
    case = gated(case, seed, draws)
    futures = Futures(case, seed, draws)
    costs = dict(of_every_option(futures, lambda _, each: (each.option, float(each.cost.mean()))))
    found = [_levelled(futures, each, costs) for each in case.options if each.id in case.offers]
    found.sort(key=lambda each: (each.cost.mean, each.option.id))
    costed = {each.option.id for each in found}
    barred = {id_: case.failing.get(id_, "") for id_ in case.offers if id_ not in costed}
    return Levelling(case, seed, draws, tuple(found), barred)


def _levelled(futures: Futures, option: Option, costs: dict[Option, float]) -> Levelled:
    case, outcome = futures.case, futures.outcome(option)
    others = {each: cost for each, cost in costs.items() if each != option}
    offers = {each: cost for each, cost in others.items() if each.id in case.offers}
    qualified = {each: cost for each, cost in others.items() if each.id not in case.failing}
    spot = case.spot(option)
    return Levelled(
        option=option,
        offer=case.offers[option.id],
        card_month=float(np.mean(futures.evaluation.value("card_price", spot))),
        joining=case.today.joining(option) if case.today else 1.0,
        bridge=_bridge(futures, outcome),
        cost=summary(outcome.cost),
        fails=case.failing.get(option.id, ""),
        among_offers=_target(futures, option, offers),
        among_options=_target(futures, option, qualified),
    )


def _target(futures: Futures, option: Option, others: dict[Option, float]) -> Target | None:
    if not others:
        return None
    best = min(others, key=lambda each: (others[each], each.id))
    return Target(best.id, target_factor(futures, option, others[best]))


def _bridge(futures: Futures, outcome: Outcome) -> dict[str, float]:
    """Return what each step adds: the priced line in three, all other lines by what they are."""
    found = dict.fromkeys(STEPS, 0.0) | _parted(futures, outcome.option)
    priced = futures.case.offers[outcome.option.id].price
    for line, values in zip(outcome.lines, outcome.values, strict=True):
        if line != priced:
            found[step_of(line)] += float(values.mean())
    return found


def _parted(futures: Futures, option: Option) -> dict[str, float]:
    """Part the price on the work: as the card says, at the hours worked, for those needed."""
    spot, priced = futures.case.spot(option), futures.case.offers[option.id].price
    months = futures.evaluation.value(priced.driver, spot)
    amounts = [
        float(np.mean(futures.evaluation.value(name, spot) * months))
        for name in ("card_price", "card_at_hours_worked", priced.amount)
    ]
    added = np.diff([0.0, *amounts]).tolist()
    return dict(zip(OF_PRICE, added, strict=True))


def step_of(line: Line) -> str:
    """Return the step that a line other than the priced one belongs to."""
    if line.id in _OF_LINES:
        return _OF_LINES[line.id]
    if line.phase in {"leave", "risk"}:
        return {"leave": "exit", "risk": "risk"}[line.phase]
    return "transition" if line.part in {"today", "changing_over"} else "besides"
