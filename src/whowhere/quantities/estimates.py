"""What many futures say of one number: its middle and its spread, or how sure an estimate is.

Shapes only: ``simulate`` and ``decide`` fill them, and ``report`` words them.
"""

from __future__ import annotations

from dataclasses import dataclass

SURE = 2.0
"""Standard errors by which a worth must exceed nothing."""


@dataclass(frozen=True)
class Summary:
    """Mean and quantiles of one amount over the futures."""

    mean: float
    p10: float
    p50: float
    p90: float


@dataclass(frozen=True)
class Waiting:
    """Months until something happens; ``None`` where it does not happen within the horizon."""

    p10: float | None
    p50: float | None
    p90: float | None


@dataclass(frozen=True)
class Index:
    """A share of the variance of an amount, with the ends of its 90% interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Worth:
    """What knowing something is worth, in the unit of the costs."""

    amount: float
    error: float
    """Standard error of the amount, from the uncertainty of the fitted curve."""
    noise: float = 0.0
    """What inputs that move nothing would seem to be worth at most, by chance.

    A fitted curve is never quite flat, and the lowest of several follows its bends: the amount is
    too high rather than too low, the more so the more terms are fitted.
    """

    @property
    def is_nothing(self) -> bool:
        """Whether the amount cannot be told from nothing."""
        return self.amount <= max(SURE * self.error, self.noise, 0.0)
