"""What options are weighed by: six things, each told once.

Whatever is far is harder to direct: distance counts in control, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from whowhere.decide.overall.traits import TRAIT, Trait
from whowhere.decide.risk import bad_tenth
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.ranges import Array
from whowhere.simulate.order_statistics import median
from whowhere.simulate.outcomes import Futures, Outcome

WEIGHED = 2_048
"""Futures in which options are weighed, the first of all: enough for shares to a percent."""
REPEATS: Final = 0.8
"""Rank correlation over an example's options, in the mean of all examples, above which two criteria
would say the same twice: what repeats another by construction does so everywhere."""


def _capability(futures: Futures, outcome: Outcome) -> Array:
    """Return the power of ten of the people one employer could win for each one needed."""

    def power(spot: Spot) -> Array:
        people, needed = (
            np.atleast_1d(futures.evaluation.value(name, spot))
            for name in ("speakers_in_reach", "team_size")
        )
        return np.asarray(np.log10(np.maximum(people, 1) / needed))

    return futures.mean_of_parts(outcome.option, power)


def _risk(futures: Futures, outcome: Outcome) -> Array:
    """Return how much more than the median the dearest tenth of futures costs, as a share of it."""
    del futures
    return np.array([bad_tenth(outcome.cost) / median(outcome.cost) - 1])


CRITERIA: Final[tuple[Trait, ...]] = (
    TRAIT["cost"],
    Trait("capability", "people of the trade and its languages in reach per person needed",
          "power of ten", more_is_better=True, figures=("speakers_in_reach", "team_size"),
          measure=_capability),
    Trait("risk", "cost of the worst tenth of futures above the median", "share",
          more_is_better=False, measure=_risk),
    TRAIT["control"],
    Trait("speed", "months until as many people again are at full output", "months",
          more_is_better=False, figures=("months_to_full_output",)),
    TRAIT["flexibility"],
)  # fmt: skip
"""Every criterion, in the order in which it is told."""
BESIDE: Final[tuple[Trait, ...]] = (
    TRAIT["shared_hours"], TRAIT["months_to_full_output"], TRAIT["exit_cost"],
)  # fmt: skip
"""What is told of an option in its own unit and not weighed: it would count twice."""
CRITERION: Final[Mapping[str, Trait]] = {each.id: each for each in (*CRITERIA, *BESIDE)}
NAMES = tuple(each.id for each in CRITERIA)
SIGNS = np.array([1.0 if criterion.more_is_better else -1.0 for criterion in CRITERIA])
"""What turns each criterion into one of which more is better."""
BECAME: Final[Mapping[str, str]] = {
    "tail_loss": "risk",
    "months_to_full_output": "speed",
    "shared_hours": "control",
    "talent_depth": "capability",
    "language_gap": "capability",
    "institutional_distance": "control",
    "legal_burden": "cost",
    "exit_cost": "flexibility",
}
"""Criteria of earlier versions, and the one that stands for each now."""


def criteria_of(futures: Futures, outcome: Outcome) -> Array:
    """Return an option's values, shape (criteria and what is told beside, weighed), natural units.

    ``weighed`` are the first ``WEIGHED`` of the draws; what is the same in every future is
    repeated. Take it while the futures hold the option.
    """
    weighed = min(WEIGHED, len(outcome.cost))
    rows = (trait.values(futures, outcome) for trait in CRITERION.values())
    return np.stack([np.broadcast_to(row[:weighed], weighed) for row in rows])
