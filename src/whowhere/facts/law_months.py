"""The months for which a law is asked, and what share of them a line of it holds."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import fsum

from whowhere.facts.statute_keys import Table


@dataclass(frozen=True)
class Months:
    """Months in a row, or one day: a month has the law of the day on which it begins."""

    first: date
    count: int = 1

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The day on which each month begins."""
        return tuple(_months_after(self.first, month) for month in range(self.count))

    @property
    def last(self) -> date:
        """The day on which the last month begins."""
        return self.days[-1]

    def share(self, line: Table) -> float:
        """Return the share of the months in which a line is due, from 0 to 1.

        A line that is due ``from_month`` on counts the months of service from the first.
        """
        late = line.get("from_month", 1)
        due = (holds(line, day) for service, day in enumerate(self.days, 1) if service >= late)
        return fsum(due) / self.count

    def touches(self, line: Table) -> bool:
        """Whether a line is in force in any of the months."""
        return any(holds(line, day) for day in self.days)

    def since(self, earliest: date) -> Months:
        """Return the same months; those before a day read the law of that day."""
        return _Since(self.first, self.count, earliest) if self.first < earliest else self


@dataclass(frozen=True)
class _Since(Months):
    earliest: date = date.min

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The day whose law each month has."""
        return tuple(max(day, self.earliest) for day in Months(self.first, self.count).days)


NEWEST = Months(date(9990, 1, 1))
"""The last law that a file knows, whenever it begins."""


def holds(line: Table, day: date) -> bool:
    """Whether a line is in force on a day."""
    begins, ends = line.get("valid_from", date.min), line.get("valid_to", date.max)
    return bool(begins <= day <= ends)


def on_day(tables: Sequence[Table], day: date) -> Table:
    """Return the table in force on a day; before the first and after the last, the nearest."""
    held = [table for table in tables if table.get("valid_from", date.min) <= day]
    return held[-1] if held else tables[0]


def mean(tables: Sequence[Table], months: Months, read: Callable[[Table], float]) -> float:
    """Return the mean over the months of what their tables say."""
    return fsum(read(on_day(tables, day)) for day in months.days) / months.count


def _months_after(first: date, count: int) -> date:
    years, month = divmod(first.month - 1 + count, 12)
    year = first.year + years
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
