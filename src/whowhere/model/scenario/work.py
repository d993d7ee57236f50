"""The work package: what must be done, by how many people, when and for whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from math import fsum
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_validator

from whowhere.facts.home_law import RegulatedWork
from whowhere.facts.law_months import Months
from whowhere.model.engagements import Engagement
from whowhere.model.scenario.accepted import COMMENT
from whowhere.model.scenario.dates import as_date
from whowhere.model.scenario.heads import Heads, HeadsByDate
from whowhere.model.scenario.names import HOME, RoleName
from whowhere.model.scenario.options import OPTION_FORM, Option
from whowhere.model.scenario.personal_data import PersonalData, kinds_of_data
from whowhere.model.scenario.ranges import MonthlyAmount, Share, YearlyAmount, YearlyRate
from whowhere.model.scenario.refusal import refusal
from whowhere.model.scenario.regulated_work import RegulatedAsWritten, kinds_of_regulated_work
from whowhere.model.scenario.season import SeasonOfYear
from whowhere.model.scenario.spoken import Languages, Spoken
from whowhere.model.scenario.table import List, Table
from whowhere.model.scenario.volume import Volume, one_week
from whowhere.quantities.faults import nearest

Level: TypeAlias = Literal["junior", "mid", "senior", "lead"]
OWN_STAFF: Final = "own_staff"
NOTHING: Final = "nothing"
TODAY: Final = f'"own_staff", "nothing", or {OPTION_FORM}'
DO_WRITE_PARTS: Final = "Of several parts, or with a contract: write a [[today.parts]] for each."
Coverage: TypeAlias = Literal["any time", "office hours", "extended hours", "24/5", "24/7"]
Release: TypeAlias = Literal["redundancy", "attrition"]
BY_ATTRITION: Final = "attrition"
HoursAbroad: TypeAlias = Literal["local", "home"]
DataAsWritten: TypeAlias = (
    Literal["none", "EU", "UK", "US health", "payment cards", "other"] | list[PersonalData]
)

COVERED_HOURS: Final[dict[Coverage, int]] = {
    "any time": 0,
    "office hours": 5 * 9,
    "extended hours": 6 * 14,
    "24/5": 5 * 24,
    "24/7": 7 * 24,
}
"""Hours of the week in which somebody must be on duty, on home's clock.

Office hours are 9:00 to 18:00 from Monday to Friday; extended hours are 7:00 to 21:00 from Monday
to Saturday; ``any time`` leaves the hours to the team.
"""

DUTY_HOURS: Final[dict[Coverage, tuple[int, int]]] = {
    "any time": (9, 17),
    "office hours": (9, 17),
    "extended hours": (7, 21),
    "24/5": (0, 24),
    "24/7": (0, 24),
}
"""From when to when the team works; where somebody must be on duty longer, on home's clock."""

FIRST_START: Final = dt.date(2020, 1, 1)
LAST_START: Final = dt.date(2060, 12, 31)


def in_short(written: object) -> str:
    """Read today's way from one word, or from an option: ``own_staff`` is own staff at home."""
    if isinstance(written, str) and written in {OWN_STAFF, NOTHING}:
        return written
    if not isinstance(written, str) or "@" not in written:
        raise refusal(TODAY, nearest(str(written), (OWN_STAFF, NOTHING)), DO_WRITE_PARTS)
    said = Option.read(written)
    is_home = said == Option(Engagement.OWN_STAFF, HOME)
    return OWN_STAFF if is_home else said.id


TodayInShort: TypeAlias = Annotated[
    str, BeforeValidator(in_short), Field(json_schema_extra={COMMENT: TODAY})
]


def near_enough(start: dt.date) -> dt.date:
    """Refuse a start that no figure of the factbook can speak of."""
    if not FIRST_START <= start <= LAST_START:
        raise refusal(f"a date from {FIRST_START} to {LAST_START}")
    return start


class RoleNeed(Table):
    """How many people of one role and level the work needs."""

    role: Annotated[
        RoleName,
        Field(description='The role in ordinary words, or its ISCO-08 code in quotes: "4222".'),
    ]
    heads: Annotated[
        Heads,
        Field(
            description="How many people are needed at home, full time; half a person is 0.5. Or"
            ' from which month on how many: {"2027-01" = 5, "2027-07" = 12}.'
        ),
    ] = 0.0
    volume: Annotated[
        Volume | None,
        BeforeValidator(one_week, json_schema_input_type=Volume | None),
        Field(description="Instead of heads: contacts a week, and the rules of a roster at home."),
    ] = None
    level: Annotated[
        Level | None,
        Field(description="junior, mid, senior or lead."),
    ] = None
    years: Annotated[
        float | None,
        Field(ge=0, le=50, description="Years of experience, instead of a level."),
    ] = None
    pay: Annotated[
        YearlyAmount | None,
        Field(description="Yearly gross pay at home in the company's currency, if it is known."),
    ] = None
    languages: Annotated[
        Languages | None,
        Field(description="Languages of these people, instead of those of the work."),
    ] = None

    @model_validator(mode="after")
    def _heads_or_volume(self) -> RoleNeed:
        """Ask for exactly one statement of how much there is to do."""
        if (self.heads == 0) == (self.volume is None):
            said = "without heads and volume" if not self.heads else "with both heads and volume"
            raise refusal("heads = 40, or a table volume, but not both", given=said)
        return self

    @model_validator(mode="after")
    def _level_or_years(self) -> RoleNeed:
        """Ask for exactly one statement of how experienced the people are."""
        if (self.level is None) == (self.years is None):
            said = "without level and years" if self.level is None else "with both level and years"
            raise refusal('level = "mid", or years = 4, but not both', given=said)
        return self

    @property
    def heads_at_start(self) -> float:
        """How many people there are at the start; later they may be more or fewer."""
        return self.heads.first if isinstance(self.heads, HeadsByDate) else self.heads

    @property
    def name_key(self) -> str:
        """The role as it is written in the names of assumptions: ``support_agent``."""
        return re.sub(r"\W+", "_", self.role.casefold()).strip("_")

    @property
    def grade(self) -> str:
        """The level, or the years of experience: ``mid`` or ``4_years``."""
        if self.years is None:
            return str(self.level)
        return f"{self.years:g}_years".replace(".", "_")

    @property
    def key(self) -> str:
        """What tells it from every other role of the scenario: ``support_agent.mid``."""
        return f"{self.name_key}.{self.grade}"


class Tasks(Table):
    """What must be done, whenever it begins."""

    languages: Annotated[
        Languages,
        Field(
            description='Languages that the work is done in, as ISO 639 codes or names: "en"; with'
            ' {language = "es", share = "20%"} only that share of the people must speak it.',
        ),
    ]
    coverage: Annotated[
        Coverage,
        Field(description="The hours in which somebody must be on duty, on home's clock."),
    ]
    hours_abroad: Annotated[
        HoursAbroad,
        Field(
            description="local: people abroad work their own office hours. home: they work the"
            " office hours of home, at night if need be."
        ),
    ] = "local"
    personal_data: Annotated[
        List[PersonalData],
        BeforeValidator(kinds_of_data, json_schema_input_type=DataAsWritten),
        Field(description='Personal data that the people see: "none", one kind, or several.'),
    ]
    regulated: Annotated[
        List[RegulatedWork],
        BeforeValidator(kinds_of_regulated_work, json_schema_input_type=RegulatedAsWritten),
        Field(
            description="Work of which a licence or a regulator says who may do it, or where:"
            ' "none", one kind, or several.'
        ),
    ] = ()
    core: Annotated[
        float,
        Field(ge=0, le=1, description="0: any company has such work. 1: it is what we live from."),
    ]
    talk: Annotated[
        Share | None,
        Field(description="Share of the team's time that needs people at home to be awake."),
    ] = None
    roles: Annotated[
        List[RoleNeed],
        Field(min_length=1, max_length=40, description="The people that the work needs."),
    ]

    @field_validator("personal_data", "regulated")
    @classmethod
    def _each_kind_once(cls, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Leave out repetitions."""
        return tuple(dict.fromkeys(kinds))

    @property
    def heads(self) -> float:
        """How many people the work needs at home at its start, all roles together."""
        return fsum(role.heads_at_start for role in self.roles)

    @property
    def is_by_date(self) -> bool:
        """Whether any role says how many people it has from which month on."""
        return any(isinstance(role.heads, HeadsByDate) for role in self.roles)

    def spoken_by(self, role: RoleNeed) -> tuple[Spoken, ...]:
        """Return the languages that a role is done in: its own, or those of the work."""
        return role.languages or self.languages

    def roles_called(self, name_key: str) -> Iterator[RoleNeed]:
        """Return the roles with that name, one for each level."""
        return (role for role in self.roles if role.name_key == name_key)


class Work(Tasks):
    """What must be done, from when, and for how long."""

    start: Annotated[
        dt.date,
        BeforeValidator(as_date, json_schema_input_type=dt.date),
        AfterValidator(near_enough),
        Field(description="The first day of the work, such as 2027-01-01."),
    ]
    horizon_months: Annotated[
        int, Field(ge=6, le=180, description="How many months are looked at.")
    ]
    today: Annotated[
        TodayInShort | None,
        Field(
            description="Who does the work today: own_staff (a team at home), nothing (it is new),"
            " or an option such as managed_service@PH. Left out where a table today says it."
        ),
    ] = None
    ends_at_horizon: Annotated[
        bool,
        Field(description="true: the work itself ends then, so that leaving is certain."),
    ] = False
    growth: Annotated[
        YearlyRate | None,
        Field(
            description="How much more work there is each year, as a share: 10% to 30%. Heads are"
            " those of the start; nothing changes if left out."
        ),
    ] = None
    season: Annotated[
        SeasonOfYear | None,
        Field(
            description="How much work single months of each year have, over the mean month:"
            ' {11 = "130%", 12 = "150%"}. The others have what keeps the mean, or state all.'
        ),
    ] = None
    release: Annotated[
        Release,
        Field(
            description="redundancy: today's team at home goes as its work moves. attrition: nobody"
            " is dismissed; who leaves is not replaced, and the work moves no faster than that."
        ),
    ] = "redundancy"
    delay_cost_per_month: Annotated[
        MonthlyAmount | None,
        Field(
            description="What each month without the new team costs the company, in its currency;"
            " nothing unless you say so."
        ),
    ] = None

    @property
    def months(self) -> Months:
        """The months of the work, from its start over its horizon: their law holds for it."""
        return Months(self.start, self.horizon_months)
