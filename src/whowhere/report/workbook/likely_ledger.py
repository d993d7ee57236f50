"""An option's ledger in the likely case, as the workbook shows it before anything is changed."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

import numpy as np

from whowhere.model.cost_groups import Part
from whowhere.model.graph.evaluate import Spot
from whowhere.model.lasting import lasting
from whowhere.model.ledger import Line
from whowhere.model.scenario.options import Option
from whowhere.quantities.ranges import Array
from whowhere.report.workbook.layout import WorkbookLayout


@dataclass(frozen=True)
class LikelyLedger:
    """The lines of an option with amount, driver and months, all at likely values."""

    option: Option
    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]
    """Where each line is evaluated."""
    amounts: Array
    """Shape (lines,): money a month, or once."""
    times: Array
    """Shape (lines,): how often each is paid, discounted."""
    shares: Array
    """Shape (lines, months): what each month adds to ``times``."""

    @property
    def worth(self) -> Array:
        """Present value of each line, shape (lines,)."""
        return self.amounts * self.times

    @property
    def monthly(self) -> Array:
        """What is spent in each month, worth today, shape (months,)."""
        return self.amounts @ self.shares

    def worth_of(self, part: Part) -> float:
        """Return the present value of the lines of one group."""
        return float(fsum(self.worth[[line.group == part for line in self.lines]]))

    @property
    def lasting(self) -> tuple[int, ...]:
        """Places of the lines that a month at full output is made of."""
        stays = lasting(self.lines)
        return tuple(at for at, line in enumerate(self.lines) if line in stays)

    @property
    def steady_month(self) -> float:
        """What a month costs once the work has moved, at start prices."""
        return float(fsum(self.amounts[at] for at in self.lasting))

    @property
    def total(self) -> float:
        """Present value of all lines."""
        return float(self.worth.sum())


def likely_ledger(layout: WorkbookLayout, option: Option) -> LikelyLedger:
    """Return an option's ledger at likely values."""
    case = layout.case
    placed = case.placed(option)
    return LikelyLedger(
        option,
        tuple(line for _, line in placed),
        tuple(spot for spot, _ in placed),
        np.array([layout.figure_at(line.amount, spot)[1] for spot, line in placed]),
        np.array([layout.figure_at(line.driver, spot)[1] for spot, line in placed]),
        np.array([_shares(layout, spot, line.driver) for spot, line in placed]),
    )


def _shares(layout: WorkbookLayout, spot: Spot, driver: str) -> list[float]:
    months = range(layout.case.horizon_months)
    return [layout.figure_at(driver, spot, month)[1] for month in months]
