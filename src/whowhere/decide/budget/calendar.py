"""Months, quarters and fiscal years of the work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

By: TypeAlias = Literal["month", "quarter", "year"]
YEAR: Final = 12
LENGTHS: Final[dict[By, int]] = {"month": 1, "quarter": 3, "year": YEAR}
"""How many months a whole period has."""


@dataclass(frozen=True)
class Period:
    """Some months of the work that books tell together."""

    label: str
    start: dt.date
    """Its first day."""
    end: dt.date
    """Its last day."""
    first: int
    """Its first month, counted from 0 at the start of the work."""
    after: int
    """The month after its last."""

    @property
    def months(self) -> int:
        """How many months of the work lie in it: fewer than it has, at either end."""
        return self.after - self.first


def periods(start: dt.date, months: int, year_starts: int, by: By) -> tuple[Period, ...]:
    """Return the periods that so many months from a start lie in.

    ``year_starts`` is the month in which a fiscal year starts, January is 1. A quarter or year that
    the work begins or ends within holds only the months of the work.
    """
    return tuple(_periods(start, months, year_starts, LENGTHS[by]))


def _periods(start: dt.date, months: int, year_starts: int, length: int) -> Iterator[Period]:
    first, passed = 0, (start.month - year_starts) % YEAR
    while first < months:
        after = min(months, first + length - (passed + first) % length)
        begin, end = _month(start, first), _month(start, after) - dt.timedelta(days=1)
        yield Period(_label(begin, year_starts, length), begin, end, first, after)
        first = after


def _month(start: dt.date, at: int) -> dt.date:
    """Return the first day of a month that comes so many after that of the start."""
    years, month = divmod(start.month - 1 + at, YEAR)
    return dt.date(start.year + years, month + 1, 1)


def _label(begin: dt.date, year_starts: int, length: int) -> str:
    """Return what books call a period: ``2027-04``, ``FY2027/28 Q1``, ``FY2027/28``, ``FY2027``."""
    if length == 1:
        return f"{begin:%Y-%m}"
    year = begin.year - (begin.month < year_starts)
    named = f"FY{year}" if year_starts == 1 else f"FY{year}/{(year + 1) % 100:02d}"
    if length == YEAR:
        return named
    return f"{named} Q{(begin.month - year_starts) % YEAR // length + 1}"
