"""A decision table that has been checked: alternatives, criteria, which way is better, weights."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.ranges import Array

Flags: TypeAlias = NDArray[np.bool_]

ALTERNATIVE_LIMIT: Final = 10_000
CRITERION_LIMIT: Final = 200


@dataclass(frozen=True, eq=False)
class DecisionTable:
    """Finite numbers, weights of zero or more that sum to 1, at least one of them above zero."""

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    maximise: Flags
    """Whether more of a criterion is better; shape (criteria,)."""
    weights: Array
    """Shares; shape (criteria,)."""
    matrix: Array
    """Values in the units of the criteria; shape (alternatives, criteria)."""
    rows_at: tuple[str, ...] = ()
    """File and line of each alternative, where known."""
    sheet: str = ""
    """Name of the sheet of a workbook that it was read from."""

    def only(self, kept: Flags) -> DecisionTable:
        """Return the table with some of its criteria, whose weights then sum to 1."""
        weights = self.weights[kept]
        return replace(
            self,
            criteria=tuple(name for name, keep in zip(self.criteria, kept, strict=True) if keep),
            maximise=self.maximise[kept],
            weights=weights / weights.sum(),
            matrix=self.matrix[:, kept],
        )

    def row_at(self, alternative: int) -> str:
        """Return file and line of an alternative, or nothing."""
        return self.rows_at[alternative] if self.rows_at else ""

    @property
    def counting(self) -> Flags:
        """The criteria with a weight above zero; shape (criteria,)."""
        return np.asarray(self.weights > 0)

    @property
    def constant(self) -> tuple[str, ...]:
        """The criteria in which all alternatives are alike."""
        alike = np.ptp(self.matrix, axis=0) == 0
        return tuple(name for name, same in zip(self.criteria, alike, strict=True) if same)
