"""A range drawn in a cell of text: the track, the span from P10 to P90, and the median."""

from __future__ import annotations

from dataclasses import dataclass

from whowhere.quantities.estimates import Summary


@dataclass(frozen=True)
class Scale:
    """The common scale of a column of bars."""

    low: float
    high: float

    def bar(self, of: Summary, width: int) -> str:
        """Draw one range in so many columns: ``──━━━●━━────``."""
        start, middle, end = (self._cell(value, width) for value in (of.p10, of.p50, of.p90))
        cells = ["━" if start <= at <= end else "─" for at in range(width)]
        cells[middle] = "●"
        return "".join(cells)

    def _cell(self, value: float, width: int) -> int:
        if self.high <= self.low:
            return 0
        share = (value - self.low) / (self.high - self.low)
        return round(min(max(share, 0.0), 1.0) * (width - 1))
