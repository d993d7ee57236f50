"""Market pay: what an occupation earns at a level, in a country, on a date.

Every amount is the total yearly cash pay of one head before tax: base pay, usual bonus and all
statutory extra months (13th month and the like) are in it; employer contributions are not. A
caller that spreads pay over thirteen months divides; it never adds a month. Sources that print a
base wage were raised to this basis in their tables, as the card ``datapackage_pay.json`` says.
"""

from __future__ import annotations

import math
from datetime import date
from functools import cache

from whowhere.facts.fact import Fact, Origin, Status
from whowhere.facts.indicators import average_wage_usd
from whowhere.facts.levels import check_level, rung
from whowhere.facts.occupations import Occupation
from whowhere.facts.pay_evidence import Evidence, evidence, source_origin
from whowhere.facts.pay_groups import group_origins
from whowhere.facts.pay_imputation import (
    HOME,
    US_SOURCE,
    Estimate,
    blend,
    elasticity,
    expected,
    figures,
    market,
    measured,
    neighbours,
    us_pay,
    wage_ratio,
)
from whowhere.quantities.ranges import Z_OF_P90, Range

UNIT = "USD/head/year"
BASIS = "Total yearly cash pay, statutory extra months included."
FEW_ANSWERS = 30
"""Below so many answers the note says that the figure was drawn towards the imputed one."""


@cache
def market_pay(occupation: Occupation, level: str, iso2: str, as_of: date) -> Fact:
    """Return the yearly pay of a team's mean member, in US dollars of the year of ``as_of``.

    Basis: total yearly cash pay, gross, statutory extra months included. The lognormal range says
    how well the mean pay of a team is known, not how far its members differ. What the country's
    own figures say and what is imputed are averaged by their precision, so few answers count
    little; the status is ``measured`` where own figures weigh at least half. Raises ``Faults`` for
    an unknown level or country.
    """
    check_level(level)
    ratio = wage_ratio(iso2, as_of)
    own = tuple(each for each in evidence().get(iso2, ()) if each.occupation == occupation.key)
    imputed = expected(occupation, iso2, as_of)
    mid = blend([imputed, *(measured(each, as_of) for each in own)])
    return Fact(
        name="market_pay",
        value=_range(occupation, level, mid, ratio, as_of),
        unit=UNIT,
        status=_status(imputed, mid),
        origins=_origins(occupation, iso2, own, as_of),
        place=iso2,
        year=str(as_of.year),
        note=_note(iso2, own, imputed, mid, _formula(occupation, imputed, iso2, as_of)),
    )


def _range(occupation: Occupation, level: str, mid: Estimate, wages: float, as_of: date) -> Range:
    """Return pay of a level; its spread adds up mid pay, ladder and the employer's own policy."""
    step = rung(occupation.family, level, wages)
    likely = us_pay(occupation, as_of) * math.exp(mid.log_ratio + step.log_ratio)
    spread = math.hypot(mid.spread, step.spread, figures()["spread"]["employer"])
    band = math.exp(Z_OF_P90 * spread)
    return Range(likely / band, likely, likely * band, shape="log")


def _status(imputed: Estimate, mid: Estimate) -> Status:
    return "measured" if imputed.weight <= mid.weight / 2 else "imputed"


def _origins(
    occupation: Occupation, iso2: str, own: tuple[Evidence, ...], as_of: date
) -> tuple[Origin, ...]:
    sources = [each.source for each in own]
    if iso2 == HOME:
        return tuple(source_origin(source) for source in sources)
    sources.append(US_SOURCE)
    sources += [neighbour.source for neighbour in neighbours(occupation, iso2)]
    wages = average_wage_usd(iso2, as_of).origins
    groups = group_origins(iso2) if market(occupation.family) == "local" else ()
    return (*(source_origin(source) for source in dict.fromkeys(sources)), *wages, *groups)


def _note(
    iso2: str, own: tuple[Evidence, ...], imputed: Estimate, mid: Estimate, formula: str
) -> str:
    if iso2 == HOME:
        return f"{BASIS} {_told(own)}."
    if not own:
        return f"{BASIS} Imputed: {formula}."
    share = 1 - imputed.weight / mid.weight
    few = sum(each.answers or 0 for each in own) < FEW_ANSWERS
    drawn = "few answers, drawn towards" if few else "the rest"
    return f"{BASIS} {_told(own)}: weight {100 * share:.0f}%; {drawn} imputed {formula}."


def _told(own: tuple[Evidence, ...]) -> str:
    return "; ".join(
        f"{source_origin(each.source).producer} {each.year}"
        + (f", {each.answers:,} answers" if each.answers else "")
        for each in own
    )


def _formula(occupation: Occupation, imputed: Estimate, iso2: str, as_of: date) -> str:
    """Return the imputation in words; the last factor is market, zone and country in one."""
    wages, power = wage_ratio(iso2, as_of), elasticity(occupation)
    rest = math.exp(imputed.log_ratio) / wages**power
    return (
        f"US pay {us_pay(occupation, as_of):,.0f} x (average wage ratio {wages:.2f})^{power:.2f}"
        f" x {rest:.2f}"
    )
