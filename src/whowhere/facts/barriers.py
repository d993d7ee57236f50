"""What stands between two places besides kilometres and clocks: language and institutions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import get_args

from whowhere.facts.cards import origins
from whowhere.facts.fact import Fact
from whowhere.facts.governance import Dimension, governance
from whowhere.facts.tables import table
from whowhere.quantities.ranges import Range

ENOUGH_SPEAKERS = 0.2
"""Share of a population from which on people who speak a language are no longer hard to find."""
UNKNOWN_GAP = Range(0.0, 0.3, 0.7)
"""English where no table has a figure: spoken by some, nobody knows by how many."""
ENGLISH = "en"


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
    distance = Range.exactly(sum(gaps) / len(gaps))
    note = f"mean difference from {home} over {len(gaps)} dimensions of governance"
    cited = origins("governance")
    return Fact("institutional_distance", distance, "1", "measured", cited, iso2, note=note)


def language_gap(languages: Sequence[str], iso2: str) -> Fact:
    """Return how scarce speakers of the work's scarcest language are, from 0 to 1.

    0 where at least a fifth of the people can use each language, 1 where a language is not
    listed at all. English without a figure is imputed with a wide range.
    """
    shares = _shares(iso2)
    gaps = {code: _gap(shares.get(code, 0.0)) for code in languages}
    unknown = ENGLISH in languages and ENGLISH not in shares
    worst = max((gap for code, gap in gaps.items() if not (unknown and code == ENGLISH)), default=0)
    known = Range.exactly(worst)
    value = max(known, UNKNOWN_GAP, key=lambda gap: gap.likely) if unknown else known
    note = "no figure for English there" if value is UNKNOWN_GAP else "shares of the 2010s, mostly"
    return Fact(
        name="language_gap",
        value=value,
        unit="1",
        status="imputed" if value is UNKNOWN_GAP else "estimated",
        origins=origins("languages"),
        place=iso2,
        note=note,
    )


def _gap(share: float) -> float:
    return 1 - min(1.0, share / ENOUGH_SPEAKERS)


@cache
def _shares(iso2: str) -> dict[str, float]:
    return {
        row["language"]: float(row["percent"]) / 100
        for row in table("languages")
        if row["iso2"] == iso2
    }
