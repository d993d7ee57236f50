"""A team's scenario: a file that ``check`` finds sound and ``compare`` answers."""

from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from string import Template
from typing import Final

from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.team.grouping import Group, TeamAtHome

PLACES: Final = ("PH", "IN", "PL", "MX")
"""Where a first comparison looks, as in the scenario that ``init`` writes; home is left out."""
ROUND_TO: Final = 100
"""To what pay is rounded where it is a year's of thousands: a range tells no single salary."""
SMALL: Final = 10_000


def scenario_text(team: TeamAtHome, source: str, start: dt.date, today: dt.date) -> str:
    """Return the text of a team's scenario. Raises ``Faults`` for what no scenario can hold."""
    heads = sum(group.heads for group in team.groups)
    text = Template(files(__package__).joinpath("team.toml").read_text("utf-8")).substitute(
        source=source, day=today.isoformat(), start=start.isoformat(),
        people=sum(group.people for group in team.groups),
        title=json.dumps(f"Our team of {heads:g}"), home=json.dumps(team.home),
        city=f"city = {json.dumps(team.city, ensure_ascii=False)}" if team.city
        else "# city = \"\"                      # for distance and clock; else the main city",
        currency=json.dumps(team.currency),
        roles="\n".join(_role(group) for group in team.groups),
        places=", ".join(json.dumps(place) for place in PLACES if place != team.home),
        assumptions=_assumptions(team),
    )  # fmt: skip
    parse_scenario(text, "the team's scenario", ASSUMABLE)
    return text


def _role(group: Group) -> str:
    titles = "; ".join(f"{_plain(title)} ({count})" for title, count in group.titles.items())
    lines = [
        "[[work.roles]]",
        f"# {titles[:200]}",
        f"role = {json.dumps(role_name(group.role))}",
        f"heads = {group.heads:g}",
        f"level = {json.dumps(group.level)}",
    ]
    if group.pay:
        lines.append(f"pay = {_pay(group.pay)}")
    return "\n".join([*lines, ""])


def role_name(title: str) -> str:
    """Return an occupation's title as it stands in a sentence: ``KYC analyst``, ``nurse``."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _plain(title: str) -> str:
    """Return a title without what would end a comment."""
    return " ".join("".join(sign for sign in title if sign.isprintable()).split())


def _pay(pay: tuple[float, float, float]) -> str:
    low, likely, high = (_rounded(each) for each in pay)
    return f"{likely}" if low == high else f'"{low} to {high} likely {likely}"'


def _rounded(amount: float) -> int:
    step = ROUND_TO if amount >= SMALL else 1
    return round(amount / step) * step


def _assumptions(team: TeamAtHome) -> str:
    if team.years_of_service is None:
        return ""
    years = f"{team.years_of_service:.1f}"
    return f"\n[assumptions]\ntenure_at_home = {years}    # years of service, by start dates\n"
