"""What of an option's cost is shared at its site or vendor, and what belongs to its volume.

A site's legal entity and the smallest crew that runs it are paid once, whatever works there; so
is the smallest team that manages a vendor. All else grows with the work, as its sources say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from whowhere.decide.portfolio.ledgers import Ledger
from whowhere.decide.portfolio.problem import SharedSite
from whowhere.model.engagements import Engagement
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.quantities.ranges import Array

AT_A_SITE = frozenset({Engagement.OWN_STAFF, Engagement.BUILD_OPERATE_TRANSFER})
"""Engagements whose people work in an entity of ours."""
WITH_A_VENDOR = frozenset({Engagement.STAFF_AUGMENTATION, Engagement.MANAGED_SERVICE})
"""Engagements under which a vendor has to be managed."""


@dataclass(frozen=True)
class Shared:
    """An option's cost by volume, and the part of it that a hub bears."""

    volume: Array
    """Present value without what is shared, shape (draws,)."""
    staff: float
    """People that it brings to those who run the hub."""
    set_up: float
    """Expected cost of setting up, without that of the hub."""
    hub: SharedSite | None
    """The hub as this option alone would need it."""


def nothing_shared(ledger: Ledger) -> Shared:
    """Return the cost of an option that shares nothing: at home, or through a partner."""
    return Shared(ledger.cost, 0.0, ledger.set_up, None)


def at_site(ledger: Ledger, hub: str, name: str) -> Shared:
    """Return the cost of an option at an own site abroad: entity and smallest crew are shared."""
    entity = ledger.present_value("entity_set_up")
    fixed = entity + ledger.present_value("entity_upkeep") + _winding_up(ledger)
    crew = ledger.value("site_staff")
    own = ledger.value("team_size") * ledger.value("administrators_per_head")
    tax = ledger.value("intercompany_mark_up") * ledger.value("corporate_tax")
    price = ledger.present_value("administration") / crew * (1 + tax)
    volume = ledger.cost - fixed - (crew - own) * price
    set_up = float(entity.mean())
    shared = SharedSite(
        hub,
        name,
        is_site=True,
        costs=fixed,
        staff_price=price,
        set_up=set_up,
        least_staff=float(ledger.value("least_crew").mean()),
    )
    return Shared(volume, float(own.mean()), ledger.set_up - set_up, shared)


def _winding_up(ledger: Ledger) -> Array:
    """Return the present value of winding up the entity in futures in which it is left."""
    due = ledger.value("closing_cost") * ledger.value("is_left")
    return due * ledger.value("at_horizon")


def with_vendor(ledger: Ledger, hub: str, name: str, team: float) -> Shared:
    """Return the cost of an option with a vendor: the smallest managing team is shared."""
    yearly = ledger.value("manager_hour") * ledger.value("home_productive_hours")
    price = yearly / MONTHS_PER_YEAR.value * ledger.value("home_team_months")
    paid = float(price.mean())  # nobody's time is counted where it costs nothing
    staff = float(ledger.present_value("governance").mean()) / paid if paid else 0.0
    shared = SharedSite(
        hub, name, is_site=False, costs=np.zeros(1), least_staff=team, staff_price=price
    )
    return Shared(ledger.cost, staff, ledger.set_up, shared)


def widest(hubs: Iterable[SharedSite]) -> SharedSite:
    """Return one hub for all options at it: as the one that needs it longest would have it.

    Its crew is the largest that one of them alone would need.
    """
    found = list(hubs)
    longest = max(found, key=lambda each: float(each.staff_price.mean()))
    dearest = max(found, key=lambda each: float(each.costs.mean()))
    crew = max(each.least_staff for each in found)
    return replace(dearest, staff_price=longest.staff_price, least_staff=crew)
