"""Money that is no more: what the euro replaced, at the rates that law fixed for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Origin
from whowhere.facts.tables import table

EURO = "EUR"


@dataclass(frozen=True)
class FormerCurrency:
    """A currency that the euro replaced."""

    code: str
    """ISO 4217."""
    name: str
    since: date
    """The day from which the euro is the money."""
    units_per_eur: float
    origin: Origin

    @property
    def said(self) -> str:
        """What it is worth, in words."""
        return (
            f"{self.code}: EUR since {self.since.year}, 1 EUR = {self.units_per_eur:g} {self.code}"
        )

    def at(self, euro: Fact) -> Fact:
        """Return its rate to the dollar, from the euro's."""
        return replace(
            euro,
            value=euro.value.times(self.units_per_eur),
            origins=(self.origin, *euro.origins),
            note=self.said,
        )


@cache
def former_currencies() -> Mapping[str, FormerCurrency]:
    """Return every former currency by its code."""
    return {
        row["currency"]: FormerCurrency(
            row["currency"], row["name"], date.fromisoformat(row["since"]),
            float(row["units_per_eur"]), *origins("former_currencies", row["source"]),
        )
        for row in table("former_currencies")
    }  # fmt: skip


def living(currency: str) -> str:
    """Return the currency that moves as this one does: the euro for what it replaced."""
    return EURO if currency in former_currencies() else currency
