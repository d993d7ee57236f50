"""The middle of every range at once, with one input after another moved: a quick first look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.simulate.leaves import LUCK_OF, leaf_at

NO_EVENT = 0.5
"""Luck in the middle: no event comes whose chance is below a half."""


@dataclass
class CentralLeaves:
    """Gives each input at its likely value, but for the columns in which it is moved.

    Where draws stand elsewhere there stand columns here, each one look at the case.
    """

    case: Case
    columns: int
    moved: Mapping[tuple[str, Spot], Mapping[int, Array]]
    """New values of an input, by column, each ending in 1."""
    _ones: Array = field(default_factory=lambda: np.zeros(1))

    def __call__(self, name: str, spot: Spot) -> Array:
        """Return an input at a spot, ending in the columns, or in 1 where it is never moved."""
        if name == "month_end":
            return np.arange(1.0, self.case.horizon_months + 1)[:, None]
        if name in self.case.monthly:
            return self.case.months_of(name)
        if name == "exchange_walk":
            return np.zeros((self.case.horizon_months, 1))
        if name.startswith(LUCK_OF):
            return np.array([NO_EVENT])
        likely = leaf_at(self.case, name, spot, self._ones)
        if (name, spot) not in self.moved:
            return likely
        values = np.repeat(likely, self.columns, axis=-1)
        for column, value in self.moved[name, spot].items():
            values[..., column] = value[..., 0]
        return values


def central_costs(
    case: Case, options: Sequence[Option], leaves: CentralLeaves
) -> dict[Option, Array]:
    """Return each option's cost in every column, shape (columns,)."""
    evaluation = Evaluation(case.graph, leaves, case.elsewhere)
    found = {}
    for option in options:
        cost = np.zeros(leaves.columns)
        for spot, line in case.placed(option):
            cost += evaluation.value(line.amount, spot) * evaluation.value(line.driver, spot)
        found[option] = cost
    return found
