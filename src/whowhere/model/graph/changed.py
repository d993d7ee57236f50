"""Figures evaluated again after some values have changed; what does not rest on them is shared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from whowhere.model.graph.evaluate import Evaluation, Spot, SpotLook, there
from whowhere.model.graph.figure import ELSEWHERE
from whowhere.quantities.ranges import Array

Changes: TypeAlias = Mapping[tuple[str, Spot], Array]
"""New values of inputs or figures, each at the spot that it belongs to, shaped as the old ones."""


def changed(base: Evaluation, changes: Changes) -> ChangedEvaluation:
    """Return the values of a case in which some inputs or figures are others.

    Only figures that rest on them are computed anew; ``base`` must not forget its spots while
    the result is in use.
    """
    return ChangedEvaluation(
        base.graph, base.leaves, base.elsewhere, base.given, base=base, changes=changes
    )


@dataclass
class ChangedEvaluation(Evaluation):
    """An evaluation that takes from another whatever the changes leave alone."""

    base: Evaluation = field(kw_only=True)
    changes: Changes = field(kw_only=True)
    _touched: dict[tuple[str, Spot], bool] = field(default_factory=dict)
    _here: dict[tuple[tuple[str, ...], Spot], bool] = field(default_factory=dict)
    """Whether what uses some names at a spot is computed here."""

    def __post_init__(self) -> None:
        """Take the changed values as known."""
        for (name, spot), value in self.changes.items():
            self._shelves.setdefault(spot, {})[name] = value

    def source(self, look: SpotLook, uses: tuple[str, ...]) -> SpotLook:
        """Return where something is computed: here if it uses what rests on changes."""
        key = (uses, look.spot)
        if key not in self._here:
            self._here[key] = any(self.rests_on_changes(name, look.spot) for name in uses)
        return look if self._here[key] else self.base.look(look.spot)

    def rests_on_changes(self, name: str, spot: Spot) -> bool:
        """Whether a figure at a spot is or rests on what has changed, here or elsewhere."""
        key = (name, spot)
        if key not in self._touched:
            behind = self.graph.names_behind(name)
            self._touched[key] = any(
                (each in behind and spot.within(self.graph.node(each).scopes) == where)
                or any(
                    prefix + each in behind and self._there(prefix, each, spot) == where
                    for prefix in ELSEWHERE
                )
                for each, where in self.changes
            )
        return self._touched[key]

    def _there(self, where: str, name: str, spot: Spot) -> Spot:
        return there(self.elsewhere, where, spot).within(self.graph.node(name).scopes)
