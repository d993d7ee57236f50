"""How countries are governed: the World Bank's indicators, with their own doubt."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact
from whowhere.facts.place import Place
from whowhere.facts.places import countries
from whowhere.facts.tables import table
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Z_OF_P90, Range

Dimension: TypeAlias = Literal[
    "control_of_corruption", "government_effectiveness", "political_stability",
    "regulatory_quality", "rule_of_law", "voice_accountability",
]  # fmt: skip


def governance(dimension: Dimension, iso2: str) -> Fact:
    """Return the estimate of one dimension, about -2.5 to 2.5, the world's mean being 0.

    The range follows from the published standard error. Raises ``Faults`` for an unknown country.
    """
    places = countries()
    if iso2 not in places:
        raise Faults([Fault("", "country", iso2, one_of(places), nearest(iso2, places))])
    fact = measured_governance(dimension, places[iso2])
    if fact is None:
        raise Faults([Fault("governance.csv", dimension, f"missing for {iso2}", "an estimate")])
    return fact


def measured_governance(dimension: str, place: Place) -> Fact | None:
    """Return the estimate for any place in the world, or ``None`` if there is none."""
    row = _rows().get((place.iso3, dimension))
    if row is None:
        return None
    estimate, reach = float(row["estimate"]), Z_OF_P90 * float(row["standard_error"])
    value = Range(estimate - reach, estimate, estimate + reach)
    cited = origins("governance")
    return Fact(dimension, value, "1", "measured", cited, place.iso2, row["year"])


@cache
def _rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["iso3"], row["dimension"]): row for row in table("governance")}
