"""The values of an axis: a list as it stands, or a span that is counted out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor, isfinite
from typing import Any, Final, TypeAlias

from whowhere.model.sweep.grid import MOST_POINTS, SPAN
from whowhere.quantities.faults import Fault, nearest

Cell: TypeAlias = str | int | float | bool | dt.date
"""A value as a cell of a table."""
SPAN_KEYS: Final = ("from", "to", "step", "count")
_IS_VALUE: Final = frozenset({*SPAN_KEYS, "low", "high"})
"""What a table has that is one value, and no further names."""
DIGITS: Final = 12
"""Digits to which steps are counted out, so that 0.1 and 0.2 make 0.3."""


@dataclass(frozen=True)
class NumberSpan:
    """Numbers from one to another."""

    least: float
    most: float
    step: float | None
    count: int | None

    @property
    def is_whole(self) -> bool:
        """Whether only whole numbers lie on it."""
        if not isinstance(self.least, int):
            return False
        if self.count is not None:
            wide = self.most - self.least
            return isinstance(self.most, int) and wide % (self.count - 1) == 0
        return isinstance(self.step, int)

    @property
    def is_counted(self) -> bool:
        """Whether it says which of its numbers are meant."""
        return self.step is not None or self.count is not None

    @property
    def size(self) -> int:
        """How many numbers it counts out."""
        if self.count is not None:
            return self.count
        wide = (self.most - self.least) / (self.step or 1)
        return floor(wide + 1e-9) + 1

    @property
    def values(self) -> tuple[int | float, ...]:
        """The numbers, the least first."""
        step = (self.most - self.least) / ((self.count or 2) - 1) if self.count else self.step or 0
        return tuple(self._number(self.least + at * step) for at in range(self.size))

    def at(self, share: float) -> int | float:
        """Return the number that lies a share of the way up, on a step where there are steps."""
        if self.step is None:
            return self._number(self.least + share * (self.most - self.least))
        return self._number(self.least + min(floor(share * self.size), self.size - 1) * self.step)

    def _number(self, number: float) -> int | float:
        return round(number) if self.is_whole else round(float(number), DIGITS)


def span_of(written: Mapping[str, Any], key: str, where: str) -> NumberSpan | list[Fault]:
    """Return a span, or what is wrong with it; ``key`` is what the axis is called."""
    unknown = [name for name in written if name not in SPAN_KEYS]
    if unknown:
        accepted = ", ".join(SPAN_KEYS)
        return [
            Fault(where, f"{key}.{name}", "an unknown key", accepted, nearest(name, SPAN_KEYS))
            for name in unknown
        ]
    least, most, step, count = (written.get(name) for name in SPAN_KEYS)
    said = [each for each in (least, most, step, count) if each is not None]
    if not all(map(_is_number, said)) or least is None or most is None:
        return [Fault(where, key, "a span without two numbers", SPAN)]
    given, accepted, do = _odd(least, most, step, count)
    return (
        [Fault(where, key, given, accepted, do=do)]
        if given
        else NumberSpan(least, most, step, count)
    )


def _odd(
    least: float, most: float, step: float | None, count: float | None
) -> tuple[str, str, str]:
    """Return what is wrong with a span of numbers, what is accepted, and what to do."""
    if least >= most:
        return f"a span from {least:g} to {most:g}", "a span that goes up", "Put the less first."
    if step is not None and count is not None:
        return "with step and count", "one of them", "Remove one."
    if (step is not None and step <= 0) or (count is not None and not _is_count(count)):
        given = f"in steps of {step:g}" if step is not None else f"in a count of {count:g}"
        return given, "a step above zero, or a whole count of 2 or more", ""
    size = (most - least) / step if step else count or 0
    if size > MOST_POINTS:
        return f"{size:,.0f} values", f"up to {MOST_POINTS:,}", "Take larger steps."
    return "", "", ""


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and value >= 2


def flat(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what a table says by dotted names: ``work.core = 0.3`` is a table in a table.

    A span, and a range of low and high, is a value.
    """
    for key, value in table.items():
        if isinstance(value, Mapping) and value and not _IS_VALUE & set(value):
            for name, inner in flat(value):
                yield f"{key}.{name}", inner
        else:
            yield str(key), value


def cell_of(value: Any) -> Cell:
    """Return a value as it stands in a cell: a list as its entries, a table as JSON."""
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    if isinstance(value, list | tuple | Mapping):
        return json.dumps(value, default=str, ensure_ascii=False)
    found: Cell = value
    return found
