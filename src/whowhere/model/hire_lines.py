"""The lines of one employee's bill, read off the model's own figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from whowhere.facts.levies import NO_FADING, Levy
from whowhere.facts.statute_book import Statutes
from whowhere.model.graph.evaluate import Evaluation, Spot
from whowhere.model.levy_facts import Charged, DueLevy

Bound: TypeAlias = Literal[
    "none", "fixed", "floor", "cap", "below_slice", "slice", "whole_slice", "not_due",
    "fading", "shortfall", "grade", "other_role", "other_size", "not_yet",
]  # fmt: skip
"""What shaped a line at this pay: ``floor`` raised its base, ``cap`` cut it, ``slice`` counts only
pay above where the slice starts, ``whole_slice`` pay up to where it ends as well; ``fixed`` is
an amount whatever the pay, ``not_due`` a line that this pay is too high or too low for. ``fading``
falls as pay rises, ``shortfall`` is charged on what pay lacks, ``grade`` rounded pay up;
``other_role`` and ``other_size`` are for other people or employers, ``not_yet`` due later."""
NOWHERE: tuple[Bound, ...] = ("not_due", "other_role", "other_size", "not_yet")
"""Why a line is not due."""


@dataclass(frozen=True)
class HireLine:
    """One contribution or statutory extra for one employee, local currency per year."""

    levy: Levy
    base: float
    """What the line is charged on, were it due."""
    amount: float
    """Below zero for a relief."""
    bound: Bound

    @property
    def is_due(self) -> bool:
        """Whether it is charged at all."""
        return self.bound not in NOWHERE

    @property
    def is_on_top(self) -> bool:
        """Whether it is charged on top of all that people get in a year."""
        return self.is_due and not self.levy.paid_out

    @property
    def charged_on(self) -> float:
        """What the line is charged on at this pay."""
        return self.base if self.is_due else 0.0

    @property
    def rate(self) -> float:
        """Share of the base that is charged; of a rate that falls with pay, that at this pay."""
        if self.bound == "fading" and self.base:
            return self.amount / self.base
        return self.levy.sign * self.levy.rate or 0.0


def hire_lines(
    statutes: Statutes, charge: Charged, model: Evaluation, gross: float
) -> Iterator[HireLine]:
    """Yield every line of the law; of brackets the one that pay falls into."""
    spot = Spot(statutes.iso2)
    bases, amounts = (model.value(name, spot).ravel() for name in ("levy_base", "levy_amount"))
    payroll = float(model.value("own_payroll", spot).item())
    due = {
        each.levy: _line(each, gross, base, amount, payroll)
        for each, base, amount in zip(charge.due, bases, amounts, strict=True)
    }
    lines = (
        due.get(levy) or HireLine(levy, 0.0, 0.0, _why_not(levy, charge))
        for levy in statutes.levies
    )
    for _, alike in groupby(lines, key=lambda line: line.levy.id):
        same = list(alike)
        yield from [line for line in same if line.is_due] or same[:1]


def _why_not(levy: Levy, charge: Charged) -> Bound:
    fits = levy.min_heads <= charge.employer.heads <= levy.max_heads
    return "other_role" if fits else "other_size"


def _line(due: DueLevy, gross: float, base: float, amount: float, payroll: float) -> HireLine:
    levy, share = due.levy, _owed_share(due, payroll)
    counted = levy.cap - base if levy.base == "shortfall" else base
    bound = _bound(levy, gross, float(base)) if share else "other_size"
    owed = float(amount) * share or 0.0  # a relief of nothing is no minus
    return HireLine(levy, float(counted), owed, bound)


def _owed_share(due: DueLevy, payroll: float) -> float:
    """Return which share of a line this employer owes: a payroll may be exempt in part."""
    levy = due.levy
    if levy.paid_out or not due.is_contribution:
        return 1.0
    exempt = 0.0
    if payroll and levy.payroll_exempt and payroll <= levy.payroll_exempt_up_to:
        exempt = min(1.0, levy.payroll_exempt / payroll)
    return 1.0 - max(due.spared, exempt)


def _bound(levy: Levy, gross: float, base: float) -> Bound:
    """Say what shaped a line, from the base that the model gave."""
    counted = gross * levy.share
    is_not_due = not levy.min_gross <= gross <= levy.max_gross
    lacks_nothing = levy.base == "shortfall" and base >= levy.cap
    tried: tuple[tuple[bool, Bound], ...] = (
        (levy.from_month > 1 and not (levy.rate or levy.flat), "not_yet"),
        (is_not_due or lacks_nothing, "not_due"),
        (levy.fading != NO_FADING, "fading"),
        (levy.is_fixed, "fixed"),
        (levy.base == "shortfall", "shortfall"),
        (levy.base == "band", _place_in_slice(levy, counted, base)),
        (levy.is_graded and levy.floor < base < levy.cap and base > counted, "grade"),
    )
    return next((bound for holds, bound in tried if holds), _within(levy, counted, base))


def _within(levy: Levy, counted: float, base: float) -> Bound:
    if levy.on_extra_pay:  # extra pay may lift the base above gross of twelve months
        return "cap" if base == levy.cap else "floor" if base == levy.floor else "none"
    return "floor" if base > counted else "cap" if base < counted else "none"


def _place_in_slice(levy: Levy, counted: float, base: float) -> Bound:
    if base == 0:
        return "below_slice"
    return "whole_slice" if counted > levy.cap else "slice"
