"""Pay of towns and states: their country's, times what their area pays over it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache

from whowhere.facts.cards import origins
from whowhere.facts.fact import DOUBT, Fact, Origin, Status
from whowhere.facts.occupations import Occupation
from whowhere.facts.pay_imputation import figures
from whowhere.facts.place import Place, nation_of
from whowhere.facts.tables import FOLDER, table
from whowhere.quantities.ranges import Z_OF_P90, Range

US_TABLE = "area_pay_us"
"""Pay of US areas by occupation: too long to be read whole for one area."""
COUNTRY_WITH_AREAS = "US"


@dataclass(frozen=True)
class AreaRatio:
    """What an area pays over its country, in one occupation or in all alike."""

    ratio: float
    spread: float
    """Standard deviation of its logarithm."""
    status: Status
    origins: tuple[Origin, ...]
    words: str


def in_area(pay: Fact, job: Occupation, place: Place) -> Fact:
    """Return a country's yearly pay as it is in a town or state; as it stands where nobody knows.

    The range adds up how well the country's pay and the ratio are known.
    """
    found = area_ratio(job, place)
    if found is None:
        return pay
    value = pay.value
    own = math.log(value.high / value.low) / (2 * Z_OF_P90)
    band = math.exp(Z_OF_P90 * math.hypot(own, found.spread))
    likely = value.likely * found.ratio
    return replace(
        pay,
        value=Range(likely / band, likely, likely * band, shape="log"),
        status=max(pay.status, found.status, key=DOUBT.index),
        origins=(*pay.origins, *found.origins),
        place=place.key,
        note=f"{pay.note} {place.label}: x {found.ratio:.3f}, {found.words}.",
    )


def area_ratio(job: Occupation, place: Place) -> AreaRatio | None:
    """Return what a place pays over its country in an occupation; ``None`` where nobody knows."""
    if not place.pay_area:
        return None
    if nation_of(place.iso2) == COUNTRY_WITH_AREAS:
        return _us_ratio(job.soc, place.pay_area)
    return _published(job, place)


@cache
def countries_with_areas() -> frozenset[str]:
    """Return the countries of which pay is known by town, as ISO 3166-1 alpha-2 codes."""
    return frozenset(row["iso2"] for row in table("town_areas"))


def _us_ratio(soc: str, area: str) -> AreaRatio:
    rows, read = _us_area(area), origins(US_TABLE)
    spread = figures()["spread"]
    if soc in rows:
        ratio, jobs = rows[soc]
        doubt = float(spread["area_job"]) / math.sqrt(jobs)
        words = f"the median of the occupation there over the nation's, {jobs:,} jobs"
        return AreaRatio(ratio, doubt, "measured", read, words)
    people = sum(jobs for _, jobs in rows.values())
    mean = math.exp(math.fsum(jobs * math.log(ratio) for ratio, jobs in rows.values()) / people)
    words = "the mean of the occupations that are published there"
    return AreaRatio(mean, float(spread["area"]), "imputed", read, words)


@cache
def _us_area(area: str) -> dict[str, tuple[float, int]]:
    """Return ratio and jobs of each occupation of an area, by SOC code."""
    text = (FOLDER / f"{US_TABLE}.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in text.splitlines() if line.startswith(f"{area},"))
    return {soc: (int(permille) / 1000, int(jobs)) for _, soc, permille, jobs in rows}


def _published(job: Occupation, place: Place) -> AreaRatio | None:
    """Return the ratio of the occupation's major group, or of all occupations."""
    rows = {row["group"]: row for row in table("area_pay") if row["area"] == place.pay_area}
    row = rows.get(job.isco08[:1]) or rows.get("")
    if row is None:
        return None
    read, doubt = origins("area_pay", row["source"]), float(figures()["spread"]["area"])
    words = f"{row['note']}, {row['year']}"
    return AreaRatio(float(row["ratio"]), doubt, "estimated", read, words)
