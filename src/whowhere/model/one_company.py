"""A company of one's own in a country is founded, kept and closed once, whoever works in it.

Parts of an option may be its people side by side: own staff in two towns, own staff beside what a
partner builds and hands over, people who join those who are there today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from whowhere.facts.place import country_of
from whowhere.model.ledger import ENTITY, LEAVING_OWN, LEAVING_PARTNER, UPKEEP, Line
from whowhere.model.moving_ledger import STANDING
from whowhere.model.todays_way import Leg

LONGEST: Final = (STANDING["entity_months_kept"], "entity_months_kept")
"""What drives the upkeep of those who need the company longest: it stands, or it is formed now."""


def paid_once(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """Return an option's legs of which one bears the company in each country.

    That is the one that needs it longest, of equals the first.
    """
    legs = tuple(legs)
    ours = sorted((leg for leg in legs if _upkeep(leg)), key=_rank)
    bearing = {_country(leg): leg for leg in reversed(ours)}
    beside = [leg for leg in ours if leg is not bearing[_country(leg)]]
    return tuple(_beside_others(leg) if leg in beside else leg for leg in legs)


def _rank(leg: Leg) -> int:
    upkeep = _upkeep(leg)
    return LONGEST.index(upkeep.driver) if upkeep and upkeep.driver in LONGEST else len(LONGEST)


def _country(leg: Leg) -> str:
    return country_of(leg.spot.place)


def _upkeep(leg: Leg) -> Line | None:
    """Return the line by which a company of one's own is kept; ``None`` where there is none."""
    return next((line for line in leg.lines if line.amount == UPKEEP), None)


def _beside_others(leg: Leg) -> Leg:
    return Leg(leg.spot, tuple(_without_company(leg.lines)))


def _without_company(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines without founding and keeping a company; to leave it closes none."""
    for line in lines:
        if line.amount == LEAVING_OWN.amount:
            yield replace(line, amount=LEAVING_PARTNER.amount)
        elif line.amount not in {ENTITY.amount, UPKEEP}:
            yield line
