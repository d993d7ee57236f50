"""What stands between two places besides kilometres and clocks: language and institutions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import fsum
from typing import get_args

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact, Status
from whowhere.facts.governance import Dimension, governance
from whowhere.facts.spoken import spoken_share
from whowhere.quantities.ranges import Range

ENOUGH_SPEAKERS = 0.2
"""Share of a population from which on people who speak a language are no longer hard to find."""


def institutional_distance(iso2: str, home: str) -> Fact:
    """Return how differently two countries are governed: the mean difference over six dimensions.

    In points of the World Bank's indicators; 0 at home. The idea of one distance from several
    dimensions is that of Kogut and Singh (1988); plain differences are easier to read than their
    squares. Raises ``Faults`` for an unknown country.
    """
    gaps = [
        abs(governance(dimension, iso2).value.likely - governance(dimension, home).value.likely)
        for dimension in get_args(Dimension)
    ]
    distance = Range.exactly(fsum(gaps) / len(gaps))
    note = f"mean difference from {home} over {len(gaps)} dimensions of governance"
    cited = origins("governance")
    return Fact("institutional_distance", distance, "1", "measured", cited, iso2, note=note)


def language_gap(needed: Mapping[str, float], iso2: str) -> Fact:
    """Return how scarce speakers of the work's scarcest language are, from 0 to 1.

    ``needed`` is the share of the people who must speak each language; a gap counts only for
    them. 0 where at least a fifth of the people can use the language, 1 where nobody can. What
    no table has is imputed with a wide range.
    """
    gaps = [(_gap(spoken_share(code, iso2), share), code) for code, share in needed.items()]
    fact, code = max(gaps, key=lambda gap: gap[0].value.likely)
    return replace(fact, note=f"{code}: {fact.note}")


def _gap(spoken: Fact, needed: float) -> Fact:
    """Return the gap of one language; the more speak it, the smaller it is."""
    shares = (spoken.value.high, spoken.value.likely, spoken.value.low)
    low, likely, high = (needed * (1 - min(1.0, each / ENOUGH_SPEAKERS)) for each in shares)
    value = Range(low, likely, high, at_least=0, at_most=1)
    status: Status = "imputed" if spoken.status == "imputed" else "estimated"
    return replace(spoken, name="language_gap", value=value, status=status)
