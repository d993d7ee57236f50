"""Values of a user's table that are far from the factbook's: asked about before they are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from whowhere.facts.doubts import Doubt, figures_said, is_out_of
from whowhere.facts.exchange import units_per_usd
from whowhere.facts.fact import Fact
from whowhere.facts.factbook import Factbook
from whowhere.facts.monthly_pay import monthly_doubt
from whowhere.facts.own_values import PAY, RATE, OwnValue
from whowhere.facts.pay_doubts import own_pay_doubt, stated_own_pay
from whowhere.facts.practice import load_practice

_BY_PLACE: Final[dict[str, Callable[[Factbook, str], Fact]]] = {
    "price_level": Factbook.price_level,
    "real_pay_growth": Factbook.real_pay_growth,
    "country_risk_premium": Factbook.country_risk_premium,
    "leave_days": lambda book, place: book.leave_days(book.statutes(place)),
    "weekly_hours": lambda book, place: book.weekly_hours(book.statutes(place)),
    "corporate_tax": lambda book, place: book.corporate_tax(book.statutes(place)),
    "notice_months": lambda book, place: book.notice_months(book.statutes(place)),
}
"""Figures of a place that are no practice alone, by the name of their topic."""


def own_doubt(value: OwnValue, as_of: date) -> Doubt | None:
    """Return why a value of a user's table is hard to believe, or ``None``.

    Pay is held against pay of the same work, an exchange rate against the market's, any other
    figure against the factbook's of that place, where there is one.
    """
    if value.topic == PAY:
        return own_pay_doubt(value, as_of) or _monthly(value, as_of)
    if value.topic == RATE:
        known, stated = units_per_usd(value.currency, as_of).value, value.value
    elif fact := _known(value, as_of):
        known, stated = fact.value, value.fact(value.topic, value.unit, as_of).value
    else:
        return None
    if not is_out_of(stated, known):
        return None
    return Doubt(
        figures_said(stated, value.unit), f"near the factbook's {figures_said(known, value.unit)}"
    )


def _monthly(value: OwnValue, as_of: date) -> Doubt | None:
    if not value.is_of_month:
        return None
    return monthly_doubt(stated_own_pay(value, as_of), value.value, as_of)


def _known(value: OwnValue, as_of: date) -> Fact | None:
    """Return what the factbook says without the user, if anything."""
    if value.topic in _BY_PLACE:
        return _BY_PLACE[value.topic](Factbook(as_of), value.place)
    practice = load_practice()
    if value.topic not in practice.topics or not practice.has(value.topic, ""):
        return None
    return practice.fact(value.topic, place=value.place)
