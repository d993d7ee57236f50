"""The forms that rows of rules take: a weighted sum of shares, a share of the work, a bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import fsum
from typing import NamedTuple

import numpy as np

from whowhere.decide.portfolio.layout import ColumnLayout
from whowhere.decide.portfolio.problem import Choice
from whowhere.decide.portfolio.programme import Constraint


class Bound(NamedTuple):
    """Which rule a row belongs to, what it is about, and between which values its sum lies."""

    rule: str
    about: str
    lower: float = -np.inf
    upper: float = np.inf


def weighted(
    layout: ColumnLayout, at: Sequence[int], weights: Sequence[float], bound: Bound
) -> Constraint:
    """Return the row that bounds a weighted sum of the shares of choices."""
    columns = layout.shares[np.asarray(at, dtype=np.int64)]
    return Constraint(columns, np.asarray(weights, float), bound.lower, bound.upper, *bound[:2])


def of_all_work(layout: ColumnLayout, at: Sequence[int], bound: Bound) -> Constraint:
    """Return the row that bounds the share of all work that some choices do."""
    total = fsum(package.work for package in layout.problem.packages)
    work = layout.problem.work[np.asarray(at, dtype=np.int64)] / total
    return weighted(layout, at, work.tolist(), bound)


def count_of(columns: Sequence[int], bound: Bound) -> Constraint:
    """Return the row that bounds how many of some columns are used."""
    at = np.asarray(columns, dtype=np.int64)
    return Constraint(at, np.ones(len(at)), bound.lower, bound.upper, *bound[:2])


def bar(
    layout: ColumnLayout, rule: str, is_barred: Callable[[Choice], bool]
) -> Iterator[Constraint]:
    """Yield the rows that keep every barred choice out, one for each package."""
    choices = layout.problem.choices
    for package, at in layout.problem.of_package.items():
        barred = [int(each) for each in at if is_barred(choices[each])]
        if barred:
            bound = Bound(rule, layout.problem.by_id[package].name, upper=0.0)
            yield weighted(layout, barred, [1.0] * len(barred), bound)
