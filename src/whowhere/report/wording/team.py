"""How many people the work takes, in words."""

from __future__ import annotations

from math import fsum

from whowhere.model.case import Case
from whowhere.model.graph.evaluate import Spot
from whowhere.quantities.names import counted
from whowhere.report.media.numbers import whole_percent


def team_said(case: Case) -> str:
    """Say how many people do the work at the start, and how it grows where it does."""
    people = counted(fsum(role.heads for role in case.roles), "person", "people")
    if not case.grows:
        return people
    growth = case.facts["work_growth", Spot()][0].value
    low, high = whole_percent(growth.low), whole_percent(growth.high)
    said = low if low == high else f"{low} to {high}"
    return f"{people} at the start, {said} more each year"
