"""What was understood of a team's table, as one JSON document: roles, never people."""

from __future__ import annotations

from typing import Any

from whowhere.model.team.grouping import Group, TeamAtHome, TeamPart
from whowhere.model.team.pay_text import role_name
from whowhere.model.team.people import Team
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
        "left_out": team.not_at_work,
        "parts": [_part(part) for part in found.parts],
        "notes": list(notes(team, found)),
        "scenario": text,
    }


def _part(part: TeamPart) -> dict[str, Any]:
    """Return the people of one place and employment; money is that of the place."""
    return {
        "option": f"{part.engagement}@{part.place}",
        "heads": round(part.heads, 2),
        "currency": part.currency,
        "since": part.since.isoformat() if part.since else None,
        "years_of_service": part.years_of_service,
        "roles": [_role(group) for group in part.groups],
    }


def _role(group: Group) -> dict[str, Any]:
    pay = dict(zip(("p10", "p50", "p90"), group.pay, strict=True)) if group.pay else None
    return {
        "role": role_name(group.role), "level": group.level, "titles": dict(group.titles),
        "people": group.people, "heads": group.heads, "pay": pay,
    }  # fmt: skip
