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
from whowhere.model.graph.constants import MONTHS_PER_YEAR
from whowhere.model.graph.evaluate import Spot
from whowhere.model.ledger import ENTITY, LEAVING_OWN, UPKEEP
from whowhere.quantities.ranges import Array

ADMINISTRATION = "administration_bill"
"""The amount of the line that work in a company of one's own has, at home and abroad."""
GOVERNANCE = "governance_bill"
"""The amount of the line that a vendor has who must be managed."""


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


@dataclass(frozen=True)
class _Site:
    """What a site costs at one spot whatever works there: its company, and those who run it."""

    founding: Array
    company: Array
    """Founding, upkeep, and winding up in futures in which it is left; nothing beside others who
    bear it."""
    crew: Array
    """People who run it."""
    own: Array
    """As many of them as the work brings."""
    price: Array
    """Present value of one of them."""

    @property
    def shared(self) -> Array:
        """The company, and those who run it beyond whom the work brings."""
        return self.company + (self.crew - self.own) * self.price


def _site(ledger: Ledger, spot: Spot) -> _Site:
    def value(figure: str) -> Array:
        return np.atleast_1d(ledger.evaluation.value(figure, spot))

    founding = ledger.paid_at(ENTITY.amount, spot)
    closes = ledger.has_at(LEAVING_OWN.amount, spot)
    winding_up = closes * value("closing_cost") * value("is_left") * value("at_horizon")
    tax = value("intercompany_mark_up") * value("corporate_tax")
    crew, paid = np.broadcast_arrays(
        value("site_staff"), ledger.paid_at(ADMINISTRATION, spot) * (1 + tax)
    )
    return _Site(
        founding,
        founding + ledger.paid_at(UPKEEP, spot) + winding_up,
        crew,
        value("team_size") * value("administrators_per_head"),
        np.divide(paid, crew, out=np.zeros(crew.shape), where=crew > 0),
    )


def at_site(ledger: Ledger, hub: str, name: str) -> Shared:
    """Return the cost of an option at an own site abroad: entity and smallest crew are shared."""
    sites = [_site(ledger, spot) for spot in ledger.spots]
    founding = sum(float(site.founding.mean()) for site in sites)
    brought = zip(sites, ledger.left, strict=True)
    shared = SharedSite(
        hub,
        name,
        is_site=True,
        costs=np.asarray(sum(site.company for site in sites)),
        staff_price=sites[-1].price,
        set_up=founding,
        least_staff=float(ledger.value("least_crew").mean()),
    )
    return Shared(
        volume=ledger.cost - sum(site.shared for site in sites),
        staff=sum(float((site.own * left).mean()) for site, left in brought),
        set_up=ledger.set_up - founding,
        hub=shared,
    )


def with_vendor(ledger: Ledger, hub: str, name: str, team: float) -> Shared:
    """Return the cost of an option with a vendor: the smallest managing team is shared."""
    yearly = ledger.value("manager_hour") * ledger.value("home_productive_hours")
    price = yearly / MONTHS_PER_YEAR.value * ledger.value(_time_of(ledger))
    paid = float(price.mean())  # nobody's time is counted where it costs nothing
    staff = float((ledger.paid(GOVERNANCE) * ledger.left[-1]).mean()) / paid if paid else 0.0
    shared = SharedSite(
        hub, name, is_site=False, costs=np.zeros(1), least_staff=team, staff_price=price
    )
    return Shared(ledger.cost, staff, ledger.set_up, shared)


def _time_of(ledger: Ledger) -> str:
    """Return the driver of those at home who look after the work.

    Of a vendor that is there it is all months; of one that has still to come, those from its start.
    """
    watching = (
        entry.line.driver for entry in ledger.entries if entry.line.id.startswith("oversight")
    )
    return next(watching, "home_team_months")


def widest(hubs: Iterable[SharedSite]) -> SharedSite:
    """Return one hub for all options at it: as the one that needs it longest would have it.

    Its crew is the largest that one of them alone would need.
    """
    found = list(hubs)
    longest = max(found, key=lambda hub: float(hub.staff_price.mean()))
    dearest = max(found, key=lambda hub: float(hub.costs.mean()))
    crew = max(hub.least_staff for hub in found)
    return replace(dearest, staff_price=longest.staff_price, least_staff=crew)
