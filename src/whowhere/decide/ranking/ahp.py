"""AHP: weights from pairwise judgements, and how well the judgements agree with each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from whowhere.model.decision_table.pairwise_form import Judgements
from whowhere.quantities.ranges import Array

RANDOM_INDEX: Final = (
    0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
)  # fmt: skip
"""Mean consistency index of random judgements of 1, 2, ... criteria.

Source: Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill, table of the random index.
"""
TOLERABLE: Final = 0.10
"""The consistency ratio up to which judgements are usually accepted. Source: Saaty (1980)."""


@dataclass(frozen=True)
class Judgement:
    """One judgement, and the one that would agree with all the others."""

    row: str
    column: str
    given: float
    fitting: float


@dataclass(frozen=True, eq=False)
class Hierarchy:
    """Weights in the order of the criteria, and the consistency of the judgements behind them."""

    criteria: tuple[str, ...]
    weights: Array
    """Shares; shape (criteria,)."""
    largest_eigenvalue: float
    consistency_index: float
    random_index: float | None
    """``None`` beyond 15 criteria, for which the source has none."""
    consistency_ratio: float | None
    most_inconsistent: Judgement | None
    """``None`` where all judgements agree."""
    rounded: bool

    @property
    def is_tolerable(self) -> bool | None:
        """Whether the ratio is 0.10 or less; ``None`` if there is none."""
        return None if self.consistency_ratio is None else self.consistency_ratio <= TOLERABLE


def hierarchy(judgements: Judgements) -> Hierarchy:
    """Return weights from the principal eigenvector, with Saaty's consistency index and ratio.

    Source: Saaty (1977), A scaling method for priorities in hierarchical structures, Journal of
    Mathematical Psychology 15, 234-281; the most inconsistent judgement after Saaty (2003),
    Decision-making with the AHP: why is the principal eigenvector necessary, European Journal of
    Operational Research 145, 85-91.
    """
    values, vectors = np.linalg.eig(judgements.matrix)
    principal = int(np.argmax(values.real))
    vector = np.abs(vectors[:, principal].real)
    weights = vector / vector.sum()
    count, largest = len(weights), float(values[principal].real)
    index = max(0.0, (largest - count) / (count - 1)) if count > 2 else 0.0
    random = RANDOM_INDEX[count - 1] if count <= len(RANDOM_INDEX) else None
    return Hierarchy(
        criteria=judgements.criteria,
        weights=weights,
        largest_eigenvalue=largest,
        consistency_index=index,
        random_index=random,
        consistency_ratio=None if random is None else index / random if random else 0.0,
        most_inconsistent=_most_inconsistent(judgements, weights),
        rounded=judgements.rounded,
    )


def _most_inconsistent(judgements: Judgements, weights: Array) -> Judgement | None:
    """Return the judgement of 1 or more that is furthest from the ratio of its weights."""
    fitting = weights[:, np.newaxis] / weights
    apart = np.abs(np.log(judgements.matrix / fitting))
    row, column = (int(each) for each in np.unravel_index(np.argmax(apart), apart.shape))
    if apart[row, column] < 1e-9:
        return None
    if judgements.matrix[row, column] < 1:
        row, column = column, row
    names = judgements.criteria
    return Judgement(
        names[row], names[column],
        float(judgements.matrix[row, column]), float(fitting[row, column]),
    )  # fmt: skip
