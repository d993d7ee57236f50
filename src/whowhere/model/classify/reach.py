"""Home, near or far: from two places, by country, distance and clock."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.facts.fact import Origin
from whowhere.facts.place import Place
from whowhere.facts.places import hours_apart, shared_hours
from whowhere.facts.practice import Practice
from whowhere.model.classify.situation import Where
from whowhere.quantities.distance import great_circle_km
from whowhere.quantities.ranges import Range

ROUNDING = 1e-9
"""Hours by which a mean over a year's days may miss a whole number."""


@dataclass(frozen=True)
class ReachLimits:
    """Where near ends: what we hold, and from strict to generous what others hold."""

    km: Range
    shared_hours: Range
    origins: tuple[Origin, ...]


@dataclass(frozen=True)
class Reach:
    """How far a place is from home."""

    home: Place
    place: Place
    km: float
    """Great-circle distance."""
    shared_hours: float
    """Office hours a day in which both work, mean over a year."""
    hours_apart: float
    limits: ReachLimits

    @property
    def where(self) -> Where:
        """Home is the same country; near is close in distance and close by the clock."""
        if self.home.iso2 == self.place.iso2:
            return Where.HOME
        return Where.NEAR if self.is_close and self.is_in_step else Where.FAR

    @property
    def is_close(self) -> bool:
        """Whether the distance is that of a near place."""
        return self.km <= self.limits.km.likely

    @property
    def is_in_step(self) -> bool:
        """Whether the clocks are those of a near place."""
        return self.shared_hours >= self.limits.shared_hours.likely - ROUNDING

    @property
    def is_strictly_near(self) -> bool:
        """Whether the strictest would call it near as well."""
        strict = self.limits.shared_hours.high - ROUNDING
        return self.km <= self.limits.km.low and self.shared_hours >= strict

    @property
    def is_loosely_near(self) -> bool:
        """Whether the most generous would call it near."""
        generous = self.limits.shared_hours.low - ROUNDING
        return self.km <= self.limits.km.high and self.shared_hours >= generous


def limits_of(practice: Practice) -> ReachLimits:
    """Return where near ends, as practice holds it."""
    km, shared = practice.fact("near_distance"), practice.fact("near_shared_hours")
    origins = tuple(dict.fromkeys((*km.origins, *shared.origins)))
    return ReachLimits(km.value, shared.value, origins)


def reach_of(home: Place, place: Place, year: int, limits: ReachLimits) -> Reach:
    """Return how far one place is from another; clocks as they run in ``year``."""
    return Reach(
        home=home,
        place=place,
        km=great_circle_km(home.latitude, home.longitude, place.latitude, place.longitude),
        shared_hours=shared_hours(home.zone, place.zone, year),
        hours_apart=hours_apart(home.zone, place.zone, year),
        limits=limits,
    )
