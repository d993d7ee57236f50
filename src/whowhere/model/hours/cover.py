"""Which hours of home's day somebody covers by day, there or at home: follow-the-sun, or a gap."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from whowhere.facts.holiday_law import DAYS
from whowhere.facts.place import Place
from whowhere.facts.places import hours_ahead
from whowhere.facts.working_weeks import working_week

HALVES = 48
"""Half hours of a day."""
OFFICE = (9, 17)
"""When people work by day, on their own clock."""

Gap = tuple[float, float]


@dataclass(frozen=True)
class Cover:
    """The hours in which somebody must be on duty, on home's clock, and who is there by day.

    An hour counts as covered if it is covered all year, on both sides of every clock change.
    """

    duty: tuple[int, int] | None
    """From when to when somebody must be on duty; ``None`` if the hours do not matter."""
    there: float
    """Hours of duty that lie in the office day of the place."""
    with_home: float
    """Hours of duty that lie in the office day of the place or of home."""
    gaps: tuple[Gap, ...]
    """Hours of duty in which it is neither: they take late or night shifts."""
    days_closed: tuple[str, ...]
    """Days of the week on which the offices of both rest."""

    @property
    def hours(self) -> float:
        """How many hours of a day somebody must be on duty."""
        return self.duty[1] - self.duty[0] if self.duty else 0


def cover_of(
    there: Place, home: Place, zone: str, year: int, duty: tuple[int, int] | None
) -> Cover:
    """Return who covers which hours of home's day; ``zone`` is the clock that the place works by.

    Raises ``Faults`` for an unknown zone.
    """
    apart = set((hours_ahead(zone, year) - hours_ahead(home.zone, year)).tolist())
    start, end = duty or (0, 0)
    needed = [at / 2 for at in range(HALVES) if start <= at / 2 < end]
    by_place = [hour for hour in needed if all(_in_office(hour + ahead) for ahead in apart)]
    by_either = [hour for hour in needed if hour in by_place or _in_office(hour)]
    open_days = {*working_week(there.iso2).days, *working_week(home.iso2).days}
    return Cover(
        duty=duty,
        there=len(by_place) / 2,
        with_home=len(by_either) / 2,
        gaps=_runs([hour for hour in needed if hour not in by_either]),
        days_closed=tuple(day for at, day in enumerate(DAYS) if at not in open_days),
    )


def _in_office(hour: float) -> bool:
    return OFFICE[0] <= hour % 24 < OFFICE[1]


def _runs(hours: list[float]) -> tuple[Gap, ...]:
    """Return half hours that follow one another as spans."""
    runs = []
    for _, run in groupby(enumerate(hours), key=lambda each: each[1] - each[0] / 2):
        members = [hour for _, hour in run]
        runs.append((members[0], members[-1] + 0.5))
    return tuple(runs)
