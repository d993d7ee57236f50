"""From a file of the HR system to a team, and to the text of its scenario."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from whowhere.interfaces.requests.own_folder import factbook
from whowhere.model.team.asked import TeamAsked
from whowhere.model.team.columns import Column, columns_of
from whowhere.model.team.grouping import TeamAtHome, grouped
from whowhere.model.team.people import Team, check_read_as, read_team
from whowhere.model.team.scenario_text import scenario_text
from whowhere.model.work_facts import exchange_rate
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.quantities.hints import bounded_hints
from whowhere.quantities.tables.opening import name_of, opened
from whowhere.quantities.tables.table import Bounds, ExportedTable, first_that

BOUNDS: Final = Bounds("a table of people: CSV or Excel (.xlsx)", rows=50_000)


@bounded_hints()
def team_of(path: str, asked: TeamAsked) -> tuple[Team, TeamAtHome]:
    """Return a team and its groups at home. Raises ``Faults``."""
    check_read_as(asked)
    table = first_that(opened(path, BOUNDS), _has_titles)
    team = read_team(table, asked)
    return team, grouped(team, asked)


def team_text(path: str, found: TeamAtHome, asked: TeamAsked) -> str:
    """Return the text of the scenario. Raises ``Faults``."""
    source, today = Path(name_of(path)).name, dt.datetime.now(tz=dt.UTC).date()
    return scenario_text(found, source, asked.start, today, rates_of(found, today))


def rates_of(found: TeamAtHome, day: dt.date) -> Mapping[str, float]:
    """Return company currency for a unit of each part's, as the factbook has it on a day."""
    book = factbook(day)
    return {
        part.currency: exchange_rate(found.currency, book, part.currency) for part in found.parts
    }


def read_as(written: Iterable[str]) -> Mapping[str, str]:
    """Return roles by title from ``TITLE=ROLE``. Raises ``Faults``."""
    pairs = [each.rpartition("=") for each in written]
    wrong = [text for text, (title, _, role) in zip(written, pairs, strict=True)
             if not title.strip() or not role.strip()]  # fmt: skip
    if wrong:
        accepted = 'TITLE=ROLE, such as "Growth hacker=marketing specialist"'
        raise Faults(Fault("", Argument("read-as"), repr(each), accepted) for each in wrong)
    return {title.strip(): role.strip() for title, _, role in pairs}


def _has_titles(table: ExportedTable) -> bool:
    return any(
        each.column is Column.TITLE for row in table.rows[:10] for each in columns_of(row.cells)
    )
