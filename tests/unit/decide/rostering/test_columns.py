"""A programme of rosters, solved: its cost is that of its own columns."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from whowhere.decide.rostering.columns import ShiftColumns, Start
from whowhere.decide.rostering.search_limits import SearchLimits

COST = np.array([8.0, 13, 6, -6, 5, 50])
"""Of three choices, an open site, its crew, and what is there anyhow."""
WHOLE = 4


def programme() -> ShiftColumns:
    """Return what HiGHS 1.16 tells wrongly once it is given a start: 56, and columns that cost 63.

    See findings/highs-start-called-optimal.sh.
    """
    columns = ShiftColumns()
    columns.add(COST[:WHOLE], 1.0, whole=True)
    columns.add(COST[WHOLE:])
    inf = np.inf
    columns.rows(np.array([1, -inf, 0, 1]), np.array([1, 0, inf, 1]))
    for row, entries in enumerate(({0: 1, 1: 1, 2: 1}, {0: 1, 3: -1}, {0: 3, 4: 1, 3: -4}, {5: 1})):
        at = np.array(list(entries))
        columns.put(np.full(len(at), row), at, np.array(list(entries.values()), float))
    return columns


@pytest.mark.parametrize("chosen", range(3))
@pytest.mark.parametrize("is_open", [0, 1])
@pytest.mark.parametrize("is_near_best", [True, False])
def test_the_best_is_found_from_any_start_at_what_its_columns_cost(
    chosen: int, is_open: int, *, is_near_best: bool
) -> None:
    values = np.array([chosen == 0, chosen == 1, chosen == 2, is_open], float)
    columns = programme()
    start = Start(np.arange(WHOLE), values, is_near_best=is_near_best)
    found = columns.solve(SearchLimits(), start)

    assert found is not None
    assert found.cost == pytest.approx(COST @ found.values)
    assert found.cost == pytest.approx(best())


def test_without_a_start_the_best_is_found() -> None:
    found = programme().solve(SearchLimits())

    assert found is not None
    assert found.cost == pytest.approx(best())
    assert found.cost == pytest.approx(COST @ found.values)


def best() -> float:
    """Return the least cost, by trying every choice and every site."""
    return min(
        COST[choice] + is_open * COST[3] + max(0, 4 * is_open - 3 * (choice == 0)) * COST[4] + 50
        for choice, is_open in product(range(3), (0, 1))
        if is_open or choice != 0
    )
