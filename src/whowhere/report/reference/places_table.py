"""Places as whowhere ranks them, beside a published index."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from whowhere.decide.places.agreement import agreement
from whowhere.decide.places.ranking import PlaceRanking
from whowhere.facts.published_places import published_places

SHOWN = 15
"""Places that are shown because they come first here."""
FIRST = 10
"""Those among so many first of an edition are shown wherever they come here."""
AGREEMENT_HEAD = ("Ranking", "Beside", "Places in common", "Correlation")


def position_head() -> tuple[str, ...]:
    """Return the heading of ``position_rows``."""
    return ("Place", "Here", *(f"Index {year}" for year in published_places()))


def ours_of(ranking: PlaceRanking) -> Mapping[str, int]:
    """Return the position of each ranked place, by code."""
    return {each.place: each.rank for each in ranking.ranked if each.rank is not None}


def agreement_rows(ours: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Return how far a ranking agrees with each edition, and the editions with each other."""
    editions = published_places()
    pairs = [("Here", ours, year, editions[year]) for year in editions]
    pairs += [
        (f"Index {one}", editions[one], other, editions[other])
        for one, other in combinations(editions, 2)
    ]
    rows: list[tuple[str, ...]] = []
    for name, one, year, other in pairs:
        found = agreement(one, other)
        shown = "-" if found.correlation is None else f"{found.correlation:.2f}"
        rows.append((name, f"Index {year}", str(found.places), shown))
    return rows


def position_rows(ranking: PlaceRanking) -> list[tuple[str, ...]]:
    """Return the first places, and those that an edition has first, with their positions."""
    editions = published_places().values()
    names = {candidate.place: candidate.name for candidate in ranking.case.candidates}
    first = {place for ranks in editions for place, rank in ranks.items() if rank <= FIRST}
    return [
        (names[place], str(rank), *(str(ranks.get(place, "-")) for ranks in editions))
        for place, rank in ours_of(ranking).items()
        if rank <= SHOWN or place in first
    ]
