"""A team's scenario: a file that ``check`` finds sound and ``compare`` answers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Final

from whowhere.facts.place import country_of
from whowhere.model.inputs import ASSUMABLE
from whowhere.model.scenario.loading import parse_scenario
from whowhere.model.scenario.names import HOME
from whowhere.model.team.grouping import Group, TeamAtHome
from whowhere.model.team.parts_text import parts_text, pay_abroad, service_of_parts, today_text
from whowhere.model.team.pay_text import pay_text, role_name

PLACES: Final = ("PH", "IN", "PL", "MX")
"""Where a first comparison looks, as in the scenario that ``init`` writes; home is left out."""


def scenario_text(
    team: TeamAtHome,
    source: str,
    start: dt.date,
    today: dt.date,
    rates: Mapping[str, float],
) -> str:
    """Return the text of a team's scenario; ``rates`` turn money of its parts into the company's.

    Raises ``Faults`` for what no scenario can hold.
    """
    heads = sum(group.heads for group in team.groups)
    text = Template(files(__package__).joinpath("team.toml").read_text("utf-8")).substitute(
        source=source, day=today.isoformat(), start=start.isoformat(),
        people=sum(group.people for group in team.groups),
        title=json.dumps(f"Our team of {heads:g}"), home=json.dumps(team.home),
        city=f"city = {json.dumps(team.city, ensure_ascii=False)}" if team.city
        else "# city = \"\"                      # for distance and clock; else the main city",
        currency=json.dumps(team.currency),
        roles="\n".join(_role(group) for group in team.groups),
        places=_places(team), today=today_text(team), parts=parts_text(team, start),
        assumptions=_assumptions(team, rates),
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
        lines.append(f"pay = {pay_text(group.pay)}")
    return "\n".join([*lines, ""])


def _plain(title: str) -> str:
    """Return a title without what would end a comment."""
    return " ".join("".join(sign for sign in title if sign.isprintable()).split())


def _places(team: TeamAtHome) -> str:
    """Return where a first comparison looks: where people are today, and the usual places."""
    abroad = [part.place for part in team.parts if part.place != HOME]
    known = {country_of(place) for place in abroad} | {team.home}
    usual = [place for place in PLACES if place not in known]
    return ", ".join(json.dumps(place) for place in dict.fromkeys([*abroad, *usual]))


def _assumptions(team: TeamAtHome, rates: Mapping[str, float]) -> str:
    if not team.is_home_team:
        lines = [*service_of_parts(team), *pay_abroad(team, rates)]
    elif team.years_of_service is not None:
        years = f"{team.years_of_service:.1f}"
        lines = [f"tenure_at_home = {years}    # years of service, by start dates"]
    else:
        lines = []
    return "\n".join(["", "[assumptions]", *lines, ""]) if lines else ""
