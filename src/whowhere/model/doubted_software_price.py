"""What software is said to cost, held against list prices of the same kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from whowhere.facts.doubts import Doubt, figures_said
from whowhere.facts.factbook import Factbook
from whowhere.model.automation_facts import DOLLARS
from whowhere.model.doubted_pay import EVERYTHING, Doubted
from whowhere.model.scenario.scenario import Scenario
from whowhere.model.work_facts import exchange_rate
from whowhere.quantities.ranges import Range

NAME: Final = "automation.price"
FAR: Final = 10.0
"""Prices of software lie far apart, of a seat most of all: a slip of cents or of the currency is
farther than this from all of them."""


def doubted_software_price(scenario: Scenario, book: Factbook) -> Iterator[Doubted]:
    """Yield a price that is far from every list price: cents for dollars, or another currency."""
    said = scenario.automation
    if said is None or said.price is None or {EVERYTHING, NAME} & {*scenario.as_meant}:
        return
    currency = said.currency or scenario.company.money
    listed = book.practice.fact(f"price_of_{said.paid_per}", kind=said.kind).value
    known = listed.times(exchange_rate(currency, book, DOLLARS))
    if not _is_far(said.price.likely, known):
        return
    given = f"{said.price.likely:,.4g} {currency} a {said.paid_per}"
    usual = f"near list prices of {figures_said(known, currency)}"
    hint = "Change it, or say its currency or what it is paid for (price_per)."
    yield Doubted(NAME, ("automation", "price"), Doubt(given, usual, hint))


def _is_far(price: float, known: Range) -> bool:
    """Whether a price is far from a range; nothing is far from nothing, and free is free."""
    if price == 0 or known.high == 0:
        return False
    return price > known.high * FAR or price < known.low / FAR
