"""What each criterion weighs to a buyer who has not said otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import fsum

from whowhere.facts.buyer_weights import buyer_weights
from whowhere.quantities.ranges import Range


@cache
def named_by_buyers() -> Mapping[str, Range]:
    """Return the share of buyers who name each criterion: lowest, mean and highest answer."""
    return {criterion: weight.named for criterion, weight in buyer_weights().items()}


@cache
def usual_weights() -> Mapping[str, float]:
    """Return the weights of a buyer: the mean answers, as shares of their sum."""
    means = {criterion: named.likely for criterion, named in named_by_buyers().items()}
    total = fsum(means.values())
    return {criterion: mean / total for criterion, mean in means.items()}


@cache
def usual_swings() -> Mapping[str, float]:
    """Return the difference that each weight is for: cost as a share of what staying costs."""
    return {criterion: weight.swing for criterion, weight in buyer_weights().items()}
