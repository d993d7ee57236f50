"""How an adviser advises, in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from whowhere.facts.advice import adviser_estimates

_SAID = "_said"


def pilot_heads(team: float) -> int:
    """Return the people of a pilot for a team of so many; it may be more than the team."""
    estimates = adviser_estimates()
    share, fewest = (estimates[name].value for name in ("pilot_share", "fewest_in_pilot"))
    return max(round(fewest), round(share * team))


@cache
def worth_saying() -> Mapping[str, float]:
    """Return the least difference that is told, by trait and in its own unit.

    That of the cost of leaving is a share of the recommended cost.
    """
    return {
        name.removesuffix(_SAID): each.value
        for name, each in adviser_estimates().items()
        if name.endswith(_SAID)
    }
