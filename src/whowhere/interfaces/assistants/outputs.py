"""What a tool tells, typed: of each answer's document the part that an assistant reads.

Fields are those of ``--json`` under their own names; what is missing there is ``None``, and there
is no not-a-number. Long lists are cut, and say after how many.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MOST_OPTIONS = 15
MOST_FIGURES = 40

_Listed = TypeVar("_Listed")


def first(most: int) -> BeforeValidator:
    """Return what cuts a list after so many."""
    return BeforeValidator(lambda listed: listed[:most] if isinstance(listed, list) else listed)


class ToldByTool(BaseModel):
    """What every tool tells."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    as_of: str | None = Field(None, description="The day whose figures were used.")
    sources: list[str] = Field(
        default_factory=list, description="Where the figures come from, with licence or address."
    )


class Amounts(BaseModel):
    """An uncertain amount: mean, and the values below which it lies in 1, 5 and 9 of 10 futures."""

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    mean: float | None = None
    p10: float | None = None
    p50: float | None = None
    p90: float | None = None


class SavingTold(Amounts):
    """A share of today's cost; below zero where it costs more."""

    chance_of_loss: float | None = Field(None, description="Share of futures that cost more.")


class SteadyTold(BaseModel):
    """A month at full output."""

    month: Amounts
    saving: SavingTold


class OptionTold(BaseModel):
    """One option: an engagement in a place."""

    id: str = Field(description="As explain and whatif take it: managed_service@PH.")
    cost: Amounts = Field(description="Present value over the horizon, in the currency.")
    saving: SavingTold | None = Field(None, description="Against today, the move included.")
    steady: SteadyTold | None = Field(None, description="Once the work has moved.")
    set_up: Amounts | None = Field(None, description="One-off cost of the move.")
    payback_month: Amounts | None = Field(None, description="From the decision; null: never.")
    cheapest_share: float | None = Field(None, description="Share of futures in which it is.")
    fails: str | None = Field(None, description="Which requirement it does not meet.")


class VerdictTold(BaseModel):
    """The recommendation."""

    best: str | None = Field(None, description="Id of the option to choose, if one is admissible.")
    sentences: list[str] = Field(default_factory=list, description="The verdict, word by word.")


class PublishedTold(BaseModel):
    """What was published about deals of others."""

    finding: str
    source: str


class CompareTold(ToldByTool):
    """Who should do the work, and where."""

    title: str
    currency: str
    horizon_months: float
    seed: int
    draws: int
    verdict: VerdictTold
    options: Annotated[
        list[OptionTold], first(MOST_OPTIONS),
        Field(description=f"Lowest median cost first; the first {MOST_OPTIONS}."),
    ]  # fmt: skip
    base_rates: list[PublishedTold] = Field(default_factory=list)
    notes: list[str] = Field(default_factory=list)
    not_included: list[str] = Field(default_factory=list)


class SideTold(BaseModel):
    """The verdict on one side of a change."""

    best: str | None = None
    sentence: str | None = None


class RankedTold(BaseModel):
    """An option on one side of a change; ``rank`` is null where it is not admissible."""

    rank: int | None = None
    cost: Amounts


class MovedTold(BaseModel):
    """How a change moves an option."""

    id: str
    before: RankedTold | None = None
    after: RankedTold | None = None
    change_of_median: float | None = None


class WhatIfTold(ToldByTool):
    """The verdict before and after other values."""

    set: list[str]
    verdict_changes: bool | None = None
    before: SideTold | None = None
    after: SideTold | None = None
    options: Annotated[
        list[MovedTold], first(MOST_OPTIONS), Field(description=f"The first {MOST_OPTIONS}.")
    ] = []


class LineTold(BaseModel):
    """A line of an option's cost, present value."""

    id: str
    name: str
    phase: str
    mean: float | None = None
    p10: float | None = None
    p90: float | None = None


class NodeTold(BaseModel):
    """A figure or an input behind a number."""

    title: str
    meaning: str | None = None
    unit: str | None = None
    formula: str | None = None
    source: str | None = None
    values: dict[str, Amounts] = Field(default_factory=dict)
    uses: list[str] = Field(default_factory=list)


class ExplainTold(ToldByTool):
    """The tree behind a number, down to facts."""

    option: str
    currency: str
    cost: Amounts
    lines: list[LineTold]
    nodes: Annotated[
        dict[str, NodeTold],
        BeforeValidator(lambda found: dict(list(found.items())[:MOST_FIGURES])),
        Field(description=f"By name, from the top; the first {MOST_FIGURES}."),
    ]


class SolveTold(BaseModel):
    """How sure it is that no plan is better."""

    state: str = Field(description="optimal, or stopped before it was proved.")
    gap: float | None = Field(None, description="Share by which a better plan could cost less.")


class ChoiceTold(BaseModel):
    """Where a package is done, or a part of it."""

    package: str
    name: str
    words: str
    share: float
    year: int
    moves: bool
    people: float | None = None
    cost: float | None = Field(None, description="Over the horizon, in the currency.")


class PlanChosenTold(BaseModel):
    """The plan."""

    cost: Amounts
    choices: list[ChoiceTold]
    closed_sites: list[str] = Field(default_factory=list)


class RuleTold(BaseModel):
    """A rule, how near the plan comes to it, and what it costs."""

    words: str
    value: float | None = None
    limit: float | None = None
    price: float | None = Field(None, description="What dropping it saves; null: not priced.")


class PlanTold(ToldByTool):
    """One plan for many pieces of work, under rules."""

    title: str
    currency: str
    verdict: str
    solve: SolveTold
    plan: PlanChosenTold | None = None
    rules: list[RuleTold] = Field(default_factory=list)
    notes: list[str] = Field(default_factory=list)
