"""Decision tables for tests, made without files."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from whowhere.decide.ranking.parameters import GivenParameter
from whowhere.decide.ranking.ranked import RankedTable, methods_named, rank, settings_of
from whowhere.model.decision_table.table import DecisionTable


def table(
    matrix: object, weights: Sequence[float] = (), directions: Sequence[int] = ()
) -> DecisionTable:
    """Return a table; weights are equal and more is better unless said otherwise (1, -1)."""
    values = np.array(matrix, dtype=np.float64)
    count, columns = values.shape
    shares = np.array(weights or [1.0] * columns)
    return DecisionTable(
        alternatives=tuple(f"A{at + 1}" for at in range(count)),
        criteria=tuple(f"C{at + 1}" for at in range(columns)),
        maximise=np.array(directions or [1] * columns) == 1,
        weights=shares / shares.sum(),
        matrix=values,
    )


def ranked(of: DecisionTable, method: str, **parameters: object) -> RankedTable:
    """Rank a table by one method."""
    (found,) = methods_named([method])
    given = {name: GivenParameter(value, name) for name, value in parameters.items()}
    return rank(of, found, settings_of([found], given, of.criteria)[found.name])
