"""A budget's own rates of exchange: what is paid in a place's money, restated at them."""

from __future__ import annotations

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Evaluation, Spot, there
from whowhere.model.graph.figure import FROM
from whowhere.quantities.ranges import Array

WALK = "exchange_walk"
"""The input that moves what is paid in a place's money."""


def restated(case: Case, evaluation: Evaluation, driver: str, spot: Spot, value: Array) -> Array:
    """Return what flows by a driver at the budget's rate, the same object where there is none.

    ``value`` has shape (months, draws), company currency. The budget's rate holds throughout:
    prices there are taken to rise as those at home do, beside the pay that rises by itself.
    """
    place = restated_place(case, driver, spot)
    return value * to_budget(case, evaluation, place) if place else value


def restated_place(case: Case, driver: str, spot: Spot) -> str:
    """Return the place whose money the budget has a rate for and a driver's flow is paid in.

    Empty where there is none, or where it is the company's own money.
    """
    place = _place_of_money(case, driver, spot)
    currency = case.currencies.get(place, case.currency)
    return place if currency != case.currency and currency in case.finance.budget_rates else ""


def to_budget(case: Case, evaluation: Evaluation, place: str) -> Array:
    """Return what a unit paid at a place in each month is at the budget's rate, (months, draws)."""
    rate = case.finance.budget_rates[case.currencies[place]]
    path = evaluation.value("exchange_path", Spot(place))
    return np.asarray(market_rate(evaluation, place) / rate / path)


def market_rate(evaluation: Evaluation, place: str) -> Array:
    """Return how many units of a place's currency one of the company's buys at the start."""
    local = evaluation.value("local_per_usd", Spot(place))
    return local / evaluation.value("money_per_usd", Spot())


def _place_of_money(case: Case, driver: str, spot: Spot) -> str:
    """Return the place in whose money a driver's flow is paid; empty where it is the company's."""
    leaves = case.graph.leaves_behind(driver)
    if WALK in leaves:
        return spot.place
    return there(case.elsewhere, FROM, spot).place if FROM + WALK in leaves else ""
