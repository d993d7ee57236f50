"""A mixed-integer programme as sparse rows, each with a name that a user knows.

Minimise ``cost @ x`` within bounds and rows; some columns are whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from whowhere.quantities.ranges import Array

Whole = NDArray[np.int64]
"""Positions of columns."""
NO_LINKS = np.empty((0, 2), dtype=np.int64)


class Told(NamedTuple):
    """What a row counts, and its limits, as a user would say them."""

    value: float
    least: float
    most: float


class Constraint(NamedTuple):
    """One inequality: ``lower <= coefficients @ x[columns] <= upper``."""

    columns: Whole
    coefficients: Array
    lower: float
    upper: float
    rule: str = ""
    """The rule that asks for it; empty where the programme itself needs it."""
    about: str = ""
    """What it is about in the user's words: a place, a vendor, an hour."""
    limit_at: int = -1
    """The column with which its limit goes, less so much as its coefficient there says; -1 where
    the limit is the same whatever is decided."""

    def told(self, values: Array) -> Told:
        """Return what it counts in a solution, and between which limits that must lie there."""
        counted = float(self.coefficients @ values[self.columns])
        moved = -float(self.coefficients[self.columns == self.limit_at].sum())
        limit = moved * float(values[self.limit_at]) if moved else 0.0
        return Told(counted + limit + 0.0, self.lower + limit, self.upper + limit)


def row(
    entries: Iterable[tuple[int, float]],
    lower: float = -np.inf,
    upper: float = np.inf,
    rule: str = "",
    about: str = "",
) -> Constraint:
    """Return a row from pairs of column and coefficient."""
    pairs = list(entries)
    columns = np.array([column for column, _ in pairs], dtype=np.int64)
    return Constraint(
        columns, np.array([value for _, value in pairs], float), lower, upper, rule, about
    )


@dataclass(frozen=True)
class Programme:
    """Columns, rows, and links that almost never bind.

    A link (child, parent) says that column ``child`` is at most column ``parent``. Rows already
    say so for whole numbers; links only bring the relaxation closer, so they are added when they
    are violated.
    """

    cost: Array
    lower: Array
    upper: Array
    is_whole: NDArray[np.bool_]
    rows: Sequence[Constraint]
    links: Whole = field(default_factory=lambda: NO_LINKS)
    """Shape (links, 2)."""

    @property
    def size(self) -> int:
        """How many columns there are."""
        return len(self.cost)

    def without(self, rules: Iterable[str]) -> Programme:
        """Return the programme with the rows of some rules dropped."""
        dropped = frozenset(rules)
        return replace(self, rows=[each for each in self.rows if each.rule not in dropped])

    def with_rows(self, rows: Iterable[Constraint]) -> Programme:
        """Return the programme with further rows."""
        return replace(self, rows=[*self.rows, *rows])

    def aiming_at(self, cost: Array) -> Programme:
        """Return the programme with another aim."""
        return replace(self, cost=cost)

    def with_column(self, cost: float, upper: float = np.inf) -> Programme:
        """Return the programme with one more column from zero, at the end."""
        return replace(
            self,
            cost=np.append(self.cost, cost),
            lower=np.append(self.lower, 0.0),
            upper=np.append(self.upper, upper),
            is_whole=np.append(self.is_whole, [False]),
        )

    def barring(self, columns: Whole) -> Programme:
        """Return the programme with columns held at zero."""
        upper = self.upper.copy()
        upper[columns] = 0.0
        return replace(self, upper=upper)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that have rows here, in their order."""
        return tuple(dict.fromkeys(each.rule for each in self.rows if each.rule))


@dataclass
class Columns:
    """Columns as they are asked for, before the programme is made of them."""

    cost: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    is_whole: list[bool] = field(default_factory=list)

    def add(
        self, cost: float = 0.0, lower: float = 0.0, upper: float = np.inf, *, whole: bool = False
    ) -> int:
        """Add a column and return its position."""
        self.cost.append(cost)
        self.lower.append(lower)
        self.upper.append(upper)
        self.is_whole.append(whole)
        return len(self.cost) - 1

    def add_choice(self, cost: float = 0.0) -> int:
        """Add a column that is 0 or 1."""
        return self.add(cost, 0.0, 1.0, whole=True)

    def programme(self, rows: Sequence[Constraint], links: Whole = NO_LINKS) -> Programme:
        """Return the programme of these columns."""
        return Programme(
            np.array(self.cost, float), np.array(self.lower, float), np.array(self.upper, float),
            np.array(self.is_whole, bool), rows, links,
        )  # fmt: skip
