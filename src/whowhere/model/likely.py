"""Inputs at their likely values: for answers that need no futures."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from whowhere.model.figures import model_graph
from whowhere.model.graph.evaluate import Spot
from whowhere.model.work_facts import Facts
from whowhere.quantities.ranges import Array


def likely_leaves(facts: Facts) -> Callable[[str, Spot], Array]:
    """Return what gives each input: (1,), or (roles, 1) for pay, or (levies, 1, 1) for levies."""

    def leaf(name: str, spot: Spot) -> Array:
        values = np.array([fact.value.likely for fact in facts[name, spot]])
        axes = model_graph().inputs[name].axes
        return values[:, None, None] if "levy" in axes else values[:, None] if axes else values

    return leaf
