"""A fact: a value with unit, status and origin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from whowhere.quantities.ranges import Range

Status: TypeAlias = Literal["enacted", "announced", "measured", "estimated", "imputed", "given"]
"""How a value came to be known; ``given`` is the user's own and beats every other."""
DOUBT: Final[tuple[Status, ...]] = (
    "given", "enacted", "measured", "announced", "estimated", "imputed",
)  # fmt: skip
"""Every status, the surest first."""


@dataclass(frozen=True)
class Origin:
    """Where a value was read."""

    producer: str
    title: str
    address: str = ""
    read: str = ""
    """ISO date on which the source was read or checked."""
    licence: str = ""

    def __str__(self) -> str:
        """Cite the source on one line."""
        address = f", {self.address}" if self.address else ""
        read = f" (read {self.read})" if self.read else ""
        return f"{self.producer}: {self.title}{address}{read}"


@dataclass(frozen=True)
class Fact:
    """One value of the factbook, or one that the user gave."""

    name: str
    value: Range
    unit: str
    status: Status
    origins: tuple[Origin, ...]
    place: str = ""
    """ISO 3166 alpha-2 code; empty for a value that holds everywhere."""
    year: str = ""
    """The period that the value describes, for instance ``2023`` or ``2026-10``."""
    note: str = ""
    """Why this value, how it was imputed, or what it leaves out."""


def most_doubtful(facts: Iterable[Fact]) -> Fact:
    """Return the fact of which least is known; the first of several alike."""
    return max(facts, key=lambda fact: DOUBT.index(fact.status))
