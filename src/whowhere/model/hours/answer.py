"""What some places share over a year: every pair of them, and all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from whowhere.model.hours.clocks_apart import Apart, clocks_apart, shared_by_clock
from whowhere.model.hours.shifts import shift_for
from whowhere.model.hours.sites import Site
from whowhere.model.hours.together import SharedTime, together


@dataclass(frozen=True)
class Pair:
    """Two sites; the first is the one whose days are counted."""

    together: SharedTime
    periods: tuple[Apart, ...]

    @property
    def home(self) -> Site:
        """Where the days are counted."""
        return self.together.sites[0]

    @property
    def abroad(self) -> Site:
        """The other site."""
        return self.together.sites[1]

    @property
    def by_clock(self) -> tuple[int, ...]:
        """Minutes shared in each period on a day on which both work."""
        return tuple(
            shared_by_clock(self.home.work, self.abroad.work, period.minutes[-1])
            for period in self.periods
        )

    @property
    def suffices(self) -> bool:
        """Whether the hours of today share what is needed in every period."""
        return self.shift is self.abroad

    @cached_property
    def shift(self) -> Site | None:
        """The site abroad at hours that share what is needed all year; ``None`` if none do."""
        return shift_for(self.home, self.abroad, self.together.need, self.periods)

    @cached_property
    def with_shift(self) -> SharedTime | None:
        """What is shared if that shift is worked."""
        return together([self.home, self.shift], self.together.need) if self.shift else None


@dataclass(frozen=True)
class SharedHours:
    """The answer to what some places share."""

    sites: tuple[Site, ...]
    pairs: tuple[Pair, ...]
    everyone: SharedTime
    """Hours in which all are at work at once."""
    periods: tuple[Apart, ...]
    """From one clock change of any of the places to the next."""


def shared_hours_of(sites: Sequence[Site], need: int) -> SharedHours:
    """Return what sites share; ``need`` is in minutes. Raises ``Faults`` for an unknown zone."""
    pairs = tuple(Pair(together(two, need), clocks_apart(two)) for two in combinations(sites, 2))
    everyone = pairs[0].together if len(pairs) == 1 else together(sites, need)
    return SharedHours(tuple(sites), pairs, everyone, clocks_apart(sites))
