"""What a comparison found of each option."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from whowhere.decide.compare.details import Details, LineResult
from whowhere.decide.risk import EventLosses
from whowhere.model.scenario.options import Option
from whowhere.quantities.estimates import Summary, Waiting
from whowhere.quantities.ranges import Array


@dataclass(frozen=True)
class Saving:
    """Share of today's cost that an option saves; below zero where it costs more."""

    p10: float
    p50: float
    p90: float
    chance_of_loss: float
    """Share of futures in which the option costs more than today."""


@dataclass(frozen=True)
class Steady:
    """A month at full output, against a month of today's way, both at start prices."""

    month: Summary
    """What such a month costs, company currency."""
    saving: Saving
    people: Summary
    """How many people it takes, whoever employs them."""


class Measured(Protocol):
    """An option's futures, summarised."""

    @property
    def cost(self) -> Array:
        """What it costs in each future, shape (draws,)."""

    @property
    def cost_per_useful_hour(self) -> Summary:
        """Levelised: discounted cost over discounted useful hours."""

    @property
    def saving(self) -> Saving:
        """Over the horizon, moving and waiting included."""

    @property
    def steady(self) -> Steady:
        """Once the work has moved."""

    @property
    def set_up(self) -> Summary:
        """What it takes to start."""

    @property
    def risk(self) -> EventLosses:
        """Losses from events that may never come; they are part of the cost."""


@dataclass(frozen=True)
class OptionResult:
    """What an option costs, saves and risks."""

    option: Option
    cost: Summary
    """Present value over the horizon, company currency."""
    cheapest_share: float
    """Share of futures in which no option that meets the requirements costs less."""
    fails: str
    """Why the option does not meet a requirement; empty if it meets all."""
    measured: Measured = field(repr=False)
    details: Details = field(repr=False)

    @property
    def id(self) -> str:
        """The option's id."""
        return self.option.id

    @property
    def cost_per_useful_hour(self) -> Summary:
        """Levelised: discounted cost over discounted useful hours."""
        return self.measured.cost_per_useful_hour

    @property
    def saving(self) -> Saving:
        """Over the horizon, moving and waiting included."""
        return self.measured.saving

    @property
    def steady(self) -> Steady:
        """Once the work has moved."""
        return self.measured.steady

    @property
    def set_up(self) -> Summary:
        """What it takes to start."""
        return self.measured.set_up

    @property
    def risk(self) -> EventLosses:
        """Losses from events that may never come; they are part of the cost."""
        return self.measured.risk

    @property
    def lines(self) -> tuple[LineResult, ...]:
        """Every line of its ledger."""
        return self.details.lines

    @property
    def payback_month(self) -> Waiting:
        """Month from which the option has cost less than today, all in all, discounted."""
        return self.details.payback_month
