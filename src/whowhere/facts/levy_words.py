"""A levy in words: what it is charged on, for whom, and how it changes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date

from whowhere.facts.law_months import Months
from whowhere.facts.levies import NO_FADING, LawStep, Levy
from whowhere.facts.statute_roles import roles_said

MOST_STEPS = 6
"""A longer row of steps of law is told by its first three and its last."""


def limits_said(levy: Levy) -> Iterator[str]:
    """Yield in words what a rate is charged on, in local currency per year."""
    fading, is_slice = levy.fading, levy.base == "band"
    has_cap, lacks = levy.cap < math.inf, levy.base == "shortfall"
    fades = fading != NO_FADING
    for holds, said in (
        (levy.is_relief, "taken off"),
        (levy.share != 1, f"on {100 * levy.share:.7g}% of gross"),
        (fades, f"and {100 * fading.rate:.4g}% more up to {fading.begins:,.2f}, falling to"
                f" nothing at {fading.to:,.2f}"),
        (levy.is_graded, "rounded up to the next grade of pay"),
        (levy.on_extra_pay, "on extra pay too"),
        (lacks, f"on what pay lacks to {levy.cap:,.2f}"),
        (is_slice, f"on pay above {levy.floor:,.2f}"),
        (levy.floor and not is_slice, f"floor {levy.floor:,.2f}"),
        (has_cap and levy.paid_out, f"at most {levy.rate * levy.cap:,.2f}"),
        (has_cap and not levy.paid_out and not lacks, f"cap {levy.cap:,.2f}"),
        (levy.flat and not levy.is_fixed, f"plus {levy.flat:,.2f}"),
        (levy.min_gross, f"due from {levy.min_gross:,.2f} gross"),
        (levy.max_gross < math.inf and not fades, f"due up to {levy.max_gross:,.2f} gross"),
        (levy.from_month > 1, f"due from month {levy.from_month} of service"),
    ):  # fmt: skip
        if holds:
            yield said


def for_whom(levy: Levy) -> str:
    """Say for which roles a line is meant; empty where it is for all."""
    if levy.occupations:
        return f"only for {roles_said(levy.occupations)}"
    if levy.except_occupations:
        return f"not for {roles_said(levy.except_occupations)}"
    return ""


def for_size(levy: Levy) -> str:
    """Say which employers owe a line; empty where all do."""
    said = []
    if levy.min_heads:
        said.append(f"employers of {levy.min_heads:g} or more")
    if levy.max_heads < math.inf:
        said.append(f"employers of up to {levy.max_heads:g}")
    if levy.payroll_exempt:
        said.append(f"payroll above {levy.payroll_exempt:,.0f}")
    return ", ".join(said)


def steps_said(levy: Levy, months: Months, unit: str = "") -> str:
    """Say what the law asks from when to when; empty where it stays as it is.

    Of more than one month the mean is told as well. ``unit`` stands after fixed amounts.
    """
    if len(levy.steps) < 2:
        return ""
    said = ", ".join(_not_too_many(tuple(_each_step(levy, unit))))
    if months.count == 1:
        return said
    return f"{said}; mean {_worth(levy.rate, levy.flat, unit)} over the {months.count} months"


def _not_too_many(steps: Sequence[str]) -> Iterator[str]:
    """Yield the steps; of a long row the first three and the last."""
    if len(steps) <= MOST_STEPS:
        yield from steps
        return
    yield from steps[:3]
    yield f"{len(steps) - 4} steps more"
    yield steps[-1]


def _each_step(levy: Levy, unit: str) -> Iterator[str]:
    for step in levy.steps:
        is_last = step.valid_to == date.max
        when = f"from {step.valid_from}" if is_last else f"to {step.valid_to}"
        limits = ", ".join(_changing_limits(step, levy.steps))
        worth = _worth(step.rate, step.flat, unit)
        yield f"{worth} ({limits}) {when}" if limits else f"{worth} {when}"


def _changing_limits(step: LawStep, steps: Sequence[LawStep]) -> Iterator[str]:
    """Yield the limits of a step that are others in other steps: often they alone change."""
    if step.floor and len({each.floor for each in steps}) > 1:
        yield f"floor {step.floor:,.2f}"
    if step.cap < math.inf and len({each.cap for each in steps}) > 1:
        yield f"cap {step.cap:,.2f}"


def _worth(rate: float, flat: float, unit: str) -> str:
    fixed = f"{flat:,.2f} {unit}".strip()
    if not rate:
        return fixed
    share = f"{100 * rate:.4g}%"
    return f"{share} and {fixed}" if flat else share
