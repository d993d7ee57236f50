"""Figures evaluated again after some values have changed; what does not rest on them is shared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.graph.figure import HOME
from whowhere.model.graph.operand import Name, Operand
from whowhere.model.graph.windows import Cut
from whowhere.quantities.ranges import Array

Changes: TypeAlias = Mapping[tuple[str, Spot], Array]
"""New values of inputs or figures, each at the spot that it belongs to, shaped as the old ones."""


def changed(base: Evaluation, changes: Changes) -> ChangedEvaluation:
    """Return the values of a case in which some inputs or figures are others.

    Only figures that rest on them are computed anew; ``base`` must not forget its spots while
    the result is in use.
    """
    return ChangedEvaluation(
        base.graph, base.leaves, base.home, base.given, dict(changes), base=base, changes=changes
    )


@dataclass
class ChangedEvaluation(Evaluation):
    """An evaluation that takes from another whatever the changes leave alone."""

    base: Evaluation = field(kw_only=True)
    changes: Changes = field(kw_only=True)
    _touched: dict[tuple[str, Spot], bool] = field(default_factory=dict)

    def value(self, name: str, spot: Spot) -> Array:
        """Return a figure or input at a spot, for every draw."""
        if self.rests_on_changes(name, spot):
            return super().value(name, spot)
        return self.base.value(name, spot)

    def rests_on_changes(self, name: str, spot: Spot) -> bool:
        """Whether a figure at a spot is or rests on what has changed, here or at home."""
        key = (name, spot)
        if key not in self._touched:
            behind = self.graph.names_behind(name)
            self._touched[key] = any(
                (each in behind and spot.within(self.graph.node(each).scopes) == where)
                or (HOME + each in behind and self._at_home(each) == where)
                for each, where in self.changes
            )
        return self._touched[key]

    def _at_home(self, name: str) -> Spot:
        return self.home.within(self.graph.node(name).scopes)

    def _running_sum(self, path: Operand, spot: Spot) -> Array:
        if isinstance(path, Name) and not self.rests_on_changes(path.name, spot):
            return self.base._running_sum(path, spot)
        return super()._running_sum(path, spot)

    def _cut(self, bound: Operand, sums: Array, spot: Spot) -> Cut:
        if isinstance(bound, Name) and not self.rests_on_changes(bound.name, spot):
            return self.base._cut(bound, sums, spot)
        return super()._cut(bound, sums, spot)
