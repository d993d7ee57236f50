"""How a country pays managers, professionals, technicians and clerks beside each other.

The United States pay managers three times what clerks earn; Mexico twice, Costa Rica four times. A
group's offset is how far a country's pay of the group lies from the United States' once the mean
over its groups is taken out, drawn to zero as far as broad groups say little of our occupations.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache

from whowhere.facts.cards import origins
from whowhere.facts.fact import Origin
from whowhere.facts.occupations import Occupation
from whowhere.facts.tables import table

BASE = "US"
_GROUPS = {
    "1": "managers", "2": "professionals", "3": "technicians", "4": "clerks", "5": "clerks",
}  # fmt: skip
"""Major groups of ISCO-08; who sells by telephone earns as clerks do."""


def group_of(occupation: Occupation) -> str:
    """Return the group that an occupation belongs to by its ISCO-08 code."""
    return _GROUPS[occupation.isco08[0]]


def group_offset(occupation: Occupation, iso2: str, zone: Iterable[str], spread: float) -> float:
    """Return the offset of an occupation's group in a country, as a natural logarithm.

    Where the country's groups were not read, its ``zone``'s countries speak for it, the less the
    fewer they are. ``spread`` is how far countries lie from the United States, as a deviation.
    """
    group = group_of(occupation)
    own = offsets(spread).get(iso2, {}).get(group)
    if own is not None or iso2 == BASE:
        return own or 0.0
    known = [offsets(spread)[each] for each in zone if each in offsets(spread)]
    near = [each[group] for each in known if group in each]
    return math.fsum(near) / (len(near) + 1)


def group_origins(iso2: str) -> tuple[Origin, ...]:
    """Return where a country's pay by group was read; nothing where it was not."""
    sources = dict.fromkeys(
        row["source"] for row in table("occupation_groups") if row["iso2"] == iso2
    )
    return tuple(origin for source in sources for origin in origins("occupation_groups", source))


@cache
def offsets(spread: float) -> Mapping[str, Mapping[str, float]]:
    """Return the offset of every group in every country that was read, drawn to zero."""
    pay: dict[str, dict[str, float]] = {}
    doubt: dict[str, float] = {}
    for row in table("occupation_groups"):
        pay.setdefault(row["iso2"], {})[row["group"]] = float(row["pay"])
        doubt[row["iso2"]] = float(row["doubt"])
    base = pay.pop(BASE)
    return {
        iso2: _centred(groups, base, spread**2 / (spread**2 + doubt[iso2] ** 2))
        for iso2, groups in pay.items()
    }


def _centred(
    groups: Mapping[str, float], base: Mapping[str, float], weight: float
) -> dict[str, float]:
    ratios = {group: math.log(each / base[group]) for group, each in groups.items()}
    mean = math.fsum(ratios.values()) / len(ratios)
    return {group: weight * (each - mean) for group, each in ratios.items()}
