"""What options are weighed by besides their cost, each in its own unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from whowhere.decide.overall.measures import leaving
from whowhere.decide.risk import risk_of
from whowhere.model.duties import count_duties
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.outcomes import Futures, Outcome

WEIGHED = 2_048
"""Futures in which options are weighed, the first of all: enough for shares to a percent."""
EXIT_MONTH = 12
"""Months after the decision at which leaving is weighed."""


@dataclass(frozen=True)
class Criterion:
    """One thing that options are weighed by."""

    id: str
    words: str
    unit: str
    more_is_better: bool


CRITERIA: tuple[Criterion, ...] = (
    Criterion("cost", "cost", "money", more_is_better=False),
    Criterion("tail_loss", "loss in the worst twentieth of futures", "money", more_is_better=False),
    Criterion("months_to_full_output", "months to full output", "months", more_is_better=False),
    Criterion("control", "control over the work", "0 to 1", more_is_better=True),
    Criterion("flexibility", "share of cost that follows demand", "share", more_is_better=True),
    Criterion("shared_hours", "working hours shared with home", "hours a day", more_is_better=True),
    Criterion("talent_depth", "people in the labour force per person needed, as a power of ten",
              "power of ten", more_is_better=True),
    Criterion("language_gap", "scarcity of the work's languages", "0 to 1", more_is_better=False),
    Criterion("institutional_distance", "difference in governance from home", "points",
              more_is_better=False),
    Criterion("legal_burden", "legal duties that come with it", "duties", more_is_better=False),
    Criterion("exit_cost", "cost of leaving after a year", "money", more_is_better=False),
)  # fmt: skip
"""Every criterion, in the order in which it is told."""

NAMES = tuple(criterion.id for criterion in CRITERIA)
SIGNS = np.array([1.0 if criterion.more_is_better else -1.0 for criterion in CRITERIA])
"""What turns each criterion into one of which more is better."""


def criteria_of(futures: Futures, outcome: Outcome) -> Array:
    """Return an option's value on every criterion, shape (criteria, weighed), in natural units.

    ``weighed`` are the first ``WEIGHED`` of the draws; what is the same in every future is
    repeated. Take it while the futures hold the option.
    """
    weighed = min(WEIGHED, len(outcome.cost))
    rows = (VALUES[name](futures, outcome) for name in NAMES)
    return np.stack([np.broadcast_to(row[:weighed], weighed) for row in rows])


def _figure(name: str) -> Callable[[Futures, Outcome], Array]:
    return lambda futures, outcome: _value(futures, outcome.option, name)


def _value(futures: Futures, option: Option, name: str) -> Array:
    return np.atleast_1d(futures.evaluation.value(name, futures.case.spot(option)))


def _months_to_full_output(futures: Futures, option: Option) -> Array:
    exists = option == futures.case.as_is and futures.case.team_today
    return np.zeros(1) if exists else _value(futures, option, "months_to_full_output")


def _talent_depth(futures: Futures, option: Option) -> float:
    """Return the power of ten of the people there are for each one needed.

    A place whose labour force nobody has counted is taken for the smallest that is compared.
    """
    forces = futures.case.labour_forces
    known = [forces[place].value.likely for place in futures.case.places if place in forces]
    if not known:
        return 0.0
    force = forces[option.place].value.likely if option.place in forces else min(known)
    people = float(np.median(_value(futures, option, "team_size")))
    return float(np.log10(max(force / people, 1.0)))


VALUES: dict[str, Callable[[Futures, Outcome], Array]] = {
    "cost": lambda futures, outcome: outcome.cost,  # noqa: ARG005 - each takes both
    "tail_loss": lambda futures, outcome: np.array([risk_of(outcome).tail]),  # noqa: ARG005
    "months_to_full_output": lambda futures, outcome: _months_to_full_output(
        futures, outcome.option
    ),
    "control": _figure("control_level"),
    "flexibility": _figure("freed_share"),
    "shared_hours": _figure("shared_hours"),
    "talent_depth": lambda futures, outcome: np.array([_talent_depth(futures, outcome.option)]),
    "language_gap": _figure("language_gap"),
    "institutional_distance": _figure("institutional_distance"),
    "legal_burden": lambda futures, outcome: np.array(
        [float(count_duties(futures.case, outcome.option))]
    ),
    "exit_cost": lambda futures, outcome: leaving(futures, outcome.option, EXIT_MONTH),
}
"""Each criterion's value for an option, shape (draws,) or (1,), by its id."""
