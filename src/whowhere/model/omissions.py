"""What the model leaves out: said with every answer, so that nobody takes silence for zero."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

TAXES: Final = "Withholding and value-added taxes, tax holidays and grants"
TAXES_BESIDE: Final = {
    frozenset({"vat_not_recovered"}): "Withholding taxes, tax holidays and grants",
    frozenset({"withholding_tax"}): "Value-added taxes, tax holidays and grants",
    frozenset({"vat_not_recovered", "withholding_tax"}): "Tax holidays and grants",
}
"""What is left out of taxes where rules of these names count."""

NOT_INCLUDED: tuple[str, ...] = (
    "Fraud, accidents, loss of know-how",
    TAXES,
    "Premiums for Sundays and overtime, standby, and what shift plans cost beyond their hours",
    "How good the work is",
    "Limits of a place's labour market beyond the hiring rate",
    "Contracts at home, other than the lease, that go on after the work has left",
    "Laws that are announced and not enacted; rates, limits and minimum wages of years for which"
    " none is enacted yet stay at the last that is",
    "Statutory duties that no percentage prices: whowhere hire PLACE GROSS lists them",
    "What law asks of banks, insurers, health and public bodies, unless company.sector names one",
    "How work varies beyond work.season, work.growth and heads by month; hiring and parting"
    " with people for a season",
    "What freed managers are worth",
)

IN_SHORT: Final = {"vat_not_recovered": "VAT", "withholding_tax": "withholding tax"}
"""What the one line calls taxes that rules of these names count."""


def not_included(counted: Collection[str]) -> tuple[str, ...]:
    """Return what is left out where rules of some names count."""
    taxes = TAXES_BESIDE.get(frozenset(counted) & frozenset(IN_SHORT), TAXES)
    return tuple(taxes if left_out == TAXES else left_out for left_out in NOT_INCLUDED)


def not_included_said(counted: Collection[str]) -> str:
    """Return the same in one line, where space is short."""
    taxes = [words for name, words in IN_SHORT.items() if name not in counted]
    named = ", ".join(("quality of the work", *taxes, "Sunday premiums"))
    return f"Not included: {named}; more: --long."
