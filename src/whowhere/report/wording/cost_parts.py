"""The lines of a ledger in six groups that every option shares: what a stacked bar can show."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.model.ledger import Line


@dataclass(frozen=True)
class Part:
    """A group of lines."""

    id: str
    name: str
    lines: frozenset[str]
    """Ids of its lines of the phase ``run``; the other phases belong to one group each."""


PEOPLE = Part(
    "people",
    "People",
    frozenset(
        {
            "pay", "extra_pay", "contributions", "benefits", "supporting", "attrition",
            "contractors", "nights", "holidays", "employer_premium",
        }
    ),
)  # fmt: skip
PARTNER = Part(
    "partner",
    "Vendor or partner",
    frozenset(
        {"vendor_price", "change_requests", "governance", "surplus", "partner_fee", "deposit"}
    ),
)
SITE = Part(
    "site",
    "Workplace and company",
    frozenset(
        {
            "workplace", "equipment", "administration", "entity_upkeep", "intercompany_tax",
            "conversion",
        }
    ),
)  # fmt: skip
DISTANCE = Part("distance", "Oversight and visits", frozenset({"oversight", "visits"}))
CHANGING_OVER = Part(
    "changing_over", "Changing over", frozenset({"waiting", "empty_desks", "retained"})
)
LEAVING = Part("leaving", "Leaving and risks", frozenset())

PARTS = (PEOPLE, PARTNER, SITE, DISTANCE, CHANGING_OVER, LEAVING)
"""Every group, in the order in which bars are stacked."""

_PHASES = {"set_up": CHANGING_OVER, "leave": LEAVING, "risk": LEAVING}


def part_of(line: Line) -> Part:
    """Return the group that a line belongs to. Raises ``KeyError`` for a line without one."""
    if line.phase in _PHASES:
        return _PHASES[line.phase]
    for part in PARTS:
        if line.id in part.lines:
            return part
    raise KeyError(line.id)
