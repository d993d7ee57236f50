"""What is said of a team's table beside its roles."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.model.scenario.names import HOME
from whowhere.model.team.grouping import EMPLOYED, TeamAtHome, TeamPart
from whowhere.model.team.people import Team
from whowhere.quantities.names import counted, in_a_sentence


def part_words(part: TeamPart) -> str:
    """Return who a part is and where: ``contractors in the Philippines``."""
    return f"{part.engagement.plain} in {in_a_sentence(part.name)}"


def notes(team: Team, found: TeamAtHome) -> Iterator[str]:
    """Yield what was read, what was not, what was taken for granted, and what cannot be said."""
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
    if team.not_at_work:
        people = counted(team.not_at_work, "person works", "people work")
        yield f"Left out: {people} nothing of full time."
    if found.years_of_service is not None and found.is_home_team:
        yield f"Years of service: {found.years_of_service:.1f} on average; severance goes by them."
    if not found.is_home_team:
        yield from _of_parts(found)


def _of_parts(found: TeamAtHome) -> Iterator[str]:
    """Yield how parts were written, and what of them a scenario has no words for."""
    abroad = [part for part in found.parts if part.place != HOME]
    if abroad:
        yield (
            "Heads of each part are the people there. A scenario counts heads as the same work"
            " takes them at home: where fewer at home would do it, write fewer."
        )
    paid = {part.currency for part in abroad if part.engagement in EMPLOYED}
    turned = sorted(paid - {found.currency})
    if turned:
        yield f"Pay in {', '.join(turned)} is written in {found.currency}, at the rate of the day."
    for part in found.parts:
        if part.engagement in EMPLOYED and part.years_of_service is not None:
            yield f"Years of service, {part_words(part)}: {part.years_of_service:.1f} on average."
        yield from _unsaid(part)


def _unsaid(part: TeamPart) -> Iterator[str]:
    who, paid = part_words(part), sum(group.paid for group in part.groups)
    people = sum(group.people for group in part.groups)
    if part.is_paid_by_price and paid and part.monthly_pay is None:
        yield f"The price of {who} is known of {paid} of {people} people: the model's stands in."
    elif not part.is_paid_by_price and part.engagement not in EMPLOYED and paid:
        yield (
            f"What {who} get cannot be said of today's part: the model's own fees stand in. What"
            " they would ask from now on is an offer, under [[offers]]."
        )
