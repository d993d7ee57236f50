"""How much one request may ask for; what is beyond is refused with words, never cut."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from whowhere.quantities.faults import Fault


def _cores() -> int:
    return max(1, os.cpu_count() or 1)


@dataclass(frozen=True)
class Limits:
    """Bounds of one server; ``whowhere serve`` says how to raise them."""

    body_bytes: int = 2_000_000
    options: int = 500
    draws: int = 16_384
    seconds: float = 120.0
    at_once: int = field(default_factory=_cores)
    """Requests that are computed at the same time."""
    waiting: int = 32
    """Requests that may wait for their turn."""

    def over_draws(self, draws: int) -> list[Fault]:
        """Return the fault of asking for too many futures."""
        if draws <= self.draws:
            return []
        accepted = f"a power of two up to {self.draws:,} on this server"
        do = "Ask for fewer, or run: whowhere compare FILE --draws NUMBER"
        return [Fault("", "draws", f"{draws:,}", accepted, do=do)]

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
