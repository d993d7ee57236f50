"""A vendor's offer as a case holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from whowhere.model.figures import names_in
from whowhere.model.later_inputs import OFFERED_ROLES, OFFERS
from whowhere.model.ledger import Line
from whowhere.quantities.ranges import Range


@dataclass(frozen=True)
class CaseOffer:
    """A vendor's offer, resolved: its numbers are among the facts of its option."""

    vendor: str
    """Its name as written; empty for a quote, which names nobody."""
    kind: str
    """What the price is for: output, seats, hours or transactions."""
    valid_until: date | None
    currency: str
    """The currency that it is written in."""
    rate: float
    """The company's money for one unit of it, at which it is converted."""
    service_credits: Range | None
    """What comes back at most of a month's price for bad service; it is not counted."""
    read: tuple[str, ...]
    """What was understood of its rate card, a line for each role."""
    lines: tuple[Line, ...]
    """What arises under it."""
    price: Line
    """The line that its price stands in."""


OFFERED: Final = ("offered", "automation_offered")
"""The families of figures that stand where there is an offer, and nowhere else."""


@cache
def of_offers() -> frozenset[str]:
    """Return the inputs and figures that only offers have."""
    inputs = frozenset(leaf.name for leaf in (*OFFERS, *OFFERED_ROLES))
    return inputs.union(*map(names_in, OFFERED))
