"""What pay ought to be where little is measured: US pay, carried by a country's average wage.

Pay of the level ``mid`` in a country = US pay x e^constant x (average wage of the country / of the
United States)^elasticity x e^offset. The offset is that of the labour market zone, of the group of
occupations in the country (``pay_groups``), and of the country's other measured occupations.
Figures, fit and reasons: ``practice/pay_imputation.toml``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from whowhere.facts.indicators import average_wage_usd
from whowhere.facts.levels import rung
from whowhere.facts.occupations import Occupation, occupations
from whowhere.facts.pay_evidence import Evidence, evidence
from whowhere.facts.pay_groups import group_offset
from whowhere.facts.toml_files import read_toml
from whowhere.quantities.ranges import Z_OF_P90

HOME = "US"
"""The country whose statistics cover every occupation; its pay is what others are compared to."""
US_SOURCE = "bls_oews_2025"
_FILE = Path(__file__).parent / "practice" / "pay_imputation.toml"


@dataclass(frozen=True)
class Estimate:
    """The natural logarithm of pay of ``mid`` over US pay of ``mid``, same occupation and year."""

    log_ratio: float
    spread: float
    """Standard deviation of ``log_ratio``."""

    @property
    def weight(self) -> float:
        """How much the estimate says: one over its variance."""
        return 1 / self.spread**2


def blend(estimates: list[Estimate]) -> Estimate:
    """Return the mean of independent estimates, each by its weight, and what is still unknown."""
    total = math.fsum(estimate.weight for estimate in estimates)
    mean = math.fsum(estimate.weight * estimate.log_ratio for estimate in estimates) / total
    return Estimate(mean, 1 / math.sqrt(total))


def expected(occupation: Occupation, iso2: str, as_of: date) -> Estimate:
    """Return what pay is expected to be, from everything but the occupation's own figures there."""
    trend = _trend(occupation, iso2, as_of)
    offset = _country_offset(occupation, iso2, as_of)
    own = figures()["spread"]["occupation"]
    return Estimate(trend + offset.log_ratio, math.hypot(offset.spread, own))


def neighbours(occupation: Occupation, iso2: str) -> tuple[Evidence, ...]:
    """Return the country's figures for other occupations of the same labour market."""
    kind = market(occupation.family)
    return tuple(
        each
        for each in evidence().get(iso2, ())
        if each.occupation != occupation.key and market(_by_key()[each.occupation].family) == kind
    )


def measured(each: Evidence, as_of: date) -> Estimate:
    """Return what one figure says of the level ``mid``, as a ratio to US pay of the same year."""
    occupation = _by_key()[each.occupation]
    ratio = 1.0 if each.iso2 == HOME else wage_ratio(each.iso2, as_of)
    step = rung(occupation.family, each.level, ratio)
    home = us_pay(occupation, date(each.year, 7, 1))
    doubt = figures()["doubt"][each.source]
    sampling = figures()["spread"]["answer"] / math.sqrt(each.answers) if each.answers else 0.0
    return Estimate(
        math.log(each.usd / home) - step.log_ratio, math.hypot(doubt, sampling, step.spread)
    )


def us_pay(occupation: Occupation, as_of: date) -> float:
    """Return yearly US pay of the level ``mid``, in dollars of the year of ``as_of``."""
    found = next(
        each
        for each in evidence()[HOME]
        if each.occupation == occupation.key and each.source == US_SOURCE
    )
    growth = _wage(HOME, as_of) / _wage(HOME, date(found.year, 7, 1))
    return found.usd * growth / math.exp(rung(occupation.family, "all", 1.0).log_ratio)


def wage_ratio(iso2: str, as_of: date) -> float:
    """Return the average wage of a country over that of the United States."""
    return _wage(iso2, as_of) / _wage(HOME, as_of)


def elasticity(occupation: Occupation) -> float:
    """Return by how many per cent pay follows one per cent of the average wage."""
    return float(figures()["family"][occupation.family]["elasticity"])


def market(family: str) -> str:
    """Return the labour market of a family: ``it`` is paid worldwide, ``local`` by the country."""
    return str(figures()["family"][family]["market"])


def zone_of(iso2: str) -> dict[str, Any]:
    """Return the labour market zone of a country. Raises ``KeyError`` for an unknown country."""
    for zone in figures()["zone"]:
        if iso2 in zone["countries"]:
            return dict(zone)
    raise KeyError(iso2)


@cache
def group_term(occupation: Occupation, iso2: str) -> float:
    """Return what a country pays the occupation's group beyond its other groups; 0 in one market.

    Software and data are paid worldwide, so a country's scale says little of them.
    """
    if market(occupation.family) != "local":
        return 0.0
    return group_offset(
        occupation, iso2, zone_of(iso2)["countries"], float(figures()["spread"]["group"])
    )


def _trend(occupation: Occupation, iso2: str, as_of: date) -> float:
    if iso2 == HOME:
        return 0.0
    kind = market(occupation.family)
    constant = float(figures()["market"][kind]["constant"])
    offset = float(zone_of(iso2)["offset"]) if kind == "local" else 0.0
    slope = elasticity(occupation) * math.log(wage_ratio(iso2, as_of))
    return constant + offset + slope + group_term(occupation, iso2)


def _country_offset(occupation: Occupation, iso2: str, as_of: date) -> Estimate:
    """Return how far the country's other measured occupations lie from the trend."""
    known = [Estimate(0.0, _prior_spread(occupation, iso2, as_of))]
    own = figures()["spread"]["occupation"]
    for neighbour in neighbours(occupation, iso2):
        found = measured(neighbour, as_of)
        trend = _trend(_by_key()[neighbour.occupation], iso2, as_of)
        known.append(Estimate(found.log_ratio - trend, math.hypot(found.spread, own)))
    return blend(known)


def _prior_spread(occupation: Occupation, iso2: str, as_of: date) -> float:
    """Return how far a country may lie from the trend before any of its pay is known."""
    wage = average_wage_usd(iso2, as_of).value
    wage_spread = math.log(wage.high / wage.low) / (2 * Z_OF_P90)
    zone = zone_of(iso2)["spread"] if market(occupation.family) == "local" else 0.0
    return math.hypot(
        figures()["spread"]["country"], zone, elasticity(occupation) * wage_spread
    )  # fmt: skip


@cache
def _wage(iso2: str, as_of: date) -> float:
    return average_wage_usd(iso2, as_of).value.likely


@cache
def _by_key() -> dict[str, Occupation]:
    return {occupation.key: occupation for occupation in occupations()}


@cache
def figures() -> dict[str, Any]:
    """Return the figures of the fit, as the file has them."""
    return read_toml(_FILE)
