"""Unknowns and their values in the words and units in which a user states them."""

from __future__ import annotations

from whowhere.decide.trials import Trial
from whowhere.model.case import Case
from whowhere.model.engagements import Engagement
from whowhere.model.graph.evaluate import Spot
from whowhere.model.inputs import INPUTS
from whowhere.model.scenario.own_kinds import PAY
from whowhere.model.unknowns import Unknown
from whowhere.quantities.ranges import Range

UNITS = {leaf.name: str(leaf.unit) for leaf in INPUTS}
DIGITS = 6
"""Significant digits of a flip point: enough to type it in and see both sides of it."""


def stated(unknown: Unknown, value: float, case: Case) -> float:
    """Return a value as a user states it: pay is in the company's currency, all else as it is."""
    if unknown.name != PAY:
        return value
    return value * case.facts["money_per_usd", Spot()][0].value.likely


def value_said(trial: Trial, value: float, case: Case) -> str:
    """Write a value as it may be typed after ``--set NAME=``: ``0.31``, ``x1.2``."""
    if trial.is_factor:
        return f"x{value:.{DIGITS - 2}g}"
    return typed(stated(trial.unknown, value, case), DIGITS - 2)


def exact_said(trial: Trial, value: float, case: Case) -> str:
    """Write a value with the digits that tell its two sides apart."""
    if trial.is_factor:
        return f"x{value:.{DIGITS}g}"
    return typed(stated(trial.unknown, value, case), DIGITS)


def typed(number: float, digits: int) -> str:
    """Write a number with so many significant digits as people type it: 19240, never 1.924e+04."""
    short = float(f"{number:.{digits}g}")
    return f"{short:.0f}" if abs(short) >= 10**digits else f"{short:.{digits}g}"


def range_said(unknown: Unknown, case: Case) -> str:
    """Write what is known of an unknown: its P10 and P90.

    For the role with most people, or for the first engagement, where these differ.
    """
    facts, roles = unknown.facts(case), case.roles
    if unknown.alike(case):
        return _ends(unknown, facts[0].value, case)
    if unknown.is_shared:
        first = Engagement(unknown.spots(case)[0].engagement)
        return f"{_ends(unknown, facts[0].value, case)} ({first.plain})"
    main = max(range(len(facts)), key=lambda at: roles[at].heads)
    return f"{_ends(unknown, facts[main].value, case)} ({roles[main].title})"


def _ends(unknown: Unknown, value: Range, case: Case) -> str:
    low, high = (stated(unknown, end, case) for end in (value.low, value.high))
    return f"{_plain(low)} to {_plain(high)}"


def _plain(number: float) -> str:
    return f"{number:,.0f}" if abs(number) >= 1_000 else f"{number:.3g}"


def unit_said(name: str, case: Case) -> str:
    """Write the unit in which a user states an assumption; a plain number has none."""
    unit = f"{case.currency}/year" if name == "pay" else UNITS[name]
    if unit in {"1", "month", "week", "year", "head"}:
        return {"1": "", "head": "people"}.get(unit, f"{unit}s")
    named = unit.replace("money", case.currency).replace("usd", "USD")
    return named.replace("1/", "per ", 1) if named.startswith("1/") else named
