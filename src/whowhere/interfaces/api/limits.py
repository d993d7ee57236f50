"""How much one request may ask for; what is beyond is refused with words, never cut."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from whowhere.quantities.faults import Argument, Fault

USUAL_SOLVING = 30.0
"""Seconds that a solver takes unless a request says otherwise."""
SOLVING_SHARE = 0.7
"""Share of the server's time that a solver may take, so that its answer still gets out."""


def _cores() -> int:
    return max(1, os.cpu_count() or 1)


@dataclass(frozen=True)
class ServerLimits:
    """Bounds of one server; ``whowhere serve`` says how to raise them."""

    body_bytes: int = 2_000_000
    options: int = 500
    draws: int = 16_384
    seconds: float = 120.0
    at_once: int = field(default_factory=_cores)
    """Requests that are computed at the same time."""
    waiting: int = 32
    """Requests that may wait for their turn."""

    def solving(self, seconds: float | None) -> float:
        """Return the time that a solver may take of what was asked for, or of the usual."""
        return min(USUAL_SOLVING if seconds is None else seconds, SOLVING_SHARE * self.seconds)

    def over_draws(self, draws: int) -> list[Fault]:
        """Return the fault of asking for too many futures."""
        if draws <= self.draws:
            return []
        accepted = f"a power of two up to {self.draws:,} on this server"
        do = "Ask for fewer, or run: whowhere compare FILE --draws NUMBER"
        return [Fault("", Argument("draws"), f"{draws:,}", accepted, do=do)]

    def over_options(self, count: int) -> list[Fault]:
        """Return the fault of asking for too many options."""
        if count <= self.options:
            return []
        accepted, do = f"up to {self.options:,} on this server", "Name fewer places or engagements."
        return [Fault("", "options", f"{count:,} options", accepted, do=do)]

    def over_time(self) -> Fault:
        """Return the fault of asking for what takes too long."""
        accepted = f"what is answered within {self.seconds:g} seconds on this server"
        do = "Ask for fewer draws or options, or use the command line."
        return Fault("", "the request", f"not done after {self.seconds:g} seconds", accepted, do=do)

    @staticmethod
    def over_memory() -> Fault:
        """Return the fault of asking for what takes more memory than there is."""
        given = "ended by the system before it was done, as happens when memory runs out"
        accepted = "what fits into the memory of the server's machine"
        do = "Ask for fewer draws or options, or for one answer at a time."
        return Fault("", "the request", given, accepted, do=do)
