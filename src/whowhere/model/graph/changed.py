"""Figures evaluated again after some values have changed; what does not rest on them is shared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from whowhere.model.graph.evaluate import Evaluation, Spot, SpotLook, there
from whowhere.model.graph.figure import ELSEWHERE, Figure
from whowhere.quantities.ranges import Array

Changes: TypeAlias = Mapping[tuple[str, Spot], Array]
"""New values of inputs or figures, each at the spot that it belongs to, shaped as the old ones."""


FEW_DRAWS: Final = 2_048
"""Up to so many draws what Python does for a figure takes longer than its arithmetic."""


def changed(base: Evaluation, changes: Changes) -> ChangedEvaluation:
    """Return the values of a case in which some inputs or figures are others.

    Only figures that rest on them are computed anew; ``base`` must not forget its spots while
    the result is in use.
    """
    touched = base.touched_by.setdefault(frozenset(changes), {})
    return ChangedEvaluation(
        base.graph, base.leaves, base.elsewhere, base.given,
        base=base, changes=changes, touched=touched,
    )  # fmt: skip


@dataclass
class ChangedEvaluation(Evaluation):
    """An evaluation that takes from another whatever the changes leave alone."""

    base: Evaluation = field(kw_only=True)
    changes: Changes = field(kw_only=True)
    touched: dict[tuple[str, Spot], bool] = field(kw_only=True)
    """Which figures rest on the changes: the same whatever the new values are."""
    _here: dict[tuple[tuple[str, ...], Spot], bool] = field(default_factory=dict)
    """Whether what uses some names at a spot is computed here."""

    def __post_init__(self) -> None:
        """Take the changed values as known."""
        for (name, spot), value in self.changes.items():
            self._shelves.setdefault(spot, {})[name] = value

    def prepare(self, names: Iterable[str], spot: Spot, draws: int) -> None:
        """Compute figures that rest on changes together where the draws are few.

        Of many draws it takes less to find out of each step before them whether it does.
        """
        if draws <= FEW_DRAWS:
            resting = [name for name in names if self.rests_on_changes(name, spot)]
            super().prepare(resting, spot, draws)

    def given_at(self, spot: Spot) -> frozenset[str]:
        """Return the figures of a spot that have changed themselves."""
        here = (name for name, where in self.changes if where == spot)
        figures = (name for name in here if isinstance(self.graph.node(name), Figure))
        return super().given_at(spot).union(figures)

    def source(self, look: SpotLook, uses: tuple[str, ...]) -> SpotLook:
        """Return where something is computed: here if it uses what rests on changes."""
        key = (uses, look.spot)
        if key not in self._here:
            self._here[key] = any(self.rests_on_changes(name, look.spot) for name in uses)
        return look if self._here[key] else self.base.look(look.spot)

    def rests_on_changes(self, name: str, spot: Spot) -> bool:
        """Whether a figure at a spot is or rests on what has changed, here or elsewhere."""
        key = (name, spot)
        if key not in self.touched:
            behind = self.graph.names_behind(name)
            self.touched[key] = any(
                (each in behind and spot.within(self.graph.node(each).scopes) == where)
                or any(
                    prefix + each in behind and self._there(prefix, each, spot) == where
                    for prefix in ELSEWHERE
                )
                for each, where in self.changes
            )
        return self.touched[key]

    def _there(self, where: str, name: str, spot: Spot) -> Spot:
        return there(self.elsewhere, where, spot).within(self.graph.node(name).scopes)
