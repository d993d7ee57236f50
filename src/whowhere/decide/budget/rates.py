"""A budget's own rates of exchange: what is paid in another money, restated at them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whowhere.model.budget_categories import Category, category_of, own_id
from whowhere.model.case import Case
from whowhere.model.case_offer import CaseOffer
from whowhere.model.graph.evaluate import Evaluation, Spot, there
from whowhere.model.graph.figure import FROM
from whowhere.model.ledger import Line
from whowhere.quantities.ranges import Array

WALK = "exchange_walk"
"""The input that moves what is paid in a place's money."""
RULES = "tax"
"""The part of rules on taxes and trade: home asks for them, in its own money."""
BILLED_BESIDE = frozenset({
    "surplus", "change_requests", "minimum", "out_of_season", "season_learning", "transition_fee",
    "exit_fee", "term",
})  # fmt: skip
"""Lines besides its price that a vendor's offer is billed in."""
BESIDE = "beside_"
"""What the key of an offer's people goes on with who work beside a part of today's that stays."""
AT_HOME: frozenset[Category] = frozenset({"risk", "travel", "imputed"})
"""Categories that are paid, or weighed, in the company's own money wherever the work is."""


@dataclass(frozen=True)
class OtherMoney:
    """Whose money a line is paid in, where a budget has a rate for it."""

    currency: str
    place: str = ""
    """The place whose rate moves it; empty for a bill that a vendor writes in it, which the model
    converts at the start's rate."""
    rate: float = 1.0
    """Of a bill: the company's money for one of it, as it was converted."""

    @property
    def words(self) -> str:
        """Its name in a table: the place, or the currency of the bill."""
        return self.place or self.currency


def restated(case: Case, evaluation: Evaluation, spot: Spot, line: Line, value: Array) -> Array:
    """Return what a line takes at the budget's rate, the same object where there is none.

    ``value`` has shape (months, draws), company currency. The budget's rate holds throughout:
    prices there are taken to rise as those at home do, beside the pay that rises by itself.
    """
    money = other_money(case, spot, line)
    return value * to_budget(case, evaluation, money) if money else value


def other_money(case: Case, spot: Spot, line: Line) -> OtherMoney | None:
    """Return whose money the budget restates a line from; ``None`` where it is the company's."""
    if category_of(line) in AT_HOME or line.part == RULES:
        return None
    place = _place_of_money(case, line.driver, spot)
    money = OtherMoney(case.currencies.get(place, case.currency), place)
    offer = None if place else _offer_at(case, spot)
    if offer and own_id(line) in {offer.price.id, *BILLED_BESIDE}:
        money = OtherMoney(offer.currency, rate=offer.rate)
    known = money.currency in case.finance.budget_rates and money.currency != case.currency
    return money if known else None


def to_budget(case: Case, evaluation: Evaluation, money: OtherMoney) -> Array:
    """Return what a unit paid in each month is at the budget's rate, shape (months, draws)."""
    rate = case.finance.budget_rates[money.currency]
    if not money.place:
        return np.full((case.horizon_months, 1), 1 / money.rate / rate)
    path = evaluation.value("exchange_path", Spot(money.place))
    return np.asarray(market_rate(evaluation, money.place) / rate / path)


def market_rate(evaluation: Evaluation, place: str) -> Array:
    """Return how many units of a place's currency one of the company's buys at the start."""
    local = evaluation.value("local_per_usd", Spot(place))
    return local / evaluation.value("money_per_usd", Spot())


def _offer_at(case: Case, spot: Spot) -> CaseOffer | None:
    """Return the offer whose lines are evaluated at a spot, or at a part of one."""
    whole = spot.undivided
    for option in case.options:
        at_option = (option.place, option.engagement) == (whole.place, whole.engagement)
        is_its = whole.offer == option.offer or whole.offer.startswith(f"{option.offer}{BESIDE}")
        if at_option and is_its and option.id in case.offers:
            return case.offers[option.id]
    return None


def _place_of_money(case: Case, driver: str, spot: Spot) -> str:
    """Return the place in whose money a driver's flow is paid; empty where it is the company's."""
    leaves = case.graph.leaves_behind(driver)
    if WALK in leaves:
        return spot.place
    return there(case.elsewhere, FROM, spot).place if FROM + WALK in leaves else ""
