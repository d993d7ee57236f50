"""What a company's books call each line of a ledger: the categories of a budget."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from whowhere.model.ledger import Line

Category: TypeAlias = Literal[
    "people", "vendor", "software", "facilities", "travel", "tax", "one_off", "severance", "risk",
    "exchange", "imputed",
]  # fmt: skip

CATEGORIES: Final[dict[Category, str]] = {
    "people": "People",
    "vendor": "Vendor and partner",
    "software": "Software",
    "facilities": "Workplace and company",
    "travel": "Travel",
    "tax": "Taxes and conversion",
    "one_off": "Set-up and transition",
    "severance": "Notice, severance and exit",
    "risk": "Risk provision",
    "exchange": "Against budget rates of exchange",
    "imputed": "Imputed, not booked",
}
"""In the order in which a budget lists them, what nobody books last."""
IMPUTED: Final[Category] = "imputed"

_BY_ID: Final[dict[str, Category]] = {
    "oversight": "people",
    "watching": "people",
    "retained": "people",
    "waiting": "people",
    "waiting_idle": "people",
    "waiting_season": "vendor",
    "notice": "vendor",
    "minimum": "vendor",
    "governance": "people",
    "visits": "travel",
    "visiting": "travel",
    "first_travel": "travel",
    "empty_desks": "facilities",
    "idle_workplace": "facilities",
    "administration": "people",
    "intercompany_tax": "tax",
    "conversion": "tax",
    "kept_by_law": "severance",
    "severance_at_home": "severance",
    "retention_at_home": "severance",
    "software_letting_go": "severance",
    "closing_today": "severance",
    "delay": "imputed",
    "deposit": "imputed",
    "paid_later": "imputed",
}
"""Lines that stand elsewhere than phase or part says."""
_BY_PART: Final[dict[str, Category]] = {
    "today": "people",
    "people": "people",
    "partner": "vendor",
    "software": "software",
    "site": "facilities",
    "distance": "people",
    "tax": "tax",
    "changing_over": "one_off",
}
_EVEN_ONCE: Final = frozenset({"tax"})
"""Parts that are a category of their own even for what is paid once."""
BILLED: Final = frozenset({"from_contract_bill", "from_seats_bill"})
"""Amounts of lines of today's people that a vendor bills."""
CAPITAL: Final = frozenset({"equipment", "software_building"})
"""Lines that accounts may carry as assets (IAS 16, IAS 38): equipment and software that is built.

A lease of a workplace is an asset too under IFRS 16; it stands with what is operated, as its rent.
"""
INVOICED: Final = frozenset({
    "contractors", "transition_fee", "exit_fee", "term", "termination", "hiring_fee",
    "handing_over",
})  # fmt: skip
"""Lines besides those of vendors that are paid on an invoice, on its terms."""


def own_id(line: Line) -> str:
    """Return what a line is called wherever it stands: in a mix, a path, a part of today's."""
    return line.untold or line.id


def is_invoiced(line: Line) -> bool:
    """Whether a line is paid on a vendor's or contractor's invoice, on its terms."""
    return category_of(line) == "vendor" or own_id(line) in INVOICED


def is_paid_once(line: Line) -> bool:
    """Whether a line is part of what moving takes once, in whichever category it is."""
    return line.phase == "set_up" or category_of(line) == "severance"


def category_of(line: Line) -> Category:
    """Return where a budget has a line.

    What may happen is a risk provision, what leaving takes stands with severance. Imputed is what
    the comparison counts and no invoice or payroll shows: delay, interest on money that is tied up.
    """
    if line.phase == "risk":
        return "risk"
    if line.phase == "leave":
        return "severance"
    name = own_id(line)
    if name == "waiting" and line.amount in BILLED:
        return "vendor"
    if name in _BY_ID:
        return _BY_ID[name]
    is_once = line.phase == "set_up" and line.part not in _EVEN_ONCE
    return "one_off" if is_once else _BY_PART[line.part]
