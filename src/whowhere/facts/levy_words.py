"""A levy in words: what it is charged on, for whom, and how it changes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from whowhere.facts.law_months import Months
from whowhere.facts.levies import NO_FADING, Levy


def limits_said(levy: Levy) -> Iterator[str]:
    """Yield in words what a rate is charged on, in local currency per year."""
    infinity = math.inf
    if levy.is_relief:
        yield "taken off"
    if levy.fading != NO_FADING:
        yield f"and {100 * levy.fading.rate:.4g} % up to {levy.fading.begins:,.2f}, falling from there"
    if levy.is_graded:
        yield "rounded up to the next grade of pay"
    if levy.on_extra_pay:
        yield "on extra pay too"
    if levy.share != 1:
        yield f"on {100 * levy.share:.7g} % of gross"
    if levy.base == "shortfall":
        yield f"on what pay lacks to {levy.cap:,.2f}"
    elif levy.base == "band":
        yield f"on pay above {levy.floor:,.2f}"
    elif levy.floor:
        yield f"floor {levy.floor:,.2f}"
    if levy.paid_out and levy.cap < infinity:
        yield f"at most {levy.rate * levy.cap:,.2f}"
    elif levy.cap < infinity and levy.base != "shortfall":
        yield f"cap {levy.cap:,.2f}"
    if levy.flat and not levy.is_fixed:
        yield f"plus {levy.flat:,.2f}"
    if levy.min_gross:
        yield f"due from {levy.min_gross:,.2f} gross"
    if levy.max_gross < infinity and levy.fading == NO_FADING:
        yield f"due up to {levy.max_gross:,.2f} gross"
    elif levy.fading != NO_FADING:
        yield f"nothing from {levy.fading.to:,.2f}"
    if levy.from_month > 1:
        yield f"due from month {levy.from_month} of service"


def for_whom(levy: Levy) -> str:
    """Say for which roles a line is meant; empty where it is for all."""
    if levy.occupations:
        return f"only for {', '.join(levy.occupations)}"
    if levy.except_occupations:
        return f"not for {', '.join(levy.except_occupations)}"
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
    said = ", ".join(_each_step(levy, unit))
    if months.count == 1:
        return said
    return f"{said}; mean {_worth(levy.rate, levy.flat, unit)} over the {months.count} months"


def _each_step(levy: Levy, unit: str) -> Iterator[str]:
    for step in levy.steps:
        is_last = step.valid_to == date.max
        when = f"from {step.valid_from}" if is_last else f"to {step.valid_to}"
        yield f"{_worth(step.rate, step.flat, unit)} {when}"


def _worth(rate: float, flat: float, unit: str) -> str:
    fixed = f"{flat:,.2f} {unit}".strip()
    if not rate:
        return fixed
    share = f"{100 * rate:.4g} %"
    return f"{share} and {fixed}" if flat else share
