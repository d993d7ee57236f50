"""Work given as a volume: how many contacts come when, and the rules that people work under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, field_validator, model_validator

from whowhere.model.scenario.months import names_a_month
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.spans import (
    DAY_HALVES,
    WEEK_S,
    ClockHours,
    Lost,
    Part,
    Promised,
    Seconds,
    WeekPattern,
)
from whowhere.model.scenario.table import List, Table

MOST_CONTACTS: Final = 100_000_000
Weekday: TypeAlias = Literal["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
Weight: TypeAlias = Annotated[float, Field(ge=0, le=MOST_CONTACTS)]
HandleTime: TypeAlias = Annotated[float, Field(gt=0, le=WEEK_S)]
HALF_HOUR_S: Final = 1_800.0


class ContactDemand(Table):
    """Contacts of one kind over a typical week."""

    per_week: Annotated[
        float | None,
        Field(gt=0, le=MOST_CONTACTS, description="Contacts of a whole week."),
    ] = None
    week_profile: Annotated[
        List[Weight],
        Field(description="How they spread over Monday to Sunday: seven numbers, in any scale."),
    ] = ()
    day_profile: Annotated[
        List[Weight],
        Field(description="How a day's spread over it: 24 numbers, or 48 for half-hours."),
    ] = ()
    per_half_hour: Annotated[
        List[List[Weight]],
        Field(description="Instead: seven lists, Monday first, of the contacts of 48 half-hours."),
    ] = ()
    handle: Annotated[
        Seconds | None, Field(description="Mean time that one takes, work after included.")
    ] = None
    handle_per_half_hour: Annotated[
        List[List[HandleTime]],
        Field(description="Instead: that of each half-hour in seconds, in the shape of the week."),
    ] = ()
    answer: Annotated[
        Promised | None, Field(description='The promise to callers: "80% within 20s".')
    ] = None
    patience: Annotated[
        Seconds | None, Field(description="Mean time after which callers give up; never if absent.")
    ] = None
    busy_at_most: Annotated[
        Part | None, Field(description="Occupancy cap: share of time on contacts, at most.")
    ] = None
    due: Annotated[
        Seconds | None,
        Field(description="For work that can wait, instead of answer: done within this time."),
    ] = None

    @model_validator(mode="after")
    def _one_volume(self) -> ContactDemand:
        """Ask for exactly one statement of how much comes, and how fast it must be done."""
        if (self.per_week is None) == (not self.per_half_hour):
            both = "both" if self.per_half_hour else "neither"
            accepted = "per_week with its profiles, or per_half_hour, but not both"
            raise refusal(accepted, given=f"with {both}")
        _require_count("week_profile", len(self.week_profile), (0, 7))
        _require_count("day_profile", len(self.day_profile), (0, 24, DAY_HALVES))
        _require_week("per_half_hour", self.per_half_hour)
        if not any(self.week_profile or (1,)) or not any(self.day_profile or (1,)):
            raise refusal("profiles with a number above zero", given="with a profile of zeros")
        if self.per_half_hour and not any(map(any, self.per_half_hour)):
            raise refusal("a week with contacts", given="without any contact")
        return self

    @model_validator(mode="after")
    def _one_handle_time(self) -> ContactDemand:
        """Ask for exactly one statement of how long one takes."""
        if (self.handle is None) == (not self.handle_per_half_hour):
            both = "neither" if self.handle is None else "both"
            accepted = 'handle = "5 min", or handle_per_half_hour, but not both'
            raise refusal(accepted, given=f"with {both}")
        _require_week("handle_per_half_hour", self.handle_per_half_hour)
        return self

    @model_validator(mode="after")
    def _one_promise(self) -> ContactDemand:
        """Ask either for an answer in time or for work that is done when due."""
        if (self.answer is None) == (self.due is None):
            both = "neither" if self.due is None else "both"
            accepted = 'answer = "80% within 20s", or due = "8h" for work that can wait'
            raise refusal(accepted, given=f"with {both} answer and due")
        if self.due is not None and (self.patience or self.busy_at_most):
            accepted = "patience and busy_at_most only beside answer"
            raise refusal(accepted, given="with due", do="Remove them: nobody is waiting.")
        if self.due is not None and self.due < HALF_HOUR_S:
            do = "Use answer for what must be done at once."
            raise refusal('due = "30 min" or more', given=f"due in {self.due:g} s", do=do)
        return self


def _require_week(key: str, days: tuple[tuple[float, ...], ...]) -> None:
    """Ask for seven days of 48 half-hours, or for nothing."""
    _require_count(key, len(days), (0, 7))
    for day in days:
        _require_count(f"each day of {key}", len(day), (DAY_HALVES,))


def _require_count(key: str, count: int, accepted: tuple[int, ...]) -> None:
    if count not in accepted:
        known = " or ".join(str(number) for number in accepted if number)
        raise refusal(f"{known} numbers", given=f"with {count} numbers in {key}")


class StaffingRules(Table):
    """What a person's week may look like, and how much of it is lost."""

    patterns: Annotated[
        List[WeekPattern],
        Field(min_length=1, max_length=6, description='Working weeks: "5 x 8h", "4 x 10h".'),
    ]
    shrinkage: Annotated[
        Lost, Field(description="Share of paid time away: leave, sickness, training, short breaks.")
    ]
    meal_break: Annotated[
        Seconds | None,
        Field(description="Unpaid break, taken in turn around the middle of a shift."),
    ] = None
    starts: Annotated[
        ClockHours | None, Field(description="When shifts may start, on the site's clock.")
    ] = None
    starts_every: Annotated[
        Literal["30 min", "1h", "2h"], Field(description="How far apart starts are.")
    ] = "1h"
    start_may_move: Annotated[
        Seconds | None,
        Field(description="How far one person's starts may differ within a week; not if absent."),
    ] = None
    days_off_in_a_row: Annotated[
        int | None, Field(ge=1, le=6, description="Days off that must follow each other.")
    ] = None
    closed_on: Annotated[
        List[Weekday], Field(max_length=6, description="Days on which no shift may start.")
    ] = ()
    hours_a_day: Annotated[
        float | None, Field(gt=0, le=24, description="Most paid hours in a day.")
    ] = None
    hours_a_week: Annotated[
        float | None, Field(gt=0, le=168, description="Most paid hours in a week.")
    ] = None
    rest: Annotated[Seconds | None, Field(description="Least time between two shifts.")] = None
    night: Annotated[
        ClockHours | None, Field(description="Hours of night; by the place's law if absent.")
    ] = None
    night_premium: Annotated[
        float | None,
        Field(ge=0, le=10, description="What night adds to an hour's cost; by law if absent."),
    ] = None
    heads_at_most: Annotated[
        int | None, Field(ge=0, le=100_000, description="Most people at this site.")
    ] = None

    @field_validator("meal_break")
    @classmethod
    def _in_half_hours(cls, time: float | None) -> float | None:
        """Keep breaks on the grid of half-hours."""
        if time is not None and (time % HALF_HOUR_S or time > 2 * HALF_HOUR_S):
            raise refusal('"30 min" or "60 min"', do="Count shorter breaks into shrinkage.")
        return time


class Volume(ContactDemand, StaffingRules):
    """A role's work as contacts a week, instead of heads."""


def one_week(written: object) -> object:
    """Refuse volumes by date: each would take a roster of its own."""
    if isinstance(written, Mapping) and written and all(map(names_a_month, written)):
        raise refusal(
            "the contacts of one typical week",
            do="Staff the week of each date by whowhere staff, and write the heads by month.",
            given="volumes by date",
        )
    return written
