"""What a user's file of demand and sites says, checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator, model_validator

from whowhere.facts.place import Place
from whowhere.facts.place_clocks import place_of_clock
from whowhere.facts.places import place_of
from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.heads import HeadsByDate
from whowhere.model.scenario.names import CurrencyCode, RoleName
from whowhere.model.scenario.refusal import asked_of, refusal, refusal_of
from whowhere.model.scenario.scenario import AsMeant
from whowhere.model.scenario.table import Line, List, Story, Table
from whowhere.model.scenario.volume import ContactDemand, StaffingRules
from whowhere.model.scenario.work import Level
from whowhere.model.staffing.automation import Automation
from whowhere.quantities.faults import Faults

CITY = "a country or a city of the factbook, such as Denver or PH"


def _known_place(written: str) -> str:
    """Refuse a place that the factbook does not know."""
    return _checked(written, place_of)


def _checked(written: str, read: Callable[[str], Place]) -> str:
    try:
        read(written)
    except Faults as unknown:
        raise refusal_of(unknown, asked_of(unknown) or CITY) from None
    return written


class NamedDemand(ContactDemand):
    """Contacts of one kind, with a name and a clock."""

    name: Annotated[Line, Field(description="What they are: calls, mail.")]
    clock: Annotated[Line, Field(description="The place whose clock the profiles follow.")]
    automation: Annotated[
        Automation | None, Field(description="Software that takes a part of them.")
    ] = None

    @field_validator("per_week")
    @classmethod
    def _one_week(cls, contacts: float | HeadsByDate | None) -> float | HeadsByDate | None:
        """Refuse contacts by month: a week is staffed once."""
        if isinstance(contacts, HeadsByDate):
            do = "Staff the week of each month in a file of its own."
            raise refusal("the contacts of one week", do=do, given="contacts by month")
        return contacts

    @field_validator("clock")
    @classmethod
    def _clock_is_known(cls, clock: str) -> str:
        return _checked(clock, place_of_clock)


class StaffingSite(StaffingRules):
    """A place where people may work."""

    place: Annotated[Line, Field(description="Country or city; its clock is the site's clock.")]
    role: Annotated[
        RoleName | None, Field(description="Who works there; pay from the factbook.")
    ] = None
    level: Annotated[Level, Field(description="junior, mid, senior or lead.")] = "mid"
    cost_per_hour: Annotated[
        float | None,
        Field(gt=0, le=1e9, description="Whole cost of a paid hour by day, instead of a role."),
    ] = None

    @field_validator("place")
    @classmethod
    def _place_is_known(cls, place: str) -> str:
        return _known_place(place)

    @model_validator(mode="after")
    def _role_or_cost(self) -> StaffingSite:
        """Ask for exactly one way to know the cost."""
        if (self.role is None) == (self.cost_per_hour is None):
            said = "with neither" if self.role is None else "with both"
            raise refusal('cost_per_hour = 31.5, or role = "support agent", not both', given=said)
        return self


class StaffingFile(Table):
    """Demand over a week, and the sites whose people answer it."""

    title: Annotated[Line, Field(description="What this is about, in one line.")]
    story: Annotated[Story, Field(description="Why the question is asked, for people.")] = ""
    currency: Annotated[CurrencyCode, Field(description="ISO 4217 code of all costs.")]
    week: Annotated[
        dt.date,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        Field(description="The Monday of the week: its clocks and daylight saving hold."),
    ]
    demand: Annotated[
        List[NamedDemand], Field(min_length=1, max_length=12, description="What comes in.")
    ]
    sites: Annotated[
        List[StaffingSite],
        Field(min_length=1, max_length=6, description="Who can answer, and where."),
    ]

    as_meant: AsMeant = ()

    _tables_read: tuple[str, ...] = ()

    @property
    def tables_read(self) -> tuple[str, ...]:
        """What was understood of the tables that demands name, a line for each."""
        return self._tables_read

    def having_read(self, said: Iterable[str]) -> StaffingFile:
        """Return the file with what was understood of its tables."""
        file = self.model_copy()
        file._tables_read = tuple(said)
        return file

    @field_validator("week")
    @classmethod
    def _begins_on_monday(cls, week: dt.date) -> dt.date:
        if week.weekday() != 0 or not 2020 <= week.year <= 2060:
            monday = week - dt.timedelta(week.weekday())
            raise refusal("a Monday from 2020 to 2060", do=f"Write {monday}.")
        return week

    @field_validator("demand", "sites")
    @classmethod
    def _told_apart(
        cls, entries: tuple[NamedDemand, ...] | tuple[StaffingSite, ...]
    ) -> tuple[NamedDemand, ...] | tuple[StaffingSite, ...]:
        names = [
            entry.place if isinstance(entry, StaffingSite) else entry.name for entry in entries
        ]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise refusal("each name once", given=f"naming {twice[0]} twice")
        return entries
