"""What a requirement asks of an option, and what it found there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Judged:
    """One requirement held against one option."""

    gate: str
    """The key of the requirement in the scenario."""
    needed: str
    found: str
    is_met: bool

    @property
    def reason(self) -> str:
        """Say why the option fails: ``shares 2.0 working hours with home, 4 needed``."""
        return f"{self.found}, {self.needed}"


@dataclass(frozen=True)
class Limits:
    """Requirements on what is uncertain; they are judged on the median."""

    start_month: float | None = None
    """Months from the decision by which the team must have started."""
    starts_by: date | None = None
    set_up_cash: float | None = None
    """Most that setting up may cost, company currency."""

    @property
    def is_set(self) -> bool:
        """Whether there is any."""
        return self.start_month is not None or self.set_up_cash is not None
