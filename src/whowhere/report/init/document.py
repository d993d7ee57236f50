"""What was understood of a team's table, as one JSON document: roles, never people."""

from __future__ import annotations

from typing import Any

from whowhere.model.team.grouping import Group, TeamAtHome
from whowhere.model.team.people import Team
from whowhere.model.team.scenario_text import role_name
from whowhere.report.init.words import notes


def team_document(team: Team, found: TeamAtHome, text: str) -> dict[str, Any]:
    """Return roles with heads (full-time equivalents) and pay (gross, a full-time year)."""
    return {
        "home": found.home,
        "city": found.city or None,
        "currency": found.currency,
        "years_of_service": found.years_of_service,
        "roles": [_role(group) for group in found.groups],
        "columns": {str(each.column): each.text for each in team.used},
        "columns_not_read": team.unused,
        "left_out": found.left_out,
        "notes": list(notes(team, found)),
        "scenario": text,
    }


def _role(group: Group) -> dict[str, Any]:
    pay = dict(zip(("p10", "p50", "p90"), group.pay, strict=True)) if group.pay else None
    return {
        "role": role_name(group.role), "level": group.level, "titles": dict(group.titles),
        "people": group.people, "heads": group.heads, "pay": pay,
    }  # fmt: skip
