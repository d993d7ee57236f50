"""What was understood of a team's table, on a terminal: roles, never people."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table

from whowhere.model.team.grouping import Group, TeamAtHome
from whowhere.model.team.pay_text import role_name
from whowhere.model.team.people import Team
from whowhere.report.init.words import notes, part_words

MOST_TITLES = 3


def print_team(console: Console, team: Team, found: TeamAtHome) -> None:
    """Print roles, levels, heads and pay, and what of the table was not used."""
    console.print(_table(found))
    for line in notes(team, found):
        console.print(line, style="dim", highlight=False, markup=False)


def _table(found: TeamAtHome) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    where = [] if found.is_home_team else ["Today"]
    for name in (*where, "Titles", "Read as", "Level"):
        table.add_column(name)
    money = f", {found.currency}" if found.is_home_team else ""
    for name in ("People", "Full time", f"Pay a year{money}"):
        table.add_column(name, justify="right")
    for part in found.parts:
        for at, group in enumerate(part.groups):
            first = [part_words(part) if at == 0 else ""] if where else []
            table.add_row(*first, *_cells(group, part.currency if where else ""))
    return table


def _cells(group: Group, currency: str) -> Iterator[str]:
    titles = list(group.titles)
    more = f" and {len(titles) - MOST_TITLES} more" if len(titles) > MOST_TITLES else ""
    yield ", ".join(titles[:MOST_TITLES]) + more
    yield role_name(group.role)
    yield group.level
    yield f"{group.people:,}"
    yield f"{group.heads:g}"
    yield f"{_pay(group)} {currency}".strip() if group.pay else _pay(group)


def _pay(group: Group) -> str:
    if group.pay is None:
        return "the factbook's"
    low, likely, high = group.pay
    return f"{likely:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f} (half: {likely:,.0f})"
