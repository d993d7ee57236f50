"""What it is like to do business in a place, and whether the work should leave the house at all."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.language_gate import in_reach, spoken_facts
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Range

CORE = 0.6
"""From here on work is close to what the company lives from."""
OUTSIDE = frozenset({Engagement.MANAGED_SERVICE, Engagement.STAFF_AUGMENTATION})
"""Engagements under which another company's people know the work better than ours."""


@dataclass(frozen=True)
class Climate:
    """Indicators of a place; governance runs from about -2.5 to 2.5, the world's mean being 0."""

    labour_force: float | None
    """People who work or look for work there; ``None`` if not known."""
    corporate_tax: float
    language_gap: float
    language: str
    """The language of the work that is scarcest there, in English."""
    speakers_in_reach: Range
    """People of the trade who speak it and whom one employer can win."""
    speakers_needed: float
    institutional_distance: float
    country_risk_premium: float
    political_stability: float
    rule_of_law: float
    real_pay_growth: float
    exchange_volatility: float


def climate(case: Case, place: str) -> Climate:
    """Return the likely values of a place's indicators."""

    def likely(name: str) -> float:
        return case.facts[name, Spot(place)][0].value.likely

    force = case.labour_forces.get(place)
    return Climate(
        labour_force=force.value.likely if force else None,
        corporate_tax=likely("corporate_tax"),
        language_gap=likely("language_gap"),
        language=case.languages[place],
        speakers_in_reach=in_reach(spoken_facts(case.facts, place)),
        speakers_needed=likely("speakers_needed"),
        institutional_distance=likely("institutional_distance"),
        country_risk_premium=likely("country_risk_premium"),
        political_stability=likely("political_stability"),
        rule_of_law=likely("rule_of_law"),
        real_pay_growth=likely("real_pay_growth"),
        exchange_volatility=likely("exchange_volatility"),
    )


def core_warning(case: Case, option: Option) -> str:
    """Warn where work close to the core would be done by another company.

    Source: McIvor (2008), What is the right outsourcing strategy for your process: keep what the
    company does better than others and what others could exploit.
    """
    if case.core < CORE or option.engagement not in OUTSIDE:
        return ""
    return (
        f"The scenario calls this work core ({case.core:g} of 1): with another company's people,"
        " what makes you different is learnt outside the house."
    )
