"""Stand-ins for statutes that nobody has read: what countries of the same region ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from whowhere.facts.fact import Fact, Origin
from whowhere.facts.law_months import NEWEST
from whowhere.facts.statute_book import FOLDER, Statutes, countries, country_code
from whowhere.facts.statute_layout import read_statutes
from whowhere.facts.statutory_facts import YEARS, Milestones, statutory_facts
from whowhere.facts.tables import table
from whowhere.quantities.faults import Fault, Faults, nearest, one_of
from whowhere.quantities.ranges import Range

ENOUGH_COUNTRIES = 5
"""Fewer say too little about how far laws differ: the whole world stands in for the region."""

TOPICS = (
    "leave_days",
    "weekly_hours",
    *(f"{topic}_after_{years}" for topic in ("notice_weeks", "severance_weeks") for years in YEARS),
)
"""What one country's law tells about another's; a minimum wage or a tax rate does not."""


def statutory_fact(topic: str, iso2: str, folder: Path = FOLDER) -> Fact:
    """Return a country's figure on one of ``TOPICS``; if nobody read it, the imputed one.

    Imputed is the median of the countries of the same region whose figure was read, or of all
    countries if the region has too few; the range runs from their 10th to their 90th
    percentile, or from the least to the most where those two are the same. Raises ``Faults``
    for a topic or country that is not known.
    """
    if topic not in TOPICS:
        raise Faults([Fault("", "topic", repr(topic), one_of(TOPICS), nearest(topic, TOPICS))])
    code = country_code(iso2, folder)
    own = statutory_facts(read_statutes(folder / f"{code.lower()}.toml"), NEWEST)
    return own.get(topic) or _imputed(topic, code, _known_facts(folder))


def completed(statutes: Statutes, folder: Path = FOLDER) -> Statutes:
    """Return the statutes with an imputed figure wherever leave, hours or dismissal lack one."""

    def fact(topic: str) -> Fact:
        return _imputed(topic, statutes.iso2, _known_facts(folder))

    def three(topic: str) -> Milestones:
        first, second, third = (fact(f"{topic}_after_{years}") for years in YEARS)
        return first, second, third

    return replace(
        statutes,
        leave_days=statutes.leave_days or fact("leave_days"),
        weekly_hours=statutes.weekly_hours or fact("weekly_hours"),
        notice_weeks=statutes.notice_weeks or three("notice_weeks"),
        severance_weeks=statutes.severance_weeks or three("severance_weeks"),
    )


def region_of(iso2: str) -> str:
    """Return the region that a country belongs to. Raises ``Faults`` if it has none."""
    regions = {row["iso2"]: row["region"] for row in table("regions")}
    if iso2 not in regions:
        raise Faults(
            [
                Fault(
                    "regions.csv", "iso2", iso2, one_of(regions, limit=100),
                    do="Add the country to the file.",
                )
            ]
        )  # fmt: skip
    return regions[iso2]


@cache
def _known_facts(folder: Path) -> Mapping[str, Mapping[str, Fact]]:
    """Return the facts that were written down, by country and name."""
    return {
        code: statutory_facts(read_statutes(folder / f"{code.lower()}.toml"), NEWEST)
        for code in countries(folder)
    }


def _imputed(topic: str, iso2: str, known: Mapping[str, Mapping[str, Fact]]) -> Fact:
    # A figure from memory may stand for its own country, not for its neighbours.
    read = {
        code: facts[topic]
        for code, facts in known.items()
        if topic in facts and facts[topic].status != "estimated"
    }
    region = region_of(iso2)
    neighbours = {code: fact for code, fact in read.items() if region_of(code) == region}
    area, pool = (
        (region, neighbours) if len(neighbours) >= ENOUGH_COUNTRIES else ("the world", read)
    )
    return Fact(
        name=topic,
        value=_spread([fact.value.likely for fact in pool.values()]),
        unit=next(iter(pool.values())).unit,
        status="imputed",
        origins=(Origin("whowhere", f"statutes of {', '.join(sorted(pool))}"),),
        place=iso2,
        year=max(fact.year for fact in pool.values()),
        note=f"median and spread of {len(pool)} countries of {area}",
    )


def _spread(values: list[float]) -> Range:
    low, likely, high = (float(x) for x in np.percentile(values, (10, 50, 90)))
    least, most = min(values), max(values)
    # That most laws agree does not make it certain that this one does.
    low, high = (least, most) if low == high else (low, high)
    return Range(low, likely, high, at_least=least, at_most=most)
