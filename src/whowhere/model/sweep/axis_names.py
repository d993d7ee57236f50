"""What an axis is called, and which part of a scenario's file it sets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.settings import SECTIONS
from whowhere.quantities.faults import nearest

SCENARIO: Final = "scenario"
"""The axis whose values are files, each a base of its own."""
AS_OF: Final = "as_of"
"""The axis whose values are days: the figures are those known then."""
HEADS: Final = "heads"
PAY: Final = "pay"
OFFERS: Final = "offers"
QUOTES: Final = "quotes"
AUTOMATION: Final = "automation"
ROLES: Final = "work.roles"
IN_SHORT: Final = {
    "home": "company.home",
    "currency": "company.currency",
    "start": "work.start",
    "horizon_months": "work.horizon_months",
    "growth": "work.growth",
    "places": "options.places",
    "engagements": "options.engagements",
}
"""Axes that go by the last word of their key."""
TABLES: Final = (*SECTIONS, "options", "verdict")
"""Tables of a scenario whose keys may be axes, each as ``work.horizon_months``."""
ACCEPTED: Final = (
    f"{', '.join(IN_SHORT)}, {HEADS}, {HEADS}.ROLE, {PAY}.ROLE, {OFFERS}, {OFFERS}.VENDOR.KEY,"
    f" {QUOTES}, {AUTOMATION}, {SCENARIO}, {AS_OF}, a key such as work.core, or an assumption such"
    " as PH.attrition"
)


def target_of(name: str) -> str:
    """Return what an axis sets, so that two names for one thing are seen to be one."""
    return IN_SHORT.get(name, name)


def nearest_axis(name: str, assumptions: Iterable[str] = ASSUMABLE) -> str:
    """Return the axis that was meant; empty where none is near."""
    own = (*IN_SHORT, HEADS, OFFERS, QUOTES, AUTOMATION, SCENARIO, AS_OF)
    return nearest(name, own) or nearest(name, assumptions)


def keys_set(name: str) -> tuple[str, ...]:
    """Return where in a scenario's file the value of an axis comes to stand."""
    if name == HEADS or name.startswith((f"{HEADS}.", f"{PAY}.")):
        return (ROLES,)
    if name.partition(".")[0] in {OFFERS, QUOTES, AUTOMATION}:
        return (name.partition(".")[0],)
    target = target_of(name)
    if target == "company.home":
        return ("company",)
    if target.partition(".")[0] in TABLES:
        return (target,)
    return (f"assumptions.{name}", f'assumptions."{name}"')
