"""What is said of a team's table beside its roles."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.team.grouping import TeamAtHome
from whowhere.model.team.people import Team


def notes(team: Team, found: TeamAtHome) -> Iterator[str]:
    """Yield what was read, what was not, and what was taken for granted."""
    used = ", ".join(f"{each.column} ({each.text})" for each in team.used)
    yield f"Read: {used}."
    if team.unused:
        columns = "One column was" if team.unused == 1 else f"{team.unused} columns were"
        yield f"{columns} not read; no name, number or address of a person is kept."
    yield from team.said
    unpaid = sum(group.people - group.paid for group in found.groups)
    if unpaid:
        yield f"Without pay: {unpaid}; where it is known of nobody, the factbook's stands in."
    if len(found.towns) > 1:
        towns = ", ".join(f"{town} ({count})" for town, count in found.towns.items())
        yield f"Towns: {towns}; distance and clock are those of {found.city}."
    if found.left_out:
        yield f"Left out, in other countries than {found.home}: {found.left_out}."
    if found.years_of_service is not None:
        yield f"Years of service: {found.years_of_service:.1f} on average; severance goes by them."
