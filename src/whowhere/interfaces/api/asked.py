"""What a request may say: the command line's words as fields."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from whowhere.report.page.case import PAGE_DRAWS

MOST_SETTINGS = 200
LONGEST_LINE = 2_000
Setting = Annotated[str, Field(max_length=LONGEST_LINE)]
Id = Annotated[str, Field(max_length=200, examples=["managed_service@PH"])]


class Asked(BaseModel):
    """A scenario, or one of the examples, and how it is drawn."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    scenario: Annotated[
        dict[str, Any] | str | None,
        Field(description="A scenario: an object as in GET /v1/schema, or the text of a file."),
    ] = None
    example: Annotated[
        str | None, Field(max_length=200, description="An example instead, from GET /v1/examples.")
    ] = None
    settings: Annotated[
        list[Setting],
        Field(
            alias="set", max_length=MOST_SETTINGS, examples=[["attrition=0.45"]],
            description="Values of your own that beat the scenario.",
        ),
    ] = []  # fmt: skip
    seed: Annotated[int, Field(ge=0, lt=2**53, description="Same seed, same futures.")] = 1
    draws: Annotated[int, Field(description="Futures: a power of two.")] = 8_192
    as_of: Annotated[date | None, Field(description="Use figures as known on this day.")] = None


class CompareAsked(Asked):
    """Compare every option."""

    pairs: Annotated[
        list[tuple[Id, Id]],
        Field(max_length=20, description="Break-even heads and horizon of two options each."),
    ] = []


class CaseAsked(Asked):
    """Resolve a scenario to a case."""

    draws: Annotated[int, Field(description="Futures that the page draws: a power of two.")] = (
        PAGE_DRAWS
    )


class ExplainAsked(Asked):
    """Show the tree behind a number."""

    option: Id
    line: Annotated[str | None, Field(max_length=200)] = None


class ProfileAsked(Asked):
    """Show options side by side."""

    options: Annotated[list[Id], Field(min_length=1, max_length=20)]


class WhatIfAsked(Asked):
    """Show the verdict before and after other values."""

    settings: Annotated[
        list[Setting],
        Field(
            alias="set", min_length=1, max_length=MOST_SETTINGS, examples=[["attrition=0.45"]],
            description="Values of your own that beat the scenario.",
        ),
    ]  # fmt: skip


class OverallAsked(Asked):
    """Weigh the options by every criterion."""

    weights: Annotated[
        dict[str, float] | None, Field(description="By criterion; one left out weighs nothing.")
    ] = None


class LearnAsked(Asked):
    """Say what is worth finding out."""

    groups: Annotated[
        list[Setting], Field(max_length=20, description="Names that are found out together.")
    ] = []


class PlacesAsked(Asked):
    """Rank places for a scenario's work."""

    weights: Annotated[
        dict[str, float] | None, Field(description="What cost, people, business, digital weigh.")
    ] = None
    top: Annotated[int | None, Field(ge=1, le=500)] = None


class RankAsked(BaseModel):
    """A decision table, in the form that ``whowhere rank`` reads."""

    model_config = ConfigDict(extra="allow")

    alternatives: list[Any] | None = None
    criteria: list[Any] | None = None
    directions: list[Any] | dict[str, Any] | None = None
    weights: list[Any] | dict[str, Any] | None = None
    matrix: list[Any]
    parameters: dict[str, Any] | None = None
    method: str | list[str] = Field(examples=["topsis"])


class SeatsAsked(BaseModel):
    """Callers and how fast they are to be answered, in the words of ``whowhere seats``."""

    model_config = ConfigDict(extra="forbid")

    calls: Annotated[str, Field(max_length=60, examples=["720/h"])]
    handle: Annotated[str, Field(max_length=60, examples=["240s"])]
    agents: Annotated[int | str | None, Field(description="People on duty; else the fewest.")] = (
        None
    )
    within: Annotated[str, Field(max_length=60)] = "20s"
    level: Annotated[str | float | None, Field(examples=["80%"])] = None
    patience: Annotated[str | None, Field(max_length=60)] = None
    model: Annotated[str | None, Field(max_length=10, examples=["c"])] = None


class ReportAsked(Asked):
    """Write a report: its kind is the ending of its file."""

    kind: Annotated[str, Field(max_length=10, examples=[".csv"], description="As .pdf or .xlsx.")]
    options: Annotated[
        list[Id], Field(max_length=20, description="Told in detail besides the leading ones.")
    ] = []


class PlanAsked(BaseModel):
    """A portfolio, or one of the examples, and what the plan is to weigh."""

    model_config = ConfigDict(extra="forbid")

    portfolio: Annotated[
        dict[str, Any] | str | None,
        Field(description="A portfolio: an object, or the text of a file. It names no other file."),
    ] = None
    example: Annotated[str | None, Field(max_length=200)] = None
    aim: Annotated[
        Literal["cost", "cvar"], Field(description="Expected cost, or cost and the bad tail.")
    ] = "cost"
    tail_weight: Annotated[
        float, Field(gt=0, le=1, description="Weight of the bad tail where it counts.")
    ] = 0.5
    frontier: Annotated[
        str | None, Field(max_length=100, description="A second aim: the plans between the two.")
    ] = None
    seconds: Annotated[
        float, Field(gt=0, le=3_600, description="Then the best plan so far and its bound.")
    ] = 30.0
    seed: Annotated[int, Field(ge=0, lt=2**53)] = 1
    draws: Annotated[int, Field(description="Futures: a power of two.")] = 1_024
    as_of: date | None = None


class FacilityAsked(BaseModel):
    """A capacitated facility-location table, in the form that ``whowhere plan --table`` reads."""

    model_config = ConfigDict(extra="allow")

    sites: list[Any]
    packages: list[Any]
    cost: list[Any]
    split: bool = True


class StaffAsked(BaseModel):
    """A week of demand, the sites that can answer it, and their rules."""

    model_config = ConfigDict(extra="forbid")

    staffing: Annotated[
        dict[str, Any] | str | None,
        Field(description="Demand and sites: an object, or the text of a file."),
    ] = None
    example: Annotated[str | None, Field(max_length=200)] = None
    sites: Annotated[list[Setting], Field(max_length=20, description="Only these.")] = []
    gap: Annotated[float, Field(description="What a better roster may save when it stops.")] = 0.02
    no_nights: bool = False
    as_of: date | None = None


class HoursAsked(BaseModel):
    """Places and their working hours, in the words of ``whowhere hours``."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    places: Annotated[list[Setting], Field(min_length=1, max_length=12, examples=[["Denver"]])]
    first: Annotated[date | None, Field(alias="date", description="First day of the year.")] = None
    work: Annotated[str, Field(max_length=60)] = "9-17"
    shift_abroad: Annotated[str | None, Field(max_length=60, examples=["14-22"])] = None
    need: Annotated[str | float | None, Field(description="Hours a day to share.")] = None


class FactsAsked(BaseModel):
    """A country, and a role whose pay is told at every level."""

    model_config = ConfigDict(extra="forbid")

    place: Annotated[str, Field(max_length=100, examples=["PL"])]
    role: Annotated[str | None, Field(max_length=200, examples=["support agent"])] = None
    as_of: date | None = None
