"""What an option is like, each trait in its own unit: second aims of plans, and criteria."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from whowhere.decide.overall.measures import LEAVING, leaving
from whowhere.decide.risk import risk_of
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome

EXIT_MONTH = 12
"""Months after the decision at which leaving is weighed."""


Measure: TypeAlias = Callable[[Futures, Outcome], Array]
"""From an option's outcome to its value, shape (draws,), or (1,) if alike in every future."""


@dataclass(frozen=True)
class Trait:
    """One thing that options may be told apart by."""

    id: str
    words: str
    unit: str
    more_is_better: bool
    figures: tuple[str, ...] = ()
    """The figures of the model that it rests on, beside the lines of the ledger."""
    measure: Measure | None = None
    """How it is measured; without this it is its one figure."""

    def __post_init__(self) -> None:
        """Refuse a trait that cannot be measured."""
        if self.measure is None and len(self.figures) != 1:
            raise ValueError(f"trait {self.id}: give it one figure, or say how to measure it")

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure of the model as it stands."""
        return self.measure is None

    def values(self, futures: Futures, outcome: Outcome) -> Array:
        """Return an option's value in natural units, shape (draws,) or (1,)."""
        if self.measure is not None:
            return self.measure(futures, outcome)
        (figure,) = self.figures
        return figure_of(futures, outcome.option, figure)


def figure_of(futures: Futures, option: Option, name: str) -> Array:
    """Return a figure of the model for an option, shape (draws,) or (1,)."""
    return futures.figure(option, name)


def _cost(futures: Futures, outcome: Outcome) -> Array:
    del futures
    return outcome.cost


def _tail_loss(futures: Futures, outcome: Outcome) -> Array:
    del futures
    return np.array([risk_of(outcome).tail])


def _months_to_full_output(futures: Futures, outcome: Outcome) -> Array:
    return futures.waited(outcome.option, "months_to_full_output")


def _talent_depth(futures: Futures, outcome: Outcome) -> Array:
    """Return the power of ten of the people there are for each one needed.

    A place whose labour force nobody has counted is taken for the smallest that is compared.
    """
    forces, place = futures.case.labour_forces, outcome.option.place
    known = [forces[each].value.likely for each in futures.case.places if each in forces]
    if not known:
        return np.zeros(1)
    force = forces[place].value.likely if place in forces else min(known)
    people = float(np.median(figure_of(futures, outcome.option, "team_size")))
    return np.array([np.log10(max(force / people, 1.0))])


def _legal_burden(futures: Futures, outcome: Outcome) -> Array:
    from whowhere.model.duties import count_duties  # noqa: PLC0415 - few questions count them

    return np.array([float(count_duties(futures.case, outcome.option))])


def _exit_cost(futures: Futures, outcome: Outcome) -> Array:
    return leaving(futures, outcome.option, EXIT_MONTH)


TRAITS: Final[tuple[Trait, ...]] = (
    Trait("cost", "cost", "money", more_is_better=False, measure=_cost),
    Trait("tail_loss", "loss in the worst twentieth of futures", "money", more_is_better=False,
              measure=_tail_loss),
    Trait("months_to_full_output", "months to full output", "months", more_is_better=False,
              figures=("months_to_full_output",), measure=_months_to_full_output),
    Trait("control", "control over the work", "0 to 1", more_is_better=True,
              figures=("control_level",)),
    Trait("flexibility", "share of cost that follows demand", "share", more_is_better=True,
              figures=("freed_share",)),
    Trait("shared_hours", "working hours shared with home", "hours a day", more_is_better=True,
              figures=("shared_hours",)),
    Trait("talent_depth", "people in the labour force per person needed, as a power of ten",
              "power of ten", more_is_better=True, figures=("team_size",), measure=_talent_depth),
    Trait("language_gap", "scarcity of the work's languages", "0 to 1", more_is_better=False,
              figures=("language_gap",)),
    Trait("institutional_distance", "difference in governance from home", "points",
              more_is_better=False, figures=("institutional_distance",)),
    Trait("legal_burden", "legal duties that come with it", "duties", more_is_better=False,
              measure=_legal_burden),
    Trait("exit_cost", "cost of leaving after a year", "money", more_is_better=False,
              figures=LEAVING, measure=_exit_cost),
)  # fmt: skip
"""Every trait, in the order in which it is told."""
TRAIT: Final[Mapping[str, Trait]] = {each.id: each for each in TRAITS}
