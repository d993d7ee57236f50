"""Deals drawn as companies make them: evenly spread, the same for the same seed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import numpy as np

from whowhere.facts.deals import DealMix
from whowhere.model.deals import Deal
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.options import Option
from whowhere.simulate.draws import luck
from whowhere.simulate.normal import inverse_normal

DEALS = 256
"""Deals of one look at reality: a power of two, so that they spread evenly."""
_PARTS = ("home", "work", "heads", "arrangement", "destination", "horizon")

Chosen = TypeVar("Chosen")


def drawn_deals(mix: DealMix, seed: int, count: int = DEALS) -> tuple[Deal, ...]:
    """Draw deals from a mix; ``count`` is a power of two. Raises ``Faults``."""
    chances = {part: luck(f"deals/{part}", seed, count) for part in _PARTS}
    sizes = mix.heads.range.at(inverse_normal(chances["heads"]))
    kinds = {kind: kind.weight for kind in mix.work}
    arrangements = {arrangement: arrangement.weight for arrangement in mix.arrangements}
    deals = []
    for at in range(count):
        home = _chosen(mix.home_weights, chances["home"][at])
        work = _chosen(kinds, chances["work"][at])
        how = _chosen(arrangements, chances["arrangement"][at])
        abroad = _chosen(mix.destinations_of(home, work.name), chances["destination"][at])
        option = Option(Engagement(how.engagement), abroad if how.abroad else home)
        months = _chosen(dict.fromkeys(mix.horizon_months, 1.0), chances["horizon"][at])
        language = mix.spoken[home] if work.languages == "home" else work.languages
        heads = round(float(sizes[at]))
        deals.append(Deal(at + 1, home, work, language, heads, option, months))
    return tuple(deals)


def _chosen(weights: Mapping[Chosen, float], chance: float) -> Chosen:
    """Return the one in whose share of the weights a chance falls."""
    names = list(weights)
    ends = np.cumsum(list(weights.values()))
    return names[int(np.searchsorted(ends / ends[-1], chance, side="right"))]
