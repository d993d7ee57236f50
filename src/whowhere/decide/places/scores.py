"""Scores of places: indicators put on one scale, averaged into pillars and into a whole.

Arrays have shape (places, indicators); NaN stands for what is not known. Source: OECD and
European Commission JRC (2008), Handbook on Constructing Composite Indicators, steps 5 and 6.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np

from whowhere.model.place_case import Indicator
from whowhere.quantities.ranges import Array

BOUNDS = (5, 95)
"""Percentiles of the known values that score 0 and 100; what lies beyond scores no more."""
KNOWN_AT_LEAST = 0.5
"""Share of a pillar's weight that must be known for the pillar to have a score."""


def scaled(values: Array, indicator: Indicator) -> Array:
    """Return the scores of one indicator from 0 to 100, in the shape of ``values`` (places,).

    Straight between the 5th and the 95th percentile of the known values (min-max on robust
    bounds), 100 at the better end. Where these are the same, a place at them scores 50.
    """
    known = values[~np.isnan(values)]
    if not known.size:
        return values
    heights, seen = (np.log(each) if indicator.scale == "log" else each for each in (values, known))
    low, high = np.percentile(seen, BOUNDS)
    if high > low:
        share = np.clip((heights - low) / (high - low), 0, 1)
    else:
        share = (np.sign(heights - low) + 1) / 2
    return np.asarray(100 * (share if indicator.better == "high" else 1 - share))


@dataclass(frozen=True)
class Scores:
    """The scores of places, and what each indicator adds to them."""

    indicators: Array
    """Scores of the indicators, shape (places, indicators)."""
    pillars: Array
    """Scores of the pillars, shape (places, pillars); NaN where less than half is known."""
    total: Array
    """Weighted mean of the pillars, shape (places,); NaN where one that counts has no score."""
    contributions: Array
    """What sets a place apart from the median place, shape (places, indicators); NaN if not known.

    The weight of the indicator there, times its score above the median of all places.
    """
    missing_effect: Array
    """What the total moves since weights of unknown indicators pass to known ones, (places,)."""
    median: float
    """The total of a place with the median score in every indicator."""


def scores(
    values: Array,
    indicators: Sequence[Indicator],
    pillars: Sequence[str],
    pillar_weights: Sequence[float],
) -> Scores:
    """Score places by the weighted mean of indicators within pillars, and of pillars.

    Total = median + sum of the known contributions + missing effect, exactly. The weights may
    be on any scale, none below zero and not all zero.
    """
    scored = np.column_stack(
        [scaled(values[:, at], indicator) for at, indicator in enumerate(indicators)]
    )
    weighing = np.array(pillar_weights, dtype=np.float64) / float(fsum(pillar_weights))
    within = np.array(
        [[each.weight * (each.pillar == pillar) for pillar in pillars] for each in indicators]
    )
    within = within / within.sum(axis=0)  # (indicators, pillars)
    known = ~np.isnan(scored)
    share_known = known @ within
    per_pillar = known[:, :, None] * within / np.where(share_known > 0, share_known, 1)[:, None, :]
    by_pillar = np.einsum("pi,pik->pk", np.nan_to_num(scored), per_pillar)
    enough = share_known >= KNOWN_AT_LEAST
    counted = np.all(enough | (weighing == 0), axis=1)
    weights = per_pillar @ weighing  # (places, indicators)
    medians = np.nan_to_num(np.array([_median(column) for column in scored.T]))
    median = float(medians @ within @ weighing)
    return Scores(
        indicators=scored,
        pillars=np.where(enough, by_pillar, np.nan),
        total=np.where(counted, by_pillar @ weighing, np.nan),
        contributions=np.where(known, weights * (scored - medians), np.nan),
        missing_effect=weights @ medians - median,
        median=median,
    )


def _median(column: Array) -> float:
    known = column[~np.isnan(column)]
    return float(np.median(known)) if known.size else float("nan")
