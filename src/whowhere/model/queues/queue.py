"""What callers and agents meet in a waiting line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Model: TypeAlias = Literal["b", "c", "a"]
"""Who cannot be served at once goes away (b), waits for ever (c), or waits and gives up (a)."""


@dataclass(frozen=True)
class CallDemand:
    """Calls in a steady stretch of time."""

    calls_per_s: float
    handle_s: float
    """Mean time that one call takes an agent, work after the call included."""
    patience_s: float | None = None
    """Mean time that a caller waits before giving up."""

    @property
    def load(self) -> float:
        """Calls that would be under way if nobody had to wait, in erlangs."""
        return self.calls_per_s * self.handle_s


@dataclass(frozen=True)
class Queue:
    """A waiting line in steady state; times in seconds, shares of all callers from 0 to 1."""

    model: Model
    agents: int
    load: float
    occupancy: float
    """Share of their time that agents are on calls."""
    wait_chance: float
    """Share of callers who have to wait; none in model b, where nobody can."""
    blocked: float
    """Share of callers who find no line."""
    abandoned: float
    """Share of callers who give up waiting."""
    wait_s: float
    """Mean wait of all callers, those who give up included; infinite if the line only grows."""
    waiting: float
    """Callers in the line, on average; infinite if the line only grows."""
    answered_in_time: float
    """Share of callers who are answered within the time asked for: the service level."""

    @property
    def is_stable(self) -> bool:
        """Whether the line stays of finite length."""
        return self.waiting != float("inf")
