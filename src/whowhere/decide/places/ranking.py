"""Places in order: who is first, what moved each, and who would be first under other weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import fsum

import numpy as np

from whowhere.decide.places.scores import Scores, scores
from whowhere.model.place_case import PlaceCase
from whowhere.quantities.ranges import Array

EQUAL = "equal"
"""All pillars weighing the same."""


@dataclass(frozen=True)
class Move:
    """What one indicator adds to a place's score, against the median place."""

    indicator: str
    contribution: float
    """Points of the total score."""
    score: float
    """The place's own score in the indicator, 0 to 100."""


@dataclass(frozen=True)
class PlaceScore:
    """How a place does."""

    place: str
    score: float | None
    """0 to 100; ``None`` where too little is known of a pillar that counts."""
    rank: int | None
    pillars: Mapping[str, float | None]
    missing: tuple[str, ...]
    """Indicators that are not known here."""
    moved_by: tuple[Move, ...]
    """Every known indicator, the one that moves the place most first."""
    missing_effect: float
    """Points that the place gains as the weights of unknown indicators pass to known ones."""


@dataclass(frozen=True)
class PlaceRanking:
    """Places that nothing bars, best first."""

    case: PlaceCase
    weights: Mapping[str, float]
    """Share of each pillar; together 1."""
    median_score: float
    """That of a place with the median score in every indicator."""
    ranked: tuple[PlaceScore, ...]
    apart: tuple[PlaceScore, ...]
    """Places of which too little is known to rank them."""
    firsts: Mapping[str, tuple[str, ...]]
    """Who would be first if only one pillar counted, or all alike; several if they tie."""


def rank_places(case: PlaceCase, weights: Mapping[str, float]) -> PlaceRanking:
    """Rank the places of a case; ``weights`` are of its pillars, on any scale, not all zero.

    Places whose scores are the same stand by code.
    """
    codes, values = _table(case)
    found = _scores(case, values, weights)
    results = [_result(case, code, found, at) for at, code in enumerate(codes)]
    ordered = sorted(
        (result for result in results if result.score is not None),
        key=lambda each: (-(each.score or 0.0), each.place),
    )
    total = fsum(weights.values())
    return PlaceRanking(
        case=case,
        weights={pillar.key: weights[pillar.key] / total for pillar in case.pillars},
        median_score=found.median,
        ranked=tuple(replace(each, rank=rank) for rank, each in enumerate(ordered, start=1)),
        apart=tuple(result for result in results if result.score is None),
        firsts=_firsts(case, codes, values),
    )


def _table(case: PlaceCase) -> tuple[list[str], Array]:
    """Return the places by code, and their values: (places, indicators), NaN if not known."""
    known = case.values()
    codes = sorted(known)
    rows = [
        [known[code].get(indicator.key, np.nan) for indicator in case.indicators] for code in codes
    ]
    return codes, np.array(rows, dtype=np.float64)


def _scores(case: PlaceCase, values: Array, weights: Mapping[str, float]) -> Scores:
    pillars = [pillar.key for pillar in case.pillars]
    return scores(values, case.indicators, pillars, [weights[pillar] for pillar in pillars])


def _result(case: PlaceCase, code: str, found: Scores, at: int) -> PlaceScore:
    pillars = {
        pillar.key: _or_none(found.pillars[at, column])
        for column, pillar in enumerate(case.pillars)
    }
    moves = [
        Move(each.key, float(contribution), float(score))
        for each, contribution, score in zip(
            case.indicators, found.contributions[at], found.indicators[at], strict=True
        )
        if not np.isnan(score)
    ]
    known = {move.indicator for move in moves}
    return PlaceScore(
        place=code,
        score=_or_none(found.total[at]),
        rank=None,
        pillars=pillars,
        missing=tuple(indicator.key for indicator in case.indicators if indicator.key not in known),
        moved_by=tuple(sorted(moves, key=lambda move: (-abs(move.contribution), move.indicator))),
        missing_effect=float(found.missing_effect[at]),
    )


def _firsts(case: PlaceCase, codes: list[str], values: Array) -> dict[str, tuple[str, ...]]:
    """Return who leads under each pillar alone and under equal weights."""
    keys = [pillar.key for pillar in case.pillars]
    alone = {pillar: {key: float(key == pillar) for key in keys} for pillar in keys}
    trials = alone | {EQUAL: dict.fromkeys(keys, 1.0)}
    return {name: _leaders(codes, _scores(case, values, trial)) for name, trial in trials.items()}


def _leaders(codes: list[str], found: Scores) -> tuple[str, ...]:
    if np.isnan(found.total).all():
        return ()
    best = np.nanmax(found.total)
    return tuple(code for code, each in zip(codes, found.total, strict=True) if each == best)


def _or_none(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
