"""What was understood of a team's table, on a terminal: roles, never people."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.model.team.grouping import Group, TeamAtHome
from whowhere.model.team.people import Team
from whowhere.model.team.scenario_text import role_name
from whowhere.report.init.words import notes

MOST_TITLES = 3


def print_team(console: Console, team: Team, found: TeamAtHome) -> None:
    """Print roles, levels, heads and pay, and what of the table was not used."""
    console.print(_table(found))
    for line in notes(team, found):
        console.print(line, style="dim", highlight=False)


def _table(found: TeamAtHome) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("Titles", "Read as", "Level"):
        table.add_column(name)
    for name in ("People", "Full time", f"Pay a year, {found.currency}"):
        table.add_column(name, justify="right")
    for group in found.groups:
        table.add_row(*_cells(group))
    return table


def _cells(group: Group) -> Iterator[str]:
    titles = list(group.titles)
    more = f" and {len(titles) - MOST_TITLES} more" if len(titles) > MOST_TITLES else ""
    yield ", ".join(titles[:MOST_TITLES]) + more
    yield role_name(group.role)
    yield group.level
    yield f"{group.people:,}"
    yield f"{group.heads:g}"
    yield _pay(group)


def _pay(group: Group) -> str:
    if group.pay is None:
        return "the factbook's"
    low, likely, high = group.pay
    return f"{likely:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f} (half: {likely:,.0f})"
