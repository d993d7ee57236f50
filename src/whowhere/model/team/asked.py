"""What a user says beside the table: what no heading told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, TypeAlias

Period: TypeAlias = Literal["year", "month", "hour"]
PartTime: TypeAlias = Literal["full", "actual"]
Order: TypeAlias = Literal["day first", "month first"]
FULL_TIME_HOURS: Final = 40.0
"""Hours a week of full time where nobody says otherwise."""
WEEKS: Final = 52
"""Paid weeks of a year."""


@dataclass(frozen=True)
class TeamAsked:
    """The words of a user."""

    home: str | None = None
    """Country or town; of the table's places, those of this country are read."""
    currency: str | None = None
    per: Period | None = None
    """Of which time pay is."""
    part_time_pay: PartTime | None = None
    """Whether the pay of people in part time is that of full time, or what they get."""
    full_time_hours: float = FULL_TIME_HOURS
    dates: Order | None = None
    read_as: Mapping[str, str] = field(default_factory=dict)
    """Roles by title, for titles that are unknown or mean something else."""
    start: date = date(2027, 1, 1)
    """First day of the work, to which years of service are counted."""
