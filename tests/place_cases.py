"""Small place cases that tests build: a few places, a few indicators, values as written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from whowhere.facts.fact import Fact, Origin
from whowhere.model.place_case import Bar, Candidate, Indicator, Pillar, PlaceCase
from whowhere.quantities.ranges import Range

Values = Mapping[str, Mapping[str, float]]

COST = Indicator("pay", "cost", "pay", "USD", "low", "linear", 1)
SCHOOLS = Indicator("schools", "people", "schools", "%", "high", "linear", 3)
CLERKS = Indicator("clerks", "people", "clerks", "%", "high", "linear", 1)
PILLARS = (Pillar("cost", "Cost", 60), Pillar("people", "People", 40))
USUAL = {"cost": 60.0, "people": 40.0}


def place_case_of(
    values: Values,
    indicators: Sequence[Indicator] = (COST, SCHOOLS, CLERKS),
    barred: Sequence[str] = (),
) -> PlaceCase:
    """Return a case with the values as facts; places are called by their codes."""
    return PlaceCase(
        title="A test",
        home="",
        currency="USD",
        as_of=date(2026, 11, 23),
        pillars=PILLARS,
        indicators=tuple(indicators),
        candidates=tuple(
            Candidate(
                place,
                place,
                {key: fact(key, value) for key, value in known.items()},
                employer_cost_known=True,
                bar=Bar("a rule", Origin("a ruler", "a law")) if place in barred else None,
            )
            for place, known in values.items()
        ),
    )


def fact(key: str, value: float) -> Fact:
    """Return a measured fact of 2024."""
    return Fact(key, Range.exactly(value), "1", "measured", (Origin("a", "b"),), year="2024")
