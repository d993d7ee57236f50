"""A decision table as it was written, with the place of each part, not yet checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from whowhere.quantities.faults import Argument

Where: TypeAlias = Callable[[str, int | str], str]
"""From a part (``weights``) and a position or name in it to file and line."""


def nowhere(part: str, at: int | str) -> str:
    """Return no place: the command line, or a table made by a program."""
    del part, at
    return ""


@dataclass(frozen=True)
class Stated:
    """What was said of the criteria: in their order, or by name."""

    values: Sequence[object] | Mapping[str, object]
    key: str
    """What messages call it: ``weights``, or the argument of this name."""
    where: Where = nowhere

    def key_of(self, criterion: str) -> str:
        """Return what messages call the value of one criterion."""
        if isinstance(self.key, Argument):
            return Argument(self.key.name, criterion)
        return f"{self.key} of {criterion}"

    def at(self, position: int | str) -> str:
        """Return file and line of one value."""
        return self.where(self.key, position)


@dataclass(frozen=True)
class WrittenTable:
    """A table before it is checked; what is ``None`` was not written."""

    source: str
    criteria: Sequence[object] | None
    alternatives: Sequence[object] | None
    rows: Sequence[Sequence[object]]
    number: Callable[[object], float | None]
    """Reads one cell; ``None`` where it is no number."""
    directions: Stated | None = None
    weights: Stated | None = None
    method: object = None
    parameters: object = None
    where: Where = nowhere
    sheet: str = ""
    """Name of the sheet of a workbook that it was read from."""
