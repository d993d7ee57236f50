"""The parts of a team's scenario: who does the work today, where, and what they get there."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from math import floor

from whowhere.model.scenario.names import HOME
from whowhere.model.scenario.work import RoleNeed
from whowhere.model.team.grouping import EMPLOYED, Group, TeamAtHome, TeamPart
from whowhere.model.team.pay_text import pay_text, role_name, rounded
from whowhere.quantities.names import counted

IN_SHORT = 'today = "own_staff"                # the team of this file'
IN_PARTS = "# who does it today stands below, in [[today.parts]]"


def today_text(team: TeamAtHome) -> str:
    """Return the line of the work that says who does it today, or where that is said."""
    return IN_SHORT if team.is_home_team else IN_PARTS


def parts_text(team: TeamAtHome, start: dt.date) -> str:
    """Return a ``[[today.parts]]`` for each part; nothing where all are own staff at home."""
    if team.is_home_team:
        return ""
    levels = Counter(group.role for group in team.groups)
    return "\n".join(_part(part, levels, start) for part in team.parts) + "\n"


def _part(part: TeamPart, levels: Mapping[str, int], start: dt.date) -> str:
    heads = ", ".join(
        f"{json.dumps(_role(group, levels))} = {group.heads:g}" for group in part.groups
    )
    people = sum(group.people for group in part.groups)
    lines = [
        "[[today.parts]]",
        f"# {counted(people, 'person', 'people')} in {part.name}, as many as are there",
        f'option = "{part.engagement}@{part.place}"',
        f"heads = {{{heads}}}",
    ]
    if part.since is not None and part.since <= start:
        lines.append(f"since = {part.since.isoformat()}                 # the first of them came")
    if part.is_paid_by_price and part.monthly_pay is not None:
        lines.append(f"price_per_month = {rounded(part.monthly_pay)}")
        lines.append(f"currency = {json.dumps(part.currency)}")
    return "\n".join([*lines, ""])


def _role(group: Group, levels: Mapping[str, int]) -> str:
    """Return what a role is called in a part: by its level too where it stands at several."""
    name = role_name(group.role)
    return name if levels[group.role] == 1 else key_of(group)


def key_of(group: Group) -> str:
    """Return the key of a role in the names of assumptions: ``support_agent.mid``."""
    said = {"role": role_name(group.role), "level": group.level, "heads": group.heads}
    return RoleNeed.model_validate(said).key


def service_of_parts(team: TeamAtHome) -> Iterator[str]:
    """Yield a line for the years of service of each part whose people are employed.

    Rounded down: where all came on one day, nobody has served for longer than since then.
    """
    for number, part in enumerate(team.parts, start=1):
        if part.engagement in EMPLOYED and part.years_of_service is not None:
            yield f"part{number}.tenure_at_home = {floor(100 * part.years_of_service) / 100:g}"


def pay_abroad(team: TeamAtHome, rates: Mapping[str, float]) -> Iterator[str]:
    """Yield a line for what people of each role get in another place, in the company's money.

    ``rates`` is company currency for a unit of each other. A role's people in one place have one
    pay, whoever employs them: that of the part with most of them.
    """
    said = set[str]()
    for part in team.parts:
        for group in part.groups:
            name = f"{part.place}.pay.{key_of(group)}"
            if part.place == HOME or part.engagement not in EMPLOYED or not group.pay:
                continue
            if name not in said:
                said.add(name)
                low, likely, high = (each * rates[part.currency] for each in group.pay)
                yield f"{json.dumps(name)} = {pay_text((low, likely, high))}"
