"""A range: what an uncertain number may be, in three figures."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Shape: TypeAlias = Literal["normal", "log"]

Z_OF_P90 = 1.2815515655446004
"""The standard normal quantile at 0.9: low and high stand this far from likely."""
Z_LIMIT = 3.0
"""Tails are cut where 13 futures in 10,000 lie beyond: a range, not a catastrophe model."""


@dataclass(frozen=True)
class Range:
    """One chance in ten below ``low``, one in ten above ``high``, half on each side of ``likely``.

    Between them the quantiles follow two halves of a normal curve (``log``: of a lognormal
    curve), so that P10, P50 and P90 of the draws are the three figures that were written.
    ``at_least`` and ``at_most`` are limits that no draw passes.
    """

    low: float
    likely: float
    high: float
    shape: Shape = "normal"
    at_least: float = -math.inf
    at_most: float = math.inf

    def __post_init__(self) -> None:
        """Refuse figures out of order."""
        if not self.low <= self.likely <= self.high:
            raise ValueError(f"low {self.low:g}, likely {self.likely:g}, high {self.high:g}")
        if self.shape == "log" and self.low <= 0:
            raise ValueError(f"low {self.low:g} must be above zero")

    @classmethod
    def exactly(cls, value: float) -> Range:
        """Return a range that holds one value."""
        return cls(value, value, value)

    @property
    def is_exact(self) -> bool:
        """Whether nothing is uncertain."""
        return self.low == self.high

    def times(self, factor: float) -> Range:
        """Return the range in another unit or at another scale; the factor is above zero."""
        return Range(
            self.low * factor, self.likely * factor, self.high * factor,
            self.shape, self.at_least * factor, self.at_most * factor,
        )  # fmt: skip

    def at(self, z: Array) -> Array:
        """Return the values at standard normal scores ``z``, in the shape of ``z``."""
        if self.is_exact:
            return np.full_like(z, self.likely)
        low, likely, high = (
            (math.log(x) for x in (self.low, self.likely, self.high))
            if self.shape == "log"
            else (self.low, self.likely, self.high)
        )
        values = np.clip(z, -Z_LIMIT, Z_LIMIT) / Z_OF_P90
        below = np.minimum(values, 0) * (likely - low)  # choosing each takes twice as long
        np.maximum(values, 0, out=values)
        values *= high - likely
        values += below
        values += likely
        if self.shape == "log":
            np.exp(values, out=values)
        if self.at_least > -math.inf or self.at_most < math.inf:
            np.clip(values, self.at_least, self.at_most, out=values)
        return values

    def narrowed(self, share: float) -> Range:
        """Return the range that is left when all but a share of the variance is known.

        What is known lies in the middle; shares are those of normal scores.
        """
        score = math.sqrt(share) * Z_OF_P90
        low, likely, high = self.at(np.array([-score, 0.0, score])).tolist()
        return replace(self, low=low, likely=likely, high=high)

    @property
    def deviation(self) -> float:
        """The standard deviation of the normal curve with the same low and high."""
        return (self.high - self.low) / (2 * Z_OF_P90)

    def pooled_with(self, other: Range) -> Range:
        """Weigh two independent opinions on one number by their precision (normal curves).

        Source: Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.5.
        """
        weight, against = 1 / self.deviation**2, 1 / other.deviation**2
        likely = (weight * self.likely + against * other.likely) / (weight + against)
        reach = Z_OF_P90 / math.sqrt(weight + against)
        return Range(likely - reach, likely, likely + reach)

    def __str__(self) -> str:
        """Write the range as users type it."""
        if self.is_exact:
            return f"{self.likely:,.6g}"
        return f"{self.low:,.6g} to {self.high:,.6g} (likely {self.likely:,.6g})"
