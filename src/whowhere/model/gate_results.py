"""What a requirement asks of an option, and what it found there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

FOUND: Final[Mapping[str, str]] = {
    "shared_hours": "shares {hours} working hours with home",
    "language_gap": "has a language gap of {gap}",
    "starts_by": "starts after {months} months in the median ({share} in time)",
    "set_up_cash": "takes {cash} to set up in the median ({share} within)",
}
"""What an option offers where a number is asked for, in a sentence without its subject."""
NEEDED: Final[Mapping[str, str]] = {
    "shared_hours": "{limit} needed",
    "language_gap": "{limit} allowed",
    "starts_by": "{limit} allowed",
    "set_up_cash": "{limit} allowed",
}
"""What is asked for there."""
CANNOT_BE_STAFFED: Final = (
    "cannot be staffed by then: the first people would start after {months} months in the median,"
    " and {limit} are looked at"
)
"""Why an option is none: a move that never happens costs nothing to name."""


@dataclass(frozen=True)
class GateResult:
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
class RequiredLimits:
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
