"""What the tools tell that are about places, hours and law, not about a case."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, Field

from whowhere.interfaces.assistants.outputs import MOST_FIGURES, ToldByTool, first

MOST_PLACES = 20


class YearlyTold(BaseModel):
    """An amount of a year."""

    amount: float
    currency: str | None = None
    months: float | None = None


class LevyTold(BaseModel):
    """A line that an employer owes."""

    name: str
    kind: str
    amount: float | None = None
    rate: float | None = None
    due: bool | None = None
    status: str | None = None


class BillTold(BaseModel):
    """What one employee costs in one place, in the currency of ``gross``."""

    country: str
    state: str = ""
    gross: YearlyTold
    lines: list[LevyTold]
    employer_cost: YearlyTold
    notes: list[str] = Field(default_factory=list)


class HireTold(ToldByTool):
    """What one employee costs an employer in a year, place by place."""

    places: list[BillTold]


class PlaceTold(BaseModel):
    """A country in the ranking; scores run from 0 to 100."""

    place: str
    name: str
    rank: int
    score: float | None = None
    pillars: dict[str, float | None] = Field(default_factory=dict)
    employer_cost_known: bool | None = None
    caution: str = ""


class PlacesTold(ToldByTool):
    """Countries ranked for a piece of work."""

    title: str
    ranked: int = Field(description="How many countries are ranked.")
    places: Annotated[
        list[PlaceTold], first(MOST_PLACES), Field(description=f"The first {MOST_PLACES}.")
    ]


class PairTold(BaseModel):
    """Working hours that two places share over a year."""

    home: str
    abroad: str
    mean_hours: float
    days_worked: int
    days_below_need: int | None = None
    suffices: bool | None = None
    shift: dict[str, Any] | None = Field(None, description="Hours there that would do, if any.")


class HoursTold(ToldByTool):
    """Which working hours places share."""

    need_hours: float | None = None
    pairs: list[PairTold]


class SeatsTold(ToldByTool):
    """How many people must be on duty."""

    model: str = Field(description="b, c or a: Erlang's models.")
    agents: int
    service_level: float | None = None
    occupancy: float | None = None
    average_wait_s: float | None = None
    probability_wait: float | None = None
    probability_abandon: float | None = None


class FigureTold(BaseModel):
    """A figure of a country."""

    name: str
    value: float | str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    status: str | None = None
    year: str | None = None


class GroupTold(BaseModel):
    """Figures of one kind."""

    title: str
    figures: Annotated[
        list[FigureTold], first(MOST_FIGURES), Field(description=f"The first {MOST_FIGURES}.")
    ]


class FactsTold(ToldByTool):
    """A country's figures."""

    country_name: str
    currency: str
    groups: list[GroupTold]
